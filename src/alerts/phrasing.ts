// How alerts put things: who, a quotation, how many outlets, how long. English, short, no adjective of ours.
import type { Evidence, Said } from "../model/index.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./moments.ts";
import { contentOf } from "./wanted.ts";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

export const numbered = (count: number): string => NUMBERS[count] ?? String(count);
export const counted = (count: number, one: string, many = `${one}s`): string => `${numbered(count)} ${count === 1 ? one : many}`;
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "The Bell", "The Bell and Averne Post", "The Bell, Averne Post and 3 others". */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} others`] : names;
  return shown.length < 2 ? (shown[0] ?? "nobody") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** "40 minutes", "3 hours": rounded up. */
export function lasting(ms: number): string {
  if (ms > 20 * HOUR_MS) return ms > DAY_MS ? counted(Math.ceil(ms / DAY_MS), "day") : "a day";
  if (ms > 90 * MINUTE_MS) return counted(Math.ceil(ms / HOUR_MS), "hour");
  return counted(Math.max(1, Math.ceil(ms / MINUTE_MS)), "minute");
}

/** At most `most` code units, cut between words. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const at = text.lastIndexOf(" ", most - 2);
  return `${text.slice(0, at > most / 2 ? at : most - 2).replace(/[\s,;:.–—-]+$/u, "")} …`;
}

/** Words in a quotation, verbatim, without its own marks. */
const QUOTED = 160;

/** “We sail at noon”, for words that all stand in quotation marks; else the outlet's rendering without marks of ours. */
export function wording(said: Said, most = QUOTED): string {
  const words = contentOf(said).replaceAll(/\s+/g, " ").trim();
  if (said.kind !== "direct") return cut(words.replace(/^that /, ""), most);
  const plain = words.replaceAll(/^["“”'‘]+|["“”]+$/gu, "").replaceAll(/["“”] … ["“”]/gu, " … ").replace(/,$/, "");
  return `“${cut(plain, most)}”`;
}

/** "Dela Marrow"; "A harbour official" where nobody is named. */
export function who({ speaker }: Said): string {
  return speaker?.name ?? (speaker?.mention ? capital(speaker.mention.replace(/^the /i, "")) : speaker?.of ? `A source of ${speaker.of}` : "An unnamed source");
}

/** "Dela Marrow: “We sail at noon”"; "Dela Marrow, as The Bell tells it: the ferries sail". */
export function spoken(said: Said, most = QUOTED): string {
  const { outlet } = said.document;
  return said.kind === "direct" || outlet === null ? `${who(said)}: ${wording(said, most)}` : `${who(said)}, as ${outlet} tells it: ${wording(said, most)}`;
}

/** Where a statement stands on record. */
export function evidenceOf({ id, document }: Said): Evidence {
  return { document: document.id, statement: id, outlet: document.outlet, url: document.url, published: document.published };
}

export const pathOf = {
  story: (id: string) => `/stories/${encodeURIComponent(id)}`,
  utterance: (statement: string) => `/utterances/${encodeURIComponent(statement)}`,
  document: (id: string, statement?: string) => `/documents/${encodeURIComponent(id)}${statement === undefined ? "" : `#${encodeURIComponent(statement)}`}`,
  compare: (left: string, right: string) => `/compare?left=${encodeURIComponent(left)}&right=${encodeURIComponent(right)}`,
};

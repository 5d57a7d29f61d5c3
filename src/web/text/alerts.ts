// The interface's words for alerts: kinds, ways, what a watch asks for, and what became of telling.
import type { WireAlertKind, WireDelivery, WireManners, WireWatchGiven, WireWay } from "../../api/wire-alerts.ts";
import { count } from "./words.ts";

export const ALERT_KIND: Readonly<Record<WireAlertKind, string>> = { breaking: "Breaking", live: "Live", exclusive: "Exclusive", echo: "Echo", changed: "Quietly changed", search: "Search" };

export const ALERT_KIND_MEANS: Readonly<Record<WireAlertKind, string>> = {
  breaking: "Several outlets, each on its own, take something up at once, far faster than usual.",
  live: "A live blog or transcript begins, or someone begins to speak in one.",
  exclusive: "One outlet alone has it, and keeps it alone for a while.",
  echo: "Different speakers use the same exact words, and chance does not explain it.",
  changed: "An outlet alters words that it had quoted.",
  search: "Anything new that the conditions below find.",
};

export const WAY: Readonly<Record<WireWay, string>> = { push: "Browser", webhook: "Webhook", mail: "Mail", ntfy: "ntfy", slack: "Slack", matrix: "Matrix" };

type Wanted = Pick<WireWatchGiven, "kinds" | "speakers" | "words" | "outlets">;

/** "Breaking and exclusive · Dela Marrow · “ferry” · in Coast Wire"; `names` has what ids stand for. */
export function wantedInWords({ kinds, speakers, words, outlets }: Wanted, names: ReadonlyMap<string, string> = new Map()): string {
  const parts = [
    kinds.map((kind, i) => (i === 0 ? ALERT_KIND[kind] : ALERT_KIND[kind].toLowerCase())).join(", "),
    anyOf(speakers.map((speaker) => names.get(speaker) ?? readable(speaker))),
    words.trim() && (/["“]/.test(words) ? words.trim() : `“${words.trim()}”`),
    outlets.length > 0 && `in ${anyOf(outlets)}`,
  ];
  return parts.filter(Boolean).join(" · ");
}

const anyOf = (names: readonly string[]): string => (names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`);

/** An id of a speaker is made of the name: "dela-marrow". */
const readable = (id: string): string => (/^[a-z0-9-]+$/.test(id) ? id.replaceAll("-", " ").replace(/(?<!\S)\p{L}/gu, (letter) => letter.toUpperCase()) : id);

/** "At once, at most 8 a day, quiet from 22:00 to 07:00" */
export function mannersInWords({ quiet, mostADay, digestAt }: WireManners): string {
  const when = digestAt === null ? "At once" : `All of a day together, at ${digestAt}`;
  return `${when}, at most ${count(mostADay)} a day${quiet === null ? "" : `, quiet from ${quiet.from} to ${quiet.until}`}`;
}

/** What became of telling one of an alert, as a heading and a sentence. */
export const DELIVERY: Readonly<Record<WireDelivery["state"], { readonly name: string; readonly means: string }>> = {
  waiting: { name: "Waiting", means: "Its turn is near, or its service asked to be tried again later." },
  held: { name: "Held", means: "Kept for later, to be told together with others." },
  sent: { name: "Sent", means: "Its service took it." },
  folded: { name: "Not sent", means: "The story was told before: one message a story." },
  muted: { name: "Not sent", means: "Muted, as asked." },
  gone: { name: "Not sent", means: "Its service says that nobody is there any more." },
  refused: { name: "Not sent", means: "Its service refused it." },
  "given-up": { name: "Not sent", means: "Its service could not be reached, time after time." },
};

/** "told 3 times last week" */
export const lastWeekInWords = (times: number): string => (times === 0 ? "nothing last week" : times === 1 ? "once last week" : times === 2 ? "twice last week" : `${count(times)} times last week`);

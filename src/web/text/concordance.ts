// The lines of a concordance: put in order by what stands around the phrase, and cut to what a line holds.
import type { WireConcordanceLine } from "../../api/wire-comparing.ts";
import type { LineOrder } from "../address.ts";
import { speakerInWords } from "./words.ts";

/** In order of the interface. */
export const LINE_ORDER: Readonly<Record<LineOrder, string>> = {
  time: "time",
  speaker: "speaker",
  l1: "first word to the left",
  l2: "second word to the left",
  l3: "third word to the left",
  r1: "first word to the right",
  r2: "second word to the right",
  r3: "third word to the right",
};

type Line = Pick<WireConcordanceLine, "left" | "right" | "speaker">;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}]+)*/gu;

/** Where the word stands by which a context is put in order: the nth from the phrase. Null where there are not as many. */
function placeOf(text: string, side: "l" | "r", nth: number): { readonly start: number; readonly end: number } | null {
  const words = [...text.matchAll(WORD)];
  const word = words[side === "l" ? words.length - nth : nth - 1];
  return word ? { start: word.index, end: word.index + word[0].length } : null;
}

function parts(order: LineOrder): { readonly side: "l" | "r"; readonly nth: number } | null {
  const [, side, nth] = /^([lr])(\d)$/.exec(order) ?? [];
  return side === "l" || side === "r" ? { side, nth: Number(nth) } : null;
}

const COMPARE = new Intl.Collator("en", { sensitivity: "base", numeric: true }).compare;

/** What the line is put in order by; "" comes last. After the word asked for, those further out decide. */
function keysOf(line: Line, order: LineOrder): readonly string[] {
  if (order === "speaker") return [line.speaker === null ? "" : speakerInWords(line.speaker)];
  const by = parts(order);
  if (!by) return [];
  const words = (by.side === "l" ? line.left : line.right).match(WORD) ?? [];
  const outward = by.side === "l" ? words.toReversed() : words;
  return outward.slice(by.nth - 1, by.nth + 2);
}

/** Lines that are alike keep the order in which they came: of time. */
export function inOrder<T extends Line>(lines: readonly T[], order: LineOrder): readonly T[] {
  const keyed = lines.map((line) => ({ line, keys: keysOf(line, order) }));
  return keyed.toSorted((a, b) => byKeys(a.keys, b.keys)).map(({ line }) => line);
}

function byKeys(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length, 0); i += 1) {
    const [one = "", other = ""] = [a[i], b[i]];
    if ((one === "") !== (other === "")) return one === "" ? 1 : -1;
    const found = COMPARE(one, other);
    if (found !== 0) return found;
  }
  return 0;
}

export interface ContextPart {
  readonly text: string;
  /** The word by which the lines are in order. */
  readonly key: boolean;
}

/** The context nearest to the phrase, at most so many code units and cut between words, with the word that decides the order apart. */
export function context(line: Line, side: "l" | "r", order: LineOrder, most: number): readonly ContextPart[] {
  const whole = (side === "l" ? line.left : line.right).replaceAll(/\s+/g, " ");
  const text = side === "l" ? endOf(whole, most) : beginningOf(whole, most);
  const by = parts(order);
  const place = by?.side === side ? placeOf(text, side, by.nth) : null;
  if (!place) return [{ text, key: false }];
  const cut = [
    { text: text.slice(0, place.start), key: false },
    { text: text.slice(place.start, place.end), key: true },
    { text: text.slice(place.end), key: false },
  ];
  return cut.filter((part) => part.text !== "");
}

/** The last words of a text, with a sign where something was cut. */
export function endOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.slice(-most);
  return `…${end.slice(Math.max(end.search(/\s/), 0)).replace(/^\s*…/, "")}`;
}

/** The first words of a text, with a sign where something was cut. */
export function beginningOf(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, "").replace(/\s*…$/, "")} …`;
}

/** A phrase as it was said, to stand in quotation marks of our own. */
export const asSaid = (match: string) => match.replaceAll(/["“”„«»]/g, "").replaceAll(/\s+/g, " ").trim();

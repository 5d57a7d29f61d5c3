// What echoes are, word by word and pair by pair, without any index: the reference that bench/exactness.ts holds the real thing against.
import type { Day, Said, Span } from "../src/model/index.ts";

/** First and last millisecond. */
export type Time = readonly [number, number];

/** Words of a statement as strings, each with its place in the document's text. */
export interface Told {
  readonly said: Said;
  readonly forms: readonly string[];
  readonly places: readonly Span[];
  /** By word, the index of its passage. */
  readonly passages: readonly number[];
  /** Null where no day is known. */
  readonly time: Time | null;
  readonly speaker: string;
}

export interface Run {
  readonly one: number;
  readonly other: number;
  /** Index of its first word in either. */
  readonly at: number;
  readonly otherAt: number;
  readonly length: number;
}

const DAY = 24 * 60 * 60 * 1000;
const LETTER = /^[\p{L}\p{N}]$/u;
const MARK = /^\p{M}$/u;
const APOSTROPHE = /^['’ʼ＇]$/u;

/** Each letter is looked at by itself. */
export function tell(said: Said): Told {
  const forms: string[] = [];
  const places: Span[] = [];
  const passages: number[] = [];
  for (const [passage, { start, text }] of said.content.entries()) {
    const letters = Array.from(text);
    let word = "";
    let at = start;
    let from = start;
    const end = () => {
      if (word !== "") {
        forms.push(sameForm(word));
        places.push({ start: from, end: at });
        passages.push(passage);
      }
      word = "";
    };
    for (const [i, letter] of letters.entries()) {
      const belongs = LETTER.test(letter) || (word !== "" && (MARK.test(letter) || (APOSTROPHE.test(letter) && LETTER.test(letters[i + 1] ?? ""))));
      if (!belongs) end();
      else if (word === "") from = at;
      if (belongs) word += letter;
      at += letter.length;
    }
    end();
  }
  return { said, forms, places, passages, time: said.day && timeOf(said.day, said.told), speaker: speakerOf(said) };
}

function sameForm(word: string): string {
  const plain = Array.from(word.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD")).filter((letter) => !MARK.test(letter));
  return plain.map((letter) => (APOSTROPHE.test(letter) ? "'" : letter === "ς" ? "σ" : letter)).join("");
}

/** Whoever the record does not know is somebody else in every document. */
function speakerOf({ id, speaker, document }: Said): string {
  return speaker?.id ?? [document.id, speaker?.name ?? speaker?.of ?? speaker?.mention ?? id].join(" | ");
}

function timeOf({ date, precision }: Day, told: boolean): Time | null {
  if (precision === "time") {
    const moment = new Date(/[Zz]$|[+-]\d\d:?\d\d$/.test(date) ? date : `${date}Z`).getTime();
    if (Number.isNaN(moment)) return null;
    return told ? [moment, moment] : [moment - DAY, moment];
  }
  const [year = NaN, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  const first = Date.UTC(year, month - 1, day);
  if (Number.isNaN(first)) return null;
  const after = precision === "year" ? Date.UTC(year + 1, month - 1, day) : precision === "season" ? Date.UTC(year, month + 2, day) : precision === "month" ? Date.UTC(year, month, day) : first + (precision === "week" ? 7 : 1) * DAY;
  return [first, after - 1];
}

/** Of days: the end of one and the beginning of the other are no further apart. Of weeks and more: no two moments of them are. */
function near(one: Time, other: Time, window: number): boolean {
  const [earlier, later] = one[0] <= other[0] ? [one, other] : [other, one];
  const sharp = [one, other].every(([from, to]) => to - from <= DAY);
  return sharp ? later[0] - earlier[1] <= window : Math.max(one[1], other[1]) - earlier[0] <= window;
}

/** Every statement beside every other; runs of two words or more that the words around them do not lengthen. */
export function runsOf(all: readonly Told[], times: readonly (Time | null)[], window: number): { readonly runs: Run[]; readonly pairs: number } {
  const numbers = new Map<string, number>();
  const words = all.map(({ forms }) => forms.map((form) => numbers.get(form) ?? numbers.set(form, numbers.size).get(form)!));
  const runs: Run[] = [];
  let pairs = 0;
  for (let one = 0; one < all.length; one += 1) {
    for (let other = one + 1; other < all.length; other += 1) {
      const [a, b] = [all[one]!, all[other]!];
      const [time, otherTime] = [times[one], times[other]];
      if (!time || !otherTime || a.speaker === b.speaker || !near(time, otherTime, window)) continue;
      pairs += 1;
      for (const run of runsOfPair(words[one]!, words[other]!)) {
        if (!isSamePlace(a, b, run)) runs.push({ one, other, ...run });
      }
    }
  }
  return { runs, pairs };
}

type PairRun = Pick<Run, "at" | "otherAt" | "length">;

function runsOfPair(one: readonly number[], other: readonly number[]): PairRun[] {
  const runs: PairRun[] = [];
  for (let at = 0; at < one.length; at += 1) {
    for (let otherAt = 0; otherAt < other.length; otherAt += 1) {
      if (one[at] !== other[otherAt] || (at > 0 && otherAt > 0 && one[at - 1] === other[otherAt - 1])) continue;
      let length = 1;
      while (at + length < one.length && otherAt + length < other.length && one[at + length] === other[otherAt + length]) length += 1;
      if (length >= 2) runs.push({ at, otherAt, length });
    }
  }
  return runs;
}

/** Where one statement holds another, these are the same words of the same text. */
function isSamePlace(one: Told, other: Told, { at, otherAt, length }: PairRun): boolean {
  if (one.said.document.id !== other.said.document.id) return false;
  const [a, b] = [[one.places[at]!.start, one.places[at + length - 1]!.end], [other.places[otherAt]!.start, other.places[otherAt + length - 1]!.end]];
  return a[0]! < b[1]! && b[0]! < a[1]!;
}

/** Its text, one slice for each passage. */
export function spansOf({ places, passages }: Told, at: number, length: number): Span[] {
  const words = Array.from({ length }, (_, i) => at + i);
  return [...Map.groupBy(words, (word) => passages[word]!).values()].map((some) => ({ start: places[some[0]!]!.start, end: places[some.at(-1)!]!.end }));
}

/** The words of these slices, one space between. */
export function phraseIn({ said }: Told, spans: readonly Span[]): string {
  const content = spans.map(({ start, end }) => {
    const passage = said.content.find((each) => each.start <= start && end <= each.start + each.text.length);
    return { start, text: passage?.text.slice(start - passage.start, end - passage.start) ?? "" };
  });
  return tell({ ...said, content }).forms.join(" ");
}

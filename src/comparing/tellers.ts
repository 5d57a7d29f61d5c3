// Who said a phrase: each utterance that has it, with its places, in order of time.
import type { Compared } from "./compared.ts";
import { isSharp, type Period } from "./period.ts";
import type { Place } from "./phrases.ts";
import type { Phrase } from "./meetings.ts";
import { publishedAt } from "./utterances.ts";
import { formsOf, type Wording } from "./wording.ts";

export interface Teller {
  readonly group: number;
  readonly voice: string;
  /** Whether the record knows who speaks. */
  readonly identified: boolean;
  /** The earliest day that a telling gives; where none gives a day, the earliest of what they give. */
  readonly period: Period;
  /** What each telling gives: tellings need not agree, and what one of them brings into a window is in it. */
  readonly periods: readonly Period[];
  readonly places: readonly SpannedPlace[];
  /** Of these, those in the speaker's own words. */
  readonly own: readonly SpannedPlace[];
}

/** A place with its document and the span of it there, from the first word to the last. */
interface SpannedPlace extends Place {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** By utterance, in order of time; the undated are in no window. */
export function tellersOf(all: Compared, phrase: Phrase, places: readonly Place[]): Teller[] {
  const groups = Map.groupBy(places, ({ wording }) => all.groupOf(wording));
  const words = formsOf(all.wordings[phrase.wording]!).slice(phrase.at, phrase.at + phrase.length);
  const isSame = ({ wording, at }: Place) => {
    const forms = formsOf(all.wordings[wording]!);
    return words.every((word, i) => forms[at + i] === word);
  };
  return [...groups]
    .flatMap(([group, found]) => {
      const same = found.filter(isSame);
      const periods = [...new Set(same.flatMap(({ wording }) => all.periodOf(wording) ?? []))];
      const [period] = periods.toSorted((a, b) => Number(isSharp(b)) - Number(isSharp(a)) || a.from - b.from);
      if (!period) return [];
      const spanned = same.map(({ wording, at }) => {
        const { said, starts, ends } = all.wordings[wording]!;
        return { wording, at, document: said.document.id, start: starts[at]!, end: ends[at + phrase.length - 1]! };
      });
      const own = spanned.filter(({ wording, at }) => ownWords(all.wordings[wording]!, at, phrase.length));
      const { voice, identified } = all.wordings[same[0]!.wording]!;
      return [{ group, voice, identified, period, periods, places: spanned, own }];
    })
    .toSorted((a, b) => a.period.from - b.period.from || a.group - b.group);
}

export function ownWords({ own }: Wording, at: number, length: number): boolean {
  for (let word = at; word < at + length; word += 1) if (own[word] !== 1) return false;
  return true;
}

/** Some place of one is no place of the other: where one statement stands within another, they are the same words. */
export function differentPlaces(some: readonly SpannedPlace[], others: readonly SpannedPlace[]): boolean {
  return some.some((one) => others.some((other) => one.document !== other.document || one.end <= other.start || other.end <= one.start));
}

/** Times of meeting: those who follow each other within the window are one. `tellers` are in order of time. */
export function clusters(tellers: readonly Teller[], window: number): number {
  let count = 0;
  let end = -Infinity;
  for (const { period, periods } of tellers) {
    if (period.from > end + window) count += 1;
    end = Math.max(end, period.to, ...periods.filter(isSharp).map(({ to }) => to));
  }
  return count;
}

/** The first by day; of several whose days overlap, whoever was published first. */
export function firstOf(all: Compared, tellers: readonly Teller[]): number {
  const [earliest] = tellers;
  const rivals = tellers.filter(({ period }) => period.from <= (earliest?.period.to ?? 0));
  const published = rivals.map(({ group }) => publishedAt(all.utterance(group).tellings[0]?.document.published ?? null));
  return published.reduce((first, at, i) => (at < published[first]! ? i : first), 0);
}

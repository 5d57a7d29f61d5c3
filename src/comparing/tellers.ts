// Who said a phrase: each utterance that has it, with its places, in order of time.
import type { Span } from "../model/index.ts";
import type { Compared } from "./compared.ts";
import { isSharp, type Period } from "./period.ts";
import type { Place } from "./phrases.ts";
import type { Phrase } from "./meetings.ts";
import { publishedAt } from "./utterances.ts";
import { ANOTHERS, formsOf, type Wording } from "./wording.ts";

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

/** A span of the document with this id. */
export interface DocumentSpan extends Span {
  readonly document: string;
}

/** A place with its document and the span of it there, from the first word to the last. */
export interface SpannedPlace extends Place, DocumentSpan {}

/** By utterance, in order of time; the undated are in no window. */
export function tellersOf(all: Compared, phrase: Phrase, places: readonly Place[]): Teller[] {
  const words = formsOf(all.wordings[phrase.wording]!).slice(phrase.at, phrase.at + phrase.length);
  const isSame = ({ wording, at }: Place) => {
    const forms = formsOf(all.wordings[wording]!);
    return words.every((word, i) => forms[at + i] === word);
  };
  const same = places.filter(isSame);
  const inner = innermost(all, same);
  return [...Map.groupBy(same, ({ wording }) => all.groupOf(wording))]
    .flatMap(([group, found]) => {
      const periods = [...new Set(found.flatMap(({ wording }) => all.periodOf(wording) ?? []))];
      const [period] = periods.toSorted((a, b) => Number(isSharp(b)) - Number(isSharp(a)) || a.from - b.from);
      if (!period) return [];
      const spanned = found.map(({ wording, at }) => {
        const { said, starts, ends } = all.wordings[wording]!;
        return { wording, at, document: said.document.id, start: starts[at]!, end: ends[at + phrase.length - 1]! };
      });
      // What one telling gives as another's words is another's.
      const anothers = spanned.some(({ wording, at }) => all.wordings[wording]!.own.subarray(at, at + phrase.length).includes(ANOTHERS));
      const own = anothers ? [] : spanned.filter(({ wording, at, document, start }) => ownWords(all.wordings[wording]!, at, phrase.length) && inner.get(placeKey(document, start)) === all.voiceOf(wording));
      const { voice, identified } = all.wordings[found[0]!.wording]!;
      return [{ group, voice, identified, period, periods, places: spanned, own }];
    })
    .toSorted((a, b) => a.period.from - b.period.from || a.group - b.group);
}

const placeKey = (document: string, start: number): string => `${document} ${start}`;

/** By place in a document, the voice to which the shortest statement there gives its words: who tells what another said does not say it. */
function innermost({ wordings, voiceOf }: Compared, places: readonly Place[]): Map<string, number> {
  const extent = ({ wording }: Place) => wordings[wording]!.codes.length;
  return new Map(places.toSorted((a, b) => extent(b) - extent(a)).map(({ wording, at }) => [placeKey(wordings[wording]!.said.document.id, wordings[wording]!.starts[at]!), voiceOf(wording)]));
}

export function ownWords({ own }: Wording, at: number, length: number): boolean {
  for (let word = at; word < at + length; word += 1) if (own[word] !== 1) return false;
  return true;
}

/** Whether two places have words of a document in common. */
export function overlap(one: DocumentSpan, other: DocumentSpan): boolean {
  return one.document === other.document && one.start < other.end && other.start < one.end;
}

/** Some place of one is no place of the other: where one statement stands within another, they are the same words. */
export function differentPlaces(some: readonly SpannedPlace[], others: readonly SpannedPlace[]): boolean {
  return some.some((one) => others.some((other) => !overlap(one, other)));
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

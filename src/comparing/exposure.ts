// How many words of different voices lie within a window of each other: what chance has to work with.
import { isSharp, type Period } from "./period.ts";

/** An utterance by whose it is, when it was said, and how many words. */
export interface Speaking {
  readonly voice: string;
  readonly period: Period;
  readonly words: number;
}

/** Sums over pairs of utterances within the window, one of a voice and one of another, of the product of their words. */
export interface Exposure {
  /** Of a voice with all others. */
  of(voice: string): number;
  /** Of two voices. */
  between(voice: string, other: string): number;
  /** Of all pairs of voices. */
  readonly total: number;
}

/** What is known less well than to the day is in no pair. `window` in milliseconds. */
export function exposureOf(spoken: readonly Speaking[], window: number): Exposure {
  const sharp = spoken.filter(({ period }) => isSharp(period));
  const byVoice = Map.groupBy(sharp, ({ voice }) => voice);
  const everybody = near(sharp, window);
  const nearOf = new Map<string, (period: Period) => number>();
  const nearVoice = (voice: string) => {
    const known = nearOf.get(voice) ?? near(byVoice.get(voice) ?? [], window);
    nearOf.set(voice, known);
    return known;
  };
  const sums = new Map<string, number>();
  const of = (voice: string): number => {
    const known = sums.get(voice);
    if (known !== undefined) return known;
    const [own, mine] = [byVoice.get(voice) ?? [], nearVoice(voice)];
    const sum = own.reduce((total, { period, words }) => total + words * (everybody(period) - mine(period)), 0);
    sums.set(voice, sum);
    return sum;
  };
  return {
    of,
    between: (voice, other) => (byVoice.get(voice) ?? []).reduce((total, { period, words }) => total + words * nearVoice(other)(period), 0),
    total: [...byVoice.keys()].reduce((total, voice) => total + of(voice), 0) / 2,
  };
}

/** Words that lie within the window of a period: those that have begun by its end, without those that had ended before it. */
function near(spoken: readonly Speaking[], window: number): (period: Period) => number {
  const begun = accumulated(spoken.map(({ period, words }) => ({ at: period.from, words })));
  const ended = accumulated(spoken.map(({ period, words }) => ({ at: period.to, words })));
  return ({ from, to }) => begun(to + window) - ended(from - window - 1);
}

/** Words up to and including a moment. */
function accumulated(points: readonly { readonly at: number; readonly words: number }[]): (moment: number) => number {
  const order = points.toSorted((a, b) => a.at - b.at);
  const moments = Float64Array.from(order, ({ at }) => at);
  const sums = new Float64Array(order.length + 1);
  for (const [at, { words }] of order.entries()) sums[at + 1] = sums[at]! + words;
  return (moment) => {
    let [low, high] = [0, moments.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (moments[middle]! <= moment) low = middle + 1;
      else high = middle;
    }
    return sums[low]!;
  };
}

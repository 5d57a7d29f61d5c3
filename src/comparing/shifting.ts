// Records as chance alone would have them: each voice's dates turned round the calendar by an amount of its own.
import type { Compared } from "./compared.ts";
import { DAY_MS, type Period } from "./period.ts";

export interface Dated extends Compared {
  /** The first day, counted from 1970, and how many there are. */
  readonly first: number;
  readonly days: number;
}

/** Share of the statements at either end of time that are left out: a quotation of years ago would stretch the calendar. */
const OUTLYING = 0.01;

export function middleOf(all: Compared): Dated {
  const days = all.wordings.flatMap((_, number) => dayOf(all.periodOf(number)) ?? []).toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [OUTLYING, 1 - OUTLYING].map((share) => days[Math.round(share * (days.length - 1))]);
  const periodOf = (number: number): Period | null => {
    const period = all.periodOf(number);
    const day = dayOf(period);
    return day !== null && day >= first && day <= last ? period : null;
  };
  return { ...all, periodOf, first, days: last - first + 1 };
}

const dayOf = (period: Period | null): number | null => period && Math.floor(period.from / DAY_MS);

/** The same seed gives the same shifts. */
export function shifted(all: Dated, seed: number): Dated {
  const { first, days } = all;
  const next = numbersFrom(seed);
  const offsets = new Map(all.wordings.map(({ voice }) => [voice, 0]));
  for (const voice of offsets.keys()) offsets.set(voice, Math.floor(next() * days));
  const periods = all.wordings.map(({ voice }, number) => {
    const period = all.periodOf(number);
    if (!period) return null;
    const day = dayOf(period)! - first;
    const by = (((day + offsets.get(voice)!) % days) - day) * DAY_MS;
    return { from: period.from + by, to: period.to + by };
  });
  return { ...all, periodOf: (number) => periods[number] ?? null };
}

/** From 0 to 1 (mulberry32, T. Ettinger). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

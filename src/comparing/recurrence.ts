// How a phrase's occurrences lie in time: who had it on how many days, and how many of them lie together.
import { DAY_MS, type Period } from "./period.ts";

export interface Occurrence {
  readonly voice: string;
  readonly period: Period;
}

export interface Recurrence {
  /** By voice, on how many days it has the phrase. */
  readonly days: ReadonlyMap<string, number>;
  /** Share of the occurrences that lie outside of the window around a meeting, on average over what met; 0 to 1. */
  readonly elsewhere: number;
  /** Pairs of days of different voices that do not lie within the window. */
  readonly apart: number;
}

/** A voice that says a phrase again on the same day has said it once. `window` in milliseconds. */
export function recurrenceOf(occurrences: readonly Occurrence[], window: number): Recurrence {
  const once = new Map(occurrences.map((each) => [`${Math.floor(each.period.from / DAY_MS)} ${each.voice}`, each]));
  const said = [...once.values()].toSorted((a, b) => a.period.from - b.period.from);
  const days = new Map<string, number>();
  for (const { voice } of said) days.set(voice, (days.get(voice) ?? 0) + 1);
  const around = new Map<string, number>();
  let [first, next, met, near, together] = [0, 0, 0, 0, 0];
  for (const { voice, period } of said) {
    for (; next < said.length && said[next]!.period.from <= period.to + window; next += 1) around.set(said[next]!.voice, (around.get(said[next]!.voice) ?? 0) + 1);
    for (; said[first]!.period.to < period.from - window; first += 1) around.set(said[first]!.voice, around.get(said[first]!.voice)! - 1);
    const others = next - first - (around.get(voice) ?? 0);
    if (others <= 0) continue;
    met += 1;
    near += next - first;
    together += others;
  }
  const pairs = (said.length ** 2 - [...days.values()].reduce((sum, count) => sum + count ** 2, 0)) / 2;
  return { days, elsewhere: met > 0 ? Math.max(0, 1 - near / met / said.length) : 1, apart: Math.max(0, pairs - together / 2) };
}

// A text as its runs of five words, and the few of them by which texts that share words are found.
import { grown } from "../sequences.ts";

/** Words in a run: what two texts share by chance is shorter, but for names and set phrases. */
const RUN = 5;
/** Runs in a row of which one is kept to find by (winnowing: Schleimer, Wilkerson and Aiken 2003). */
const WINDOW = 8;
/** Words in a row that two texts cannot share without being found. */
export const FOUND_FROM = WINDOW + RUN - 1;

/** A key for each run, in text order; a text of fewer words is one run. Unequal runs have equal keys once in 2 ** 32. */
export function runsOf(codes: Uint32Array): Uint32Array {
  const count = codes.length === 0 ? 0 : Math.max(1, codes.length - RUN + 1);
  const runs = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    let key = 0;
    for (let word = at; word < Math.min(at + RUN, codes.length); word += 1) key = grown(key, codes[word]!);
    runs[at] = key;
  }
  return runs;
}

/** Each once, in order of size. */
export function distinct(keys: Uint32Array): Uint32Array {
  const sorted = keys.toSorted();
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at]!;
  return sorted.slice(0, count);
}

/** The smallest key of every window, each once: texts that share as many runs in a row as a window has share one of these. */
export function fingerprintsOf(runs: Uint32Array): Uint32Array {
  const kept: number[] = [];
  for (let from = 0, least = -1; from === 0 || from + WINDOW <= runs.length; from += 1) {
    const to = Math.min(from + WINDOW, runs.length);
    if (to === 0) break;
    if (least >= from) {
      if (runs[to - 1]! <= runs[least]!) least = to - 1;
      else continue;
    } else {
      least = from;
      for (let at = from + 1; at < to; at += 1) if (runs[at]! <= runs[least]!) least = at;
    }
    kept.push(runs[least]!);
  }
  return distinct(Uint32Array.from(kept));
}

/** How many keys two have in common; both in order of size, each once. */
export function inBoth(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [a, b] = [one[i]!, other[j]!];
    if (a === b) count += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return count;
}

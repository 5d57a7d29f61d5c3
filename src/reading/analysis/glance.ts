// First glances: what a few features decide by a wide margin needs no closer look.
import type { Plain } from "./plain.ts";
import { score, type LinearModel } from "./linear.ts";

/** A small model of what a large one decides, and the distance between its two best classes from which it is believed. */
export interface Glance {
  readonly model: LinearModel;
  readonly margin: number;
  /** What needs not even a glance. */
  readonly plain: Plain | null;
}

/** No class stands out. */
export const UNDECIDED = -1;

/** The class that stands out by the first `count` of `places`, or UNDECIDED. */
export function glance({ model, margin }: Pick<Glance, "model" | "margin">, places: Int32Array, count: number, scores: Int32Array): number {
  score(model, places, count, scores);
  let top = 0;
  let best = scores[0]!;
  let second = -Infinity;
  for (let c = 1; c < model.classes; c++) {
    const one = scores[c]!;
    if (one > best) {
      second = best;
      best = one;
      top = c;
    } else if (one > second) second = one;
  }
  return best - second >= margin ? top : UNDECIDED;
}

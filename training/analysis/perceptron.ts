// The averaged perceptron, trained in the very hash table it is used in (Collins 2002; Daumé's lazy averaging).
import { decode, type LinearModel } from "../../src/reading/analysis/linear.ts";

export interface Learner {
  readonly classes: number;
  readonly mask: number;
  readonly table: Float32Array;
  readonly totals: Float64Array;
  readonly stamps: Int32Array;
  steps: number;
}

/** A learner with 2^bits places. */
export function newLearner(classes: number, bits: number): Learner {
  const size = 2 ** bits + classes;
  return { classes, mask: 2 ** bits - 1, table: new Float32Array(size), totals: new Float64Array(size), stamps: new Int32Array(size), steps: 0 };
}

/** Scores of all classes, as `score` of a LinearModel gives them. */
export function scoreSoFar({ classes, table }: Learner, places: Int32Array, count: number, out: Float64Array): void {
  for (let c = 0; c < classes; c++) out[c] = 0;
  for (let i = 0; i < count; i++) {
    const row = places[i]!;
    for (let c = 0; c < classes; c++) out[c]! += table[row + c]!;
  }
}

/** The trained model in eight bits. */
export function model(learner: Learner): LinearModel {
  return { classes: learner.classes, mask: learner.mask, table: decode(quantise(average(learner))) };
}

function change(learner: Learner, at: number, by: number): void {
  const { table, totals, stamps, steps } = learner;
  totals[at]! += (steps - stamps[at]!) * table[at]!;
  stamps[at] = steps;
  table[at]! += by;
}

/** One decision seen: where it was wrong, the right class gains and the guessed one loses. */
export function learn(learner: Learner, places: Int32Array, count: number, right: number, guessed: number): void {
  learner.steps++;
  if (right === guessed) return;
  for (let i = 0; i < count; i++) {
    change(learner, places[i]! + right, 1);
    change(learner, places[i]! + guessed, -1);
  }
}

/** The weights averaged over all steps. */
export function average({ table, totals, stamps, steps }: Learner): Float32Array {
  return table.map((weight, at) => (totals[at]! + (steps - stamps[at]!) * weight) / steps);
}

/** Eight bits a weight, standing for code times its own size: fine steps for the many small weights, room for the few large. */
export function quantise(weights: Float32Array): Int8Array {
  let top = 0;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  return Int8Array.from(weights, (weight) => Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight) / (top || 1)) * 127));
}

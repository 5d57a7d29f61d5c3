// The random field against every labelling written out.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, emissions, marginals, MOST_SUMMED, NO_WEIGHTS, sumRows, type Crf, type Sequence } from "./crf.ts";

const LABELS = 3;
const BITS = 4;

/** Small random fields in which label 2 may only follow labels 1 and 2, as in the cue model. */
const fields = fc.record({
  weights: fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 2 * 2 ** BITS, maxLength: 2 * 2 ** BITS }),
  transitions: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: LABELS * LABELS, maxLength: LABELS * LABELS }),
  places: fc.array(fc.array(fc.integer({ min: 0, max: 2 ** BITS - 1 }), { maxLength: 4 }), { minLength: 1, maxLength: 5 }),
});

function made({ weights, transitions, places }: { weights: number[]; transitions: number[]; places: number[][] }): { crf: Crf; sequence: Sequence } {
  const table = Float32Array.from(transitions, (value) => value / 4);
  table[2] = -Infinity;
  const offsets = new Int32Array(places.length + 1);
  for (const [at, features] of places.entries()) offsets[at + 1] = offsets[at]! + features.length;
  return {
    crf: { labels: LABELS, bits: BITS, rows: rowsOf(weights), scale: 0.1, transitions: table, first: Float32Array.of(0, 0, -Infinity) },
    sequence: { length: places.length, features: Int32Array.from(places.flat()), offsets },
  };
}

/** Two weights a feature: the first label has none. */
function rowsOf(weights: readonly number[]): Int32Array {
  return Int32Array.from({ length: 2 ** BITS }, (_, feature) => NO_WEIGHTS ^ (weights[2 * feature]! & 255) ^ ((weights[2 * feature + 1]! & 255) << 8));
}

function every(length: number): number[][] {
  return length === 0 ? [[]] : every(length - 1).flatMap((labels) => [0, 1, 2].map((label) => labels.concat(label)));
}

function scoreOf({ transitions, first }: Crf, scores: Float32Array, labels: readonly number[]): number {
  return labels.reduce((sum, label, at) => sum + scores[at * LABELS + label]! + (at === 0 ? first[label]! : transitions[labels[at - 1]! * LABELS + label]!), 0);
}

describe("crf", () => {
  test("the labels chosen have the best score of all labellings", () => {
    fc.assert(fc.property(fields, (field) => {
      const { crf, sequence } = made(field);
      const scores = emissions(crf, sequence);
      const best = Math.max(...every(sequence.length).map((labels) => scoreOf(crf, scores, labels)));
      expect(scoreOf(crf, scores, [...decode(crf, scores, sequence.length).subarray(0, sequence.length)])).toBeCloseTo(best, 4);
    }));
  });

  test("marginals are the shares of all labellings, and add up to one", () => {
    fc.assert(fc.property(fields, (field) => {
      const { crf, sequence } = made(field);
      const scores = emissions(crf, sequence);
      const sure = marginals(crf, scores, sequence.length);
      const all = every(sequence.length).map((labels) => ({ labels, weight: Math.exp(scoreOf(crf, scores, labels)) }));
      const total = all.reduce((sum, { weight }) => sum + weight, 0);
      for (let place = 0; place < sequence.length; place++) {
        for (let label = 0; label < LABELS; label++) {
          const share = all.filter(({ labels }) => labels[place] === label).reduce((sum, { weight }) => sum + weight, 0) / total;
          expect(sure[place * LABELS + label]).toBeCloseTo(share, 4);
        }
      }
    }));
  });

  test("rows are summed label by label, however many there are", () => {
    const weights = fc.array(fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: -127, max: 127 }))), { minLength: 16, maxLength: 16 });
    fc.assert(fc.property(weights, fc.array(fc.nat({ max: 15 }), { maxLength: MOST_SUMMED }), (given, features) => {
      const rows = Int32Array.from(given, (row) => row.reduce((bytes, weight, label) => bytes ^ ((weight & 255) << (8 * label)), NO_WEIGHTS));
      const out = new Float32Array(6);
      sumRows(rows, Int32Array.from(features), 0, features.length, 1, out, 1, 5);
      expect([...out]).toEqual([0, 0, ...[0, 1, 2, 3].map((label) => features.reduce((sum, feature) => sum + given[feature]![label]!, 0))]);
    }));
    fc.assert(fc.property(weights, fc.array(fc.nat({ max: 15 }), { maxLength: MOST_SUMMED }), fc.constantFrom(2, 3), (given, features, labels) => {
      const rows = Uint16Array.from(given, ([first = 0, second = 0]) => NO_WEIGHTS ^ (first & 255) ^ ((second & 255) << 8));
      const out = new Float32Array(5);
      sumRows(rows, Int32Array.from(features), 0, features.length, 1, out, 1, labels);
      const sums = [0, 1].map((label) => features.reduce((sum, feature) => sum + given[feature]![label]!, 0));
      expect([...out]).toEqual([0, 0, sums[0], labels === 3 ? sums[1] : 0, 0]);
    }));
    const most = new Float32Array(5);
    sumRows(Int32Array.of(NO_WEIGHTS ^ 0x7f7f7f7f), new Int32Array(MOST_SUMMED), 0, MOST_SUMMED, 1, most, 0, 5);
    expect([...most]).toEqual([0, ...Array.from({ length: 4 }, () => 127 * MOST_SUMMED)]);
  });

  test("nothing to label gives nothing", () => {
    const { crf } = made({ weights: Array.from({ length: LABELS * 2 ** BITS }, () => 0), transitions: Array.from({ length: 9 }, () => 0), places: [] });
    expect(() => [decode(crf, new Float32Array(0), 0), marginals(crf, new Float32Array(0), 0)]).not.toThrow();
  });
});

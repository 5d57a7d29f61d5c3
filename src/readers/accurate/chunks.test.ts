// Chunks: every word is answered for once, and what the encoder sees is bounded.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chunksOf } from "./chunks.ts";

/** Sentences as lists of how many pieces each of their words has. */
const texts = fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 300 }), { maxLength: 12 });

function placed(sentences: readonly (readonly number[])[]): { readonly ranges: { readonly from: number; readonly to: number }[]; readonly begins: Int32Array } {
  const begins = [0];
  const ranges = sentences.map((words) => {
    const from = begins.length - 1;
    for (const pieces of words) begins.push(begins.at(-1)! + pieces);
    return { from, to: begins.length - 1 };
  });
  return { ranges, begins: Int32Array.from(begins) };
}

test("every word is answered for once, in order, and what the encoder sees of a chunk is bounded", () => {
  fc.assert(
    fc.property(texts, (sentences) => {
      const { ranges, begins } = placed(sentences);
      const chunks = chunksOf(ranges, begins);
      let next = 0;
      for (const { from, to, first, last } of chunks) {
        expect(from).toBe(next);
        expect(to).toBeGreaterThan(from);
        expect(first).toBeLessThanOrEqual(begins[from]!);
        expect(last).toBeGreaterThanOrEqual(begins[to]!);
        expect(last - first).toBeLessThanOrEqual(288 + 2 * 32);
        next = to;
      }
      expect(next).toBe(begins.length - 1);
    }),
  );
});

test("a sentence that fits is not cut", () => {
  const { ranges, begins } = placed(Array.from({ length: 12 }, () => Array.from({ length: 60 }, () => 1)));
  const ends = new Set(ranges.map(({ to }) => to));
  const chunks = chunksOf(ranges, begins);
  expect(chunks.length).toBe(3);
  expect(chunks.every(({ to }) => ends.has(to))).toBe(true);
});

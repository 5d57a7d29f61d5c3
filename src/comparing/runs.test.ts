// The index of runs: equal to looking at every pair of texts, for every length asked.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createRunIndex } from "./runs.ts";

/** All maximal runs by looking at every pair of places. */
function byHand(items: readonly number[][], asked: readonly number[], least: number): string[] {
  const runs: string[] = [];
  for (const [item, words] of items.entries()) {
    for (let start = 0; start < words.length; start += 1) {
      for (let at = 0; at < asked.length; at += 1) {
        if (start > 0 && at > 0 && words[start - 1] === asked[at - 1]) continue;
        let length = 0;
        while (start + length < words.length && at + length < asked.length && words[start + length] === asked[at + length]) length += 1;
        if (length >= least) runs.push([item, start, at, length].join(" "));
      }
    }
  }
  return runs.toSorted();
}

const texts = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 });

test("finds every maximal run once, of any length asked, whatever comes in between", () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 12 }), fc.integer({ min: 2, max: 12 }), (all, least) => {
      const index = createRunIndex();
      for (const [count, text] of all.entries()) {
        const found: string[] = [];
        index.match(Uint32Array.from(text), least, (...run) => found.push(run.join(" ")));
        expect(found.toSorted()).toEqual(byHand(all.slice(0, count), text, least));
        index.add(count, Uint32Array.from(text));
      }
    }),
    { numRuns: 300 },
  );
});

test("grows beyond its first room and forgets nothing", () => {
  const index = createRunIndex();
  for (let item = 0; item < 500; item += 1) index.add(1000 + item, Uint32Array.from({ length: 20 }, (_, at) => item * 20 + at + 1));
  expect([index.items, index.words]).toEqual([500, 10_000]);
  for (const item of [0, 123, 499]) {
    const found: number[][] = [];
    index.match(Uint32Array.from([7, item * 20 + 3, item * 20 + 4, item * 20 + 5, 9]), 3, (...run) => found.push(run));
    expect(found).toEqual([[1000 + item, 2, 1, 3]]);
  }
});

test("runs of common pairs alone are passed over where that is asked for; all others are found once", () => {
  const index = createRunIndex();
  for (let item = 0; item < 40; item += 1) index.add(item, Uint32Array.from([1, 2, 100 + item]));
  index.add(40, Uint32Array.from([7, 1, 2, 8, 9]));
  const found = (common?: number) => {
    const runs: string[] = [];
    index.match(Uint32Array.from([1, 2, 8, 9, 1, 2]), 2, (...run) => runs.push(run.join(" ")), common);
    return runs;
  };
  expect(found(30)).toEqual(["40 1 0 4"]);
  expect(found()).toHaveLength(82);
  expect(found()).toContain("40 1 0 4");
});

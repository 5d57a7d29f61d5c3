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

/** Some agree in their lower half. */
const codes = fc.constantFrom(1, 2, 3, 0x10001, 0xffff0001);
const texts = fc.array(codes, { maxLength: 30 });

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

test("grows beyond its first room and forgets nothing, mixes up nothing", () => {
  const index = createRunIndex();
  for (let item = 0; item < 500; item += 1) index.add(1000 + item, Uint32Array.from({ length: 20 }, (_, at) => item * 20 + at + 1));
  expect([index.items, index.words]).toEqual([500, 10_000]);
  for (const more of [createRunIndex(index.room), index]) {
    if (more !== index) for (let item = 0; item < 500; item += 1) more.add(1000 + item, Uint32Array.from({ length: 20 }, (_, at) => item * 20 + at + 1));
    for (const least of [2, 3]) {
      for (let item = 0; item < 500; item += 1) {
        const found: number[][] = [];
        more.match(Uint32Array.from([7, item * 20 + 3, item * 20 + 4, item * 20 + 5, 9]), least, (...run) => found.push(run));
        expect(found).toEqual([[1000 + item, 2, 1, 3]]);
      }
    }
  }
});

test("runs in which every pair of words stands at more places than are asked for are passed over, and no others", () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 12 }), texts, fc.integer({ min: 2, max: 4 }), fc.integer({ min: 0, max: 20 }), (all, asked, least, common) => {
      const index = createRunIndex();
      for (const [item, text] of all.entries()) index.add(item, Uint32Array.from(text));
      const manyOf = (pair: string) => all.flatMap((text) => text.slice(1).filter((word, at) => `${text[at]} ${word}` === pair)).length;
      const isRare = (at: number) => manyOf(`${asked[at]} ${asked[at + 1]}`) <= common;
      const expected = byHand(all, asked, least).filter((run) => {
        const [, , at, length] = run.split(" ").map(Number) as [number, number, number, number];
        return Array.from({ length: length - 1 }, (_, pair) => at + pair).some(isRare);
      });
      const found: string[] = [];
      index.match(Uint32Array.from(asked), least, (...run) => found.push(run.join(" ")), common);
      expect(found.toSorted()).toEqual(expected);
    }),
    { numRuns: 300 },
  );
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

/** A pair of its own and one that it shares with 12 or 13 others. */
function rareAndCommon(item: number): Uint32Array {
  const group = item % 2 === 0 ? Math.floor(item / 24) : 5000 + Math.floor(item / 26);
  return Uint32Array.from([100_000 + item, 10_000 + group, 20_000 + group]);
}

test("a rare pair of words is known from a common one wherever they lie", () => {
  const index = createRunIndex();
  const items = Array.from({ length: 20_000 }, (_, item) => item);
  for (const item of items) index.add(item, rareAndCommon(item));
  const found: number[] = [];
  for (const item of items) index.match(rareAndCommon(item), 3, (other) => found.push(other), 10);
  expect(found).toEqual(items);
});

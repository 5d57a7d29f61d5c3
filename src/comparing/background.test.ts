// The table of word sequences: what is packed is read, within the width of a step, and nothing else is.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packBackground, readBackground } from "./background.ts";

const counted = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 1e6 })), { selector: ([key]) => key, maxLength: 50 });

function pack(words: number, lengths: readonly (readonly (readonly [number, number])[])[]): Uint8Array {
  return packBackground(words, lengths.map((pairs) => {
    const order = pairs.toSorted(([a], [b]) => a - b);
    return { keys: Uint32Array.from(order, ([key]) => key), counts: Float64Array.from(order, ([, count]) => count) };
  }));
}

test("every sequence packed is found again, its count within five in a hundred", () => {
  fc.assert(
    fc.property(fc.array(counted, { minLength: 4, maxLength: 4 }), fc.nat(), (lengths, words) => {
      const table = readBackground(pack(words, lengths));
      expect(table.words).toBe(words);
      for (const [at, pairs] of lengths.entries()) {
        for (const [key, count] of pairs) expect(Math.abs(table.of(key, at + 1) / count - 1)).toBeLessThan(0.05);
      }
    }),
  );
});

test("what was not packed counts nothing, nor does it at another length", () => {
  const table = readBackground(pack(9, [[[7, 3]], [], [], []]));
  expect([table.of(7, 1), table.of(8, 1), table.of(7, 2), table.of(7, 5)]).toEqual([expect.closeTo(3, 0), 0, 0, 0]);
});

test.each([
  ["of another kind", new Uint8Array(40)],
  ["too short for a head", new Uint8Array(3)],
  ["cut short", pack(9, [[[7, 3], [900, 5]], [], [], []]).slice(0, -2)],
  ["too long", Uint8Array.from([...pack(9, [[], [], [], []]), 0])],
])("bytes that are %s are refused", (_, bytes) => {
  expect(() => readBackground(bytes)).toThrow();
});

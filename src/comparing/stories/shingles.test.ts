// Runs of five words and what finds them: nothing as long as promised is missed.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { distinct, fingerprintsOf, FOUND_FROM, inBoth, runsOf } from "./shingles.ts";

const words = (most: number) => fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: most });

test("texts that share twelve words in a row share a fingerprint, whatever stands around them", () => {
  const stretch = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: FOUND_FROM, maxLength: FOUND_FROM + 8 });
  fc.assert(fc.property(stretch, words(40), words(40), words(40), words(40), (shared, a, b, c, d) => {
    const [one, other] = [[...a, ...shared, ...b], [...c, ...shared, ...d]].map((codes) => fingerprintsOf(runsOf(Uint32Array.from(codes))));
    expect(inBoth(one!, other!)).toBeGreaterThan(0);
  }));
});

test("fingerprints are runs of the text, far fewer than those", () => {
  const runs = runsOf(Uint32Array.from({ length: 2000 }, (_, i) => (i * 7919) % 1009));
  const prints = fingerprintsOf(runs);
  expect(inBoth(prints, distinct(runs))).toBe(prints.length);
  expect(prints.length).toBeLessThan(runs.length / 3);
});

test("what two have in common is counted as sets count it", () => {
  fc.assert(fc.property(words(60), words(60), (a, b) => {
    expect(inBoth(distinct(Uint32Array.from(a)), distinct(Uint32Array.from(b)))).toBe(new Set(a).intersection(new Set(b)).size);
  }));
});

test("a text of few words is one run, and none has none", () => {
  expect(runsOf(Uint32Array.of(3, 4))).toHaveLength(1);
  expect(runsOf(Uint32Array.of(3, 4))).not.toEqual(runsOf(Uint32Array.of(3, 5)));
  expect(fingerprintsOf(runsOf(Uint32Array.of()))).toHaveLength(0);
  expect(fingerprintsOf(runsOf(Uint32Array.of(3, 4)))).toHaveLength(1);
});

// Tails and rates against sums worked out otherwise.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { falseDiscoveryRates, poissonTail } from "./discovery.ts";

test.each([
  [1, 0.8, 1 - Math.exp(-0.8)],
  [0, 3, 1],
  [2, 3, 1 - 4 * Math.exp(-3)],
  [3, 1e-5, 1e-15 / 6],
  [400, 1000, 1],
  [1, 1e-300, 1e-300],
])("%d or more where %d are expected", (least, expected, chance) => {
  expect(poissonTail(least, expected) / chance).toBeCloseTo(1, 4);
});

const EXPECTED = fc.double({ min: 1e-6, max: 500, noNaN: true });

test("more meetings are less likely, and likelier where more are expected", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), EXPECTED, (least, expected) => {
      const chance = poissonTail(least, expected);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(poissonTail(least + 1, expected)).toBeLessThanOrEqual(chance);
      expect(poissonTail(least, expected * 1.5)).toBeGreaterThanOrEqual(chance * (1 - 1e-9));
    }),
  );
});

test("false discovery rates by hand", () => {
  expect(falseDiscoveryRates([0.04, 0.01, 0.5, 0.02])).toEqual([expect.closeTo(0.16 / 3), 0.04, 0.5, 0.04]);
  expect(falseDiscoveryRates([])).toEqual([]);
});

test("a rate is never below its p-value and keeps their order", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (chances) => {
      const rates = falseDiscoveryRates(chances);
      for (const [at, p] of chances.entries()) {
        expect(rates[at]).toBeGreaterThanOrEqual(p);
        expect(rates[at]).toBeLessThanOrEqual(1);
        for (const [other, q] of rates.entries()) if (chances[other]! > p) expect(q).toBeGreaterThanOrEqual(rates[at]!);
      }
    }),
  );
});

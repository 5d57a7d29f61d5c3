// Words within the window of each other: equal to looking at every pair of utterances.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { exposureOf, type Speaking } from "./exposure.ts";
import { DAY_MS, within } from "./period.ts";

const spoken: fc.Arbitrary<Speaking> = fc
  .record({ voice: fc.constantFrom("ada", "ben", "cleo"), day: fc.integer({ min: 0, max: 9 }), hour: fc.option(fc.integer({ min: 0, max: 23 })), words: fc.integer({ min: 1, max: 40 }) })
  .map(({ voice, day, hour, words }) => {
    const from = day * DAY_MS + (hour ?? 0) * 3_600_000;
    return { voice, words, period: { from, to: hour === null ? from + DAY_MS - 1 : from } };
  });

test("of each voice, of two, and of all", () => {
  fc.assert(
    fc.property(fc.array(spoken, { maxLength: 30 }), fc.integer({ min: 1, max: 4 * DAY_MS }), (all, window) => {
      const byHand = (fits: (one: Speaking, other: Speaking) => boolean) =>
        all.reduce((sum, one) => sum + all.reduce((rest, other) => rest + (one.voice !== other.voice && fits(one, other) && within(one.period, other.period, window) ? one.words * other.words : 0), 0), 0);
      const exposure = exposureOf(all, window);
      expect(exposure.total).toBe(byHand(() => true) / 2);
      expect(exposure.of("ada")).toBe(byHand(({ voice }) => voice === "ada"));
      expect(exposure.between("ada", "ben")).toBe(byHand((one, other) => one.voice === "ada" && other.voice === "ben"));
    }),
  );
});

// How occurrences lie in time, against counting every pair.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "./period.ts";
import { type Occurrence, recurrenceOf } from "./recurrence.ts";

const on = (voice: string, day: number): Occurrence => ({ voice, period: { from: day * DAY_MS, to: (day + 1) * DAY_MS - 1 } });

test("a phrase that occurs in its meeting alone has nothing elsewhere", () => {
  expect(recurrenceOf([on("ada", 5), on("ben", 6)], DAY_MS)).toEqual({ days: new Map([["ada", 1], ["ben", 1]]), elsewhere: 0, apart: 0 });
});

test("said again on one day is said once", () => {
  const { days, apart } = recurrenceOf([on("ada", 5), on("ada", 5), on("ada", 9), on("ben", 20)], DAY_MS);
  expect([days.get("ada"), days.get("ben"), apart]).toEqual([2, 1, 2]);
});

test("pairs apart and shares elsewhere are those of all pairs", () => {
  const some = fc.uniqueArray(fc.record({ voice: fc.constantFrom("ada", "ben", "cleo"), day: fc.integer({ min: 0, max: 15 }) }), { selector: ({ voice, day }) => `${voice} ${day}`, maxLength: 20 });
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 4 }), (said, days) => {
      const near = (a: { day: number }, b: { day: number }) => Math.abs(a.day - b.day) <= days;
      const met = said.filter((one) => said.some((other) => other.voice !== one.voice && near(one, other)));
      const around = met.map((one) => said.filter((other) => near(one, other)).length);
      const apart = said.flatMap((one, at) => said.slice(at + 1).filter((other) => other.voice !== one.voice && !near(one, other))).length;
      const found = recurrenceOf(said.map(({ voice, day }) => on(voice, day)), days * DAY_MS);
      expect(found.apart).toBe(apart);
      expect(found.elsewhere).toBeCloseTo(met.length === 0 ? 1 : 1 - around.reduce((sum, each) => sum + each, 0) / met.length / said.length);
    }),
  );
});

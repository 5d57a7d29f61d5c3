// Surprise: what makes a phrase expected more or less, and that the numbers hang together.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Counts } from "./background.ts";
import { poissonTail } from "./discovery.ts";
import type { Surroundings, Tested } from "./expectation.ts";
import { exposureOf } from "./exposure.ts";
import { learn } from "./learning.ts";
import { DAY_MS } from "./period.ts";
import type { Occurrence } from "./recurrence.ts";
import { calibrated, surprisesOf } from "./surprise.ts";
import { coded } from "./words.ts";

const codes = (text: string): Uint32Array => coded([{ start: 0, text }]).codes;
const on = (voice: string, day: number): Occurrence => ({ voice, period: { from: day * DAY_MS, to: (day + 1) * DAY_MS - 1 } });
const phrase = (text: string, meetings: number, ...occurrences: readonly Occurrence[]): Tested => ({ codes: codes(text), names: new Uint8Array(codes(text).length), breaks: new Uint8Array(codes(text).length), local: new Float64Array(codes(text).length), occurrences, besides: 0, meetings, weight: 1 });
const NOTHING: Counts = { words: 0, of: () => 0 };
const VOICES = ["ada", "ben", "cleo"];
/** A hundred words a day by each of three, on the first 200 days of a year. */
const SPOKEN = VOICES.flatMap((voice) => Array.from({ length: 200 }, (_, day) => ({ ...on(voice, day), words: 100 })));
const YEAR: Surroundings = {
  window: DAY_MS,
  share: 3 / 365,
  words: new Map(VOICES.map((voice) => [voice, 20_000])),
  exposure: exposureOf(SPOKEN, DAY_MS),
  own: { words: 60_000, of: () => 0 },
  table: learn([codes("we'll see about the lantern")], [codes("we'll see"), codes("we'll see about the bell"), codes("the lantern")]),
};
const LINE = phrase("we'll see about", 1, on("ada", 40), on("ben", 41));
const one = (tested: Tested, surroundings: Surroundings = YEAR) => surprisesOf([tested], surroundings)[0]!;

test("p is the chance of as many meetings where so many are expected", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }), (meetings) => {
      const surprises = surprisesOf(meetings.map((some) => ({ ...LINE, meetings: some })), YEAR);
      for (const [at, { expected, p, q }] of surprises.entries()) {
        expect(p).toBe(poissonTail(meetings[at]!, expected));
        expect(q).toBeGreaterThanOrEqual(p);
        expect(q).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("more meetings are more surprising", () => {
  expect(one({ ...LINE, meetings: 2 }).p).toBeLessThan(one(LINE).p);
});

test("a wider window lets more be expected, days without talk less", () => {
  const { expected } = one(LINE);
  expect(one(LINE, { ...YEAR, window: 3 * DAY_MS, share: 7 / 365, exposure: exposureOf(SPOKEN, 3 * DAY_MS) }).expected).toBeGreaterThan(expected);
  const apart = SPOKEN.map(({ voice, period, words }) => ({ voice, words, period: on(voice, 10 * (period.from / DAY_MS) + 3 * VOICES.indexOf(voice)).period }));
  expect(one(LINE, { ...YEAR, exposure: exposureOf(apart, DAY_MS) }).expected).toBeLessThan(expected);
});

test("a name, and of other words the rarest, is no surprise where all speak of it", () => {
  const [plain, named] = [new Uint8Array(3), Uint8Array.of(0, 1, 1)].map((names) => one({ ...phrase("about copper kettles", 1, on("ada", 40), on("ben", 41)), names }).expected);
  expect(named).toBeGreaterThan(plain!);
});

test("who has said it at other times is expected to say it again", () => {
  const said = { ...LINE, occurrences: [...LINE.occurrences, on("ada", 100), on("ada", 160)] };
  expect(one(said).expected).toBeGreaterThan(one(LINE).expected);
});

test("what is common in the table or said elsewhere in the record is expected more", () => {
  const { expected } = one(LINE);
  expect(one(LINE, { ...YEAR, table: NOTHING }).expected).toBeLessThan(expected);
  const said = { ...LINE, occurrences: [...LINE.occurrences, on("cleo", 100), on("ada", 160), on("ben", 210)] };
  const own = learn([LINE.codes], Array.from({ length: 3 }, () => LINE.codes));
  expect(one(said, { ...YEAR, own: { ...own, words: 60_000 } }).expected).toBeGreaterThan(expected);
});

test("what is said in the meeting alone makes nothing common", () => {
  const own = learn([LINE.codes], [LINE.codes, LINE.codes]);
  expect(one(LINE, { ...YEAR, own: { ...own, words: 60_000 } }).expected).toBe(one(LINE).expected);
});

test("one speaker's burst is one occurrence", () => {
  const burst = { ...LINE, occurrences: [on("ada", 40), on("ada", 40), on("ada", 40), on("ben", 41)] };
  expect(one(burst).expected).toBeCloseTo(one(LINE).expected, 12);
});

test("the calibration keeps the order, makes nothing rarer and leaves what is common", () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: 4, noNaN: true }), fc.double({ min: 0.001, max: 5, noNaN: true }), (places, more) => {
      expect(calibrated(10 ** (places + more))).toBeGreaterThan(calibrated(10 ** places));
      expect(calibrated(10 ** places)).toBeGreaterThanOrEqual(10 ** places);
    }),
  );
  expect(calibrated(7.5)).toBe(7.5);
  const rounded = 10 ** -4.0983917328514726e-16;
  expect(calibrated(rounded)).toBeGreaterThanOrEqual(rounded);
});

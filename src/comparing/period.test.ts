// When things were said, and what lies within a window.
import { expect, test } from "vitest";
import type { Day } from "../model/index.ts";
import { DAY_MS, periodOf, within } from "./period.ts";

const day = (date: string): Day => ({ date, precision: date.includes("T") ? "time" : "day" });

test.each([
  ["2018-02-05", "2018-02-06", true],
  ["2018-02-05", "2018-02-07", false],
  ["2018-02-05T10:00:00Z", "2018-02-06T10:00:00Z", true],
  ["2018-02-05T10:00:00Z", "2018-02-06T10:00:01Z", false],
  ["2018-02-05T23:30:00+09:00", "2018-02-06T14:30:00Z", true],
  ["2018-02-05", "2018-02-06T23:59:00Z", true],
])("%s and %s within 24 hours: %s", (one, other, expected) => {
  const [a, b] = [periodOf(day(one), true)!, periodOf(day(other), true)!];
  expect([within(a, b, DAY_MS), within(b, a, DAY_MS)]).toEqual([expected, expected]);
});

test("what is known to the month lies surely within or not at all", () => {
  const august = periodOf({ date: "2017-08", precision: "month" }, true)!;
  const ninth = periodOf(day("2017-08-09"), true)!;
  expect(within(august, ninth, DAY_MS)).toBe(false);
  expect(within(august, ninth, 31 * DAY_MS)).toBe(true);
});

test("what is published at a time was said in the day before it", () => {
  expect(periodOf(day("2018-02-06T08:00:00Z"), false)).toEqual({ from: Date.parse("2018-02-05T08:00:00Z"), to: Date.parse("2018-02-06T08:00:00Z") });
});

test("what is no date is no period", () => {
  expect(periodOf(day("soon"), true)).toBeNull();
});

// Time axes: extents of days and where an axis is marked.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, extentOf, placeOn, ticks } from "./axis.ts";

const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

const shown = (date: string, precision: Parameters<typeof extentOf>[0]["precision"]) => {
  const extent = extentOf({ date, precision });
  return extent && [iso(extent.from), iso(extent.to)];
};
const labels = (from: string, to: string, most: number) => ticks({ from: Date.parse(from), to: Date.parse(to) }, most).map(({ label }) => label);

test("a day takes up as much of the axis as its precision tells", () => {
  expect(shown("2031-03-06T14:30:00Z", "time")).toEqual(["2031-03-06T14:30", "2031-03-06T14:30"]);
  expect(shown("2031-03-06", "day")).toEqual(["2031-03-06T00:00", "2031-03-07T00:00"]);
  expect(shown("2031-12", "month")).toEqual(["2031-12-01T00:00", "2032-01-01T00:00"]);
  expect(shown("2031", "year")).toEqual(["2031-01-01T00:00", "2032-01-01T00:00"]);
  expect(extentOf({ date: "whenever", precision: "day" })).toBeNull();
});

test("marks stand at the beginnings of days, months or years, the year said once", () => {
  expect(labels("2031-03-04", "2031-03-07", 6)).toEqual(["4 Mar 2031", "5 Mar", "6 Mar", "7 Mar"]);
  expect(labels("2031-11-20", "2032-03-02", 6)).toEqual(["Dec 2031", "Jan 2032", "Feb", "Mar"]);
  expect(labels("2025-06-01", "2031-06-01", 7)).toEqual(["2026", "2027", "2028", "2029", "2030", "2031"]);
  const [monday] = ticks({ from: Date.parse("2031-03-04"), to: Date.parse("2031-04-04") }, 6);
  expect(new Date(monday?.at ?? 0).getUTCDay()).toBe(1);
});

test("never more marks than there is room for, all of them on the axis", () => {
  const time = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });
  fc.assert(fc.property(time, fc.integer({ min: 1, max: 70 * 365 }), fc.integer({ min: 3, max: 12 }), (from, days, most) => {
    const extent = { from, to: from + days * DAY };
    const made = ticks(extent, most);
    expect(made.length).toBeLessThanOrEqual(most + 2);
    expect(made.every(({ at }) => at >= extent.from && at <= extent.to)).toBe(true);
  }));
});

test("a moment has its place; an axis without length has one place", () => {
  expect(placeOn({ from: 0, to: 10 }, 200)(5)).toBe(100);
  expect(placeOn({ from: 5, to: 5 }, 200)(5)).toBe(100);
});

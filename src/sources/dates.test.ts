// Publication dates in the forms outlets write, and those that are none.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate, publishedDate, recordedDay } from "./dates.ts";

describe("isoDate", () => {
  test.each([
    ["2018-02-06", "2018-02-06"],
    [" 2018-02-06 ", "2018-02-06"],
    ["2022-01-04 20:00:00-05:00", "2022-01-04T20:00:00-05:00"],
    ["2022-01-04T20:00:00.123Z", "2022-01-04T20:00:00.123Z"],
    ["2022-01-04t20:00z", "2022-01-04T20:00Z"],
    ["2022-01-04T20:00:00+0530", "2022-01-04T20:00:00+05:30"],
    ["2022-01-04T20:00:00", "2022-01-04T20:00:00"],
    ["2022-01-04 20:00 UTC", "2022-01-04T20:00Z"],
    ["20220104", "2022-01-04"],
    ["20220104T201500Z", "2022-01-04T20:15:00Z"],
    ["Tue, 06 Feb 2018 10:00:00 GMT", "2018-02-06T10:00:00Z"],
    ["Tue, 06 Feb 2018 10:00:00 -0500", "2018-02-06T10:00:00-05:00"],
    ["February 6, 2018", "2018-02-06"],
    ["6 February 2018", "2018-02-06"],
    ["Feb. 6, 2018 3:05 p.m. EST", "2018-02-06T15:05:00-05:00"],
    ["13/02/2018", "2018-02-13"],
    ["2. April 2031, 18:20 Uhr", "2031-04-02T18:20"],
    ["14 août 2031 à 12h40", "2031-08-14T12:40"],
    ["5 de octubre de 2031", "2031-10-05"],
    ["1er mars 2031", "2031-03-01"],
    ["14 Agosto 2031", "2031-08-14"],
    ["3 декабря 2031, 13:17", "2031-12-03T13:17"],
    ["30 juin 2031", "2031-06-30"],
    ["9 juillet 2031", "2031-07-09"],
    ["2031年4月2日 18時20分", "2031-04-02T18:20"],
    ["2031년 2월 18일", "2031-02-18"],
    ["Published on Monday, 5 March 2018", "2018-03-05"],
    ["Updated 9:15 AM ET, Tue February 6, 2018", "2018-02-06T09:15:00-05:00"],
    [1517875200, "2018-02-06T00:00:00Z"],
    [1517875200000, "2018-02-06T00:00:00Z"],
    [new Date("2018-02-06T00:00:00Z"), "2018-02-06T00:00:00Z"],
  ])("%s", (given, expected) => {
    expect(isoDate(given)).toBe(expected);
  });

  test.each(["", "soon", "yesterday", "Monday", "2018", "2018-02", "February 2018", "2018-02-30", "31. Februar 2031", "2 Brumaire 2031", "2031年13月2日", "14 août 2031 à 29h40", "2018-13-01", "2018-02-06T25:00:00Z", "0001-01-01", "02/03/2018", "10:00", "He left on 5 March 2018.", "5 March 2018 was a Monday", 0, -5, Number.NaN, {}, [], true, "9".repeat(500)])(
    "%s is no date that can be read without guessing",
    (given) => {
      expect(isoDate(given)).toBeNull();
    },
  );

  test("what it gives, it gives again", () => {
    fc.assert(fc.property(fc.date({ min: new Date("1700-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }), (date) => {
      for (const form of [date.toISOString(), date.toISOString().slice(0, 10), date.toUTCString()]) {
        const read = isoDate(form);
        expect(read).not.toBeNull();
        expect(isoDate(read)).toBe(read);
        expect(read?.slice(0, 10)).toBe(date.toISOString().slice(0, 10));
      }
    }));
  });

  test("no text makes it stumble", () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(isoDate(text) ?? "2018-01-01").toMatch(/^\d{4}-\d\d-\d\d/);
    }));
  });
});

describe("publishedDate", () => {
  const now = new Date("2026-06-01T12:00:00Z");

  test("nothing given is nothing wrong", () => {
    expect(publishedDate(null, now)).toEqual({ published: null, notes: [] });
  });

  test("a wrong date is left out and noted", () => {
    expect(publishedDate("soon", now)).toMatchObject({ published: null, notes: [{ rule: "bad-date" }] });
  });

  test("a date ahead by more than a day is kept and noted; tomorrow may be today elsewhere", () => {
    expect(publishedDate("2031-01-01", now)).toMatchObject({ published: "2031-01-01", notes: [{ rule: "future-date" }] });
    expect(publishedDate("2026-06-02", now).notes).toEqual([]);
  });
});

test("a day said is as precise as it is written", () => {
  expect(recordedDay("2017-10-02T15:11:00Z")).toEqual({ date: "2017-10-02T15:11:00Z", precision: "time" });
  expect(recordedDay("2017-10-02")).toEqual({ date: "2017-10-02", precision: "day" });
  expect(recordedDay("2017-10")).toEqual({ date: "2017-10", precision: "month" });
  expect(recordedDay("2017")).toEqual({ date: "2017", precision: "year" });
  expect(recordedDay("lately")).toBeNull();
});

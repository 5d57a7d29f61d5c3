// Hours of a time zone, compared with looking at every minute; and the days on which clocks are changed, by hand.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isBetween, localTime, minuteOf, nextTime } from "./zones.ts";

const MINUTE_MS = 60_000;
/** Changes of an hour, of half an hour (Lord Howe), on the other half of the globe, at midnight (Beirut), and none at all. */
const ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland", "Asia/Beirut", "Asia/Kathmandu", "America/St_Johns"];

/** The clock is followed minute by minute until it shows the minute or has gone over it. */
function byEveryMinute(at: Date, minute: number, timeZone: string): Date {
  let before: number | null = null;
  for (let utc = Math.floor(at.getTime() / MINUTE_MS) + 1; ; utc++) {
    const here = localTime(new Date(utc * MINUTE_MS), timeZone).minute;
    const passed = before === null ? [here] : Array.from({ length: (here - before + 1440) % 1440 }, (_, i) => ((before ?? 0) + 1 + i) % 1440);
    if (passed.length <= 720 ? passed.includes(minute) : here === minute) return new Date(utc * MINUTE_MS);
    before = here;
  }
}

test("the next time is what following the clock minute by minute gives", () => {
  const moment = fc.date({ min: new Date("2025-01-01T00:00:00Z"), max: new Date("2027-12-31T00:00:00Z"), noInvalidDate: true });
  // Every second one lies within a day before clocks are changed somewhere.
  const change = fc.tuple(fc.constantFrom("2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z", "2026-04-04T15:00:00Z", "2026-10-03T15:30:00Z", "2026-03-28T22:00:00Z"), fc.integer({ min: -1500, max: 120 })).map(([at, minutes]) => new Date(Date.parse(at) + minutes * MINUTE_MS));
  fc.assert(
    fc.property(fc.oneof(moment, change), fc.nat(1439), fc.constantFrom(...ZONES), (at, minute, zone) => {
      expect(nextTime(at, minute, zone).toISOString()).toBe(byEveryMinute(at, minute, zone).toISOString());
    }),
    { numRuns: 300 },
  );
}, 60_000);

test.each([
  ["winter", "2026-01-10T06:30:00Z", "08:00", "2026-01-10T07:00:00.000Z"],
  ["summer", "2026-07-10T06:30:00Z", "08:00", "2026-07-11T06:00:00.000Z"],
  ["over the night on which clocks are put forward", "2026-03-28T21:00:00Z", "07:00", "2026-03-29T05:00:00.000Z"],
  ["over the night on which they are put back", "2026-10-24T21:00:00Z", "07:00", "2026-10-25T06:00:00.000Z"],
  ["an hour that is left out", "2026-03-29T00:30:00Z", "02:30", "2026-03-29T01:00:00.000Z"],
  ["an hour that comes twice, from before", "2026-10-24T23:00:00Z", "02:30", "2026-10-25T00:30:00.000Z"],
  ["an hour that comes twice, from between", "2026-10-25T00:30:00Z", "02:30", "2026-10-25T01:30:00.000Z"],
  ["at that very minute: the next day's", "2026-01-10T07:00:00Z", "08:00", "2026-01-11T07:00:00.000Z"],
])("Berlin, %s", (_, at, hour, next) => {
  expect(nextTime(new Date(at), minuteOf(hour), "Europe/Berlin").toISOString()).toBe(next);
});

test("days and minutes are the zone's own; one that nobody knows counts as UTC", () => {
  const at = new Date("2026-07-10T23:10:00Z");
  expect(localTime(at, "Europe/Berlin")).toEqual({ day: "2026-07-11", minute: 70 });
  expect(localTime(at, "America/New_York")).toEqual({ day: "2026-07-10", minute: 1150 });
  expect(localTime(at, "Nowhere/Such")).toEqual(localTime(at, "UTC"));
});

test.each([["22:00", "07:00", ["22:00", "23:59", "00:00", "06:59"], ["21:59", "07:00", "12:00"]], ["13:00", "15:00", ["13:00", "14:59"], ["12:59", "15:00"]], ["08:00", "08:00", [], ["08:00", "20:00"]]])("from %s until %s", (from, until, within, without) => {
  const between = (hour: string) => isBetween(minuteOf(hour), minuteOf(from), minuteOf(until));
  expect([within.filter(between), without.filter(between)]).toEqual([within, []]);
});

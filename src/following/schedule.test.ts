// When a feed is asked next: learnt habits, wishes, bounds, back-off; by invented histories.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freshFor, retryAfter } from "./answer-headers.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./clock.ts";
import { type Habits, learn } from "./habits.ts";
import { type Asked, backOff, nextPoll, pageBackOff } from "./schedule.ts";

const NOW = new Date("2031-04-02T12:00:00Z"); // a Wednesday
const BOUNDS = { least: 2 * MINUTE_MS, most: DAY_MS };
const NONE = { fresh: 0, ttl: null, skipHours: [], skipDays: [] };
const before = (milliseconds: number): string => new Date(NOW.getTime() - milliseconds).toISOString();
const every = (milliseconds: number, count: number): string[] => Array.from({ length: count }, (_, i) => before((i + 1) * milliseconds));
const first = (dates: readonly (string | null)[], now = NOW): Habits => learn(null, { now, fresh: dates, listed: dates });
const minutes = (habits: Habits, more: Partial<Asked> = {}): number => {
  const now = more.now ?? NOW;
  const due = nextPoll({ now, habits, fresh: 0, elapsed: HOUR_MS, wishes: NONE, bounds: BOUNDS, random: () => 0.5, ...more });
  return Math.round((due.getTime() - now.getTime()) / MINUTE_MS);
};

describe("habits", () => {
  test("the more often something comes, the sooner it is asked again: for half an item", () => {
    expect(minutes(first(every(HOUR_MS, 24)))).toBe(30);
    expect(minutes(first(every(10 * MINUTE_MS, 24 * 6)))).toBe(5);
    expect(minutes(first(every(MINUTE_MS, 300)))).toBe(2);
    expect(minutes(first(every(10 * DAY_MS, 5)))).toBe(24 * 60);
  });

  test("a feed that comes at night is asked seldom by day and often when its hour is near", () => {
    let habits = first([]);
    for (let day = 0; day < 21; day++) {
      const now = new Date(NOW.getTime() - (21 - day) * DAY_MS + 15 * HOUR_MS); // 03:00
      habits = learn(habits, { now, fresh: Array.from({ length: 6 }, (_, i) => new Date(now.getTime() - (i + 1) * 9 * MINUTE_MS).toISOString()), listed: null });
    }
    const byDay = minutes(habits);
    const byNight = minutes(habits, { now: new Date("2031-04-03T02:00:00Z") });
    expect(byNight).toBeLessThan(15);
    expect(byDay).toBeGreaterThan(10 * byNight);
    // Whatever it did by day, it is asked again before the next night is over.
    expect(byDay).toBeLessThan(15 * 60);
  });

  test("a feed that fell silent is asked less and less often", () => {
    let habits = first(every(HOUR_MS, 24));
    const after = [1, 7, 30, 90].map((days) => {
      const now = new Date(NOW.getTime() + days * DAY_MS);
      habits = learn(habits, { now, fresh: [], listed: null });
      return minutes(habits, { now });
    });
    expect(after).toEqual(after.toSorted((a, b) => a - b));
    expect(after.at(-1)).toBe(24 * 60);
  });

  test("dates that are missing, from the future or long past teach nothing; items are counted when they are seen", () => {
    expect(first([null, "2099-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2031-04-01"])).toMatchObject({ items: 1, days: 1 / 6, gap: null });
    const later = learn(first([]), { now: new Date(NOW.getTime() + HOUR_MS), fresh: [null, "2099-01-01T00:00:00Z"], listed: null });
    expect(later.byHour[13]).toBeCloseTo(2, 1);
  });

  test("the usual gap is the median, and stays when an answer says nothing", () => {
    const habits = first([before(HOUR_MS), before(2 * HOUR_MS), before(3 * HOUR_MS), before(40 * HOUR_MS)]);
    expect(habits.gap).toBe(60);
    expect(learn(habits, { now: NOW, fresh: [], listed: null }).gap).toBe(60);
  });

  test("in a burst it is asked at the pace of what just came, whatever is usual", () => {
    const slow = first(every(DAY_MS, 20));
    expect(minutes(slow, { fresh: 1, elapsed: HOUR_MS })).toBeGreaterThan(120);
    expect(minutes(slow, { fresh: 6, elapsed: HOUR_MS })).toBe(5);
  });
});

const retryIn = (retry: string): number => (retryAfter({ "retry-after": retry }, NOW)?.getTime() ?? Number.NaN) - NOW.getTime();

describe("wishes", () => {
  const often = first(every(10 * MINUTE_MS, 144));
  test("a time to live and a kept answer are waited for, but no more than an hour of the latter", () => {
    expect(minutes(often, { wishes: { ...NONE, ttl: 45 } })).toBe(45);
    expect(minutes(often, { wishes: { ...NONE, fresh: 20 * MINUTE_MS } })).toBe(20);
    expect(minutes(often, { wishes: { ...NONE, fresh: 7 * DAY_MS } })).toBe(60);
  });

  test("not when half of what it lists would pass by", () => {
    const short = { ...often, listed: 6 };
    expect(minutes(short, { wishes: { ...NONE, ttl: 1440 } })).toBe(30);
  });

  test("skipped hours and days are skipped; when all are, none is", () => {
    expect(minutes(often, { wishes: { ...NONE, skipHours: [12, 13] } })).toBe(120);
    expect(minutes(often, { wishes: { ...NONE, skipDays: [3, 4] } })).toBe(36 * 60);
    expect(minutes(often, { now: new Date("2031-04-02T23:59:00Z"), wishes: { ...NONE, skipHours: [0] } })).toBe(61);
    expect(minutes(often, { wishes: { ...NONE, skipHours: Array.from({ length: 24 }, (_, hour) => hour) } })).toBe(5);
  });

  test("headers: Cache-Control before Expires, both in their own time", () => {
    expect(freshFor({ "cache-control": "public, max-age=600", "age": "60", "expires": "Wed, 02 Apr 2031 20:00:00 GMT" }, NOW)).toBe(540_000);
    expect(freshFor({ "cache-control": "no-cache, max-age=600" }, NOW)).toBe(0);
    expect(freshFor({ "cache-control": "s-maxage=900" }, NOW)).toBe(0);
    expect(freshFor({ "expires": "Wed, 02 Apr 2031 13:00:00 GMT", "date": "Wed, 02 Apr 2031 12:30:00 GMT" }, NOW)).toBe(1_800_000);
    expect(freshFor({ "expires": "0" }, NOW)).toBe(0);
  });

  test("Retry-After: seconds, a date, nonsense, the past, and no more than a week", () => {
    expect(retryIn("120")).toBe(120_000);
    expect(retryIn("Wed, 02 Apr 2031 12:30:00 GMT")).toBe(1_800_000);
    expect(retryIn("99999999999")).toBe(7 * DAY_MS);
    for (const nothing of ["", "soon", "-5", "0", "Wed, 02 Apr 2031 11:30:00 GMT"]) expect(retryAfter({ "retry-after": nothing }, NOW), nothing).toBe(null);
  });
});

test("back-off grows to the most, with chance over all of it, and is never less than the least", () => {
  const ceilings = [1, 2, 3, 9, 40].map((failures) => backOff(failures, BOUNDS, () => 1) / MINUTE_MS);
  expect(ceilings).toEqual([5, 10, 20, 240, 240]);
  expect(backOff(3, BOUNDS, () => 0.5)).toBe(10 * MINUTE_MS);
  expect(backOff(9, BOUNDS, () => 0)).toBe(BOUNDS.least);
});

test("a page is tried later and later, then given up", () => {
  expect([1, 2, 3, 4, 5].map((tries) => (pageBackOff(tries, 6, () => 0.5) ?? 0) / MINUTE_MS)).toEqual([5, 20, 60, 240, 720]);
  expect(pageBackOff(6, 6, () => 0.5)).toBe(null);
  expect(pageBackOff(1, 1, () => 0.5)).toBe(null);
});

test("whatever a feed has done and wishes, the next time lies within the bounds or at the end of what is skipped", () => {
  const date = fc.option(fc.date({ min: new Date("1960-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }).map((time) => time.toISOString()));
  const answers = fc.array(fc.record({ hours: fc.nat(400), fresh: fc.array(date, { maxLength: 20 }) }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(date, { maxLength: 40 }), answers, fc.nat(5000), fc.double({ min: 0, max: 1, noNaN: true }), (listed, later, ttl, chance) => {
      let habits = first(listed);
      let now = NOW;
      for (const { hours, fresh } of later) {
        now = new Date(now.getTime() + hours * HOUR_MS);
        habits = learn(habits, { now, fresh, listed: fresh });
        const wait = nextPoll({ now, habits, fresh: fresh.length, elapsed: hours * HOUR_MS, wishes: { ...NONE, ttl }, bounds: BOUNDS, random: () => chance }).getTime() - now.getTime();
        expect(wait).toBeGreaterThanOrEqual(BOUNDS.least);
        expect(wait).toBeLessThanOrEqual(BOUNDS.most);
      }
    }),
  );
});

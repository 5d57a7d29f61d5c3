// What holds of whatever waits for one recipient, at whatever time and by whatever manners.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plan } from "./plan.ts";
import { claimed, type Some } from "./suite/claimed.ts";
import { isBetween, localTime, minuteOf } from "./zones.ts";

const DAY_MS = 86_400_000;
const moment = fc.date({ min: new Date("2031-03-01T00:00:00Z"), max: new Date("2031-11-30T00:00:00Z"), noInvalidDate: true });
const hour = fc.tuple(fc.nat(23), fc.constantFrom("00", "15", "30", "59")).map(([hours, minutes]) => `${String(hours).padStart(2, "0")}:${minutes}`);
const timeZone = fc.constantFrom("UTC", "Europe/Berlin", "Australia/Lord_Howe", "America/New_York");
const manners = fc.record({ quiet: fc.option(fc.record({ from: hour, until: hour, timeZone })), mostADay: fc.integer({ min: 1, max: 3 }), digestAt: fc.option(hour) });
const some = fc.record({
  story: fc.constantFrom(null, "s", "t"), corrects: fc.constantFrom(null, null, "k0"), correctedBy: fc.constantFrom(null, null, null, 9), state: fc.constantFrom("waiting" as const, "held" as const),
  toldOfStory: fc.boolean(), toldOfCorrected: fc.boolean(), muted: fc.constantFrom(false, false, true), hoursOld: fc.nat(40),
});

test("all is told, decided or left for the next turn, which is never empty; quiet hours, caps, stories and corrections are kept", () => {
  let [told, held] = [0, 0];
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 7 }), fc.array(fc.nat(50), { maxLength: 4 }), manners, moment, (given, sent, asked, now) => {
      const hours = (count: number): string => new Date(now.getTime() - count * 3_600_000).toISOString();
      const sentLately = sent.map(hours).toSorted();
      const all = given.map(({ hoursOld, ...each }, i) => claimed(Object.assign(each, { id: i + 1, at: hours(hoursOld), sentLately }), asked));
      const { message, decided } = plan(all, now, DAY_MS);
      const ids = [...(message ?? []).map(({ alert }) => alert.id), ...decided.flatMap(({ alerts }) => alerts)];
      expect(new Set(ids).size).toBe(ids.length);
      if (message === null) expect(ids.length).toBe(all.length);
      const quiet = (at: Date): boolean => asked.quiet !== null && isBetween(localTime(at, asked.quiet.timeZone).minute, minuteOf(asked.quiet.from), minuteOf(asked.quiet.until));
      for (const each of decided) {
        expect(each.dueAt !== null).toBe(each.state === "held");
        if (each.dueAt) expect([each.dueAt > now, quiet(each.dueAt), each.dueAt.getTime() - now.getTime() < 3 * DAY_MS]).toEqual([true, false, true]);
      }
      held += decided.filter(({ state }) => state === "held").length;
      if (!message) return;
      told += 1;
      expect([message.length > 0, quiet(now)]).toEqual([true, false]);
      const stories = message.filter(({ alert }) => alert.corrects === null).flatMap(({ alert }) => alert.story ?? []);
      expect(new Set(stories).size).toBe(stories.length);
      const { day } = localTime(now, asked.quiet?.timeZone ?? "UTC");
      const today = sentLately.filter((at) => localTime(new Date(at), asked.quiet?.timeZone ?? "UTC").day === day).length;
      for (const { alert, toldOfCorrected, toldOfStory, muted, state } of message) {
        if (alert.corrects === null) expect([toldOfStory, muted, alert.correctedBy, today < asked.mostADay]).toEqual([false, false, null, true]);
        else expect(toldOfCorrected).toBe(true);
        if (asked.digestAt !== null) expect(state).toBe("held");
      }
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(told, held)).toBeGreaterThan(200);
});

const NOON = new Date("2031-04-02T12:00:00Z");
const keys = (...given: readonly Some[]) => plan(given.map((each) => claimed(each)), NOON, DAY_MS).message?.map(({ alert }) => alert.id);

test("the latest is first in what is told together; one by one the earliest goes first", () => {
  expect(keys({ id: 1 }, { id: 2 })).toEqual([1]);
  expect(keys({ id: 2, state: "held" }, { id: 1 })).toEqual([2, 1]);
  expect(keys({ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 })).toEqual([4, 3, 2, 1]);
  expect(keys({ id: 1, state: "held" }, { id: 2, corrects: "k0", toldOfCorrected: true }, { id: 3, corrects: "k9", toldOfCorrected: true })).toEqual([2]);
});

test("nothing is due in quiet hours, even where clocks are put forward over the only hour that is not quiet", () => {
  const aroundTheClock = { quiet: { from: "03:00", until: "02:00", timeZone: "America/New_York" }, mostADay: 1, digestAt: "03:00" };
  const saturday = new Date("2031-03-08T20:00:00Z");
  expect(plan([claimed({ id: 1, at: saturday.toISOString() }, aroundTheClock)], saturday, DAY_MS).decided).toMatchObject([{ state: "held", dueAt: new Date("2031-03-10T06:00:00Z") }]);
});

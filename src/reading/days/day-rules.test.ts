// Dates that are read without chrono mean what they mean to it.
import { casual } from "chrono-node/en";
import { expect, test } from "vitest";
import { dayNumber } from "./calendar.ts";
import { DAY_RULES } from "./day-rules.ts";

const MONTHS = "January Feb. Mar April MAY June Jul. Aug Sept. October Nov Dec.".split(" ");
/** A day that every date below precedes, so that none is a day to come. */
const PUBLISHED = { year: 2031, month: 12, day: 31 };

test("a month and a day, with a year or without, are the day that chrono finds", () => {
  const rule = DAY_RULES.find(({ name }) => name === "date")!;
  const published = dayNumber(PUBLISHED.year, PUBLISHED.month, PUBLISHED.day);
  for (const month of MONTHS) {
    for (const day of ["1", "07", "12th", "20", "28", "30"]) {
      for (const year of ["", " 2029", ", 1987"]) {
        const words = `${month} ${day}${year}`;
        const found = casual.parse(words, { instant: new Date(published * 86_400_000), timezone: 0 })[0]?.start;
        // Without a year: none that is more than three hundred days back.
        const own = year === "" ? PUBLISHED.year : found?.get("year");
        const told = found === undefined || found.get("day") !== Number.parseInt(day, 10) ? null : dayNumber(own!, found.get("month")!, found.get("day")!);
        const expected = told === null || (year === "" && published - told > 300) ? null : new Date(told * 86_400_000).toISOString().slice(0, 10);
        expect(rule.resolve(words, {}, { published, anchor: null })?.date ?? null, words).toBe(expected);
      }
    }
  }
});

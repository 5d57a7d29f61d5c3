// Days told in the sentence of a statement.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../analysis/index.ts";
import { dayExpressions } from "./day-expressions.ts";
import { marked } from "./marked.ts";
import { saidOn } from "./said-on.ts";

/** The day as "date precision", by the words alone (no dependencies); published on a Tuesday. */
function told(source: string, published: string | null = "2018-02-06"): string | null {
  const { text, statements } = marked(source);
  const analysis = analyse(text, [{ start: 0, end: text.length }], null);
  const day = saidOn({ analysis, published, statement: statements.at(-1) ?? { source: [], cue: [], content: [] }, within: null });
  return day === null ? null : `${day.date} ${day.precision}`;
}

describe("the day a statement was made", () => {
  test.each([
    ["{s Vance} {q said} Monday {c the talks would go on}.", "2018-02-05 day"],
    ["{s Vance} {q said} on Tuesday {c that the talks would go on}.", "2018-02-06 day"],
    ["{s Vance} {q said} on Saturday morning {c that the talks would go on}.", "2018-02-03 day"],
    ["{s Vance} {q said} last Tuesday {c that the talks would go on}.", "2018-01-30 day"],
    ["{c \"We wait,\"} {s Vance} {q said} back in August.", "2017-08 month"],
    ["{c \"We wait,\"} {s Vance} {q told} reporters late last month.", "2018-01 month"],
    ["{s Vance} {q said} in a statement Thursday {c that she would wait}.", "2018-02-01 day"],
    ["{c \"We wait,\"} {s Vance} {q said} last week.", "2018-01-29 week"],
    ["{c \"We wait,\"} {s Vance} {q said} over the weekend.", "2018-01-29 week"],
    ["At the end of last year, {s Vance} {q said} {c that she would wait}.", "2017-12 month"],
    ["In 2015, {s Vance} {q said} {c that she would wait}.", "2015 year"],
    ["{s Vance} {q said} in 2015 {c that she would wait}.", "2015 year"],
    ["On Sept. 11, {s Vance} {q said} {c that she would wait}.", "2017-09-11 day"],
    ["Earlier this month {s Vance} {q said} {c that she would wait}.", "2018-02 month"],
    ["In a Feb. 5 interview, {s Vance} {q said} {c that she would wait}.", "2018-02-05 day"],
    ["In an August interview, {s Vance} {q said} {c that she would wait}.", "2017-08 month"],
    ["Last spring {s Vance} {q said} {c that she would wait}.", "2017-03-01 season"],
    ["In the third quarter {s Vance} {q said} {c that she would wait}.", "2017-07-01 season"],
    ["{s Vance} {q said} two weeks ago {c that she would wait}.", "2018-01-22 week"],
    ["{s Vance} {q said} yesterday {c that she would wait}.", "2018-02-05 day"],
    ["On Tuesday, Jan. 30, {s Vance} {q said} {c that she would wait}.", "2018-01-30 day"],
    ["On March 3, 2014, {s Vance} {q said} {c that she would wait}.", "2014-03-03 day"],
    ["{s Vance} on Monday {q said} {c that she would wait}.", "2018-02-05 day"],
    ["{s The ministry} Monday {q said} {c that it would wait}.", "2018-02-05 day"],
    ["{c The offer is dead} — {s Orla Vance} (@vance) July 1, 2017", "2017-07-01 day"],
    ["In May, {s Vance} {q said} {c that she would wait}.", "2017-05 month"],
    ["On her second day in office — January 30th — {s Vance} {q said} {c that she would wait}.", "2018-01-30 day"],
  ])("%s", (source, expected) => {
    expect(told(source)).toBe(expected);
  });

  test.each([
    "{s Vance} {q said} {c the talks would begin on Monday}.",
    "{s Vance} {q said} {c \"on Monday we go\"}.",
    "{s Vance}, who visited Ostermark on Monday, {q said} {c that she would wait}.",
    "Since Monday {s Vance} {q has said} {c that she would wait}.",
    "{s Vance} {q said} next Monday {c would be too late}.",
    "{s Vance} {q will say} on Monday {c that she would wait}.",
    "{s Vance} is expected to {q say} on Monday {c that she would wait}.",
    "{s Vance} {q may say} {c that she would wait}.",
    "{s Vance} {q said} on Fox News Sunday {c that she would wait}.",
    "{c \"We wait,\"} {s Vance} {q told} USA TODAY.",
    "{s Vance} {q said} {c that she would wait}.",
    "In 2031, {s Vance} {q said} {c that she would wait}.",
  ])("nothing told: %s", (source) => {
    expect(told(source)).toBeNull();
  });

  test("two days later counts from the day told before", () => {
    expect(told("The army fired on Jan. 3. Two days later {s Vance} {q said} {c that she would wait}.")).toBe("2018-01-05 day");
    expect(told("Two days later {s Vance} {q said} {c that she would wait}.")).toBeNull();
  });

  test("without a day of publication only full dates are told", () => {
    expect(told("On March 3, 2014, {s Vance} {q said} {c that she would wait}.", null)).toBe("2014-03-03 day");
    expect(told("{s Vance} {q said} Monday {c that she would wait}.", null)).toBeNull();
    expect(told("{s Vance} {q said} Monday {c that she would wait}.", "soon")).toBeNull();
    expect(told("{s Vance} {q said} Monday {c that she would wait}.", "2018-02-31")).toBeNull();
  });
});

test("no day after publication, whatever the words and the date", () => {
  const words = fc.constantFrom("Monday", "last", "August", "in", "late", "Sept. 11", "two weeks ago", "2015", "this", "year", "the end of", "spring", "May", "5", ",", "on", "2/5/2018", "30 February", "weekend", "day", "that");
  fc.assert(fc.property(fc.array(words, { maxLength: 12 }), fc.date({ min: new Date("1950-01-01"), max: new Date("2090-12-31"), noInvalidDate: true }), (parts, date) => {
    const text = parts.join(" ");
    const published = Math.floor(date.getTime() / 86_400_000);
    const today = date.toISOString().slice(0, 10);
    for (const found of dayExpressions(text, 0, text.length, { published, anchor: null })) {
      expect(text.slice(found.start, found.end).trim()).toBe(text.slice(found.start, found.end));
      expect(found.day.date <= today.slice(0, found.day.date.length)).toBe(true);
      const lengths = { time: 16, day: 10, week: 10, month: 7, season: 10, year: 4 };
      expect(found.day.date.length).toBe(lengths[found.day.precision]);
    }
  }), { numRuns: 500 });
});

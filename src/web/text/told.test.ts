// Utterances in words.
import { expect, test } from "vitest";
import { carriers, exclusive, firstInWords, listed, when } from "./told.ts";

test("when it was said, else when it was published", () => {
  expect(when({ date: "2031-03", precision: "month" }, "2031-04-01")).toMatchObject({ words: "March 2031", told: true });
  expect(when(null, "2031-04-01T08:00:00Z")).toEqual({ words: "published 1 Apr 2031", told: false, day: { date: "2031-04-01", precision: "day" } });
  expect(when(null, null)).toBeNull();
});

test("who carries it", () => {
  expect([1, 2, 12].map((outlets) => carriers({ firstOutlet: "Post", outlets }))).toEqual(["Post alone", "Post first, then one other", "Post first, then 11 others"]);
  expect([0, 1].map((outlets) => carriers({ firstOutlet: null, outlets }))).toEqual(["an outlet not named", "1 outlet"]);
});

test("names in a row", () => {
  expect([[], ["A"], ["A", "B"], ["A", "B", "C", "D"]].map((names) => listed(names, 2))).toEqual(["", "A", "A and B", "A, B and 2 more"]);
});

const until = (published: string | null, second: string | null) => exclusive("Post", published, second);

test("how long an outlet had it alone", () => {
  expect(until("2031-03-04", "2031-03-05T09:00:00Z")).toBe("Post carried it first and had it alone until 5 March 2031, 09:00 UTC");
  expect(until("2031-03-04T08:00:00Z", "2031-03-04T09:30:00Z")).toContain("alone until 4 March 2031, 09:30 UTC");
  expect(until("2031-03-04", "2031-03-04")).toBe("Post carried it first, others on the same day");
  expect(until(null, null)).toBe("Post carried it first");
});

const on = (date: string) => ({ date, precision: "day" as const });

test("who spoke first is only said where the days tell", () => {
  expect(firstInWords(on("2031-03-04"), [on("2031-03-05"), on("2031-03-06")])).toBe("said first");
  expect(firstInWords(on("2031-03-04"), [on("2031-03-04")])).toBe("first on record");
  expect(firstInWords(on("2031-03-04"), [{ date: "2031-03-04T09:00:00Z", precision: "time" }])).toBe("first on record");
  expect(firstInWords(on("2031-03-04"), [undefined])).toBe("first on record");
});

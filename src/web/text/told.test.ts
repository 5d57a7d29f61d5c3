// Utterances in words.
import { expect, test } from "vitest";
import { carriers, listed, when } from "./told.ts";

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

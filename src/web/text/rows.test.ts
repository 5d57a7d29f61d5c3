// Rows of the picture of a phrase.
import { expect, test } from "vitest";
import { rowsOf } from "./rows.ts";

const on = (day: string, speaker: string | null, utterances = 1, name = speaker ?? "An official") => ({ day, speaker, name, utterances });

test("a row for each speaker in the order in which they came to it, days of one speaker summed", () => {
  expect(rowsOf([on("2031-03-01", "a"), on("2031-03-02", "b", 2), on("2031-03-04", "a"), on("2031-03-04", null)], null)).toEqual([
    { name: "a", utterances: 2, dots: [{ day: "2031-03-01", utterances: 1 }, { day: "2031-03-04", utterances: 1 }] },
    { name: "b", utterances: 2, dots: [{ day: "2031-03-02", utterances: 2 }] },
    { name: "An official", utterances: 1, dots: [{ day: "2031-03-04", utterances: 1 }] },
  ]);
});

test("beyond so many rows the first and the most frequent keep theirs, and nothing is lost", () => {
  const days = ["first", "b", "c", "d", "e"].map((name, i) => on(`2031-03-0${i + 1}`, name, name === "first" ? 1 : i));
  const rows = rowsOf([...days, on("2031-03-09", "b")], null, 3);
  expect(rows.map(({ name }) => name)).toEqual(["first", "e", "3 others"]);
  expect(rows[2]).toEqual({ name: "3 others", utterances: 7, dots: [{ day: "2031-03-02", utterances: 1 }, { day: "2031-03-03", utterances: 2 }, { day: "2031-03-04", utterances: 3 }, { day: "2031-03-09", utterances: 1 }] });
});

test("of several on the first day the one known to be first comes first", () => {
  const days = [on("2031-03-01", "a"), on("2031-03-01", "b"), on("2031-03-02", "c")];
  expect(rowsOf(days, "b").map(({ name }) => name)).toEqual(["b", "a", "c"]);
  expect(rowsOf(days, "c").map(({ name }) => name)).toEqual(["a", "b", "c"]);
});

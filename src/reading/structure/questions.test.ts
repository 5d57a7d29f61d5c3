// Who answers whom.
import { expect, test } from "vitest";
import { questionsAnswered } from "./questions.ts";
import { readStructure } from "./read-structure.ts";
import { documentOf } from "./sample.ts";

const answered = (text: string): [number, number][] => [...questionsAnswered(text, readStructure(documentOf(text, { kind: "transcript" })))];

test("the next turn of someone else answers a question", () => {
  expect(answered("Q: Why?\n\nMS. VANCE: Because.\n\nQ: Thank you.\n\nMS. VANCE: Thanks.\n\nQ: Anything else? I must go.\n\nMS. VANCE: No.\n\nThat was all.")).toEqual([[1, 0], [5, 4]]);
});
test("a question over several paragraphs is one", () => {
  expect(answered("Jo Reed: You waited.\n\nWhy?\n\nOrla Vance: Because.\n\nJo Reed: Now what?\n\nOrla Vance: We'll see.")).toEqual([[1, 0], [3, 2]]);
});
test("a guest who asks back does not interview", () => {
  expect(answered("Jo Reed: Why?\n\nOrla Vance: Because. What else?\n\nJo Reed: Indeed. Who pays?\n\nOrla Vance: They do.\n\nJo Reed: When?\n\nOrla Vance: Soon.")).toEqual([[1, 0], [3, 2], [5, 4]]);
});
test("reporters do not answer each other", () => {
  expect(answered("Q: Why?\n\nQUESTION: And when?\n\nMS. VANCE: Soon.")).toEqual([[2, 1]]);
});

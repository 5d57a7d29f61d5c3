// How alike two wordings are, in words.
import { expect, test } from "vitest";
import { alikeInWords } from "./runs.ts";

test("all, none, or a share", () => {
  expect([1, 0, 0.424].map((alike) => alikeInWords(alike).split(" ")[0])).toEqual(["All", "They", "42%"]);
});

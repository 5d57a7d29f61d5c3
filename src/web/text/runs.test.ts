// How alike two wordings are, in words.
import { expect, test } from "vitest";
import { alikeInWords, mostlyShared } from "./runs.ts";

test("all, none, or a share", () => {
  expect([1, 0, 0.424].map((alike) => alikeInWords(alike).split(" ")[0])).toEqual(["All", "They", "42%"]);
});

test("what is not shared counts as changed only beside more that is", () => {
  expect(mostlyShared([{ text: "a level of ", run: null }, { text: "restraint that we’ve not seen", run: 0 }])).toBe(true);
  expect(mostlyShared([{ text: "we’ll see", run: 0 }, { text: " whether anybody else comes", run: null }])).toBe(false);
});

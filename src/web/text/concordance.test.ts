// Concordance lines: their order, and what of their context is shown.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { LINE_ORDERS } from "../address.ts";
import { asSaid, beginningOf, context, endOf, inOrder } from "./concordance.ts";

const line = (left: string, right: string, name: string | null = null) => ({
  left, right, speaker: name === null ? null : { id: null, kind: "person" as const, name, mention: null, office: null, of: null },
});
const LINES = [line("And then ", " what happens", "Reik"), line("I think, ", " about Émile", "Marrow"), line("", "."), line("Now THEN: ", " above", "Corvel")];
const lefts = (order: (typeof LINE_ORDERS)[number]) => inOrder(LINES, order).map(({ left }) => left);

test("by the first word to the left, whatever its case and punctuation; lines without one come last", () => {
  expect(lefts("l1")).toEqual(["And then ", "Now THEN: ", "I think, ", ""]);
  expect(lefts("l2")).toEqual(["And then ", "I think, ", "Now THEN: ", ""]);
  expect(lefts("r1")).toEqual(["I think, ", "Now THEN: ", "And then ", ""]);
  expect(lefts("speaker")).toEqual(["Now THEN: ", "I think, ", "And then ", ""]);
  expect(lefts("time")).toEqual(LINES.map(({ left }) => left));
});

test("every order keeps every line", () => {
  const some = fc.array(fc.record({ left: fc.string(), right: fc.string(), speaker: fc.constant(null) }), { maxLength: 12 });
  fc.assert(fc.property(some, fc.constantFrom(...LINE_ORDERS), (lines, order) => {
    expect(new Set(inOrder(lines, order))).toEqual(new Set(lines));
  }));
});

test("the word that decides the order stands apart, and the parts are the context", () => {
  expect(context(LINES[3]!, "l", "l2", 40)).toEqual([{ text: "Now", key: true }, { text: " THEN: ", key: false }]);
  expect(context(LINES[1]!, "r", "r2", 40)).toEqual([{ text: " about ", key: false }, { text: "Émile", key: true }]);
  expect(context(LINES[0]!, "r", "l1", 40)).toEqual([{ text: " what happens", key: false }]);
  expect(context(LINES[2]!, "l", "l1", 40)).toEqual([{ text: "", key: false }]);
  fc.assert(fc.property(fc.string({ maxLength: 60 }), fc.constantFrom(...LINE_ORDERS), (text, order) => {
    const joined = context(line(text, text), "r", order, 60).map((part) => part.text).join("");
    expect(joined).toBe(text.replaceAll(/\s+/g, " "));
  }));
});

test("contexts are cut between words", () => {
  expect(endOf("one two three four", 12)).toBe("… three four");
  expect(beginningOf("one two three four", 12)).toBe("one two …");
  expect(beginningOf("one two … three four", 12)).toBe("one two …");
  expect(endOf("short", 12)).toBe("short");
  expect(endOf("one two … three four", 12)).toBe("… three four");
});

test("a phrase loses quotation marks inside it", () => {
  expect(asSaid("We’ll\n see,” he  “said")).toBe("We’ll see, he said");
});

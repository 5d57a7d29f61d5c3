// Words and phrases: where they stand, and when two are the same.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPhrases, phrasesOf } from "./phrases.ts";
import { fold, wordsOf } from "./words.ts";

const newsUnits = fc.string({ unit: fc.constantFrom("a", "B", "é", "7", " ", "\n", "'", "’", "“", "—", "…", "\u00a0", "\u2028", "ﬁ", "!") });
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe("words", () => {
  test.each([
    ["We'll SEE", "we ll see"],
    ["we’ll see", "we ll see"],
    ["Naïve café", "naive cafe"],
    ["𝐀 nai\u0308ve", "a naive"],
    ["Straße STRASSE", "strasse strasse"],
    ["ΟΔΟΣ οδός οδοσ", "οδοσ οδοσ οδοσ"],
    ["ﬁnal １２½", "final 1212"],
    ["नमस्ते", "नमस्ते"],
    ["שָׁלוֹם", "שָׁלוֹם"],
    ["…—!", ""],
    ["\ud83d word", "word"],
  ])("%s is %s", (text, folded) => expect(fold(text)).toBe(folded));

  test("every word stands where it says, folds by itself as in the text, and holds nothing that the index divides at", () => {
    fc.assert(
      fc.property(fc.oneof(anyUnits, newsUnits, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), (text) => {
        let last = 0;
        const words = wordsOf(text);
        expect(fold(text)).toBe(words.map(({ form }) => form).join(" "));
        for (const { start, end, form } of words) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(fold(text.slice(start, end))).toBe(form);
          expect(form).not.toMatch(/[\0- !-/:-@[-`{-\u007f]/);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("phrases", () => {
  test.each([
    ["", null],
    [" \n ", null],
    ["…", []],
    ["see", [{ forms: ["see"], prefix: false }]],
    ["we'll se*", [{ forms: ["we", "ll"], prefix: false }, { forms: ["se"], prefix: true }]],
    ['"wait and see*" now', [{ forms: ["wait", "and", "see"], prefix: false }, { forms: ["now"], prefix: false }]],
    ['never "closed', [{ forms: ["never"], prefix: false }, { forms: ["closed"], prefix: false }]],
    ["* ** x*y", [{ forms: ["x", "y"], prefix: false }]],
  ])("%s", (text, phrases) => expect(phrasesOf(text)).toEqual(phrases));

  test("are found wherever they stand, overlapping ones as one", () => {
    const text = "see, see: wait and see";
    const found = (query: string) => findPhrases(phrasesOf(query) ?? [], wordsOf(text)).map(({ start, end }) => text.slice(start, end));
    expect(found("see")).toEqual(["see", "see", "see"]);
    expect(found('"see see wait" "wait and"')).toEqual(["see, see: wait and"]);
    expect(found("wai*")).toEqual(["wait"]);
    expect(found("nothing")).toEqual([]);
  });
});

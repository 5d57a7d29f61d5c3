// The one normalisation: what is a word, when two are the same, and that codes stand for forms.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { codeOf, coded, wordsOf } from "./words.ts";

const forms = (text: string) => wordsOf(text).map(({ form }) => form);

test.each([
  ["case, curly apostrophes and quotation marks", "“WE’LL see,”", "we'll see"],
  ["hyphens and dashes divide", "hard-line—policy", "hard line policy"],
  ["a broken line is a space", "all options\nare on\r\n  the table", "all options are on the table"],
  ["accents and ligatures", "Naïve ﬁnale, Straße", "naive finale strasse"],
  ["figures and abbreviations", "U.S. aid of $1,000", "u s aid of 1 000"],
  ["apostrophes that quote", "'tis 'over' dogs'", "tis over dogs"],
])("the same whatever the %s", (_, text, same) => {
  expect(forms(text)).toEqual(same.split(" "));
});

test.each([["we'll", "we will"], ["we'll", "well"], ["can't", "cant"], ["its", "it's"]])("%s is not %s", (one, other) => {
  expect(forms(one)).not.toEqual(forms(other));
});

const pieces = fc.constantFrom("we", "We’ll", "don't", "é", "e\u0301", "'", "’", " ", "\n", "-", "—", "“", "”", ".", "7", "ß", "ﬁ", "😀", "\ud83d", "שלום", "a'", "'b", "n’t", "…", "\u200f", "\u2028");
const texts = fc.oneof(fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")), fc.string({ unit: "binary", maxLength: 80 }));

test("codes and places are those of the words, of any text", () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 3 }), (parts) => {
      let start = 0;
      const passages = parts.map((text) => {
        const passage = { start, text };
        start += text.length + 7;
        return passage;
      });
      const words = passages.flatMap((passage) => wordsOf(passage.text, passage.start));
      const { codes, starts, ends } = coded(passages);
      expect([...codes]).toEqual(words.map((word) => codeOf(word.form)));
      expect([...starts]).toEqual(words.map((word) => word.start));
      expect([...ends]).toEqual(words.map((word) => word.end));
    }),
    { numRuns: 500 },
  );
});

test("what has been coded stays as it was, however much is coded after it", () => {
  const some = Array.from({ length: 400 }, (_, n) => Array.from({ length: n % 50 === 49 ? 2000 : n % 90 }, (__, at) => `w${n}x${at}`).join(" "));
  const all = some.map((text) => coded([{ start: 3, text }]));
  for (const [n, { codes, starts, ends }] of all.entries()) {
    const words = wordsOf(some[n]!, 3);
    expect([...codes]).toEqual(words.map((word) => codeOf(word.form)));
    expect([...starts]).toEqual(words.map((word) => word.start));
    expect([...ends]).toEqual(words.map((word) => word.end));
  }
});

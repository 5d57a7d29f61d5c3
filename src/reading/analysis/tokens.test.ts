// Tokens and sentences: what is one word, what ends a sentence, and that nothing is lost or loops.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSpace } from "./characters.ts";
import { LONGEST_SENTENCE } from "./sentences.ts";
import { tokenize } from "./tokens.ts";

function whole(text: string) {
  return tokenize(text, [{ start: 0, end: text.length }]);
}

function check(text: string, words: string): void {
  expect(whole(text).words.join("|")).toBe(words);
}

function checkSentences(text: string, expected: readonly string[]): void {
  const { start, end, sentences } = whole(text);
  expect(sentences.map(({ from, to }) => text.slice(start[from], end[to - 1]))).toEqual(expected);
}

describe("words", () => {
  test("contractions and possessives", () => {
    check("She didn't say Orla's can’t won't", "She|did|n't|say|Orla|'s|ca|n’t|wo|n't");
    check("We'll they’ve I'd shouldn't've", "We|'ll|they|’ve|I|'d|should|n't|'ve");
    check("cannot gonna O'Hara the Danes' ships", "can|not|gon|na|O'Hara|the|Danes|'|ships");
    check("“Hedda”’s words", "“|Hedda|”|’s|words");
  });
  test("hyphens, slashes and numbers stay whole", () => {
    check("a 15-year-old re-election bid, and/or 24/7", "a|15-year-old|re-election|bid|,|and/or|24/7");
    check("$1,250.50 or 3.5% at 9:30 on the 4th, -5 to 1980s", "$|1,250.50|or|3.5|%|at|9:30|on|the|4th|,|-5|to|1980s");
    check("the '90s and ’08", "the|'90s|and|’08");
  });
  test("marks are their own tokens", () => {
    check('"No," he said -- "never"...', '"|No|,|"|he|said|--|"|never|"|...');
    check("``Yes'' (he—and she) [sic] . . .", "``|Yes|''|(|he|—|and|she|)|[|sic|]|. . .");
    check("‘Stop!!’ what?!", "‘|Stop|!!|’|what|?!");
  });
  test("abbreviations keep their full stop", () => {
    check("Sen. Ida Q. Moor (D-N.Y.), of the U.S. said.", "Sen.|Ida|Q.|Moor|(|D-N.Y.|)|,|of|the|U.S.|said|.");
    check("at 5 p.m. Lt. Gov. Ash met Mr. Li. So did I.", "at|5|p.m.|Lt.|Gov.|Ash|met|Mr.|Li|.|So|did|I|.");
    check("No. 5 said no. It was.", "No.|5|said|no|.|It|was|.");
  });
  test("addresses, handles, tags and emoji stay whole", () => {
    check("See https://example.org/a?b=c,d. Then", "See|https://example.org/a?b=c,d|.|Then");
    check("mail ada@example.com or example.com/x.", "mail|ada@example.com|or|example.com/x|.");
    check("@ada_b on #WeShallSee: 👩🏽‍🚀🇫🇷 ❤️", "@ada_b|on|#WeShallSee|:|👩🏽‍🚀|🇫🇷|❤️");
    check("He left.The end.", "He|left|.|The|end|.");
  });
});

describe("sentences", () => {
  test("closing marks belong to the sentence they close", () => {
    checkSentences('"We wait." He left. (So did she.) Then', ['"We wait."', "He left.", "(So did she.)", "Then"]);
    checkSentences("“We wait.” “Why?” ‘No.’", ["“We wait.”", "“Why?”", "‘No.’"]);
  });
  test("a lower-case word or a comma continues", () => {
    checkSentences('"Will it hold?" he asked. "It will!" she said.', ['"Will it hold?" he asked.', '"It will!" she said.']);
    checkSentences('"Why?", he asked.', ['"Why?", he asked.']);
  });
  test("abbreviations end a sentence only before a word that begins one", () => {
    checkSentences("He lives in the U.S. The talks go on.", ["He lives in the U.S.", "The talks go on."]);
    checkSentences("The U.S. Senate met Mr. Oban Jr. of Acme Inc. today.", ["The U.S. Senate met Mr. Oban Jr. of Acme Inc. today."]);
    checkSentences("They met at 5 p.m. It rained.", ["They met at 5 p.m.", "It rained."]);
  });
  test("an ellipsis does not end one", () => checkSentences("I … I do not know...", ["I … I do not know..."]));
  test("what has no end is cut", () => {
    const lengths = whole("word ".repeat(LONGEST_SENTENCE * 2 + 5)).sentences.map(({ from, to }) => to - from);
    expect(lengths).toEqual([LONGEST_SENTENCE, LONGEST_SENTENCE, 5]);
  });
  test("none crosses a block", () => {
    const text = "A headline\n\nThe text.";
    const { sentences } = tokenize(text, [{ start: 0, end: 10 }, { start: 12, end: 21 }]);
    expect(sentences).toEqual([{ from: 0, to: 2 }, { from: 2, to: 5 }]);
  });
});

const pieces = fc.constantFrom("a", "I", "U.S.", "n't", "'", "’", "“", '"', "``", "''", ".", "...", "?", "!", ",", "-", "--", "—", " ", "\n", "\t", "\u00a0",
  "\u0000", "1", "9,9", "$", "%", "@", "#", "<b>", "<", "/", "http://", "x.com", "_", "&", "é", "e\u0301", "Ж", "中", "ع", "👩‍🚀", "\ud83d", "\ude80", "𝒜", "\u200d");
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.array(pieces, { maxLength: 60 }).map((list) => list.join("")));

test("tokens are in order, apart, not empty, and cover every character that is not space", () => {
  fc.assert(fc.property(anyText, (text) => {
    const { words, start, end, sentences } = whole(text);
    let last = 0;
    for (let i = 0; i < words.length; i++) {
      const from = start[i] ?? -1;
      const to = end[i] ?? -1;
      expect(from).toBeGreaterThanOrEqual(last);
      expect(to).toBeGreaterThan(from);
      expect(words[i]).toBe(text.slice(from, to));
      for (let at = last; at < from; at++) expect(isSpace(text.charCodeAt(at))).toBe(true);
      last = to;
    }
    for (let at = last; at < text.length; at++) expect(isSpace(text.charCodeAt(at))).toBe(true);
    expect(sentences.flatMap(({ from, to }) => [from, to]).filter((_, i, all) => i === 0 || i % 2 === 1 || all[i] !== all[i - 1]))
      .toEqual(words.length === 0 ? [] : [0, ...sentences.map(({ to }) => to)]);
  }), { numRuns: 3000 });
});

test("tokens stay inside their block", () => {
  fc.assert(fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
    const cut = text.length === 0 ? 0 : a % text.length;
    const size = text.length === 0 ? 0 : b % (text.length - cut + 1);
    const { start, end } = tokenize(text, [{ start: 0, end: cut }, { start: cut, end: cut + size }]);
    for (let i = 0; i < start.length; i++) {
      const from = start[i] ?? 0;
      const to = end[i] ?? 0;
      expect(to <= cut || (from >= cut && to <= cut + size)).toBe(true);
    }
  }));
});

test.each([
  ["one letter", "a"], ["marks", '"'], ["apostrophes", "a'"], ["dots", "."], ["spaced dots", ". "], ["initials", "a."], ["open tags", "<a "],
  ["addresses", "http://"], ["handles", "@a"], ["domains", "a.com/"], ["words", "word "], ["numbers", "1,"], ["surrogates", "\ud83d"],
  ["emoji", "👩‍"], ["clitics", "'s"], ["closers", '."'], ["slashes", "a/"], ["underscores", "_"], ["quotations", '?" '],
])("an endless line of %s takes time in proportion", (_name, piece) => {
  const time = (units: number): number => {
    const text = piece.repeat(units / piece.length);
    const before = performance.now();
    whole(text);
    return performance.now() - before;
  };
  time(100_000);
  // A quadratic scan of two million units would take minutes.
  expect(time(2_000_000)).toBeLessThan(5_000);
});

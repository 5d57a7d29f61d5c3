// A document in pieces: bounded, in order, whole paragraphs where they fit, and every word of the document once.
import { array, assert, integer, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "../../reading/analysis/index.ts";
import { readParts } from "../../reading/parts.ts";
import { view } from "../../reading/statements/view.ts";
import { readStructure } from "../../reading/structure/index.ts";
import { LONGEST_PIECE, piecesOf } from "./pieces.ts";
import { ANALYSIS, documentOf } from "./suite/read-by.ts";

function pieces(text: string) {
  const structure = readStructure(documentOf(text));
  return piecesOf(view(analyse(text, readParts(structure), ANALYSIS), structure));
}

test("paragraphs stay whole and stand apart", () => {
  const paragraph = `${"The ferry left at noon and came back at dusk. ".repeat(40)}Nobody knew why.`;
  const text = Array.from({ length: 9 }, () => paragraph).join("\n\n");
  const found = pieces(text);
  expect(found.map(({ parts }) => parts.length)).toEqual([3, 3, 3]);
  expect(found.map(({ words }) => words)).toEqual(Array.from({ length: 3 }, () => [paragraph, paragraph, paragraph].join("\n\n")));
});

test("a paragraph that is too long is cut at sentences, a sentence at words, a word anywhere but in a character", () => {
  const sentence = "The ferry left at noon and came back at dusk.";
  const long = Array.from({ length: 400 }, () => sentence).join(" ");
  for (const { words } of pieces(long)) expect(words).toMatch(/^The ferry.*dusk\.$/);
  for (const { words } of pieces(`${"ferry and ".repeat(2000)}dusk.`)) expect(words).toMatch(/^(ferry|and|dusk)\b.*(ferry|and|dusk\.)$/);
  for (const { words } of pieces(`x${"🚢a".repeat(5000)}`)) expect(words).toBe(words.toWellFormed());
});

test("a transcript's labels, and words that nobody reads, are not sent", () => {
  const text = "MS. KELLER: Good morning to all.\n\nQ: Will he resign?\n\nMS. KELLER: He said no.\n\n(Laughter.)";
  expect(pieces(text).map(({ words }) => words)).toEqual(["Good morning to all.\n\nWill he resign?\n\nHe said no."]);
});

test("pieces are bounded, their parts the document's own words in order", () => {
  const paragraph = oneof(string({ unit: "grapheme", maxLength: 300 }), integer({ min: 1, max: 300 }).map((times) => "The ferry left at noon. ".repeat(times)), integer({ min: 1, max: 9000 }).map((length) => "é".repeat(length)));
  assert(property(array(paragraph, { maxLength: 8 }), (paragraphs) => {
    const text = paragraphs.join("\n\n");
    let last = 0;
    for (const { words, parts } of pieces(text)) {
      expect(words.length).toBeLessThanOrEqual(LONGEST_PIECE);
      expect(parts.length).toBeGreaterThan(0);
      for (const { at, start, end } of parts) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(words.slice(at, at + end - start)).toBe(text.slice(start, end));
        last = end;
      }
    }
  }), { numRuns: 60 });
});

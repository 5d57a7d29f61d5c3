// Words by number: one number a word, whatever stands around it, in any order.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, newVocabulary, numberOf, vocabulary } from "./vocabulary.ts";
import { LOWER, WIDTH } from "./word-rows.ts";

const words = fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 8 }), { maxLength: 50 });

test("words give back what was asked for, equal words one number", () => {
  fc.assert(fc.property(words, (list) => {
    const known = newVocabulary();
    const numbers = Int32Array.from(list, (word) => numberOf(known, `x${word}y`, 1, 1 + word.length));
    expect(inOrder(numbers, known.words)).toEqual(list);
    expect(inOrder(numbers, known.lower)).toEqual(list.map((word) => word.toLowerCase().replaceAll("’", "'")));
    expect(new Set(numbers).size).toBe(new Set(list).size);
  }));
});

test("more words than there is room for at first keep their numbers and rows", () => {
  const known = newVocabulary();
  const first = numberOf(known, "treaty", 0, 6);
  const row = known.rows[first * WIDTH + LOWER];
  for (let i = 0; i < 150_000; i++) numberOf(known, `w${i}`, 0, `w${i}`.length);
  expect(numberOf(known, "treaty", 0, 6)).toBe(first);
  expect(known.rows[first * WIDTH + LOWER]).toBe(row);
});

test("a full vocabulary is followed by a new one, so that memory does not grow with what is read", () => {
  const before = vocabulary();
  for (let i = 0; i < 50_000; i++) numberOf(before, `w${i}`, 0, `w${i}`.length);
  expect(vocabulary()).not.toBe(before);
  expect(vocabulary().words.length).toBeLessThan(50_000);
});

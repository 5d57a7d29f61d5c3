// The chance of a phrase: parts that are common make it likelier, and evidence of the phrase itself most of all.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Counts } from "./background.ts";
import { chanceOf } from "./chance.ts";
import { learn, without } from "./learning.ts";
import { coded } from "./words.ts";

const codes = (text: string): Uint32Array => coded([{ start: 0, text }]).codes;
const NOTHING: Counts = { words: 0, of: () => 0 };

/** Counts of all that these texts hold. */
const countsOf = (...texts: readonly string[]): Counts => learn(texts.map(codes), texts.map(codes));

test("a phrase is as likely as its words, however they stand, where it was never seen", () => {
  const table = countsOf("the bell rings", "the bell rings", "the gate rings");
  expect(chanceOf(codes("rings the"), NOTHING, table)).toBeGreaterThan(0);
  expect(chanceOf(codes("the gate"), NOTHING, table)).toBeLessThan(chanceOf(codes("the bell"), NOTHING, table));
  expect(chanceOf(codes("the lantern"), NOTHING, table)).toBeLessThan(chanceOf(codes("the gate"), NOTHING, table));
});

test("more evidence of the phrase makes it likelier, from the record as from the table", () => {
  const words = fc.shuffledSubarray(["bell", "gate", "lamp", "moor", "sky"], { minLength: 2 }).map((some) => some.join(" "));
  fc.assert(
    fc.property(words, fc.array(words, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (phrase, texts, times) => {
      const counts = (some: readonly string[]): Counts => ({ ...learn([codes(phrase)], some.map(codes)), words: 1000 });
      const [few, more] = [counts(texts), counts([...texts, ...Array.from({ length: times }, () => phrase)])];
      expect(chanceOf(codes(phrase), more, NOTHING)).toBeGreaterThan(chanceOf(codes(phrase), few, NOTHING));
      expect(chanceOf(codes(phrase), few, more)).toBeGreaterThan(chanceOf(codes(phrase), few, few));
    }),
  );
});

test("what is taken out is as if it had never been said", () => {
  const phrase = codes("the moor bell the moor");
  const all = learn([phrase], [phrase, phrase, codes("a moor bell")]);
  const left = learn([phrase], [codes("a moor bell")]);
  const taken = without(all, phrase, 2);
  expect(chanceOf(phrase, { ...taken, words: left.words }, NOTHING)).toBe(chanceOf(phrase, left, NOTHING));
});

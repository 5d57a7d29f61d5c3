// The analysis as a whole: what is true of any text, whatever the weights.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packWeights, WeightsError } from "../weights.ts";
import { analyse, analysisSections, readAnalysisWeights, type AnalysisWeights } from "./analyse.ts";
import { ENTITIES, RELATIONS, TAGS } from "./labels.ts";
import { emptyLexicon } from "./lexicon.ts";
import { decode, type LinearModel } from "./linear.ts";

/** Weights that mean nothing: every decision is taken, none with reason. */
function arbitraryWeights(seed: number): AnalysisWeights {
  let state = seed | 1;
  const model = (classes: number): LinearModel => ({
    classes, mask: 255,
    table: decode(Int8Array.from({ length: 256 + classes }, () => {
      state = Math.imul(state, 0x5bd1e995) ^ (state >>> 13);
      return Math.max(-127, state >> 24);
    })),
  });
  return { lexicon: emptyLexicon(8), tags: model(TAGS.length), entities: model(ENTITIES.length), parser: { moves: { entries: Int32Array.from({ length: 1024 }, () => (state = Math.imul(state, 0x5bd1e995) ^ (state >>> 13))) }, arcs: model(RELATIONS.length), few: seed % 2 === 0, plain: null }, glances: null };
}

const pieces = fc.constantFrom("Ana", "Oduya", "said", "the", "treaty", "“", "”", '"', ".", "?", ",", "he", "n't", "12", "\n", " ", "U.S.", "é", "👩‍🚀");
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.array(pieces, { maxLength: 60 }).map((list) => list.join(" ")));

describe("with any weights", () => {
  test("columns are of one length, numbers are within their lists, and every sentence is a tree", () => {
    fc.assert(fc.property(anyText, fc.integer(), (text, seed) => {
      const found = analyse(text, [{ start: 0, end: text.length }], arbitraryWeights(seed));
      const count = found.words.length;
      for (const column of [found.lower, found.start, found.end, found.tag, found.entity, found.head, found.relation]) expect(column.length).toBe(count);
      for (let i = 0; i < count; i++) {
        expect(found.tag[i]).toBeLessThan(TAGS.length);
        expect(found.entity[i]).toBeLessThan(ENTITIES.length);
        expect(found.relation[i]).toBeLessThan(RELATIONS.length);
      }
      for (const { from, to } of found.sentences) {
        let roots = 0;
        for (let i = from; i < to; i++) {
          if (found.head[i] === -1) roots++;
          let at = i;
          let steps = 0;
          while (at !== -1) {
            expect(at >= from && at < to).toBe(true);
            expect(steps++).toBeLessThan(to - from);
            at = found.head[at] ?? -1;
          }
        }
        expect(roots).toBe(1);
      }
    }));
  });

  test("the same text gives the same analysis, alone or after others", () => {
    const weights = arbitraryWeights(7);
    fc.assert(fc.property(anyText, anyText, (one, other) => {
      // Which number a word has hangs on the words before it.
      const { numbers: _, ...first } = analyse(one, [{ start: 0, end: one.length }], weights);
      analyse(other, [{ start: 0, end: other.length }], weights);
      expect(analyse(one, [{ start: 0, end: one.length }], weights)).toMatchObject(first);
    }));
  });

  test("one endless sentence takes time in proportion", () => {
    const text = "the treaty holds and ".repeat(50_000);
    const before = performance.now();
    analyse(text, [{ start: 0, end: text.length }], arbitraryWeights(3));
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

test("without weights the words are there, and nothing is claimed of them", () => {
  const found = analyse("Ana left.", [{ start: 0, end: 9 }], null);
  expect(found.words).toEqual(["Ana", "left", "."]);
  expect([...found.head]).toEqual([-1, -1, -1]);
  expect([...found.entity]).toEqual([0, 0, 0]);
});

test("weights come back from their file; other sections are refused with advice", () => {
  const weights = arbitraryWeights(5);
  const bytes = packWeights(analysisSections(weights));
  expect(readAnalysisWeights(bytes)).toEqual(weights);
  const sections = analysisSections(weights);
  expect(() => readAnalysisWeights(packWeights(sections.slice(1)))).toThrow(WeightsError);
  expect(() => readAnalysisWeights(packWeights([...sections.filter(({ name }) => name !== "tags"), { name: "tags", meta: null, data: new Int8Array(100) }]))).toThrow(expect.objectContaining({ advice: expect.stringMatching(/make it again/u) }));
});

// What is attributed without the models: turns, signatures, quotations that run on or stand beside a cue; and the order of all.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../model/index.ts";
import { analyse, readAnalysisWeights } from "../analysis/index.ts";
import { readParts } from "../parts.ts";
import { readStructure } from "../structure/index.ts";
import { assemble } from "./assemble.ts";
import { continueChains } from "./chains.ts";
import type { Draft } from "./draft.ts";
import { turnDrafts } from "./turns.ts";
import { claimBeside } from "./unclaimed.ts";
import { view, type View } from "./view.ts";

const structureOf = (text: string) => readStructure({ id: "t", origin: "t", kind: "article", url: null, title: null, outlet: null, published: null, text, times: [] });

const weights = readAnalysisWeights(readFileSync(new URL("../../../models/fast/analysis.weights", import.meta.url)));

function seenOf(text: string): View {
  const structure = structureOf(text);
  return view(analyse(text, readParts(structure), weights), structure);
}

/** The place of words that stand once in the text. */
function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`not once: ${words}`);
  return { start, end: start + words.length };
}

function draft(text: string, { source, cue, content }: { source?: string; cue?: string; content: readonly string[] }): Draft {
  const one = (words: string | undefined): Span[] => (words === undefined ? [] : [at(text, words)]);
  return { source: one(source), cue: one(cue), content: content.map((words) => at(text, words)), confidence: 1, layout: false, turn: null };
}

const contents = (text: string, drafts: readonly Draft[]): string[][] => drafts.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)));

describe("quotations over paragraphs", () => {
  const text = 'Oren spoke. "The island is ours," he said. "It was ours before.\n\n"It will be ours again.\n\n"And that is all."\n\nThe session ended.';

  test("whoever begins one says the rest", () => {
    const begun = draft(text, { cue: "said", content: ['"The island is ours,"', '"It was ours before.'] });
    expect(contents(text, continueChains([begun], structureOf(text)))).toEqual([['"The island is ours,"', '"It was ours before.', '"It will be ours again.', '"And that is all."']]);
  });

  test("unless somebody else has it", () => {
    const begun = draft(text, { cue: "said", content: ['"It was ours before.'] });
    const other = draft(text, { content: ['"It will be ours again.'] });
    expect(contents(text, continueChains([begun, other], structureOf(text)))[0]).toEqual(['"It was ours before.']);
  });
});

describe("quotations beside a cue", () => {
  const text = '"The harbour stays closed," Keller said. He walked past the "old mill" and added: "Until it opens."';

  test("belong to its statement", () => {
    const said = draft(text, { source: "Keller", cue: "said", content: [] });
    const added = draft(text, { cue: "added", content: [] });
    expect(contents(text, claimBeside(text, [said, added], structureOf(text)))).toEqual([['"The harbour stays closed,"'], ['"Until it opens."']]);
  });

  test("not when they are somebody's already, nor when they only name a thing", () => {
    const said = draft(text, { source: "Keller", cue: "said", content: ['"The harbour stays closed,"'] });
    expect(contents(text, claimBeside(text, [said], structureOf(text)))).toEqual([['"The harbour stays closed,"']]);
  });
});

describe("the layout", () => {
  test("turns have their label as source and their paragraphs as contents", () => {
    const text = "MS. KELLER: Good morning.\n\nWe have one announcement.\n\nQ: Will it rain?\n\nMS. KELLER: (Laughter.) No.";
    const drafts = turnDrafts(text, structureOf(text));
    expect(contents(text, drafts)).toEqual([["Good morning.", "We have one announcement."], ["Will it rain?"], ["No."]]);
    expect(drafts.map(({ source, cue }) => [...source, ...cue].map(({ start, end }) => text.slice(start, end)))).toEqual([["MS. KELLER", ":"], ["Q", ":"], ["MS. KELLER", ":"]]);
  });

  test("a signed line is its signer's", () => {
    const text = '"I have never been so proud of this harbour." — Ines Marlow';
    expect(contents(text, turnDrafts(text, structureOf(text)))).toEqual([['"I have never been so proud of this harbour."']]);
  });
});

describe("assembling", () => {
  test("a statement within another's words has it as parent; answers name their question", () => {
    const text = "Dolan said that Keller had denied the letter.";
    const outer = draft(text, { source: "Dolan", cue: "said", content: ["that Keller had denied the letter"] });
    const inner = draft(text, { source: "Keller", cue: "denied", content: ["the letter"] });
    expect(assemble(seenOf(text), [inner, outer], new Map()).map(({ parent }) => parent)).toEqual([null, 0]);
  });

  test("whatever the spans: every draft once, parents never in a circle", () => {
    const text = "a".repeat(60);
    const span = fc.tuple(fc.integer({ min: 0, max: 58 }), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: Math.min(60, start + length) }));
    const drafts = fc.array(fc.record({ source: fc.array(span, { maxLength: 1 }), cue: fc.array(span, { maxLength: 1 }), content: fc.array(span, { minLength: 1, maxLength: 2 }) }), { maxLength: 8 });
    fc.assert(fc.property(drafts, (spans) => {
      const given = spans.map((one): Draft => Object.assign({ confidence: 1, layout: false, turn: null }, one));
      const made = assemble(seenOf(text), given, new Map());
      expect(made).toHaveLength(given.length);
      for (const [index] of made.entries()) {
        const above = new Set<number>();
        for (let next = made[index]!.parent; next !== null; next = made[next]!.parent) {
          expect(above.has(next)).toBe(false);
          above.add(next);
        }
      }
    }));
  });
});

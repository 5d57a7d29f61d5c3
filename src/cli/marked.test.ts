// Marks in a text stand where the spans say and hide nothing of it.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Span, Statement } from "../model/index.ts";
import { marked } from "./marked.ts";

const BLANK: Statement = { id: "s", kind: "direct", act: "claim", source: [], cue: [], content: [], parent: null, answers: null, speaker: null, saidOn: null, confidence: 1, signal: null };

const spans = (length: number): fc.Arbitrary<Span[]> =>
  fc.uniqueArray(fc.nat(length), { maxLength: 6 }).map((places) => {
    const sorted = places.toSorted((a, b) => a - b);
    return sorted.flatMap((start, at) => {
      const end = sorted[at + 1];
      return at % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    });
  });

const marking = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "\u{1F6A2}", "\n"), maxLength: 60 }).chain((text) =>
  fc.record({ text: fc.constant(text), statements: fc.array(fc.record({ source: spans(text.length), cue: spans(text.length), content: spans(text.length) }), { maxLength: 4 }) }));

test("without the marks the text is as it was", () => {
  fc.assert(fc.property(marking, ({ text, statements }) => {
    const out = marked(text, statements.map((roles) => ({ ...BLANK, ...roles })));
    expect(out.replace(/\[\d+ |[[\]<>{}]/g, "")).toBe(text);
  }));
});

test("source, cue and content, one inside another", () => {
  const text = "She said he left.";
  const statement = { ...BLANK, source: [{ start: 0, end: 3 }], cue: [{ start: 4, end: 8 }], content: [{ start: 9, end: 16 }] };
  expect(marked(text, [statement])).toBe("<She> {said} [1 he left].");
  const inner = { ...BLANK, content: [{ start: 12, end: 16 }] };
  expect(marked(text, [statement, inner])).toBe("<She> {said} [1 he [2 left]].");
});

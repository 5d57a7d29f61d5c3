// Marks: whatever the spans, no word is lost, doubled or moved, and every statement can be reached.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { WireStatement } from "../../api/wire.ts";
import { anchors, cut, place } from "./marks.ts";

const LENGTH = 60;
const span = fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: Math.min(LENGTH, start + length) }));
type Spans = Pick<WireStatement, "source" | "cue" | "content">;
const told = ({ source, cue, content }: Spans): WireStatement => ({ id: "x", kind: "direct", act: "claim", source, cue, content, parent: null, answers: null, speaker: null, saidOn: null, confidence: 1, corrected: null });
const statement = fc.record({ source: fc.array(span, { maxLength: 2 }), cue: fc.array(span, { maxLength: 2 }), content: fc.array(span, { minLength: 1, maxLength: 3 }) }).map(told);
const spansOf = (pairs: readonly [number, number][]) => pairs.map(([start, end]) => ({ start, end }));
const of = (source: [number, number][], cue: [number, number][], content: [number, number][]) => told({ source: spansOf(source), cue: spansOf(cue), content: spansOf(content) });

test("pieces follow one another through the whole stretch, each marked by exactly the spans over it", () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 6 }), fc.nat(LENGTH - 1), fc.nat(LENGTH), (statements, a, b) => {
      const [start, end] = a < b ? [a, b] : [b, a + 1];
      const pieces = cut(start, end, place(statements));
      expect(pieces[0]?.start).toBe(start);
      expect(pieces.at(-1)?.end).toBe(end);
      pieces.forEach((piece, i) => {
        expect(piece.end).toBeGreaterThan(piece.start);
        if (i > 0) expect(piece.start).toBe(pieces[i - 1]?.end);
        for (const role of ["source", "cue", "content"] as const) {
          const over = statements.flatMap((one, index) => one[role].filter((mark) => mark.start <= piece.start && mark.end >= piece.end).map(() => index));
          expect(piece.marks.filter((mark) => mark.role === role).map((mark) => mark.statement).toSorted()).toEqual(over.toSorted());
        }
      });
    }),
  );
});

test("the innermost statement comes first", () => {
  const outer = of([[0, 5]], [[6, 10]], [[11, 50]]);
  const inner = of([[20, 25]], [[26, 30]], [[31, 40]]);
  const at = (from: number) => cut(0, LENGTH, place([outer, inner])).find(({ start, end }) => start <= from && end > from);
  expect(at(33)?.marks).toEqual([
    { statement: 1, role: "content" },
    { statement: 0, role: "content" },
  ]);
  expect(at(33)?.depth).toBe(2);
  expect(at(22)?.marks.map(({ role }) => role)).toEqual(["source", "content"]);
  expect(at(55)?.marks).toEqual([]);
});

test("every statement is reached at a piece of its own where it has one", () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 6 }), (statements) => {
      const pieces = cut(0, LENGTH, place(statements));
      const reached = anchors(pieces, statements.length);
      expect(reached.size).toBe(statements.length);
      for (const [index, start] of reached) {
        expect(pieces.find((piece) => piece.start === start)?.marks.some((mark) => mark.statement === index)).toBe(true);
      }
    }),
  );
  const same = [of([], [], [[0, 10]]), of([[12, 15]], [], [[0, 10]])];
  expect(new Set(anchors(cut(0, LENGTH, place(same)), 2).values()).size).toBe(2);
});

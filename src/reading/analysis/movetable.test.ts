// The parser's table: what is put in weighs in, what was never put in weighs nothing.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fillMoveTable, scoreMoves, type MoveRow } from "./movetable.ts";

const code = fc.integer({ min: -127, max: 127 });
const row: fc.Arbitrary<MoveRow> = fc.record({ hash: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), codes: fc.tuple(code, code, code) });
const weight = (c: number): number => c * Math.abs(c);

test("the score is the sum of the rows kept; rows left out are counted", () => {
  fc.assert(fc.property(fc.uniqueArray(row, { selector: ({ hash }) => hash, maxLength: 60 }), (rows) => {
    const { table, left } = fillMoveTable(rows, new Int32Array(64));
    const out = new Int32Array(3);
    let missing = 0;
    for (const { hash, codes } of rows) {
      scoreMoves(table, Int32Array.of(hash), 1, out);
      if (out.some((sum, move) => sum !== weight(codes[move] ?? 0))) missing++;
    }
    expect(missing).toBeLessThanOrEqual(left);
    if (left === 0) {
      scoreMoves(table, Int32Array.from(rows, ({ hash }) => hash), rows.length, out);
      expect([...out]).toEqual([0, 1, 2].map((move) => rows.reduce((sum, { codes }) => sum + weight(codes[move] ?? 0), 0)));
    }
  }));
});

test("a feature never put in weighs nothing", () => {
  const { table } = fillMoveTable([{ hash: 0x12000005, codes: [1, -2, 3] }], new Int32Array(64));
  const out = new Int32Array(3);
  scoreMoves(table, Int32Array.of(0x13000005, 0x12000006), 2, out);
  expect([...out]).toEqual([0, 0, 0]);
});

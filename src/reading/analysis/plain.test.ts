// What is settled is found again, and nothing else is.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { UNDECIDED } from "./glance.ts";
import { answer, plainOf, settle, tableOf } from "./plain.ts";

test("the first combination that is settled answers", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.integer(), fc.integer({ min: 0, max: 254 })), { maxLength: 40, selector: ([hash]) => hash }), fc.array(fc.integer(), { maxLength: 3 }), (known, others) => {
    const table = new Int32Array(64);
    for (const [hash, decided] of known) settle(table, hash, decided);
    const plain = plainOf(table);
    expect(tableOf(plain)).toEqual(table);
    // Combinations that differ in their lowest bits alone may share an answer where they meet.
    const strange = others.filter((hash) => known.every(([one]) => (one ^ hash) >>> 8 !== 0));
    expect(answer(plain, Int32Array.from(strange), strange.length)).toBe(UNDECIDED);
    for (const [hash, decided] of known.filter(([mine]) => known.every(([one]) => one === mine || (one ^ mine) >>> 8 !== 0))) {
      expect(answer(plain, Int32Array.from([...strange, hash]), strange.length + 1)).toBe(decided);
    }
  }));
});

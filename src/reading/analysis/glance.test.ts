// A glance is believed where one class stands out by the margin, and nowhere else.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { glance, UNDECIDED } from "./glance.ts";
import { best } from "./linear.ts";

const CLASSES = 4;
const tables = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 16 + CLASSES, maxLength: 16 + CLASSES });

test("what stands out is the best class, and it does so by the margin", () => {
  fc.assert(fc.property(tables, fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 6 }), fc.integer({ min: 1, max: 800 }), (table, places, margin) => {
    const scores = new Int32Array(CLASSES);
    const found = glance({ model: { classes: CLASSES, mask: 15, table: Int16Array.from(table) }, margin }, Int32Array.from(places), places.length, scores);
    const [first = 0, second = 0] = [...scores].toSorted((a, b) => b - a);
    expect(found).toBe(first - second >= margin ? best(scores, CLASSES) : UNDECIDED);
  }));
});

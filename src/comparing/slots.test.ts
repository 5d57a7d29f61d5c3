// The table of pairs: whatever is in it may be there, however full it is and wherever it lies.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSlots, hashOf, hasRoom, lookUp, slotFrom, take } from "./slots.ts";

const SLOTS = 64;
const words = fc.integer({ min: 1, max: 200 });

test("of a text all pairs that are in the table may be there, most others may not, and a slot is near or right", () => {
  let [away, right, near, likelyThere] = [0, 0, 0, 0];
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), { minLength: 30, maxLength: 48 }), fc.array(words, { maxLength: 40 }), (pairs, others) => {
      const table = createSlots(SLOTS);
      const slots = new Map<number, number>();
      for (const [one, next] of pairs) {
        const hash = hashOf(one, next);
        if (slots.has(hash) || !hasRoom(table, 1)) continue;
        let slot = slotFrom(table, hash, hash);
        while (slot >= 0) slot = slotFrom(table, hash, slot + 1);
        take(table, ~slot, hash, slots.size + 1);
        slots.set(hash, ~slot);
      }
      const text = Uint32Array.from([...pairs.flat(), ...others]);
      const likely = { ats: new Int32Array(), slots: new Int32Array() };
      const count = lookUp(table, text, likely);
      const found = new Map(Array.from({ length: count }, (_, i) => [likely.ats[i]!, likely.slots[i]!]));
      expect([...found.keys()]).toEqual([...found.keys()].toSorted((a, b) => a - b));
      for (let at = 0; at + 1 < text.length; at += 1) {
        const hash = hashOf(text[at]!, text[at + 1]!);
        const slot = slots.get(hash);
        if (slot === undefined) {
          away += 1;
          if (found.has(at)) likelyThere += 1;
          continue;
        }
        expect(found.has(at)).toBe(true);
        expect(found.get(at)).toBeLessThan(SLOTS);
        near += 1;
        if (found.get(at) === slot) right += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(right / near).toBeGreaterThan(0.7);
  expect(likelyThere / away).toBeLessThan(0.4);
});

test("a pair is found where the table goes round", () => {
  const table = createSlots(SLOTS);
  // Four pairs that begin at the last slot: three of them are at the first.
  const pairs = Array.from({ length: 20_000 }, (_, word) => [word + 1, 7] as const).filter(([one, next]) => (hashOf(one, next) & (SLOTS - 1)) === SLOTS - 1).slice(0, 4);
  for (const [i, [one, next]] of pairs.entries()) {
    const hash = hashOf(one, next);
    let slot = slotFrom(table, hash, hash);
    while (slot >= 0) slot = slotFrom(table, hash, slot + 1);
    take(table, ~slot, hash, i + 1);
  }
  for (const [i, pair] of pairs.entries()) {
    const likely = { ats: new Int32Array(), slots: new Int32Array() };
    expect(lookUp(table, Uint32Array.from(pair), likely)).toBe(1);
    expect(table.values[likely.slots[0]!]).toBe(i + 1);
  }
});

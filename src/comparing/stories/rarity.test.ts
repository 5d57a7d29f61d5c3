// How much a word tells: by what was published before, and by nothing that may still come.
import { expect, test } from "vitest";
import { createRarity } from "./rarity.ts";

test("the more documents had a word, the less it tells; from two weeks later on", () => {
  const rarity = createRarity(() => 0);
  for (let i = 0; i < 50; i += 1) rarity.add(10, [1, ...(i < 5 ? [2] : [])]);
  expect(rarity.weight(1, 11)).toBe(rarity.weight(3, 11));
  expect(rarity.weight(1, 12)).toBeLessThan(rarity.weight(2, 12));
  expect(rarity.weight(2, 12)).toBeLessThan(rarity.weight(3, 12));
});

test("what is ordinary tells little before anything is on record", () => {
  const rarity = createRarity((code) => (code === 1 ? 0.9 : 0));
  expect(rarity.weight(1, 0)).toBeLessThan(1);
  expect(rarity.weight(2, 0)).toBeGreaterThan(5);
});

test("late by a week changes no weight of this week or of the one before", () => {
  const [one, other] = [createRarity(() => 0), createRarity(() => 0)];
  for (const rarity of [one, other]) {
    rarity.add(10, [1]);
    rarity.add(14, [2]);
  }
  other.add(13, [1, 2]);
  for (const week of [13, 14]) for (const code of [1, 2]) expect(other.weight(code, week)).toBe(one.weight(code, week));
  expect(other.weight(1, 15)).toBeLessThan(one.weight(1, 15));
});

test("what is taken back leaves no trace", () => {
  const [one, other] = [createRarity(() => 0), createRarity(() => 0)];
  for (const rarity of [one, other]) rarity.add(10, [1, 2]);
  other.add(10, [1, 3]);
  other.remove(10, [1, 3]);
  for (const code of [1, 2, 3]) expect(other.weight(code, 12)).toBe(one.weight(code, 12));
});

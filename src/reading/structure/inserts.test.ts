// Titles of other pages between the words of a sentence: what is taken for them, and that nothing moves.
import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { aroundInserts, blanked, insertsOf } from "./inserts.ts";

const shown = (text: string): string => blanked(text, insertsOf(text)).replace(/ {2,}/g, " _ ");

test.each([
  ["Sen. Ines Marlow Ines Ruth MarlowHarbour bill stalls in the Senate Marlow: 'No deal' on fish MORE (N.) said no.", "Sen. Ines Marlow _ (N.) said no."],
  ["It was President Oren Tomas (Tom) Marek Oren2030 race opens Five things to watch MORE's idea.", "It was President Oren _ 's idea."],
  ["Paul Reed Jr. Paul Adam Reed Jr.Reed sells the boat MORE and Jo de Brask Jo Ann de BraskBrask sails MORE met.", "Paul Reed Jr. _ and Jo de Brask _ met."],
])("titles of other pages in a sentence: %s", (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each(["READ MORE: Two ferries collide", "Oren said Tomas Oren wants MORE ferries.", "Marlow spoke.\nInes MarlowHarbour bill stalls MORE"])("the text's own words stay: %s", (text) => {
  expect(insertsOf(text)).toEqual([]);
});

test("what is said around one is said in two pieces", () => {
  const text = "that Ines Marlow Ines MarlowHarbour bill stalls MORE had gone";
  const inserts = insertsOf(text);
  expect(aroundInserts(blanked(text, inserts), [{ start: 0, end: text.length }], inserts).map(({ start, end }) => text.slice(start, end))).toEqual(["that Ines Marlow", "had gone"]);
});

test("nothing is moved, and nothing but inserts is taken out", () => {
  const words = array(constantFrom("Oren", "Tomas Oren", "OrenBill", " ", " MORE", "\n", "said", "“", "😀"), { maxLength: 40 });
  assert(property(words, (parts) => {
    const text = parts.join("");
    const inserts = insertsOf(text);
    const left = blanked(text, inserts);
    expect(left).toHaveLength(text.length);
    for (const [at, { start, end }] of inserts.entries()) {
      expect(start).toBeGreaterThanOrEqual(inserts[at - 1]?.end ?? 0);
      expect(text.slice(start, end)).toMatch(/^ [^\n]*Oren[^\n]* MORE$/);
    }
    for (const { start, end } of aroundInserts(left, [{ start: 0, end: text.length }], inserts)) expect(left.slice(start, end)).toBe(text.slice(start, end));
  }), { examples: [[["Oren", " MORE", "Tomas Oren", "Oren", " MORE"]], [["Oren", " ", "OrenBill", " MORE"]]] });
});

test("a line of many takes time in proportion", () => {
  const began = performance.now();
  expect(insertsOf(" MORE".repeat(200_000))).toEqual([]);
  const text = "Oren Tomas OrenBill MORE left. ".repeat(40_000);
  const inserts = insertsOf(text);
  const spans = inserts.map(({ start, end }) => ({ start, end: end + 5 }));
  expect(aroundInserts(blanked(text, inserts), spans, inserts)).toHaveLength(40_000);
  expect(performance.now() - began).toBeLessThan(5_000);
});

// What is shown around a statement.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contextOf } from "./context.ts";
import { item, person, span } from "./suite/examples.ts";

const filler = Array.from({ length: 40 }, (_, i) => `Sentence number ${i} goes on for a little while.`);

function context(text: string, words: string, focus?: string): string {
  const [statement] = item("a", { text, says: [{ speaker: person("Ana Rook"), words: [words] }] }).reading.statements;
  if (!statement) throw new Error("no statement");
  const { start, end } = contextOf(text, statement, focus === undefined ? undefined : span(text, focus));
  return text.slice(start, end);
}

describe("contextOf", () => {
  test("whole sentences on either side", () => {
    const text = [...filler.slice(0, 20), "“The ferry sails,” she said.", ...filler.slice(20)].join(" ");
    const shown = context(text, "The ferry sails");
    expect(shown).toMatch(/^Sentence number 17 .* while\. “The ferry sails,” she said\. Sentence .* while\.$/);
  });

  test("words where no sentence ends", () => {
    const words = "endless ".repeat(100);
    expect(context(`${words}ferry ${words}`, "ferry")).toMatch(/^(endless )+ferry( endless)+$/);
  });

  test("whole characters where no word ends", () => {
    const shown = context(`${"😀".repeat(300)}a${"😀".repeat(301)}b`, "a");
    expect(shown.isWellFormed()).toBe(true);
    expect(shown.length).toBeLessThan(400);
    expect(shown).toContain("a");
  });

  test("a very long statement is shown around the words that were found", () => {
    const text = filler.join(" ");
    const shown = context(text, text, "number 25");
    expect(shown).toContain("number 25");
    expect(shown.length).toBeLessThan(1000);
  });

  test("always holds the statement, or its focus, and never half a word where there are spaces", () => {
    const word = fc.constantFrom("tide", "a.", "harbour,", "no!\n", "“quay”", "x".repeat(30));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), fc.nat(), fc.nat({ max: 100 }), (words, at, length) => {
        const text = words.join(" ");
        const starts = words.map((_, i) => words.slice(0, i).join(" ").length + (i > 0 ? 1 : 0));
        const first = at % words.length;
        const last = Math.min(words.length - 1, first + length);
        const content = { start: starts[first] ?? 0, end: (starts[last] ?? 0) + (words[last]?.trimEnd().length ?? 0) };
        const focus = { start: starts[last] ?? 0, end: content.end };
        const statement = { ...span(text, text), source: [], cue: [], content: [content] };
        const { start, end } = contextOf(text, statement, focus);
        expect(start).toBeLessThanOrEqual(focus.start);
        expect(end).toBeGreaterThanOrEqual(focus.end);
        expect(start === 0 || /\s/.test(text.charAt(start - 1))).toBe(true);
        expect(end === text.length || /\s/.test(text.charAt(end))).toBe(true);
        if (content.end - content.start <= 600) expect([start <= content.start, end >= content.end]).toEqual([true, true]);
      }),
    );
  });
});

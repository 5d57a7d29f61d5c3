// Where the words that a model quotes are found: one place each, the nearest to the rest, and never what is not there.
import { array, assert, constantFrom, integer, oneof, property, record, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quoted } from "./answer.ts";
import { type Located, locator } from "./locate.ts";
import type { Piece } from "./pieces.ts";

/** A piece whose paragraphs stand one line apart in the document, ten code units in. */
function pieceOf(...paragraphs: readonly string[]): { readonly piece: Piece; readonly text: string } {
  const text = `${"#".repeat(9)}\n${paragraphs.join("\n")}`;
  let at = 0;
  let start = 10;
  const parts = paragraphs.map((words) => {
    const part = { at, start, end: start + words.length };
    at += words.length + 2;
    start = part.end + 1;
    return part;
  });
  return { piece: { words: paragraphs.join("\n\n"), parts }, text };
}

const quoted = (source: string, cue: string, ...content: readonly string[]): Quoted => ({ source: source === "" ? [] : [source], cue: cue === "" ? [] : [cue], content });

/** Each role's words, with a mark for each time that the same letters stand before them in the text. */
function shown(text: string, located: Located): string {
  const nth = (start: number, words: string): string => `${words}${"'".repeat(text.slice(0, start).split(words).length - 1)}`;
  return (["source", "cue", "content"] as const).map((role) => located[role].map(({ start, end }) => nth(start, text.slice(start, end))).join(" … ")).join(" | ");
}

function check(name: string, paragraphs: readonly string[], statements: readonly Quoted[], expected: readonly string[]): void {
  test(name, () => {
    const { piece, text } = pieceOf(...paragraphs);
    const locate = locator(piece);
    expect(statements.map((one) => shown(text, locate(one)))).toEqual(expected);
  });
}

describe("words that recur", () => {
  check("stand nearest to the words that do not", ["“Yes,” said Keller.", "“Yes,” said Oren."], [quoted("Oren", "said", "“Yes,”")], ["Oren | said' | “Yes,”'"]);
  check("all of them, in equal statements one after the other", ["Keller said no.", "Then Keller said no."], [quoted("Keller", "said", "no"), quoted("Keller", "said", "no"), quoted("Keller", "said", "no")], ["Keller | said | no", "Keller' | said' | no'", "Keller | said | no"]);
  check("may be shared by statements", ["Keller said that it rains and that it snows."], [quoted("Keller", "said", "that it rains"), quoted("Keller", "said", "that it snows")], ["Keller | said | that it rains", "Keller | said | that it snows"]);
  check("stay in the paragraph, though others are nearer", ["Keller said, to the surprise of all who had come to listen on that cold night, that it rains.", "So said Oren."], [quoted("Keller", "said", "that it rains")], ["Keller | said | that it rains"]);
  check("are whole words", ["Tonight he, unlike the mother, said so."], [quoted("he", "said", "so")], ["he | said | so"]);
  check("are not a part of the content when they stand beside it", ["He said he said nothing."], [quoted("He", "said", "he said nothing")], ["He | said | he said nothing"]);
});

describe("spans that overlap", () => {
  check("content is cut around the words that attribute it", ["“It is late,” Keller said, “and dark.”"], [quoted("Keller", "said", "“It is late,” Keller said, “and dark.”")], ["Keller | said | “It is late,” … “and dark.”"]);
  check("a source inside the content alone is left out", ["It was said that Keller sleeps."], [quoted("Keller", "was said", "that Keller sleeps")], [" | was said | that Keller sleeps"]);
  check("content within content is left out", ["Keller said that it rains hard."], [quoted("Keller", "said", "that it rains hard", "it rains")], ["Keller | said | that it rains hard"]);
  check("source and cue part company", ["Keller said no."], [quoted("Keller said", "said", "no")], [" | said | no"]);
});

describe("content", () => {
  check("over two paragraphs is two spans", ["Keller said: “It rains.", "“It snows.”"], [quoted("Keller", "said", "“It rains.\n\n“It snows.”")], ["Keller | said | “It rains. … “It snows.”"]);
  check("comes in the order of the text", ["“It rains,” Keller said, “and snows.”"], [quoted("Keller", "said", "“and snows.”", "“It rains,”")], ["Keller | said | “It rains,” … “and snows.”"]);
});

test.each<[string, Quoted, boolean]>([
  ["that is not there", quoted("Keller", "said", "yes"), false],
  ["that is only the attribution", quoted("Keller", "said", "Keller said"), false],
  ["that nothing attributes", quoted("", "", "no"), false],
  ["whose attribution is not there", quoted("Oren", "denied", "no"), false],
  ["whose source is not there", quoted("Oren", "said", "no"), true],
  ["whose cue is not there", quoted("Keller", "denied", "no"), true],
])("a statement %s", (_, one, holds) => {
  expect(locator(pieceOf("Keller said no.").piece)(one).holds).toBe(holds);
});

test("whatever is quoted: each span is words of the quotation, in order, and nothing overlaps", () => {
  const paragraphs = ["“No, no,” he said, “not he.”", "He said 🚢 no to no.", "no\nno he he said said"];
  const { piece, text } = pieceOf(...paragraphs);
  const words = oneof({ weight: 4, arbitrary: tuple(integer({ min: 0, max: piece.words.length }), integer({ min: 1, max: 14 })).map(([at, length]) => piece.words.slice(at, at + length)) }, { weight: 4, arbitrary: constantFrom("no", "he", "said", "he said", "“not he.”", "He", ",", "\n") }, string());
  const stretches = array(words.map((one) => one.trim()).filter((one) => one !== ""), { maxLength: 4 });
  let kept = 0;
  assert(property(array(record({ source: stretches, cue: stretches, content: stretches }), { maxLength: 5 }), (statements) => {
    const locate = locator(piece);
    for (const one of statements) {
      const located = locate(one);
      if (located.holds) kept += 1;
      const all = (["source", "cue", "content"] as const).flatMap((role) => located[role].map((span) => ({ ...span, role })));
      for (const { start, end, role } of all) {
        const found = text.slice(start, end);
        expect(found.trim()).toBe(found);
        expect(found).not.toBe("");
        expect(one[role].some((quotation) => quotation.includes(found))).toBe(true);
      }
      const sorted = all.toSorted((a, b) => a.start - b.start);
      for (const [at, { start }] of sorted.entries()) expect(start).toBeGreaterThanOrEqual(sorted[at - 1]?.end ?? 10);
      for (const role of ["source", "cue", "content"] as const) expect(located[role]).toEqual(located[role].toSorted((a, b) => a.start - b.start));
    }
  }), { numRuns: 500 });
  expect(kept).toBeGreaterThan(100);
});

// Which quotation marks belong together.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readStructure } from "./read-structure.ts";
import { documentOf, quotationsOf } from "./sample.ts";

const notesOf = (text: string): string[] => readStructure(documentOf(text)).notes.map(({ rule, start }) => `${rule} ${start}`);

describe("pairs", () => {
  test.each<[string, string[]]>([
    ['She said "we wait" and left.', ['0 "we wait"']],
    ["She said “we wait” and left.", ["0 “we wait”"]],
    ["She said «we wait» and left.", ["0 «we wait»"]],
    ["She said »we wait« and left.", ["0 »we wait«"]],
    ["She said „we wait“ and left.", ["0 „we wait“"]],
    ["She said ”we wait” and left.", ["0 ”we wait”"]],
    ["She said ``we wait'' and left.", ["0 ``we wait''"]],
    ["She said ''we wait'' and left.", ["0 ''we wait''"]],
    ["'We wait,' she said.", ["0 'We wait,'"]],
    ["‘We wait,’ she said.", ["0 ‘We wait,’"]],
    ['"He told me \'go home\' twice," she said.', ['0 "He told me \'go home\' twice,"', "1 'go home'"]],
    ["“He told me ‘go home’ twice,” she said.", ["0 “He told me ‘go home’ twice,”", "1 ‘go home’"]],
    ["'He told me \"go home\" twice,' she said.", ["0 'He told me \"go home\" twice,'", '1 "go home"']],
    ["“He read ‘the “grand” plan’ aloud,” she said.", ["0 “He read ‘the “grand” plan’ aloud,”", "1 ‘the “grand” plan’", "2 “grand”"]],
    ['"We wait," she said. "We are patient."', ['0 "We wait,"', '0 "We are patient."']],
    ['She said:"We wait."', ['0 "We wait."']],
    ['("We wait," she said.)', ['0 "We wait,"']],
    ["Vance: 'No talks' with Ostermark", ["0 'No talks'"]],
  ])("%s", (text, expected) => {
    expect(quotationsOf(text)).toEqual(expected);
    expect(notesOf(text)).toEqual([]);
  });
});

describe("not quotations", () => {
  test.each([
    "It's the ministers' turn, and the voters' too.",
    "Get 'em while they're hot, as in the '90s.",
    "’Twas the ’90s, rock ’n’ roll.",
    "He is 6'2\" tall and the pipe is 12\" wide.",
    "A 5′ 10″ fence.",
    "The Joneses' and the Smiths' houses.",
  ])("%s", (text) => {
    expect(quotationsOf(text)).toEqual([]);
    expect(notesOf(text)).toEqual([]);
  });
  test("a possessive inside single marks does not end them", () => {
    expect(quotationsOf("'The voters' choice is clear,' she said.")).toEqual(["0 'The voters' choice is clear,'"]);
  });
});

describe("over paragraphs", () => {
  test("each paragraph opens again and the last closes: one chain", () => {
    expect(quotationsOf("“We wait.\n\n“We are patient.\n\n“That is all,” she said. “Really.”")).toEqual([
      "0 “We wait.… #0", "0 “We are patient.… #0", "0 “That is all,” #0", "0 “Really.”",
    ]);
    expect(quotationsOf('"We wait.\n\n"That is all," she said.')).toEqual(['0 "We wait.… #0', '0 "That is all," #0']);
  });
  test("an advertisement between does not break it", () => {
    expect(quotationsOf("“We wait for them.\n\nADVERTISEMENT\n\n“That is all,” she said.")).toEqual(["0 “We wait for them.… #0", "0 “That is all,” #0"]);
  });
  test("opened once, closed paragraphs later", () => {
    const text = "She read: “We wait.\n\nWe are patient.\n\nThat is all.”\n\nShe left.";
    expect(quotationsOf(text)).toEqual(["0 “We wait.… #0", "0 We are patient.… #0", "0 That is all.” #0"]);
    expect(notesOf(text)).toEqual([]);
  });
});

describe("unbalanced", () => {
  test("ends with its paragraph, and says so", () => {
    expect(quotationsOf('"We wait, she said.\n\nShe left the hall.')).toEqual(['0 "We wait, she said.…']);
    expect(notesOf('"We wait, she said.\n\nShe left the hall.')).toEqual(["unbalanced-quote 0"]);
  });
  test("ends before the next one in its paragraph", () => {
    expect(quotationsOf('"We wait, said Vance. "Never," she added.')).toEqual(['0 "We wait, said Vance.…', '0 "Never,"']);
    expect(notesOf('"We wait, said Vance. "Never," she added.')).toEqual(["unbalanced-quote 0"]);
  });
  test("a closing mark alone is left out", () => {
    expect(quotationsOf("We wait,” she said.")).toEqual([]);
    expect(notesOf("We wait,” she said.")).toEqual(["unbalanced-quote 8"]);
  });
  test("a closing mark set like an opening one", () => {
    expect(quotationsOf('He asked, "Where is she? "And then he left.')).toEqual(['0 "Where is she? "']);
  });
  test("a paragraph of nothing but marks", () => {
    const { notes } = readStructure(documentOf("“".repeat(5000)));
    expect(notes.length).toBeLessThan(250);
  });
});

test("quotations are in order, nested and within the text, whatever the text", () => {
  const pieces = fc.constantFrom('"', "“", "”", "'", "‘", "’", "«", "»", "``", "''", "a", "word", " ", "\n\n", ".", ",", "s' ", "👩‍👧", "שלום", "(", "—", "12", "„", "“a ", " b”", "\r\n");
  fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
    const text = parts.join("");
    const { quotations, blocks } = readStructure(documentOf(text));
    const ends: number[] = [];
    let before = 0;
    for (const { start, end, level } of quotations) {
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(blocks.some((block) => start >= block.start && end <= block.end)).toBe(true);
      while (ends.length > 0 && (ends.at(-1) ?? 0) <= start) ends.pop();
      expect(level).toBe(ends.length);
      if (ends.length > 0) expect(end).toBeLessThanOrEqual(ends.at(-1) ?? 0);
      ends.push(end);
      before = start;
    }
  }), { numRuns: 1000 });
});

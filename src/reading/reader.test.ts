// The reader on texts made for the purpose: each line shows one statement as a person would check it.
import { readFileSync } from "node:fs";
import { assert, asyncProperty, constantFrom } from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentKind, Reading } from "../model/index.ts";
import { fastReader } from "./reader.ts";
import { documentOf, faults, texts } from "./suite/any-text.ts";

const weights = (name: string): Uint8Array => readFileSync(new URL(`../../models/fast/${name}.weights`, import.meta.url));
const reader = fastReader(weights("analysis"), weights("statements"));

/** Each statement on a line: kind, speaker | source | cue | content; spans of one role joined by " … ". */
function shown(text: string, reading: Reading): string[] {
  return reading.statements.map(({ kind, speaker, source, cue, content }) => {
    const words = [source, cue, content].map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(" … "));
    return [`${kind}, ${speaker?.name ?? speaker?.kind ?? "nobody"}`, ...words].join(" | ");
  });
}

function check(name: string, text: string, expected: readonly string[]): void {
  test(name, async () => {
    expect(shown(text, await reader.read(documentOf(text)))).toEqual(expected);
  });
}

const saysNothing = (name: string, text: string): void => check(name, text, []);

describe("where the source stands", () => {
  check("before the content", 'President Tomas Oren said: "It stays in port."', ['direct, Tomas Oren | President Tomas Oren | said: | "It stays in port."']);
  check("after it", "The ships will sail on Sunday, said Marek Dolan, a spokesman for the navy.", ["indirect, Marek Dolan | Marek Dolan, a spokesman for the navy | said | The ships will sail on Sunday"]);
  check("inside it", '"The harbour," Keller said, "stays closed."', ['direct, Keller | Keller | said | "The harbour," … "stays closed."']);
  check("between two sentences of it", "“We came to talk,” Oren said. “We did not come to sign.”", ["direct, Oren | Oren | said | “We came to talk,” … “We did not come to sign.”"]);
  check("nowhere", "The border was reportedly closed overnight.", ["indirect, nobody |  | reportedly | The border was … closed overnight"]);
  check("nowhere, in the passive voice", "The dam was unsafe, it was said.", ["indirect, nobody |  | was said | The dam was unsafe"]);
  saysNothing("nor does anybody where nothing is said", "The harbour is eleven kilometres long. It was built in 1911 and freezes in most winters.");
});

describe("how it is told", () => {
  check("indirectly", "Keller said that the talks would go on until Friday.", ["indirect, Keller | Keller | said | that the talks would go on until Friday"]);
  check("mixed", 'The minister, Anna Keller, said the plan was "a bridge to nowhere" and would fail.', ['mixed, Anna Keller | The minister, Anna Keller, | said | the plan was "a bridge to nowhere" and would fail']);
  check("several things under one cue", "Keller said that the ferry was late, that the crew was tired and that nobody was to blame.", ["indirect, Keller | Keller | said | that the ferry was late, that the crew was tired and that nobody was to blame"]);
  check("turned round", "Any deal would need the approval of parliament, say diplomats in the capital.", ["indirect, unnamed | diplomats in the capital | say | Any deal would need the approval of parliament"]);
  check("one after the other", "Dolan said that he believed Keller, who said that the boat had been sold.", ["indirect, Dolan | Dolan | said | that he believed Keller", "indirect, Keller | who | said | that the boat had been sold"]);
  check("without a word", "The palace declined to comment.", ["indirect, palace | The palace | declined | to comment"]);
});

describe("quotation marks", () => {
  check("over several paragraphs", 'Oren spoke for an hour.\n\n"The island is ours," he said. "It was ours before the war.\n\n"It will be ours when the last ship has rusted."\n\nThe session ended at noon.', [
    'direct, Oren | he | said | "The island is ours," … "It was ours before the war. … "It will be ours when the last ship has rusted."',
  ]);
  check("one inside another", "\"My father told me, 'Never sell the boat,' and I never did,\" Dolan said.", ["direct, Dolan | Dolan | said | \"My father told me, 'Never sell the boat,' and I never did,\""]);
  check("an inner one at the start", "“Go,” he said, “‘Never’ is a long time.”", ["direct, person | he | said | “Go,” … “‘Never’ is a long time.”"]);
  check("an apostrophe is none", "Dolan said it's the players' bridge.", ["indirect, Dolan | Dolan | said | it's the players' bridge"]);
  saysNothing("scare quotes and titles are no speech", 'The so-called "quiet channel" has been open since March, and the film "Northern Lights" is showing in every town.');
  saysNothing("nor is a word that is written of", 'He wore a hat with the word "Captain" on it. The word "peace" appears nine times in the treaty.');
});

describe("what a page's system put between the words", () => {
  check("a full name and titles of other pages", "Sen. Ines Marlow Ines Ruth MarlowMarlow: 'No deal' on fish Keller says the harbour is closed MORE (N.) said on Monday that Anna Keller Anna Maria KellerFive things to watch MORE would resign.", [
    "indirect, Ines Marlow | Sen. Ines Marlow … (N.) | said | that Anna Keller … would resign",
  ]);
});

describe("lines of their own", () => {
  check("a headline", 'Keller: No talks before autumn\n\nForeign Minister Anna Keller ruled out talks on Tuesday. "There is nothing to say," she told reporters.', [
    "indirect, Anna Keller | Keller | : | No talks before autumn",
    "indirect, Anna Keller | Foreign Minister Anna Keller | ruled out | talks",
    'direct, Anna Keller | she | told | "There is nothing to say,"',
  ]);
  saysNothing("a headline's subject is no speaker", "Weather: Rain in the north\n\nRain will fall in the north. Snow will follow.");
  check("a name after a dash", '"I have never been so proud of this harbour." — Ines Marlow', ['direct, Ines Marlow | Ines Marlow | — | "I have never been so proud of this harbour."']);
  saysNothing("dashes that part a sentence", "The harbour — Brask and its ferries — was closed on Monday.");
});

/** Lines as `shown`, then which of them each answers. */
function checkTurns(name: string, text: string, expected: readonly string[], answers: readonly (number | null)[]): void {
  test(name, async () => {
    const reading = await reader.read(documentOf(text, "transcript"));
    expect(shown(text, reading)).toEqual(expected);
    expect(reading.statements.map((one) => (one.answers === null ? null : reading.statements.findIndex(({ id }) => id === one.answers)))).toEqual(answers);
  });
}

describe("transcripts", () => {
  checkTurns("a briefing", "MS. KELLER: Good morning. We have two announcements.\n\nQ: Will the minister resign?\n\nMS. KELLER: No. She will not.\n\nQ: Is that final?\n\nMS. KELLER: It is.", [
    "direct, Keller | MS. KELLER | : | Good morning. We have two announcements.",
    "direct, unnamed | Q | : | Will the minister resign?",
    "direct, Keller | MS. KELLER | : | No. She will not.",
    "direct, unnamed | Q | : | Is that final?",
    "direct, Keller | MS. KELLER | : | It is.",
  ], [null, null, 1, null, 3]);
  checkTurns("an interview whose last words answer nothing", "JAKE MARLOW: Good evening. Is the harbour open?\n\nINES DOLAN: It is. It opened at noon.\n\nMARLOW: And the bridge?\n\nDOLAN: Not yet.\n\nMARLOW: Thank you.", [
    "direct, Jake Marlow | JAKE MARLOW | : | Good evening. Is the harbour open?",
    "direct, Ines Dolan | INES DOLAN | : | It is. It opened at noon.",
    "direct, Jake Marlow | MARLOW | : | And the bridge?",
    "direct, Ines Dolan | DOLAN | : | Not yet.",
    "direct, Jake Marlow | MARLOW | : | Thank you.",
  ], [null, 0, null, 2, null]);
});

describe("who speaks", () => {
  check("a document", "A poll released on Monday found that few voters agreed with the plan. The letter says that the bridge will be closed.", [
    "indirect, document | A poll released | found | that few voters agreed with the plan",
    "indirect, document | The letter | says | that the bridge will be closed",
  ]);
  check("a body", "According to the port authority, nine ships were turned back. Police said that nobody was hurt.", [
    "indirect, port authority | the port authority | According to | nine ships were turned back",
    "indirect, Police | Police | said | that nobody was hurt",
  ]);
  check("a class of people", "Farmers said the harvest was poor. Critics said that the plan was too late.", ["indirect, group | Farmers | said | the harvest was poor", "indirect, group | Critics | said | that the plan was too late"]);
  check("a pronoun", "Anna Keller arrived in Brask on Sunday. She told reporters that the visit was private.", ["indirect, Anna Keller | She | told | that the visit was private"]);
  check("a title", "President Tomas Oren met Foreign Minister Anna Keller on Monday. The president said the talks had gone well. The foreign minister said that nothing had been decided.", [
    "indirect, Tomas Oren | The president | said | the talks had gone well",
    "indirect, Anna Keller | The foreign minister | said | that nothing had been decided",
  ]);
  check("a surname and a description", "Helen Marsh, the mayor of Brask, and Peter Dorn, a farmer, spoke on Monday. Dorn said the harvest was poor. The mayor said she was sorry.", [
    "indirect, Peter Dorn | Dorn | said | the harvest was poor",
    "indirect, Helen Marsh | The mayor | said | she was sorry",
  ]);
  check("two jointly", "Keller and Oren both said \"we'll see\" when they were asked about a meeting.", ["direct, Keller and Oren | Keller and Oren | said | \"we'll see\""]);

  test("those without a name keep whose they are", async () => {
    const text = "“Nobody expected it,” said a senior administration official, who was not authorised to speak publicly. A spokesman for the navy said the fleet would stay in port.";
    expect((await reader.read(documentOf(text))).statements.map(({ speaker }) => [speaker?.kind, speaker?.name, speaker?.of])).toEqual([["unnamed", null, "administration"], ["unnamed", null, "navy"]]);
  });
});

describe("when it was said", () => {
  const cases = [
    ["a weekday", '"We will not sign," Foreign Minister Anna Keller said on Monday.', "2026-03-09", "day"],
    ["a date", "Oren told reporters on March 3 that the fleet would stay in port.", "2026-03-03", "day"],
    ["a month", "The bridge is safe, Mayor Helen Marsh said late last month.", "2026-02", "month"],
    ["a month of the year before", '"It was a good year," Oren said back in August.', "2025-08", "month"],
  ] as const;
  for (const [name, text, date, precision] of cases) test(name, async () => expect((await reader.read(documentOf(text))).statements.map(({ saidOn }) => saidOn)).toEqual([{ date, precision }]));
  test("a day in the quotation is not the day it was said", async () => expect((await reader.read(documentOf('"We will sign on Friday," Oren said.'))).statements.map(({ saidOn }) => saidOn)).toEqual([null]));
});

describe("any text", () => {
  test("spans lie in the text, in order, apart from the others of their role; ids are unique and lead somewhere", async () => {
    const kinds = constantFrom<DocumentKind>("article", "transcript", "post", "broadcast");
    await assert(asyncProperty(texts, kinds, async (text, kind) => void expect(faults(text, await reader.read(documentOf(text, kind)))).toEqual([])), { numRuns: 400 });
  });

  test("the same reading twice, and after another document", async () => {
    await assert(
      asyncProperty(texts, texts, async (text, other) => {
        const first = await reader.read(documentOf(text));
        expect(await reader.read(documentOf(text))).toEqual(first);
        await reader.read(documentOf(other));
        expect(await reader.read(documentOf(text))).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  test("ten times the line takes at most thirty times as long", async () => {
    const sentence = `${"The harbour of Brask is long and deep and freezes in most winters. ".repeat(6)}Keller said that the talks would go on, and "nobody", he added, "should leave". `;
    const read = async (length: number): Promise<{ readonly milliseconds: number; readonly statements: number }> => {
      const document = documentOf(sentence.repeat(Math.ceil(length / sentence.length)));
      const start = performance.now();
      const { statements } = await reader.read(document);
      return { milliseconds: performance.now() - start, statements: statements.length };
    };
    await read(30_000);
    const [short, long] = [await read(30_000), await read(300_000)];
    expect(long.statements).toBeGreaterThan(9 * short.statements);
    expect(long.milliseconds).toBeLessThan(30 * Math.max(20, short.milliseconds));
  });
});

// Golden tests: invented texts whose sources stand in [brackets], and whom each must mean.
import { readFileSync } from "node:fs";
import { array, assert, constantFrom, nat, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Speaker } from "../../model/index.ts";
import { analyse, readAnalysisWeights } from "../analysis/index.ts";
import { readStructure } from "../structure/index.ts";
import { resolveSpeakers, type Sourced } from "./index.ts";

const weights = readAnalysisWeights(readFileSync(new URL("../../../models/fast/analysis.weights", import.meta.url)));

function resolve(text: string, statements: readonly Sourced[], title: string | null = null): (Speaker | null)[] {
  const document = { id: "t", origin: "t", kind: "article", url: null, title, outlet: null, published: null, text, times: [] } as const;
  const structure = readStructure(document);
  const parts = structure.blocks.flatMap(({ label, body }) => (label === null ? [body] : [label, body])).filter(({ start, end }) => start < end);
  return [...resolveSpeakers({ document, analysis: analyse(text, parts, weights), structure, statements }).speakers];
}

/** Sources in [brackets]; {braces} are the content of the statement whose source stands nearest before or in the same sentence after. */
function read(marked: string, title: string | null = null): string[] {
  let text = "";
  const sources: { start: number; end: number }[] = [];
  const contents: { start: number; end: number; of: number }[] = [];
  let start = 0;
  for (const character of marked) {
    if (character === "[" || character === "{") start = text.length;
    else if (character === "]") sources.push({ start, end: text.length });
    else if (character === "}") contents.push({ start, end: text.length, of: 0 });
    else text += character;
  }
  const statements = sources.map((source) => ({ source: [source], cue: [], content: contents.filter(({ start: at, end }) => at > source.end && !sources.some((other) => other.start > source.start && other.end <= at) || (end <= source.start && !sources.some((other) => other.start >= end && other.end < source.start))) }));
  return resolve(text, statements, title).map((speaker) => (speaker === null ? "null" : [speaker.kind, speaker.name, speaker.of].filter((one) => one !== null).join(": ")));
}

const check = (name: string, marked: string, ...meant: string[]): void => test(name, () => expect(read(marked)).toEqual(meant));

describe("names", () => {
  check("a surname means the person named in full", "Harbor Talks Begin\n\nForeign Minister Marta Velin arrived on Monday. \"We are ready,\" [Velin] said.", "person: Marta Velin");
  check("a title before the surname", "Peter Dorn, a farmer, spoke first. [Mr. Dorn] said the harvest was poor.", "person: Peter Dorn");
  check("the fullest name wins, wherever it stands", "[Mayor Dorn] said no. Later [Peter Dorn] agreed.", "person: Peter Dorn", "person: Peter Dorn");
  check("a short form of the first name is no other person", "Robert Haskel spoke first. \"Fine,\" [Bob Haskel] said. [Haskel] added that he would stay.", "person: Robert Haskel", "person: Robert Haskel");
  check("a possessive is the source itself", "Marta Velin arrived on Monday. [Velin's] claim that the harbor was open surprised everybody.", "person: Marta Velin");
  check("an apposition does not hide the name", "[Anna Lindqvist, Velin's campaign manager,] said the race was close.", "person: Anna Lindqvist");
  check("nor does the post before it", "[Velin campaign manager Anna Lindqvist] said the race was close.", "person: Anna Lindqvist");
  check("two of one surname are told apart by the title", "Peter Dorn and his wife, Helen Dorn, arrived together. [Mrs. Dorn] said she was glad. [Mr. Dorn] said nothing was decided.", "person: Helen Dorn", "person: Peter Dorn");
  check("a family name that comes first", "President Kim Do-yun arrived on Monday. [Mr. Kim] said the talks went well.", "person: Kim Do-yun");
  check("several named persons speak jointly", "[Marta Velin and Peter Dorn] said they agreed.", "people: Marta Velin and Peter Dorn");
  check("surnames alone speak jointly, too", "[Keller and Oren] both said they would see.", "people: Keller and Oren");
  check("the verb that opens a question is no first name", "Will Keller resign? \"No,\" said [Keller]. Will Harrow said nothing, [Harrow] recalled.", "person: Keller", "person: Will Harrow");
  check("a first name taken for a body's", "[Tomas Oren] denied that a deal had been reached.", "person: Tomas Oren");
  check("a name that only qualifies the noun is not the source", "Marta Velin arrived on Monday. [Velin aides] said she was tired.", "unnamed: Velin");
});

describe("pronouns", () => {
  check("by sex", "Marta Velin met Peter Dorn on Monday. [He] said the talks went well. [She] called them useful.", "person: Peter Dorn", "person: Marta Velin");
  check("the speaker of the statement before", "\"We are ready,\" said Peter Dorn, the defense minister. \"Nobody should doubt it,\" [he] added.", "person: Peter Dorn");
  check("a lone surname that is a subject", "Oren spoke for an hour.\n\n\"The island is ours,\" [he] said.", "person: Oren");
  check("a thing that is a subject is nobody", "Parliament sat for an hour.\n\n\"The island is ours,\" [he] said.", "person");
  check("names inside the quotation do not speak", "Peter Dorn arrived on Monday. \"I have known Thomas Haskel for years,\" [he] said.", "person: Peter Dorn");
  check("who means the noun before it", "The minister thanked Anna Lindqvist, [who] said she would stay.", "person: Anna Lindqvist");
  check("I is the speaker of the words around it", "[Peter Dorn] said: \"{[I] believe that the harbor will open.}\"", "person: Peter Dorn", "person: Peter Dorn");
  check("they is the group that spoke", "[Officials] said the road was closed. [They] said it would open on Friday.", "unnamed", "unnamed");
  check("it is the body that spoke", "[The Harbor Commission] said the road was closed. [It] said the work would take a week.", "organization: Harbor Commission", "organization: Harbor Commission");
});

describe("descriptions", () => {
  check("a post that the text gives somebody", "Defense Minister Peter Dorn met President Marta Velin. [The president] said the talks went well. [The defense minister] agreed.", "person: Marta Velin", "person: Peter Dorn");
  check("an apposition gives it, too", "Helen Marsh, the mayor of Sundholm, arrived late. [The mayor] said the roads were bad.", "person: Helen Marsh");
  check("the deputy is not the chief", "Vice President Thomas Haskel met President Marta Velin. [The president] was pleased, he said. [The vice president] said nothing was decided.", "person: Marta Velin", "person: Thomas Haskel");
  check("the prime minister is not the foreign minister", "Foreign Minister Marta Velin met Prime Minister Peter Dorn. [The foreign minister] said the talks went well. [The prime minister] agreed.", "person: Marta Velin", "person: Peter Dorn");
  check("nor is one country's minister another's", "Germany's foreign minister, Anna Lindqvist, met Helen Marsh, the foreign minister of Canada. [Germany's foreign minister] said the talks went well.", "person: Anna Lindqvist");
  check("nor is a country's minister one who comes later without it", "Orlesk fired a rocket, and [Tesmar's foreign minister] said the talks were off.\n\n\"No talks,\" Isaura Penhallick told reporters.\n\nEstrenne would wait, Foreign Minister Remy Castagnol said.", "person: Isaura Penhallick");
  check("the minister is not another country's, brought in later", "Isaura Penhallick asked for time on Wednesday.\n\n\"Read it,\" [the foreign minister] said. She has not met Peter Dorn, the Orleskan foreign minister.", "person: Isaura Penhallick");
  check("but is one where nobody else is spoken of", "\"Read it,\" [the foreign minister] said.\n\nPeter Dorn, the Orleskan foreign minister, had not slept.", "person: Peter Dorn");
  check("another party's nominee is somebody else", "Peter Dorn, the Democratic nominee, spoke first. Thomas Haskel followed. [The Republican nominee] said he would win.", "person: Thomas Haskel");
  check("an official without a name stays unnamed", "Peter Dorn arrived on Monday. [A ministry official] said he was tired.", "unnamed: ministry");
});

describe("kinds", () => {
  check("bodies", "[The White House] declined to comment. [Police] said nobody was hurt. [The Velin campaign] said it was ready.", "organization: White House: United States", "organization: Police", "organization: Velin campaign");
  check("bodies that speak jointly", "[China and Russia] said they agreed.", "organization: China & Russia");
  check("one body whose name holds an and", "[The Harbor and Coastal Waters Commission] said no.", "organization: Harbor and Coastal Waters Commission");
  check("a body called again by a plain noun", "The Harbor Safety Commission met on Monday. [The commission] said the road was closed.", "organization: Harbor Safety Commission");
  check("a short form in brackets", "The Alliance to Reclaim Our Harbors (AROH) met on Monday. [AROH] said the road was closed.", "organization: Alliance to Reclaim Our Harbors");
  check("a short name means the full one", "The Sundholm Post reported the talks first. [The Post] said the road was closed.", "organization: Sundholm Post");
  check("one of several without names", "Two officials said no. [One of them] laughed.", "unnamed");
  check("sources without names, with whose they are", "[An administration official] said no. [Sources familiar with the matter] said yes. [A spokesman for the navy] said maybe.", "unnamed: administration", "unnamed", "unnamed: navy");
  check("classes of people", "[Voters] said they were tired. [Critics] disagreed. [Most farmers] said the harvest was poor.", "group", "group", "group");
  check("classes of people and documents have no name unless it is one", "[The report] said the road was unsafe. [A poll released on Monday] found that few agreed. [Republicans] disagreed.", "document", "document", "group: Republicans");
});

test("the fullest form of a post is the office", () => {
  const text = "The minister, Marta Velin, said no. Foreign Minister Marta Velin left.";
  expect(resolve(text, [{ source: [{ start: 0, end: 25 }], cue: [], content: [] }])[0]?.office).toBe("Foreign Minister");
});

test("a statement without a source has no speaker", () => {
  expect(resolve("Nobody is named here.", [{ source: [], cue: [], content: [{ start: 0, end: 6 }] }])).toEqual([null]);
});

test("the title gives the first name that the text never does", () => {
  expect(read("\"We are open,\" [Ms. Ostrow] said.", "Press Briefing by Press Secretary Jen Ostrow")).toEqual(["person: Jen Ostrow"]);
});

test("any spans of any text give one speaker each, the same every time", () => {
  const pieces = constantFrom("Marta Velin", "Mr. Dorn", "he", "\"", "“", "said", "the president", ",", ".", "\n\n", "Q", "😀", "שלום", "who", "and", "(R-", "'s", "they", "I", "A spokesman for", " ");
  assert(
    property(array(pieces, { maxLength: 40 }), array(tuple(nat(300), nat(30)), { maxLength: 8 }), (words, places) => {
      const text = words.join(" ");
      const statements = places
        .map(([start, length]) => ({ start: Math.min(start, text.length), end: Math.min(start + length, text.length) }))
        .filter(({ start, end }) => start < end)
        .toSorted((a, b) => a.start - b.start)
        .map((span) => ({ source: [span], cue: [], content: [span] }));
      const speakers = resolve(text, statements);
      expect(speakers).toHaveLength(statements.length);
      expect(resolve(text, statements)).toEqual(speakers);
      for (const speaker of speakers) if (speaker?.kind === "unnamed") expect(speaker.name).toBeNull();
    }),
    { numRuns: 150 },
  );
});

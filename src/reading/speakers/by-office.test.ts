// Golden tests: invented texts and an invented table of offices; whom sources in [brackets] mean on 6 February 2031, and what is noted.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyse, readAnalysisWeights } from "../analysis/index.ts";
import { createOffices, readOfficeTable } from "../offices/index.ts";
import { readStructure } from "../structure/index.ts";
import { resolveSpeakers, type Speakers } from "./index.ts";

const weights = readAnalysisWeights(readFileSync(new URL("../../../models/fast/analysis.weights", import.meta.url)));
const offices = createOffices([
  readOfficeTable(
    `# known until 2031-12-31
office,of,holder,from,to,also
President,Ithmere; Ithmerean,Marta Velin,2029-01-20,,Leader
Secretary of the Coast,Ithmere,Peter Dorn,2029-02-01,,Coast Chief
Chief of Staff,Ithmere,Anna Lindqvist,2029-02-01,,
Harbour Envoy,Ithmere,Thomas Haskel,2030-01-01,2031-02-06,
Harbour Envoy,Ithmere,Helen Marsh,2031-02-06,,
President,Tesmar; Tesmari,Tomas Oren,2030-06-01,,Leader
Foreign Minister,Tesmar,Ines Marlow,2030-06-01,,Top Diplomat
Foreign Minister,Orlesk; Orleskan,Remy Castagnol,2031-02-04,,
Foreign Minister,Orlesk,Carl Bain,2028-01-01,2031-02-01,
`,
    "test",
  ),
]);

function resolve(marked: string, published: string | null, title: string | null = null): Speakers & { text: string } {
  let text = "";
  const sources: { start: number; end: number }[] = [];
  let start = 0;
  for (const character of marked) {
    if (character === "[") start = text.length;
    else if (character === "]") sources.push({ start, end: text.length });
    else text += character;
  }
  const document = { id: "t", origin: "t", kind: "article", url: null, title, outlet: null, published, text, times: [] } as const;
  const structure = readStructure(document);
  const parts = structure.blocks.flatMap(({ label, body }) => (label === null ? [body] : [label, body])).filter(({ start: from, end }) => from < end);
  return { text, ...resolveSpeakers({ document, analysis: analyse(text, parts, weights), structure, statements: sources.map((source) => ({ source: [source], cue: [], content: [] })), offices }) };
}

const inShort = ({ speakers }: Speakers): string[] => speakers.map((speaker) => [speaker?.kind, speaker?.name, speaker?.office, speaker?.of].filter((one) => one !== null && one !== undefined).join(", "));

const check = (name: string, marked: string, ...meant: string[]): void => test(name, () => expect(inShort(resolve(marked, "2031-02-06T09:00:00Z"))).toEqual(meant));

describe("who holds the office that day", () => {
  check("a description that says whose it is", "[The Tesmari president] said the talks would go on. [Tesmar's foreign minister] agreed.", "person, Tomas Oren, President, Tesmar", "person, Ines Marlow, Foreign Minister, Tesmar");
  check("of, for and to say it, too", "[The president of Tesmar] said no. [The secretary of the coast] said nothing.", "person, Tomas Oren, President, Tesmar", "person, Peter Dorn, Secretary of the Coast, Ithmere");
  check("an office that one country alone has", "[The Secretary of the Coast] said the harbor would open. \"It is late,\" [he] added.", "person, Peter Dorn, Secretary of the Coast, Ithmere", "person, Peter Dorn, Secretary of the Coast, Ithmere");
  check("a further name counts where the country is named", "[The top Tesmari diplomat] said no.", "person, Ines Marlow, Foreign Minister, Tesmar");
  check("or where the text speaks of the country's leader", "Ithmere closed its ports, Marta Velin said. [The coast chief] said nobody was hurt.", "person, Peter Dorn, Secretary of the Coast, Ithmere");
  check("what somebody leads", "Marta Velin arrived on Monday. [Velin's chief of staff] said she was tired. [Her secretary of the coast] agreed.", "person, Anna Lindqvist, Chief of Staff, Ithmere", "person, Peter Dorn, Secretary of the Coast, Ithmere");
  check("the president of whom the text names the country's leader", "Tomas Oren and his guests met in Tesmar. [The president] said the harvest was poor.", "person, Tomas Oren, President");
});

describe("whose a government is", () => {
  check("the state's that it is named after", "[The Tesmari regime] said no. [The government of Orlesk] agreed. [The government] did not.", "organization, Tesmari regime, Tesmar", "organization, government of Orlesk, Orlesk", "organization, government of Orlesk");
  check("the one that its leader leads", "Tomas Oren and Marta Velin spoke for long. [Tomas Oren's government] wants peace, it said. [The Velin administration] does not.", "organization, Tomas Oren's government, Tesmar", "organization, Velin administration, Ithmere");
  check("nobody's of whom the table knows no state", "[Anna Brandt's government] said no.", "organization, Anna Brandt's government");
});

describe("the text wins", () => {
  check("over the table", "Foreign Minister Helen Marsh of Tesmar arrived late. [The foreign minister of Tesmar] said the roads were bad.", "person, Helen Marsh, Foreign Minister");
  check("unless it speaks of a former holder", "Rita Moss, a former secretary of the coast, looked on. [The secretary of the coast] said nothing.", "person, Peter Dorn, Secretary of the Coast, Ithmere");
  check("unless what it names is another country's", "President Velin met reporters. [The Tesmari president] said the talks went well.", "person, Tomas Oren, President, Tesmar");
  check("and keeps its own spelling of the name", "Pete Dorn sailed on Sunday. [The secretary of the coast] was tired, [he] said.", "person, Pete Dorn, Secretary of the Coast", "person, Pete Dorn");
});

describe("nobody is guessed", () => {
  check("where the text shows no country", "[The president] said he would wait. [The foreign minister] left.", "unnamed", "unnamed");
  check("where it shows two", "Tesmar and Orlesk met. [The foreign minister] said no.", "unnamed");
  check("for those of another time", "[The former secretary of the coast] said no. [The next Tesmari president] will be asked. [The acting foreign minister of Tesmar] left. In 2019 [the Tesmari president] said yes.", "unnamed, coast", "unnamed, Tesmari", "unnamed, Tesmar", "unnamed, Tesmari");
  check("for one of several", "[A secretary of the coast] said no. [Tesmari presidents] say so.", "unnamed, coast", "group");
  check("for other offices of like names", "[The deputy secretary of the coast] said no. [The president of Harbor Bank] said yes.", "unnamed, coast", "unnamed, Harbor Bank");

  test("without a day", () => expect(inShort(resolve("[The Tesmari president] said no.", null))).toEqual(["unnamed, Tesmari"]));
  test("after the last day that the table knows", () => expect(inShort(resolve("[The Tesmari president] said no.", "2032-01-01"))).toEqual(["unnamed, Tesmari"]));
});

function notes(marked: string): unknown[][] {
  const { notes: all, text } = resolve(marked, "2031-02-06");
  return all.map(({ rule, start, end, severity }) => [rule, text.slice(start ?? 0, end ?? 0), severity]);
}

describe("what is noted", () => {
  test("each statement whose speaker only the table knows", () => {
    expect(notes("[The Tesmari president] said no. \"Never,\" [he] said. [Anna Lindqvist] agreed.")).toEqual([["office-by-date", "The Tesmari president", "info"], ["office-by-date", "he", "info"]]);
  });

  test("a change of hands on the day", () => {
    expect(inShort(resolve("[Ithmere's harbour envoy] said no.", "2031-02-06"))).toEqual(["unnamed, Ithmere"]);
    expect(notes("[Ithmere's harbour envoy] said no.")).toEqual([["office-unsettled", "Ithmere's harbour envoy", "info"]]);
  });

  test("a change of hands since the weekday that the sentence names", () => {
    expect(notes("[The Orleskan foreign minister] said no on Saturday.")).toEqual([["office-unsettled", "The Orleskan foreign minister", "info"]]);
    expect(notes("[The Orleskan foreign minister] said no on Wednesday.")).toEqual([["office-by-date", "The Orleskan foreign minister", "info"]]);
  });

  test("a surname completed by its post", () => {
    const found = resolve("[President Oren] met President Velin. [Mr. Oren] said yes.", "2031-02-06");
    expect(inShort(found)).toEqual(["person, Tomas Oren, President", "person, Tomas Oren, President"]);
    expect(found.notes.map(({ rule, reason }) => [rule, reason])).toEqual([["office-by-date", "The text gives only a surname for this President (Tesmar); on 2031-02-06 that was Tomas Oren, by the table of offices."]]);
  });

  test("nothing where the text says it all", () => expect(notes("[President Tomas Oren] said no. [He] left.")).toEqual([]));
});

test("a transcript's post without a name", () => {
  const text = "THE SECRETARY OF THE COAST:  Welcome.\n\nQ    Thank you.\n\nTHE SECRETARY OF THE COAST:  Please sit.";
  const document = { id: "t", origin: "t", kind: "transcript", url: null, title: null, outlet: null, published: "2031-02-06", text, times: [] } as const;
  const structure = readStructure(document);
  const turns = structure.blocks.flatMap(({ label, body }) => (label === null ? [] : [{ source: [label], cue: [], content: [body] }]));
  const parts = structure.blocks.flatMap(({ label, body }) => (label === null ? [body] : [label, body]));
  const found = resolveSpeakers({ document, analysis: analyse(text, parts, weights), structure, statements: turns, offices });
  expect(inShort(found)[0]).toBe("person, Peter Dorn, Secretary of the Coast, Ithmere");
  expect(found.notes).toHaveLength(2);
});

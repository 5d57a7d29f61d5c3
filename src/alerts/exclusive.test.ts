// Exclusive: said to the outlet, led with, and nobody else's after an hour; put right when another had it before.
import { expect, test } from "vitest";
import type { Alert } from "../model/index.ts";
import { ALONE_MS, exclusive } from "./exclusive.ts";
import { DAY_MS } from "./moments.ts";
import { asking, clock, facts, type FactsGiven, found, LUSK, MARROW, NINE, person, says, type SaidGiven, teller, TOLL, unnamed, utterance } from "./suite/facts.ts";

const LEAD = "The ferries stay in the harbour of Torsholm.\n\n";
const report = (speaker: Parameters<typeof says>[0] = MARROW, after = "Marrow told The Bell on Tuesday.", more: SaidGiven = {}): FactsGiven => ({ text: `${LEAD}${TOLL}, ${after}`, said: [says(speaker, { start: LEAD.length, ...more })] });
/** Whether it is to be looked at again, and what it is then. */
function check(given: FactsGiven, expected: "told" | "others have it" | "nothing to tell", watch: Parameters<typeof asking>[0] = {}): void {
  const { later } = exclusive.arrived(facts(given), [asking(watch)]);
  const findings = exclusive.again!(facts({ ...given, now: NINE + ALONE_MS }), [asking(watch)]);
  expect(later.length === 0 ? "nothing to tell" : findings.length > 0 ? "told" : "others have it").toBe(expected);
}

test("what an office holder told the outlet itself is looked at after an hour, and told", () => {
  check(report(), "told");
  expect(exclusive.arrived(facts(report()), [asking()]).later).toEqual([{ kind: "exclusive", subject: "own", dueAt: NINE + ALONE_MS }]);
  expect(exclusive.again!(facts({ ...report(), now: NINE + ALONE_MS }), [asking()])[0]?.alert).toMatchObject({
    key: "exclusive:own:the-bell",
    title: "Dela Marrow to The Bell: “We shall not sail for a toll that nobody in this harbour agreed to”",
    why: ["The Bell says that it was told this itself.", "After 60 minutes no other outlet on record carries these words."],
  });
});
test.each([
  ["told to everybody", report(MARROW, "Marrow said.")],
  ["told to another outlet", report(MARROW, "Marrow told The Horn.")],
  ["told in an interview of last month", report(MARROW, "Marrow told The Bell last month.")],
  ["told in an interview of another day of the week", report(MARROW, "Marrow told The Bell in an interview on Friday.")],
  ["by the text said two days before", report(MARROW, undefined, { told: true, day: { date: "2031-03-02", precision: "day" } })],
  ["by an expert", report(person("Ida Fenn", "professor of ferries"), "Fenn told The Bell.")],
  ["by nobody in particular", report(unnamed("a source", null), "a source told The Bell.")],
  ["far down", { ...report(), text: `${LEAD.padEnd(1200)}${TOLL}, Marrow told The Bell.`, said: [says(MARROW, { start: 1200 })] }],
  ["too short to matter", { ...report(), said: [says(MARROW, { words: "“We shall not”", start: LEAD.length })] }],
  ["credited to another", report(MARROW, "Marrow told The Bell, confirming what was first reported by The Horn.")],
  ["old when it was recorded", { ...report(), at: NINE - DAY_MS - 1 }],
] as const)("nothing to tell: %s", (_, given) => check(given, "nothing to tell"));

test("also a source within an office, who is in the title, who is asked for by name, and what is called exclusive", () => {
  check(report(unnamed("two officials", "harbour ministry"), "two officials told The Bell."), "told");
  check({ ...report(LUSK, "Lusk told The Bell.", { title: "Lusk: no toll" }), document: { title: "Lusk: no toll" } }, "told");
  check(report(LUSK, "Lusk told The Bell."), "nothing to tell");
  check(report(LUSK, "Lusk told The Bell."), "told", { speakers: ["lusk"] });
  check({ ...report(MARROW, "Marrow said."), document: { title: "Exclusive: no toll, says Marrow" } }, "told");
  check({ ...report(MARROW, "Marrow said."), document: { title: "An exclusive club of ferries" } }, "nothing to tell");
});

test("no exclusive when another outlet has it by then; who prints the outlet's own report is no other", () => {
  const given = report();
  const both = { ...given, utterances: [utterance(...given.said!, says(MARROW, { document: "coast-wire", outlet: "Coast Wire" }))] };
  check(both, "others have it");
  check({ ...both, story: { id: "own", documents: [teller("The Bell", 1, { document: "own", voice: "the bell" }), teller("Coast Wire", 2, { voice: "the bell" })] } }, "told");
});

test("nor when another tells the same of an unnamed source in other words", () => {
  const officials = unnamed("two officials", "harbour ministry");
  const given = { text: `${LEAD}the ministry would lower charges before pilots return, two officials told The Bell.`, said: [says(officials, { kind: "indirect", words: "the ministry would lower charges before pilots return", start: LEAD.length })] };
  check(given, "told");
  check({ ...given, beside: [says(officials, { kind: "indirect", outlet: "Coast Wire", document: "coast-wire", words: "pilots return once charges are lower, a ministry insider believes" })] }, "others have it");
  const inTitles = [teller("Coast Wire", 2, { title: "Pilots return before charges are lower" }), teller("The Bell", 1, { document: "own" })];
  check({ ...given, story: { id: "own", documents: inTitles }, beside: [says(officials, { kind: "indirect", outlet: "Coast Wire", document: "coast-wire", words: "pilots return once charges are lower, a ministry insider believes" })] }, "told");
  check({ ...given, beside: [says(person("Ida Fenn"), { outlet: "Coast Wire", document: "coast-wire", words: "pilots return once charges are lower, a ministry insider believes" })] }, "others have it");
  check({ ...given, beside: [says(officials, { kind: "indirect", outlet: "Coast Wire", document: "coast-wire", words: "the lighthouse keeper wants another lamp for winter" })] }, "told");
});

test("two who are named are two, whatever they say; a name in the title means nobody of whose last name there are two", () => {
  const words = "“The ministry would lower charges before pilots return”";
  const given = { text: `${LEAD}${words}, Marrow told The Bell.`, said: [says(MARROW, { words, start: LEAD.length })] };
  check({ ...given, beside: [says(person("Ida Fenn"), { words, outlet: "Coast Wire", document: "coast-wire" })] }, "told");
  const lusk = { ...report(LUSK, "Lusk told The Bell.", { title: "Lusk: no toll" }), document: { title: "Lusk: no toll" } };
  check(lusk, "told");
  check({ ...lusk, said: [...lusk.said!, says(person("Ada Lusk"))] }, "nothing to tell");
});

const told = { id: 7, at: clock(NINE), correctedBy: null, ...exclusive.again!(facts({ ...report(), now: NINE + ALONE_MS }), [asking()])[0]!.alert } satisfies Alert;

test("it is put right when another turns out to have had it before", () => {
  const arrives = (published: string): FactsGiven => {
    const own = says(MARROW, { document: "post", outlet: "Averne Post", published });
    return { document: { id: "post", outlet: "Averne Post", published }, said: [own], told: [told], utterances: [utterance(own, { ...report().said![0]!, id: told.evidence[0]!.statement! })] };
  };
  const [alert] = found(exclusive, arrives(clock(NINE - 1000)));
  expect(alert).toMatchObject({ corrects: told.key, key: `${told.key}:corrected`, title: "Correction: Averne Post had it before The Bell", watches: [1] });
  expect(found(exclusive, arrives(clock(NINE + 1000)))).toEqual([]);
  expect(found(exclusive, arrives("2031-03-04"))).toEqual([]);
  expect(found(exclusive, arrives("2031-03-03"))).toHaveLength(1);
});

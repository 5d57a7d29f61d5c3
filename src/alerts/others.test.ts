// Live, echo, changed and search: what each tells, and what is near to it and is not told.
import { expect, test } from "vitest";
import { changed, isAltered } from "./changed.ts";
import { echo } from "./echo.ts";
import type { Growth } from "./facts.ts";
import { live } from "./live.ts";
import { DAY_MS, HOUR_MS } from "./moments.ts";
import { search } from "./search.ts";
import { asking, clock, type FactsGiven, found, LUSK, MARROW, NINE, says, shares, TOLL, utterance } from "./suite/facts.ts";

const keys = (...given: Parameters<typeof found>) => found(...given).map(({ key }) => key);
const grown = (more: Partial<Growth> = {}): Growth => ({ longer: 900, removed: 0, reworded: [], since: NINE - HOUR_MS, ...more });

test.each(["Live: ferries of Torsholm", "Torsholm votes – live updates", "Ferry debate (live)", "Live blog: the toll"])("a page that calls itself live has begun: %s", (title) => expect(keys(live, { document: { title } })).toEqual(["live:own"]));
test.each(["Live music in Torsholm", "Where ferries live and die", "Torsholm votes: as it happened, live updates", "How to watch the debate live"])("no live page: %s", (title) => expect(keys(live, { document: { title } })).toEqual([]));
test("by its address", () => expect(keys(live, { document: { url: "https://bell.example/live/2031/ferries" } })).toEqual(["live:own"]));
const transcript = (growth: Growth | null): FactsGiven => ({ document: { kind: "transcript" }, version: 2, growth });
test("a transcript is live when it grows within hours, and not when it is whole at once, replaced, or mended days later", () => {
  expect(keys(live, transcript(grown()))).toEqual(["live:own"]);
  for (const growth of [null, grown({ longer: 20 }), grown({ removed: 4 }), grown({ since: NINE - DAY_MS })]) expect(keys(live, transcript(growth))).toEqual([]);
  expect(keys(live, { version: 2, growth: grown() })).toEqual([]);
});
test("who asks for speakers hears when one begins to speak, once each", () => {
  const page: FactsGiven = { document: { title: "Live: ferries" }, said: [says(LUSK, { start: 300 }), says(MARROW, { start: 90 }), says(MARROW, { start: 10, kind: "indirect" })] };
  expect(keys(live, page, asking({ speakers: ["Marrow"] }))).toEqual(["live:own:dela-marrow"]);
  expect(keys(live, page, asking({ speakers: ["Fenn"] }))).toEqual([]);
  expect(found(live, page, asking({ speakers: ["Marrow", "Lusk"] })).map(({ title }) => title)).toEqual(["Dela Marrow is speaking", "Odo Lusk is speaking"]);
});

const theirs = says(LUSK, { document: "post", outlet: "Averne Post" });
const ours = says(MARROW);
test("an echo that the document brings is told once, with both sides", () => {
  const [alert] = found(echo, { said: [ours], echoes: [shares("toll of shame", theirs, ours), shares("quay of tears", theirs, ours)] });
  expect(alert).toMatchObject({ key: `echo:${theirs.id}:toll of shame`, title: "“toll of shame”: Odo Lusk and Dela Marrow", body: "Odo Lusk (Averne Post): “we say toll of shame to all” Dela Marrow (The Bell): “we say toll of shame to all”" });
});
test.each([
  ["what chance brings", shares("talk of", theirs, ours, { surprise: { expected: 0.3, p: 0.3, q: 0.03 } })],
  ["what may be a false discovery", shares("toll of shame", theirs, ours, { surprise: { expected: 0.0001, p: 0.0001, q: 0.05 } })],
  ["what is excluded", shares("toll of shame", theirs, ours, { excluded: "quoting", surprise: null })],
  ["two who stand in one text", shares("toll of shame", says(LUSK), ours)],
  ["a retelling of what others told", shares("toll of shame", theirs, says(MARROW, { document: "horn" }))],
] as const)("no echo to tell: %s", (name, each) => expect(keys(echo, { said: name === "two who stand in one text" ? [ours, each.utterances[0]!.utterance.tellings[0]!] : [ours], echoes: [each] })).toEqual([]));

const reworded = (before: string, words: string, more: object = {}) => ({ before, quoted: true, after: says(MARROW, { words }), ...more });
test("altered: other words in the marks; not longer, shorter, respelled, or without marks", () => {
  expect(isAltered(reworded(TOLL, TOLL.replace("shall not", "may never")))).toBe(true);
  expect(isAltered(reworded("“We want 15 ferries back”", "“We want 50 ferries back”"))).toBe(true);
  expect(isAltered(reworded("“We will now sail again”", "“We will not sail again”"))).toBe(true);
  expect(isAltered(reworded(TOLL, `${TOLL.slice(0, -1)} and never will”`))).toBe(false);
  expect(isAltered(reworded("“We refuse the harbuor toll”", "“We refuse the harbour toll”"))).toBe(false);
  expect(isAltered(reworded(TOLL, TOLL.toUpperCase()))).toBe(false);
  expect(isAltered({ ...reworded(TOLL, "we never sail"), quoted: false })).toBe(false);
  expect(isAltered({ before: TOLL, quoted: true, after: says(MARROW, { words: "they never sail", kind: "indirect" }) })).toBe(false);
});
test("an altered quotation is told with both wordings, up to three days after", () => {
  const given: FactsGiven = { version: 3, growth: grown({ reworded: [reworded(TOLL, TOLL.replace("shall not", "may never"))] }) };
  expect(found(changed, given)[0]).toMatchObject({ key: "changed:own:3", title: "The Bell changed the words of Dela Marrow", path: "/documents/own?version=3&since=2" });
  expect(keys(changed, { ...given, at: NINE - 3 * DAY_MS })).toEqual(["changed:own:3"]);
  expect(keys(changed, { ...given, at: NINE - 3 * DAY_MS - 1 })).toEqual([]);
  expect(keys(changed, given, asking({ words: "shall" }))).toEqual(["changed:own:3"]);
  expect(keys(changed, given, asking({ words: "lamp" }))).toEqual([]);
});

test("search: what meets the watch and no earlier document tells; one for a document", () => {
  const [one, two] = [says(MARROW), says(LUSK, { words: "“The harbour pays its own way as it always has”" })];
  expect(found(search, { said: [one, two] }, asking({ id: 4, words: "harbour" }))).toMatchObject([{ key: `search:4:${one.id}`, title: expect.stringContaining("Dela Marrow: “We shall not sail"), watches: [4] }]);
  expect(keys(search, { said: [one, two] }, asking({ id: 4, speakers: ["Lusk"] }))).toEqual([`search:4:${two.id}`]);
  expect(keys(search, { said: [one] }, asking({ words: "lamp" }))).toEqual([]);
  expect(keys(search, { said: [one], utterances: [utterance(says(MARROW, { document: "post" }), one)] })).toEqual([]);
  expect(keys(search, { said: [says(MARROW, { told: true, day: { date: clock(NINE - 3 * DAY_MS).slice(0, 10), precision: "day" } })] })).toEqual([]);
  expect(keys(search, { said: [says(MARROW, { words: "the toll" })] })).toEqual([]);
});

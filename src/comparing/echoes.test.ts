// Echoes: who shares words with whom, what is left out and why, what is marked.
import { expect, test } from "vitest";
import type { Echo, Said, Speaker } from "../model/index.ts";
import { compare } from "./compared.ts";
import { type Candidate, echoesOf, type Score } from "./echoes.ts";
import { createLive } from "./live.ts";
import { DAY_MS } from "./period.ts";
import { ADA, BEN, CLEO, person, says } from "./suite/said.ts";

/** The longer, the more surprising. */
const byLength: Score = (candidates) => candidates.map(({ codes }) => ({ expected: 1 / codes.length, p: 1 / codes.length, q: 1 / codes.length }));

function echoes(said: readonly Said[], window = DAY_MS, least = 2): Echo[] {
  return echoesOf(compare(said), { within: window, least }, byLength, true);
}

const short = ({ phrase, utterances, excluded }: Echo) => [phrase, utterances.map(({ utterance }) => utterance.speaker.name).join(", "), excluded];

test("the longest words that two speakers share within a day", () => {
  const found = echoes([
    says(ADA, "2031-03-05", "I haven't asked for a meeting. We'll see what happens."),
    says(BEN, "2031-03-06", "About talks: we’ll see\nwhat happens next."),
    says(CLEO, "2031-03-09", "We'll see what happens."),
  ]);
  expect(found.map(short)).toEqual([["we'll see what happens", "Ada Brook, Ben Caro", null]]);
  expect(found[0]!.utterances.map(({ places }) => places[0]!.match)).toEqual(["We'll see what happens", "we’ll see\nwhat happens"]);
  expect(found[0]!.first).toBe(0);
});

test("a shorter phrase is an echo of its own where another speaker joins in it", () => {
  const found = echoes([says(ADA, "2031-03-05", "We'll see what happens."), says(BEN, "2031-03-05", "We'll see what happens!"), says(CLEO, "2031-03-05", "Oh, we'll see.")]);
  expect(found.map(short)).toEqual([
    ["we'll see what happens", "Ada Brook, Ben Caro", null],
    ["we'll see", "Ada Brook, Ben Caro, Cleo Dahl", null],
  ]);
});

test("a wider window finds more", () => {
  const said = [says(ADA, "2031-03-05", "on a suicide mission"), says(BEN, "2031-03-09", "on a suicide mission")];
  expect([echoes(said).length, echoes(said, 7 * DAY_MS).length]).toEqual([0, 1]);
});

test("an utterance is in a window by what any of its tellings tells of its day", () => {
  const words = "this much longer and japan";
  const tellings = [says(ADA, "2031-03-03", `Put up with ${words}`, { document: "one" }), says(ADA, "2031-03-04", `put up with ${words}`, { document: "two" })];
  const other = says(BEN, "2031-03-05", "South Korea and Japan");
  for (const said of [[...tellings, other], [other, ...tellings.toReversed()]]) expect(echoes(said).map(short)).toEqual([["and japan", "Ada Brook, Ben Caro", null]]);
});

test("a telling that knows only the year hides no day that another knows", () => {
  const year = says(ADA, "2031", "we will unleash the fleet if it threatens us", { document: "one", day: { date: "2031", precision: "year" } });
  const day = says(ADA, "2031-08-06", "we will unleash the fleet if it threatens us", { document: "two" });
  expect(echoes([year, day, says(BEN, "2031-08-07", "if it threatens anybody")]).map(short)).toEqual([["if it threatens", "Ada Brook, Ben Caro", null]]);
});

test("words on both sides of “he said” follow each other, and their places are told apart", () => {
  const [echo] = echoes([says(ADA, "2031-03-05", ["It is a corridor,", "not a concession."]), says(BEN, "2031-03-05", "A corridor, not a concession.")]);
  expect(echo!.phrase).toBe("a corridor not a concession");
  expect(echo!.utterances[0]!.places[0]!.spans).toEqual([{ start: 16, end: 26 }, { start: 47, end: 63 }]);
});

test("who published first is first where the days are one", () => {
  const [echo] = echoes([says(ADA, "2031-03-05", "not a concession", { published: "2031-03-05T12:00:00Z" }), says(BEN, "2031-03-05", "not a concession", { published: "2031-03-05T08:00:00Z" })]);
  expect(echo!.utterances[echo!.first]!.utterance.speaker.name).toBe("Ben Caro");
});

const LINE = "every option is on the table tonight";

test.each([
  ["joint", [says(ADA, "2031-03-05", LINE, { attribution: "both ministers said in a joint statement" }), says(BEN, "2031-03-05", LINE, { attribution: "a joint statement said" })]],
  ["joint", [says({ ...person("Ada Brook and Ben Caro"), kind: "people" }, "2031-03-05", LINE), says(BEN, "2031-03-05", LINE)]],
  ["quoting", [says(ADA, "2031-03-05", LINE), says(BEN, "2031-03-05", `As Minister Brook has said, ${LINE}.`)]],
  ["outlet", [says(ADA, "2031-03-05", LINE), says(BEN, "2031-03-05", `that ${LINE}`, { kind: "indirect" })]],
  ["retelling", [says({ ...person("Harbour ministry"), kind: "organization" }, "2031-03-05", LINE), says(BEN, "2031-03-05", LINE)]],
  ["retelling", [says(person("Ada Brook", "she"), "2031-03-05", LINE), says(BEN, "2031-03-05", LINE)]],
  ["retelling", [says(person("Jim Ashe"), "2031-03-05", `We hold that ${LINE}, whatever comes.`), says(person("James Ashe"), "2031-03-06", `Today, ${LINE}!`)]],
  ["unidentified", [says({ ...person("x"), kind: "unnamed", id: null, name: null, mention: "an official" }, "2031-03-05", `We hold that ${LINE}, whatever comes of it.`), says(BEN, "2031-03-05", `Some tell us ${LINE}; so be it.`)]],
] as const)("%s: kept out of what counts, and shown with its reason", (reason, said) => {
  expect(echoes(said).map(({ excluded, surprise }) => [excluded, surprise])).toEqual([[reason, null]]);
});

test("two named in full with one line count, even where it is all they say", () => {
  expect(echoes([says(ADA, "2031-03-05", LINE), says(BEN, "2031-03-05", LINE)]).map(({ excluded }) => excluded)).toEqual([null]);
});

test("of what stands partly in quotation marks the speaker's own words count, and the whole is shown as the outlet's", () => {
  const found = echoes([says(ADA, "2031-03-05", "the door is always open to talks"), says(BEN, "2031-03-05", "that “the door is always” open to talks", { kind: "mixed" })]);
  expect(found.map(short)).toEqual([
    ["the door is always", "Ada Brook, Ben Caro", null],
    ["the door is always open to talks", "Ada Brook, Ben Caro", "outlet"],
  ]);
});

test("words turned on whoever said them are kept and marked", () => {
  const [echo] = echoes([says(ADA, "2031-03-05", "He is on a suicide mission for himself."), says(BEN, "2031-03-06", "None other than Brook herself is on a suicide mission.")]);
  expect([echo!.phrase, echo!.thrownBack, echo!.excluded]).toEqual(["is on a suicide mission", true, null]);
});

test("a statement within a statement is no echo of it", () => {
  const outer = says(ADA, "2031-03-05", "Caro told us the order was given", { document: "one" });
  const inner = says(BEN, "2031-03-05", "the order was given", { document: "one", content: [{ start: 23, text: "the order was given" }] });
  expect(echoes([outer, inner])).toEqual([]);
});

test("who says a phrase and tells it of another too is shown with it at the speaker's own place alone", () => {
  const outer = says(ADA, "2031-03-05", "We send grain ships. The ministry says that it has sent grain ships.", { document: "one" });
  const inner = says(CLEO, "2031-07-01", "it has sent grain ships", { document: "one", kind: "indirect", content: [{ start: 54, text: "it has sent grain ships" }] });
  const [echo, ...others] = echoes([outer, inner, says(BEN, "2031-03-05", "Those grain ships are late.")]);
  expect([short(echo!), others]).toEqual([["grain ships", "Ada Brook, Ben Caro", null], []]);
  expect(echo!.utterances.map(({ places }) => places.map(({ left }) => left.trim()))).toEqual([["We send"], ["Those"]]);
});

test("retellings of one speaker are no echo; utterances are tested once, however often told", () => {
  const tested: (readonly Candidate[])[] = [];
  const score: Score = (candidates, background) => {
    tested.push(candidates);
    return byLength(candidates, background);
  };
  const said = [says(ADA, "2031-03-05", LINE), says(ADA, "2031-03-05", LINE, { outlet: "Radio Sel" }), says(BEN, "2031-03-06", `No: ${LINE}`)];
  const found = echoesOf(compare(said), { within: DAY_MS, least: 2 }, score, true);
  expect(found.map(short)).toEqual([[LINE, "Ada Brook, Ben Caro", null]]);
  expect(found[0]!.utterances[0]!.places).toHaveLength(2);
  expect(tested[0]!.map(({ occurrences, meetings }) => [occurrences.length, meetings])).toEqual([[2, 1]]);
});

test("what arrives is matched with all that came before, whatever the order", () => {
  const said = [says(ADA, "2031-03-05", "We'll see what happens."), says(BEN, "2031-03-06", "we'll see what happens next"), says(CLEO, "2031-03-06", "Yes, we'll see.")];
  for (const order of [[0, 1, 2], [2, 1, 0], [1, 0, 2]]) {
    const live = createLive({ within: DAY_MS, least: 2 }, byLength);
    live.prime([said[order[0]!]!]);
    expect(live.arrive([said[order[1]!]!]).length).toBe(1);
    const told = new Set(live.arrive([said[order[2]!]!]).map((echo) => echo.tell().phrase));
    expect(told.has("we'll see")).toBe(true);
    expect(live.arrive([said[order[2]!]!])).toEqual([]);
  }
});

test("a telling that a later one moves to another day has each place once", () => {
  const live = createLive({ within: DAY_MS, least: 2 }, byLength);
  live.arrive([says(ADA, "2031-03-06", "not an inch will we yield", { told: false })]);
  live.arrive([says(ADA, "2031-03-05", "not an inch will we yield")]);
  const [echo] = live.arrive([says(BEN, "2031-03-05", "we gave not an inch")]);
  expect(echo!.tell().utterances.map(({ places }) => places.length)).toEqual([2, 1]);
});

test.each([
  ["in quotation marks", [says(ADA, "2031-03-05", LINE), says(BEN, "2031-03-05", `They tell us that ‘${LINE}’, and we wait.`)]],
  ["in another's statement within it", [says(ADA, "2031-03-05", LINE), says(BEN, "2031-03-05", `We heard that ${LINE}.`, { document: "talk" }), says(CLEO, "2031-03-05", ["", LINE], { document: "talk" })].map(inside)],
])("what a speaker gives %s is another's", (_, said) => {
  const found = echoes(said).find(({ excluded }) => excluded === null);
  expect(found?.utterances.map(({ utterance }) => utterance.speaker.name) ?? []).not.toContain("Ben Caro");
});

/** Cleo's words where Ben tells them. */
function inside(said: Said): Said {
  return said.speaker?.name === "Cleo Dahl" ? { ...said, content: [{ start: 10 + "We heard that ".length, text: LINE }] } : said;
}

test("who may be the other in one utterance is no echo of the other's next ones", () => {
  const told = "we will open every single harbour before the ice has come";
  const found = echoes([
    says(person("Cleo Dahl", "she"), "2031-03-05", `${told}, whatever comes of it`),
    says(BEN, "2031-03-05", `In short, ${told}.`),
    says(BEN, "2031-03-06", "It was a long day for us all, whatever comes of it, I said."),
  ]);
  expect(found.filter(({ excluded }) => excluded === null)).toEqual([]);
});

test("two spellings of one name may be one person", () => {
  const [echo] = echoes([says(person("Vasily Norenko"), "2031-03-05", `We hold that ${LINE}, whatever comes.`), says(person("Vassily Norenka"), "2031-03-05", `Today, ${LINE}!`)]);
  expect(echo!.excluded).toBe("retelling");
});

test("a group may have the other speaker among it", () => {
  const [echo] = echoes([says({ ...person("the ministers"), kind: "group" }, "2031-03-05", "We hold that a hard winter lies ahead of every one of us here."), says(BEN, "2031-03-05", "Prices rise, wages fall, and a hard winter comes for those in the north!")]);
  expect(echo!.excluded).toBe("unidentified");
});

/** In one article, at a place of it. */
const at = (start: number, text: string) => ({ document: "article", content: [{ start, text }] });

test("a fragment in a lead that is told in full below is a preview of it, whoever the lead gives it to", () => {
  const lead = says(ADA, "2031-03-05", "", { kind: "mixed", ...at(120, "the harbour would stay shut and her minister spoke of some “major rebuilding”") });
  const full = says(BEN, "2031-03-05", "", at(900, "We hope for a major rebuilding within two years."));
  expect(echoes([lead, full]).map(short)).toEqual([["major rebuilding", "Ada Brook, Ben Caro", "retelling"]]);
});

test.each([
  ["further down", [says(ADA, "2031-03-05", "", { kind: "mixed", ...at(700, "the harbour needs some “major rebuilding”") })]],
  ["below the full words", [says(ADA, "2031-03-05", "", { kind: "mixed", ...at(320, "the harbour needs some “major rebuilding”") })], 50],
  ["in another article", [says(ADA, "2031-03-05", "the harbour needs some “major rebuilding”", { kind: "mixed", document: "another" })]],
  ["with more than stands below", [says(ADA, "2031-03-05", "", { kind: "mixed", ...at(120, "the harbour needs some “major rebuilding” and “a new mole”") })]],
] as const)("a fragment that stands %s is the speaker's", (_, said, full: number = 900) => {
  const found = echoes([...said, says(BEN, "2031-03-05", "", at(full, "We hope for a major rebuilding within two years."))]);
  expect(found.map(short)).toEqual([["major rebuilding", "Ada Brook, Ben Caro", null]]);
});

test("a lead previews its own speaker's words where these are told in full below", () => {
  const words = "some major rebuilding of the whole eastern mole";
  const lead = says(ADA, "2031-03-05", "", { kind: "mixed", ...at(120, `the harbour needs “${words}”`) });
  const [mine, theirs] = [says(ADA, "2031-03-05", "", at(1500, `The harbour needs ${words}, I say.`)), says(BEN, "2031-03-05", "", at(900, `We hope for ${words}.`))];
  expect(echoes([lead, theirs]).map(({ excluded }) => excluded)).toEqual(["retelling"]);
  expect(echoes([lead, mine, theirs]).map(short)).toEqual([[words, "Ada Brook, Ben Caro", null]]);
});

test("who is named by a pronoun and quoted in fragments may be whoever says them all", () => {
  const parts = says(person("Ada Brook", "she"), "2031-03-05", "that it is “a mutual goal” for which she wants “complete repair”", { kind: "mixed" });
  const whole = says(BEN, "2031-03-05", "To mend the mole by complete repair is, I tell you, a mutual goal of ours and theirs.");
  expect(echoes([parts, whole]).map(({ excluded }) => excluded)).toEqual(["retelling", "retelling"]);
});

const HARBOUR = { ...person("Harbour board"), kind: "organization" } as const;

test("a fragment that is cut from a fuller telling of its own is the speaker's", () => {
  const fragment = says(HARBOUR, "2031-03-05", "“a free and open harbour”", { kind: "mixed" });
  const full = says(HARBOUR, "2031-03-05", "We will look for new trade and for many more friends in a free and open harbour.");
  const theirs = says(BEN, "2031-03-05", "His visit is to show, he told us, that ours is to be a free and open harbour this year.");
  expect(echoes([fragment, theirs]).map(({ excluded }) => excluded)).toEqual(["retelling"]);
  expect(echoes([fragment, full, theirs]).map(({ excluded }) => excluded)).toEqual([null]);
});

const lot = (speaker: Speaker): Said => says(speaker, "2031-03-05", "it as a “lot of nonsense”", { kind: "mixed" });

test("of a few quoted words two are enough where a body says them, not where two persons do", () => {
  const load = says(BEN, "2031-03-05", "the plan was “a load of nonsense”", { kind: "mixed" });
  expect(echoes([load, lot(HARBOUR)]).map(short)).toEqual([["of nonsense", "Ben Caro, Harbour board", "retelling"]]);
  expect(echoes([load, lot(person("Ada Brook", "she"))]).map(short)).toEqual([["of nonsense", "Ben Caro, Ada Brook", null]]);
});

test.each([
  ["its government", "Norland", "Oren's government", "retelling"],
  ["another state's government", "Tesmar", "Oren's government", null],
])("a state speaks through its seat and %s", (_, name, government, excluded) => {
  const state = { ...person(name), kind: "organization" } as const;
  const body = { ...person(government), kind: "organization", of: "Norland" } as const;
  const found = echoes([says(state, "2031-03-05", "We shall never bow, nor wait for those who have come for us."), says(body, "2031-03-05", "Whoever comes, be it cold or warm: our people never bow.")]);
  expect(found.map(short)).toEqual([["never bow", `${name}, ${government}`, excluded]]);
});

test.each([
  ["the agency quoted", "quoting"],
  ["Ada Brook, quoting a letter, said", "quoting"],
  ["the agency quoted Ada Brook as saying", null],
  ["she was quoted as saying", null],
  ["she said, quoted by the agency", null],
])("attributed by “%s”", (attribution, excluded) => {
  const found = echoes([says(ADA, "2031-03-05", `We hold that ${LINE}, whatever comes.`, { attribution }), says(BEN, "2031-03-05", `Today, ${LINE}!`)]);
  expect(found.map((echo) => echo.excluded)).toEqual([excluded]);
});

test("in an article a question further down has no answer above it", () => {
  const told = says(ADA, "2031-03-05", "", at(600, "I have a strong moral compass."));
  const asked = (start: number, documentKind: Said["document"]["kind"] = "article") => says(BEN, "2031-03-05", "", { act: "question", documentKind, ...at(start, "Should we trust that she has a moral compass?") });
  expect(echoes([told, asked(900)]).map(({ excluded }) => excluded)).toEqual([null]);
  expect(echoes([told, asked(100)]).map(({ excluded }) => excluded)).toEqual(["quoting"]);
  expect(echoes([told, asked(900, "broadcast")]).map(({ excluded }) => excluded)).toEqual(["quoting"]);
});

test("a state by the word for what it is and its name is a name; without a name it is none", () => {
  expect(reasons("the regime of Norland")).toEqual(["name"]);
  expect(reasons("the people and the government")).toEqual([null]);
});

function reasons(words: string): readonly (string | null)[] {
  return echoes([says(ADA, "2031-03-05", `We wait for ${words} tonight.`), says(BEN, "2031-03-05", `Who trusts ${words}, then?`)]).map(({ excluded }) => excluded);
}

// The bundled sample: whole, marked as invented, and as rich as its README says.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Document } from "../src/model/index.ts";
import { receive, type Received } from "../src/sources/index.ts";
import { expectedDocuments, locate } from "./sample-expected.ts";
import { files } from "./tidy/tree.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const HOUR = 3_600_000;

const received: Received[] = [];
for await (const one of receive(["sample"], { cwd: ROOT, now: new Date("2026-01-01T00:00:00Z") })) received.push(one);
const documents = received.flatMap((one) => ("error" in one ? [] : [one.document]));
/** As first published: the correction comes after what it corrects. */
const first = documents.filter(({ url }, at) => documents.findIndex((other) => other.url === url) === at);

const json = <T>(path: string): readonly T[] => JSON.parse(readFileSync(`${ROOT}/docs/sample/${path}`, "utf8")) as T[];
const events = json<{ id: string; date: string; until: string | null; kind: string; invented: boolean }>("events.json");
const officials = json<{ office: string; of: string; holder: string; from: string; to: string | null }>("officials.json");

const time = ({ published }: Document): number => Date.parse(published ?? "");
const named = (slug: string): Document => {
  const found = first.find(({ id }) => id.endsWith(`-${slug}`));
  if (!found) throw new Error(`The sample has no document "${slug}".`);
  return found;
};
const plainMarks = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
const telling = (words: string): readonly Document[] => first.filter(({ text }) => plainMarks(text).includes(words));

test("everything in the folder is a document, read without a note", () => {
  expect(received.flatMap((one): readonly unknown[] => ("error" in one ? [one.error.message] : one.notes))).toEqual([]);
  expect(first.filter(({ kind }) => kind === "article")).toHaveLength(29);
  expect(first.filter(({ kind }) => kind === "transcript")).toHaveLength(2);
  expect(first.filter(({ kind }) => kind === "broadcast")).toHaveLength(1);
});

test("every document is marked as invented: by id, by field, by address and to the eye", () => {
  for (const { id, url, text } of documents) {
    expect(id).toMatch(/^sample-\d\d-/);
    expect(new URL(url ?? "").hostname).toMatch(/\.example$/);
    expect(text.trimEnd()).toMatch(/\binvented\b.*Readout's sample\.\]$/);
  }
  for (const path of files("sample/**/*.{md,json}")) {
    const whole = readFileSync(`${ROOT}/${path}`, "utf8");
    const fields = parse(path.endsWith(".md") ? (whole.split(/^---$/m)[1] ?? "") : whole) as Record<string, unknown>;
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(["title", "outlet", "url", "published", "kind"]));
    expect(fields["invented"]).toBe(true);
  }
});

test("ids and addresses are unique, corrections apart", () => {
  expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
  expect(documents.length).toBe(first.length + files("sample/updates/*").length);
});

test("every document has title, outlet and a time with its offset inside the fortnight, in the order of the names", () => {
  for (const { title, outlet, published } of documents) {
    expect(title).not.toBeNull();
    expect(outlet).not.toBeNull();
    expect(published).toMatch(/^2025-10-(0[6-9]|1\d)T\d\d:\d\d:00[+-]\d\d:00$/);
  }
  expect(first.map(time)).toEqual(first.map(time).toSorted((a, b) => a - b));
});

test("items are short", () => {
  for (const { id, kind, text } of first) {
    const words = text.split(/\s+/).length;
    expect({ id, short: words >= 130 && words <= (kind === "article" ? 450 : 700) }).toEqual({ id, short: true });
  }
});

test.each(expectedDocuments())("what is expected of $document stands in it", ({ document, statements }) => {
  const { text } = first.find(({ id }) => id === document) ?? { text: "" };
  expect(statements.length).toBeGreaterThan(5);
  for (const { source, cue, content, speaker } of statements) {
    const spans = [...source, ...cue, ...content].map((words) => ({ words, span: locate(text, words) }));
    expect(spans.filter(({ span }) => span === null)).toEqual([]);
    const places = spans.flatMap(({ span }) => (span ? [span] : [])).toSorted((a, b) => a.start - b.start);
    for (const [at, { start }] of places.entries()) expect(start).toBeGreaterThanOrEqual(places[at - 1]?.end ?? 0);
    expect((places.at(-1)?.start ?? 0) - (places[0]?.start ?? 0)).toBeLessThan(400);
    if (speaker.kind === "person" || speaker.kind === "people") {
      for (const name of (speaker.name ?? "nobody").split(" and ")) expect(plainMarks(text)).toContain(name);
    }
  }
});

test("rare words are shared by two officials of two countries within a day", () => {
  const words = '"It is a corridor, not a concession,"';
  expect(plainMarks(named("penhallick-parliament").text)).toContain(`${words} the foreign minister said`);
  expect(plainMarks(named("harrowell-corridor").text)).toMatch(/a corridor, not a concession," Ms\. Harrowell said/);
  expect(Math.abs(time(named("penhallick-parliament")) - time(named("harrowell-corridor")))).toBeLessThan(24 * HOUR);
  expect(new Set(telling("a corridor, not a concession").map(({ outlet }) => outlet)).size).toBeGreaterThanOrEqual(4);
});

test("common words are shared by many, in many outlets", () => {
  const saying = first.filter(({ text }) => /\bwe'll see\b/i.test(plainMarks(text)));
  expect(new Set(saying.map(({ outlet }) => outlet)).size).toBeGreaterThanOrEqual(6);
});

test("one minister's line shifts, and each step has its day", () => {
  const steps = [
    ["door-always-open", '"We have always been open to talks," she said'],
    ["penhallick-parliament", '"We\'ll see," Ms Penhallick replied'],
    ["penhallick-conditions", '"if conditions are met"'],
    ["no-talks-under-fire", '"There will be no talks under fire," Isaura Penhallick told'],
    ["penhallick-will-go", '"If the strait is open at noon tomorrow, I will be in Saint-Orvain by four,"'],
    ["joint-statement", "Isaura Penhallick and Ondrej Tváška said"],
  ] as const;
  for (const [slug, words] of steps) expect(plainMarks(named(slug).text)).toContain(words);
  const times = steps.map(([slug]) => time(named(slug)));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test("praise of restraint was followed by an event within two weeks three times of four", () => {
  expect(events.every(({ invented }) => invented)).toBe(true);
  const grave = events.filter(({ kind }) => ["launch", "closure", "exercise"].includes(kind));
  const followed = (day: string): readonly string[] =>
    grave.filter(({ date }) => Date.parse(date) > Date.parse(day) && Date.parse(date) <= Date.parse(day) + 14 * 24 * HOUR).map(({ id }) => id);
  expect(followed("2024-11-19")).toEqual(["2024-12-02-launch"]);
  expect(followed("2025-03-11")).toEqual([]);
  expect(followed("2025-06-12")).toEqual(["2025-06-23-closure"]);
  expect(followed("2025-10-08")).toEqual(["2025-10-14-exercise", "2025-10-14-launch"]);
  const { text } = named("praise-and-what-followed");
  for (const told of ["19 November last year", "On 2 December", "On 11 March", "On 12 June", "on 23 June", "eight closures, launches and live-fire exercises"]) expect(text).toContain(told);
  expect(grave.filter(({ date }) => date >= "2024-10-01" && date < "2025-10-01")).toHaveLength(8);
});

test("an exclusive is one outlet's alone until others match it with credit", () => {
  const exclusive = named("exclusive-patrol-boats");
  const matching = first.filter((one) => /\bpatrol boats\b.*\bwithout\b/s.test(one.text) && one !== exclusive && time(one) <= time(named("renn-quits")));
  expect(matching.length).toBeGreaterThanOrEqual(3);
  for (const one of matching) {
    expect(time(one)).toBeGreaterThan(time(exclusive));
    expect(one.outlet).not.toBe(exclusive.outlet);
    expect(one.text).toContain("Port Ansel Chronicle");
  }
});

test("breaking news is in five outlets within an hour", () => {
  const start = time(named("renn-resigns"));
  const burst = first.filter((one) => time(one) >= start && time(one) - start <= HOUR);
  expect(new Set(burst.map(({ outlet }) => outlet)).size).toBe(5);
  for (const { text } of burst) expect(text).toMatch(/\bresign/);
});

test("one utterance is retold in several wordings", () => {
  for (const [slug, words] of [["daubrive-restraint", "a level of restraint"], ["careful-compliment", "some level of restraint"], ["some-restraint", "some restraint"]] as const) {
    expect(named(slug).text).toContain(`${words} that we did not see in the spring`);
  }
  expect(telling("I acted in what I believed was the country's interest")).toHaveLength(2);
  expect(telling("I acted in what I believed to be the country's interest")).toHaveLength(1);
});

test("one wire story is printed by three outlets with small edits", () => {
  const copies = telling("nearly six weeks after Orlesk closed its side of the Corvane Strait");
  expect(new Set(copies.map(({ outlet }) => outlet)).size).toBe(3);
  expect(new Set(copies.map(({ text }) => text)).size).toBe(3);
});

test("a quotation is quietly altered under the same address, and the alteration comes later", () => {
  const versions = documents.filter(({ url }) => url === named("compliment-lasted-six-days").url);
  expect(versions.map(({ text }) => /“Ondrej Tváška (.+?),”/.exec(text)?.[1])).toEqual(["has broken his word to me", "has not kept his word"]);
  expect(new Set(versions.map(({ id, published }) => `${id} ${published}`)).size).toBe(1);
});

test("the defence minister is another person from one day to the next, and never the same surname's bearer", () => {
  const holders = officials.filter(({ office, of }) => office === "Defence Minister" && of === "Tesmar");
  expect(holders.map(({ holder, from, to }) => [holder, from, to])).toEqual([["Tobias Renn", "2023-05-09", "2025-10-10"], ["Adela Quist", "2025-10-11", null]]);
  expect(named("door-always-open").text).toContain("Ms Renn is not related to the defence minister, Tobias Renn");
});

test("the briefing is wrapped at 72 columns, with questions and stage directions", () => {
  const { text } = named("press-briefing-lisle");
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(72);
  for (const part of [/^MS\. LISLE: {2}/m, /^Q {4}/m, /^\(Laughter\.\)/m, /^\(Cross-talk\.\)$/m]) expect(text).toMatch(part);
});

test("the broadcast lasts about four minutes and marks its times", () => {
  const { times, text } = named("evening-hour");
  expect(times.length).toBeGreaterThan(40);
  expect(times.at(-1)?.seconds).toBeGreaterThan(200);
  expect(times.at(-1)?.seconds).toBeLessThan(260);
  expect(text).toContain("Adela Quist: ");
});

// Articles out of pages: words and facts beside what a reader would call the article, in the same run as Readability alone.
// usage: npx node bench/pages.ts [FOLDER]      (a folder of NAME.html with NAME.txt; --each lists what is amiss on each page)
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decode } from "../src/sources/characters.ts";
import { finish } from "../src/sources/finish.ts";
import { html } from "../src/sources/html.ts";
import { LIMITS } from "../src/sources/limits.ts";
import { keep, ROOT, rounded } from "./machine.ts";

const { values, positionals } = parseArgs({ options: { each: { type: "boolean" } }, allowPositionals: true });
const folder = positionals[0] ?? join(ROOT, "bench", "pages");
const ASKED = ["title", "byline", "published", "modified", "language", "canonical", "access"] as const;
type Facts = Partial<Record<(typeof ASKED)[number], string | null>>;
interface Page {
  readonly text: string;
  readonly facts: Facts;
}

/** The facts one a line, an empty line, the text. */
function wanted(name: string): Page & { readonly address: string } {
  const [head = "", ...rest] = readFileSync(join(folder, `${name}.txt`), "utf8").split("\n\n");
  const facts = Object.fromEntries(head.split("\n").map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)] as const).map(([field, value]) => [field, value === "-" ? null : value]));
  return { text: rest.join("\n\n"), facts, address: facts["address"] ?? "" };
}

async function ours(bytes: Buffer, address: string): Promise<Page> {
  async function* stream() {
    yield bytes;
  }
  const opened = { input: address, name: "page", ending: "html", origin: address, url: address, mediaType: "text/html", charset: null, bytes: stream(), close: () => {} };
  const documents = [];
  for await (const draft of html(opened, LIMITS)) {
    const received = finish(draft, opened, { cwd: "/" });
    if (!("kind" in received)) documents.push(received.document);
  }
  const [first] = documents;
  const { byline = null, modified = null, language = null, access = "whole" } = first?.page ?? {};
  // Titles of posts stand between their texts, the page's own does not; a head that says nothing else is its title.
  return { text: documents.map((each) => (each === first ? (each.text === each.title ? "" : each.text) : [each.title, each.text].join("\n"))).join("\n\n"), facts: { title: first?.title ?? null, published: first?.published ?? null, canonical: first?.url ?? null, byline, modified, language, access } };
}

function plainReadability(bytes: Buffer): Page {
  const { document } = parseHTML(decode(bytes, null, true).text);
  const found = new Readability(document).parse();
  return { text: found?.textContent ?? "", facts: { title: found?.title ?? null, byline: found?.byline ?? null, published: found?.publishedTime ?? null, language: found?.lang ?? null } };
}

/** A bag of words; characters of scripts without spaces are words. */
function bag(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

const size = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((sum, count) => sum + count, 0);

function score(found: string, expected: string) {
  const [has, should] = [bag(found), bag(expected)];
  const shared = [...should].reduce((sum, [word, count]) => sum + Math.min(count, has.get(word) ?? 0), 0);
  const [precision, recall] = [shared / Math.max(1, size(has)), shared / Math.max(1, size(should))];
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function isRight(field: (typeof ASKED)[number], found: string | null | undefined, expected: string | null | undefined): boolean {
  if (!found || !expected) return (found ?? null) === (expected ?? null);
  if (field !== "published" && field !== "modified") return found === expected;
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/;
  if (zoned.test(found) && zoned.test(expected)) return Date.parse(found) === Date.parse(expected);
  return found.replace(/(T\d\d:\d\d):00$/, "$1") === expected.replace(/(T\d\d:\d\d):00$/, "$1");
}

const lines = (text: string) => text.split(/\n+/).map((line) => line.trim()).filter((line) => line !== "");

interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
const names = readdirSync(folder).filter((name) => name.endsWith(".html")).map((name) => name.slice(0, -5));
const tallies = { readout: { scores: [] as Scores[], right: {} as Record<string, number> }, readability: { scores: [] as Scores[], right: {} as Record<string, number> } };
const pages: Record<string, number> = {};
for (const name of names) {
  const bytes = readFileSync(join(folder, `${name}.html`));
  const expected = wanted(name);
  for (const [which, found] of [["readout", await ours(bytes, expected.address)], ["readability", plainReadability(bytes)]] as const) {
    const scored = score(found.text, expected.text);
    tallies[which].scores.push(scored);
    const wrong = ASKED.filter((field) => !isRight(field, found.facts[field], expected.facts[field]));
    for (const field of ASKED) tallies[which].right[field] = (tallies[which].right[field] ?? 0) + (wrong.includes(field) ? 0 : 1);
    if (which === "readability") continue;
    pages[name] = rounded(scored.f1, 3);
    if (!values.each) continue;
    console.log(`${name.padEnd(24)} P ${scored.precision.toFixed(3)} R ${scored.recall.toFixed(3)} F1 ${scored.f1.toFixed(3)}`);
    for (const field of wrong) console.log(`    ${field}: ${found.facts[field] ?? "-"} instead of ${expected.facts[field] ?? "-"}`);
    for (const line of lines(found.text)) if (!lines(expected.text).includes(line)) console.log(`    + ${line.slice(0, 150)}`);
    for (const line of lines(expected.text)) if (!lines(found.text).includes(line)) console.log(`    - ${line.slice(0, 150)}`);
  }
}
const mean = (scores: readonly Scores[], field: keyof Scores): number => rounded(scores.reduce((sum, each) => sum + each[field], 0) / scores.length, 4);
const summary = ({ scores, right }: (typeof tallies)["readout"]) => ({ precision: mean(scores, "precision"), recall: mean(scores, "recall"), f1: mean(scores, "f1"), right });
const figures = { pages: names.length, readout: summary(tallies.readout), readability: summary(tallies.readability), f1OfEach: pages };
if (values.each) console.log(JSON.stringify({ ...figures, f1OfEach: undefined }, null, 2));
else keep(basename(folder), figures);

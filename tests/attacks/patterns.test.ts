// Texts made to catch patterns that look at everything again from every place (ReDoS, the kind of CVE-2022-31110): ten times the text takes about ten times as long.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Document } from "../../src/model/index.ts";
import { fastReader } from "../../src/reading/reader.ts";
import { isoDate } from "../../src/sources/dates.ts";
import { receive } from "../../src/sources/index.ts";
import { folderOf } from "../../src/sources/testing.ts";
import { ROOT } from "../tidy/tree.ts";

const weights = (name: string) => readFileSync(join(ROOT, "models", "fast", `${name}.weights`));
const reader = fastReader(weights("analysis"), weights("statements"));

/** What a pattern may begin with, repeat or end with: each is repeated and then disappointed by an "x". */
const PIECES = [" ", "\n", " \n", '"', "”", ".", "-", "(", "]", "<v ", "<!--", "&amp", ":", "A ", "1/", "“he said, "];

/** The places that have patterns of their own, each in the file that leads to them. */
const PLACES: Readonly<Record<string, (run: string) => readonly [string, string]>> = {
  "a text": (run) => ["a.txt", `Ilse Varga said it was late.\n\n${run}x\n\nThe ${run}x door.\n`],
  "Markdown and its front matter": (run) => ["a.md", `---\ntitle: a${run}x\n---\n\n# A ${run}x\n\nIt ${run}x.\n`],
  "captions": (run) => ["a.vtt", `WEBVTT\n\n00:00.000 --> 00:02.000\n<v${run}x\nThe ${run}x\n`],
  "a page's head": (run) => ["a.html", `<html><head><title>T ${run}x</title><meta name="author" content='${run.replaceAll("'", "")}x'><meta property="article:published_time" content='${run.replaceAll("'", "")}x'><script type="application/ld+json">${run.replaceAll("<", "")}x</script></head><body><article><p>Ilse Varga said it was late.</p></article></body></html>`],
  "a page's body": (run) => ["a.html", `<html><body><article class='${run.replaceAll("'", "")}x' style='${run.replaceAll("'", "")}x'><h1>Door ${run}x</h1><p>Ilse Varga said it was late and that nothing had been decided.</p><p>The ${run}x door.</p><pre>a${run}x</pre><blockquote>${run}x</blockquote></article></body></html>`],
  "JSON": (run) => ["a.json", JSON.stringify({ id: `a${run}x`, url: `https://a.example/${run}x`, title: `T ${run}x`, published: `${run}x`, outlet: `O ${run}x`, text: `The ${run}x door.` })],
};

/** UTF-16 code units of the shorter text; the longer has ten times as many. */
const SHORT = 3000;
/** Milliseconds of the processor below which a run says nothing. */
const FLOOR = 8;
/** So many times as long the longer one may take; what is quadratic takes a hundred times as long. */
const MOST = 30;
/** A busy machine makes one run slow now and then, and a quadratic pattern every run. */
const TRIES = 3;

const processor = (): number => process.threadCpuUsage().user / 1000;

async function isSlow(work: (run: string) => Promise<void>, piece: string): Promise<boolean> {
  const took = async (length: number): Promise<number> => {
    const run = piece.repeat(Math.ceil(length / piece.length));
    const began = processor();
    await work(run);
    return processor() - began;
  };
  for (let round = 0; round < TRIES; round++) if ((await took(SHORT * 10)) <= MOST * FLOOR || (await took(SHORT * 10)) <= MOST * Math.max(FLOOR, await took(SHORT))) return false;
  return true;
}

async function slowOf(work: (run: string) => Promise<void>, pieces: readonly string[]): Promise<readonly string[]> {
  const slow: string[] = [];
  for (const piece of pieces) if (await isSlow(work, piece)) slow.push(JSON.stringify(piece));
  return slow;
}

async function received([name, content]: readonly [string, string]): Promise<readonly Document[]> {
  const all: Document[] = [];
  for await (const one of receive([name], { cwd: await folderOf({ [name]: content }), now: new Date("2026-01-01T00:00:00Z") })) if ("document" in one) all.push(one.document);
  return all;
}

/** Milliseconds: a machine that does ten things at once is given its time. */
const PATIENCE = 600_000;

test.each(Object.entries(PLACES))("received: %s", { timeout: PATIENCE }, async (_, make) => {
  expect(await slowOf(async (run) => void (await received(make(run))), PIECES)).toEqual([]);
});

const documentOf = (text: string): Document => ({ id: "a", origin: "a", kind: "article", url: null, title: null, outlet: null, published: null, text, times: [] });

test("read", { timeout: PATIENCE }, async () => {
  const pieces = PIECES.filter((piece) => !/^[a-z&<{]/i.test(piece) || piece.endsWith(" "));
  expect(await slowOf(async (run) => void (await reader.read(documentOf(`Ilse Varga said it was late.\n\n${run}x\n\nThe ${run}x door.\n`))), pieces)).toEqual([]);
});

test("the measure sees a pattern that is quadratic", async () => {
  // The same once more from a second place, as a page has them.
  expect(await slowOf(async (run) => { for (let place = 0; place < 2; place++) `${run}x${place}`.replace(/\s+$/, ""); }, [" ", "-"])).toEqual(['" "']);
});

test("a date is looked at only when it is short enough to be one", () => {
  const began = processor();
  for (const piece of PIECES) for (const length of [99, 1_000_000]) expect(isoDate(`${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}x`)).toBeNull();
  expect(processor() - began).toBeLessThan(5000);
});

// The fast reader on ten documents of the sample, against what a careful reader takes out of them: no worse than it was.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Document, Span, Statement } from "../src/model/index.ts";
import { fastReader } from "../src/reading/reader.ts";
import { receive } from "../src/sources/index.ts";
import { expectedDocuments, locate, type ExpectedStatement, type Words } from "./sample-expected.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const weights = (name: string): Uint8Array => readFileSync(`${ROOT}/models/fast/${name}.weights`);
const reader = fastReader(weights("analysis"), weights("statements"));

/** By id, as first published. */
const documents = new Map<string, Document>();
for await (const one of receive(["sample"], { cwd: ROOT, now: new Date("2026-01-01T00:00:00Z") })) {
  if ("document" in one && !documents.has(one.document.id)) documents.set(one.document.id, one.document);
}

/** Do the spans of one role overlap, or are there none on either side? */
const agree = (ones: readonly Span[], others: readonly Span[]): boolean =>
  ones.some((one) => others.some((other) => one.start < other.end && other.start < one.end)) || (ones.length === 0 && others.length === 0);

/** Where the words of a text begin that lie in one of the spans. */
function wordsIn(text: string, spans: readonly Span[]): ReadonlySet<number> {
  const starts = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
  return new Set(starts.filter((at) => spans.some(({ start, end }) => start <= at && at < end)));
}

/** Shared words as a part of all words of either, 0 to 1. */
function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((at) => b.has(at)).length;
  return shared / (a.size + b.size - shared);
}

/** The read statement that is the expected one: cue and source overlap, and at least half of the content's words are shared. */
function found(text: string, expected: ExpectedStatement, statements: readonly Statement[]): Statement | null {
  const place = (words: readonly Words[]): Span[] => words.map((one) => locate(text, one)).filter((span) => span !== null);
  const [source, cue, content] = [place(expected.source), place(expected.cue), wordsIn(text, place(expected.content))];
  return statements.find((one) => agree(source, one.source) && agree(cue, one.cue) && jaccard(content, wordsIn(text, one.content)) >= 0.5) ?? null;
}

test("nine in ten statements are found, with their speakers and days", async () => {
  const readings = new Map<string, readonly Statement[]>();
  for (const [id, document] of documents) readings.set(id, (await reader.read(document)).statements);
  const pairs = expectedDocuments().flatMap(({ document: id, statements }) => {
    const document = documents.get(id);
    if (document === undefined) throw new Error(`The sample has no document "${id}".`);
    return statements.filter(({ optional }) => !optional).map((expected) => ({ expected, read: found(document.text, expected, readings.get(id) ?? []) }));
  });
  const matched = pairs.flatMap(({ expected, read }) => (read === null ? [] : [{ expected, read }]));
  const speakers = matched.filter(({ expected, read }) => read.speaker?.kind === expected.speaker.kind && read.speaker.name === expected.speaker.name);
  const days = matched.filter(({ expected, read }) => read.saidOn?.date === expected.saidOn?.date && read.saidOn?.precision === expected.saidOn?.precision);
  expect(pairs.length).toBeGreaterThan(100);
  expect(matched.length / pairs.length).toBeGreaterThan(0.9);
  expect(speakers.length / matched.length).toBeGreaterThan(0.94);
  expect(days.length / matched.length).toBeGreaterThan(0.66);
});

// Statements and speakers of a reader against the hand-made gold of polnear/dev, by the scorers beside the data.
// usage: npx node bench/statements.ts [SHARED_DIR] [--reader NAME]
import { execFileSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { documentsOf, readerNamed, wordsIn } from "./input.ts";
import { keep, rounded } from "./machine.ts";

const { values, positionals } = parseArgs({ options: { reader: { type: "string", default: "fast" } }, allowPositionals: true });
const [shared = "../shared"] = positionals;
const GOLD = join(shared, "data", "polnear", "dev");
/** Holds the corpus's texts, so it stays outside the project. */
const PREDICTIONS = join(tmpdir(), "readout-polnear-dev.jsonl");

const reader = await readerNamed(values.reader);
const out = createWriteStream(PREDICTIONS);
let documents = 0;
let words = 0;
let statements = 0;
let seconds = 0;
for await (const document of documentsOf(join(GOLD, "text"))) {
  const start = performance.now();
  const reading = await reader.read(document);
  seconds += (performance.now() - start) / 1000;
  documents += 1;
  words += wordsIn(document.text);
  statements += reading.statements.length;
  out.write(`${JSON.stringify({ id: document.id, text: document.text, statements: reading.statements })}\n`);
}
out.end();
await finished(out);

const score = (tool: string, ...args: string[]): string => execFileSync(join(shared, "tools", tool), args, { encoding: "utf8", maxBuffer: 2 ** 26 });

/** Precision, recall, F1; or recall and how many there are. Shares of 1. */
const Figures = z.record(z.string(), z.union([z.number(), z.array(z.number())]));
const scored = Object.entries(Figures.parse(JSON.parse(score("score-statements", GOLD, PREDICTIONS, "--json")))).map(([name, figure]) => {
  if (typeof figure === "number") return [name, figure];
  const [first = 0, second = 0, f1] = figure;
  return f1 === undefined ? [name, rounded(100 * first)] : [name, { p: rounded(100 * first), r: rounded(100 * second), f1: rounded(100 * f1) }];
});

/** "person  71.0 of  1234 all  88.0 of  995 found" */
const SPEAKER_ROW = /^(\w[\w ]*?)\s+([\d.]+) of\s+(\d+) all\s+([\d.]+) of\s+(\d+) found$/;
const speakers = score("score-speakers", join(GOLD, "speakers.tsv"), PREDICTIONS)
  .split("\n")
  .flatMap((row) => {
    const [, name = "", ofAll, all, ofFound, found] = SPEAKER_ROW.exec(row) ?? [];
    return name === "" ? [] : [[name, { ofAll: Number(ofAll), all: Number(all), ofFound: Number(ofFound), found: Number(found) }]];
  });

console.error(`Predictions for a closer look: ${PREDICTIONS}`);
keep("statements", {
  reader: reader.name,
  documents,
  statements,
  wordsPerSecond: Math.round(words / seconds),
  scores: Object.fromEntries(scored) as object,
  speakers: Object.fromEntries(speakers) as object,
});

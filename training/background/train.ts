// Makes models/background/sequences.counts: how often sequences of one to four words stand in news and transcripts.
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Counted, packBackground } from "../../src/comparing/background.ts";
import { eachSequence, LONGEST } from "../../src/comparing/sequences.ts";
import { coded } from "../../src/comparing/words.ts";

/** Kept when they count at least so much, by length: what comes to about three megabytes. */
const LEAST = [1, 2, 2, 3];
/** What a word of prose counts beside one that is spoken: phrases are looked for in what is said. */
const PROSE = 0.1;
/** Of the briefings, in the order of their paths, every third is held back: bench/calibration.ts tries the table on those. */
const HELD_BACK = 3;
/** Stretches in double quotation marks of either form. */
const QUOTED = /[“"][^“”"]+[”"]/g;

const [data = "../shared/data", out = join(import.meta.dirname, "../../models/background/sequences.counts")] = process.argv.slice(2);
const news = gunzipSync(readFileSync(join(data, "news-sample.jsonl.gz"))).toString("utf8").trimEnd().split("\n").map((line) => (JSON.parse(line) as { text: string }).text);
const polnear = globSync(join(data, "polnear/train/text/*")).toSorted().map((path) => readFileSync(path, "utf8"));
const briefings = globSync(join(data, "briefings-2022/**/*.md")).toSorted().filter((_, index) => index % HELD_BACK !== HELD_BACK - 1).map((path) => readFileSync(path, "utf8").replace(/^---\n.*?\n---\n/s, ""));
const articles = [...news, ...polnear];
const codesOf = (texts: readonly string[]): Uint32Array[] => texts.map((text) => coded([{ start: 0, text }]).codes);
const written = codesOf(articles);
const spoken = codesOf([...briefings, ...articles.flatMap((text) => text.match(QUOTED) ?? [])]);
const wordsIn = (all: readonly Uint32Array[]): number => all.reduce((sum, { length }) => sum + length, 0);

/** Sorting is counting: equal keys come to stand side by side. */
function sortedKeys(contents: readonly Uint32Array[], length: number): Uint32Array {
  const all = new Uint32Array(wordsIn(contents));
  let filled = 0;
  for (const codes of contents) {
    eachSequence(codes, (key, size) => {
      if (size === length) all[filled++] = key;
    });
  }
  return all.subarray(0, filled).toSorted();
}

/** What is quoted stands in the articles too, and counts there once more, as a word of prose. */
function countedOf(length: number): Counted {
  const [said, wrote] = [sortedKeys(spoken, length), sortedKeys(written, length)];
  const keys: number[] = [];
  const counts: number[] = [];
  for (let [one, other] = [0, 0]; one < said.length || other < wrote.length; ) {
    const key = Math.min(said[one] ?? Infinity, wrote[other] ?? Infinity);
    const [from, beside] = [one, other];
    while (said[one] === key) one += 1;
    while (wrote[other] === key) other += 1;
    const count = one - from + PROSE * (other - beside);
    if (count < LEAST[length - 1]!) continue;
    keys.push(key);
    counts.push(count);
  }
  console.log(`${length} words: ${keys.length} sequences`);
  return { keys: Uint32Array.from(keys), counts: Float64Array.from(counts) };
}

const words = Math.round(wordsIn(spoken) + PROSE * wordsIn(written));
const bytes = packBackground(words, Array.from({ length: LONGEST }, (_, index) => countedOf(index + 1)));
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, bytes);
console.log(`${out}: ${wordsIn(spoken)} words spoken, ${wordsIn(written)} in articles, ${(bytes.length / 1e6).toFixed(1)} MB`);

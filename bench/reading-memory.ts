// Heap of the fast reader over all of the news sample, after forced collections: it must not grow with the documents.
// usage: npx node bench/reading-memory.ts [DATA_DIR]
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { documentsOf, loadReader, wordsIn } from "./input.ts";
import { keep, rounded } from "./machine.ts";

const [data = "../shared/data"] = process.argv.slice(2);
/** Documents between two collections. */
const EVERY = 500;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const reader = loadReader();
const heapMB: number[] = [];
let documents = 0;
let statements = 0;
let words = 0;
let longest = 0;
for await (const document of documentsOf(join(data, "news-sample.jsonl.gz"))) {
  const start = performance.now();
  statements += (await reader.read(document)).statements.length;
  longest = Math.max(longest, performance.now() - start);
  words += wordsIn(document.text);
  documents += 1;
  if (documents % EVERY !== 0) continue;
  collectGarbage();
  heapMB.push(rounded(process.memoryUsage().heapUsed / 2 ** 20, 2));
}
const quarter = Math.max(1, Math.floor(heapMB.length / 4));
const [early, late] = [mean(heapMB.slice(0, quarter)), mean(heapMB.slice(-quarter))];
keep("reading-memory", {
  reader: reader.name, documents, words, statements,
  longestDocumentMs: Math.round(longest),
  heapMB,
  growthMB: rounded(late - early, 2),
  lastQuarterOverFirst: rounded(late / early, 3),
  peakResidentMB: Math.round(process.resourceUsage().maxRSS / 1024),
});

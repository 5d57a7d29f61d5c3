// Measures models/fast/analysis.weights: tags, entities and dependencies against silver and hand-made answers, and speed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, readAnalysisWeights } from "../../src/reading/analysis/analyse.ts";
import { silverCorpus, treebankCorpus, type Corpus } from "./corpus.ts";
import { agreement, attachment, entityFigures } from "./figures.ts";
import { lineBlocks } from "./silver.ts";
import { bitsOf, markAll, type Read } from "./train-entities.ts";
import { parseAll } from "./train-parser.ts";
import { columnsOf, tagAll } from "./train-tagger.ts";

const [data = "../shared/data", file = join(import.meta.dirname, "../../models/fast/analysis.weights")] = process.argv.slice(2);
const weights = readAnalysisWeights(readFileSync(file));
const read = (corpus: Corpus): Read => {
  const columns = columnsOf(corpus, weights.lexicon);
  return { corpus, columns, tag: tagAll(weights.tags, corpus, columns, weights.glances?.tags), bits: bitsOf(corpus, columns) };
};
const dev = silverCorpus(data, "dev").map(read);
const web = treebankCorpus(data, "ewt-dev").map(read);
const tagPairs = (reads: readonly Read[]): { right: Uint8Array; guess: Uint8Array }[] => reads.map(({ corpus, tag }) => ({ right: corpus.tag, guess: tag }));
console.log(`tags: ${agreement(tagPairs(dev))}% of polnear/dev's silver tags, ${agreement(tagPairs(web))}% of EWT dev's hand-made ones`);
for (const [type, { f1, precision, recall, count }] of entityFigures(dev.map((one) => ({ corpus: one.corpus, guess: markAll(weights.entities, one, weights.glances?.entities) })))) {
  console.log(`entities: ${type.padEnd(12)} F1 ${f1} (precision ${precision}, recall ${recall}, ${count} in silver)`);
}
const { uas, las, uasAll, lasAll } = attachment(dev.map((one) => parseAll(weights.parser, one)));
console.log(`dependencies on silver tokens: UAS ${uas}, LAS ${las} without punctuation; UAS ${uasAll}, LAS ${lasAll} with it`);

const texts = dev.map(({ corpus }) => ({ text: corpus.text, blocks: lineBlocks(corpus.text) }));
for (let pass = 1; pass <= 3; pass++) {
  const before = process.cpuUsage();
  let words = 0;
  for (const { text, blocks } of texts) words += analyse(text, blocks, weights).words.length;
  const { user, system } = process.cpuUsage(before);
  console.log(`speed, pass ${pass}: ${Math.round((words / (user + system)) * 1e6)} words a second of processor time, all of analyse()`);
}

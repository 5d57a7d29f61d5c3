// Makes models/fast/analysis.weights: tagger, entity marker and parser, from a folder of PolNeAR and treebanks.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { silverCorpus, treebankCorpus } from "./corpus.ts";
import { trainAnalysis } from "./models.ts";

const [data = "../shared/data", out = join(import.meta.dirname, "../../models/fast/analysis.weights")] = process.argv.slice(2);
const began = performance.now();
const bytes = trainAnalysis(silverCorpus(data, "train"), treebankCorpus(data, "gum-news-speech-interview-essay"));
writeFileSync(out, bytes);
console.log(`${out}: ${(bytes.length / 1e6).toFixed(1)} MB, made in ${Math.round((performance.now() - began) / 1000)} s`);

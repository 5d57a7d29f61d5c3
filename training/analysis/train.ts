// Makes the analysis that looks closely, from a folder of PolNeAR and treebanks; glances.ts makes models/fast/analysis.weights from it.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { CLOSE } from "./close.ts";
import { silverCorpus, treebankCorpus } from "./corpus.ts";
import { trainAnalysis } from "./models.ts";

const [data = "../shared/data", out = CLOSE] = process.argv.slice(2);
const began = performance.now();
const bytes = trainAnalysis(silverCorpus(data, "train"), treebankCorpus(data, "gum-news-speech-interview-essay"));
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, bytes);
console.log(`${out}: ${(bytes.length / 1e6).toFixed(1)} MB, made in ${Math.round((performance.now() - began) / 1000)} s`);

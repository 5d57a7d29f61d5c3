// Makes models/fast/analysis.weights from the analysis that looks closely.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analysisSections, readAnalysisWeights } from "../../src/reading/analysis/analyse.ts";
import { packWeights } from "../../src/reading/weights.ts";
import { unlabelled } from "../unlabelled.ts";
import { CLOSE } from "./close.ts";
import { trainGlances } from "./train-glances.ts";
import { trainPlain } from "./train-plain.ts";

const [data = "../shared/data", close = CLOSE, out = join(import.meta.dirname, "../../models/fast/analysis.weights")] = process.argv.slice(2);
const began = performance.now();
const documents = await unlabelled(data);
const bytes = packWeights(analysisSections(trainPlain(documents, trainGlances(documents, readAnalysisWeights(readFileSync(close))))));
writeFileSync(out, bytes);
console.log(`${out}: ${(bytes.length / 1e6).toFixed(1)} MB, made in ${Math.round((performance.now() - began) / 1000)} s`);

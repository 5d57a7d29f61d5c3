// Adds the first glance at cues to models/fast/statements.weights.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAnalysisWeights } from "../../src/reading/analysis/index.ts";
import { packStatementWeights, readStatementWeights } from "../../src/reading/statements/weights.ts";
import { unlabelled } from "../unlabelled.ts";
import { trainCueGlance } from "./train-glance.ts";

const FOLDER = join(import.meta.dirname, "../../models/fast");
const [data = "../shared/data", file = join(FOLDER, "statements.weights")] = process.argv.slice(2);
const analysis = readAnalysisWeights(readFileSync(join(FOLDER, "analysis.weights")));
const weights = readStatementWeights(readFileSync(file));
const glance = trainCueGlance(await unlabelled(data), analysis, weights);
writeFileSync(file, packStatementWeights({ ...weights, glance }));
console.log(`${file}: a cue may begin from ${glance.leastToBegin}, go on from ${glance.leastToGoOn}`);

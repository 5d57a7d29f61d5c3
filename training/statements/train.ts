// Makes models/fast/statements.weights: the cue and the role model, from a folder with PolNeAR and treebanks.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, readAnalysisWeights, type AnalysisWeights } from "../../src/reading/analysis/index.ts";
import { readParts } from "../../src/reading/parts.ts";
import { view } from "../../src/reading/statements/view.ts";
import { packStatementWeights } from "../../src/reading/statements/weights.ts";
import { readStructure } from "../../src/reading/structure/index.ts";
import { silverCorpus, treebankCorpus } from "../analysis/corpus.ts";
import { trainAnalysis } from "../analysis/models.ts";
import { documentOf, readArticles, type Article } from "../polnear.ts";
import { invented } from "./invented.ts";
import { inverted } from "./invert.ts";
import { trainCues, trainRoles, type Annotated } from "./models.ts";

/** Chosen on polnear/dev: linked F1 changes little between 0 and 0.3, and recall grows. */
const CUE_BIAS = 0.2;
const ROOT = join(import.meta.dirname, "../..");

const [data = "../shared/data", out = join(ROOT, "models/fast/statements.weights")] = process.argv.slice(2);
const began = performance.now();
const log = (line: string): void => console.log(`${Math.round((performance.now() - began) / 1000)} s: ${line}`);

/** Each half is analysed as new text will be, by weights that have not seen it; they are kept for the next time. */
function analysisWithout(half: number): AnalysisWeights {
  const folder = join(ROOT, "node_modules/.cache/readout");
  const kept = join(folder, `analysis-without-${half}.weights`);
  if (!existsSync(kept)) {
    mkdirSync(folder, { recursive: true });
    const silver = silverCorpus(data, "train").filter((_, index) => index % 2 !== half);
    writeFileSync(kept, trainAnalysis(silver, treebankCorpus(data, "gum-news-speech-interview-essay")));
    log(`analysis without half ${half}: trained`);
  }
  return readAnalysisWeights(readFileSync(kept));
}

function annotate({ name, text, attributions }: Article, weights: AnalysisWeights): Annotated {
  const structure = readStructure(documentOf({ name, text }));
  return { seen: view(analyse(text, readParts(structure), weights), structure), attributions };
}

const halfOf = new Map(silverCorpus(data, "train").map(({ text }, index) => [text, index % 2]));
const halves = [analysisWithout(0), analysisWithout(1)] as const;
const articles = readArticles(join(data, "polnear/train"));
const whole = articles.map((article) => annotate(article, halves[halfOf.get(article.text) === 1 ? 1 : 0]));
const turned = [0, 1].map((half) => inverted(articles.filter(({ text }) => (halfOf.get(text) ?? 0) === half)));
const annotated = [...whole, ...turned.map((article, half) => annotate(article, halves[half === 1 ? 1 : 0])), annotate(invented(), halves[0])];
log(`${articles.length} articles, ${turned.flatMap(({ attributions }) => attributions).length} sentences turned round`);
const weights = { cue: trainCues(annotated, log), role: trainRoles(annotated, log), cueBias: CUE_BIAS, glance: null };
const bytes = packStatementWeights(weights);
writeFileSync(out, bytes);
log(`${out}: ${(bytes.length / 1e6).toFixed(1)} MB`);

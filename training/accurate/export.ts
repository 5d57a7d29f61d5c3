// Writes what train.py learns from: the articles as numbers, with cues and roles, one JSON object a line.
// usage: node training/accurate/export.ts VOCABULARY DATA OUT_DIR
import { once } from "node:events";
import { createWriteStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { analyse, readAnalysisWeights, type AnalysisWeights } from "../../src/reading/analysis/index.ts";
import { readParts } from "../../src/reading/parts.ts";
import { cueColumn } from "../../src/reading/statements/extract.ts";
import { view, type View } from "../../src/reading/statements/view.ts";
import { windowOf } from "../../src/reading/statements/window.ts";
import { readStructure } from "../../src/reading/structure/index.ts";
import { roleColumns, wordColumns } from "../../src/readers/accurate/columns.ts";
import { vocabularyOf } from "../../src/readers/accurate/word-pieces.ts";
import { silverCorpus } from "../analysis/corpus.ts";
import { documentOf, readArticles, type Article } from "../polnear.ts";
import { goldCues, roleExample } from "../statements/examples.ts";
import { inverted } from "../statements/invert.ts";

const ROOT = join(import.meta.dirname, "../..");
const [vocabularyFile = "", data = "../shared/data", folder = "."] = process.argv.slice(2);
const vocabulary = vocabularyOf(readFileSync(vocabularyFile, "utf8").trimEnd().split("\n"));

function weightsAt(path: string): AnalysisWeights {
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run train:statements makes it.`);
  return readAnalysisWeights(readFileSync(path));
}

function seenAs(article: Article, weights: AnalysisWeights): View {
  const structure = readStructure(documentOf(article));
  return view(analyse(article.text, readParts(structure), weights), structure);
}

function lineOf(article: Article, weights: AnalysisWeights): string {
  const seen = seenAs(article, weights);
  const gold = goldCues(seen, article.attributions);
  const cueAt = cueColumn(seen, gold.map(({ cue }) => cue));
  const cues = gold.map(({ cue, attribution }) => {
    const window = windowOf(seen, cue);
    return { cue: [cue.from, cue.to], window: [window.from, window.to], columns: [...roleColumns(seen, window, cue, cueAt)], gold: [...roleExample(seen, cue, attribution, cueAt, 20).gold] };
  });
  return JSON.stringify({
    name: article.name,
    pieces: seen.analysis.words.map((word) => vocabulary.piecesOf(word)),
    columns: [...wordColumns(seen)],
    sentences: seen.analysis.sentences.map(({ from, to }) => [from, to]),
    cues,
  });
}

async function write(name: string, lines: Iterable<string>): Promise<void> {
  const out = createWriteStream(join(folder, `${name}.jsonl`));
  for (const line of lines) if (!out.write(`${line}\n`)) await once(out, "drain");
  out.end();
  await finished(out);
}

const kept = join(ROOT, "node_modules/.cache/readout");
const halves = [0, 1].map((half) => weightsAt(join(kept, `analysis-without-${half}.weights`)));
const halfOf = new Map(silverCorpus(data, "train").map(({ text }, index) => [text, index % 2]));
const articles = readArticles(join(data, "polnear/train"));
const turned = [0, 1].map((half) => inverted(articles.filter(({ text }) => (halfOf.get(text) ?? 0) === half)));
await write("train", [...articles.map((one) => lineOf(one, halves[halfOf.get(one.text) === 1 ? 1 : 0]!)), ...turned.map((one, half) => lineOf(one, halves[half]!))]);
await write("dev", readArticles(join(data, "polnear/dev")).map((one) => lineOf(one, weightsAt(join(ROOT, "models/fast/analysis.weights")))));

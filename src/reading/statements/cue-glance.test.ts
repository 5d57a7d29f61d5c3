// A first glance at cues: it takes away no cue that it lets through, and finds none of its own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyse, readAnalysisWeights } from "../analysis/index.ts";
import { plainOf } from "../analysis/plain.ts";
import { readParts } from "../parts.ts";
import { readStructure } from "../structure/index.ts";
import { cuesIn } from "./extract.ts";
import { view } from "./view.ts";
import { readStatementWeights } from "./weights.ts";

const MODELS = join(import.meta.dirname, "../../../models/fast");
const analysis = readAnalysisWeights(readFileSync(join(MODELS, "analysis.weights")));
const weights = readStatementWeights(readFileSync(join(MODELS, "statements.weights")));
const text = "The minister, Anna Keller, said the talks had failed. “We waited,” she added. According to the report, nobody came. The harbour freezes in winter.";
const structure = readStructure({ id: "t", origin: "t", kind: "article", url: null, title: null, outlet: null, published: null, text, times: [] });
const seen = view(analyse(text, readParts(structure), analysis), structure);
const cues = (glance: typeof weights.glance): string[] =>
  seen.analysis.sentences.flatMap((sentence) => cuesIn(seen, sentence, { ...weights, glance }).map(({ from, to }) => seen.analysis.words.slice(from, to).join(" ")));

test("plain cues pass, and it is the same ones as without a glance", () => {
  expect(cues(weights.glance)).toEqual(["said", "added", "According to"]);
  expect(cues(null)).toEqual(["said", "added", "According to"]);
});

test("a glance that lets nothing through leaves nothing to decode", () => {
  expect(cues({ mask: 0, weights: new Int8Array(2), leastToBegin: 1, leastToGoOn: 1, plain: plainOf(new Int32Array(1)) })).toEqual([]);
});

test("a glance that lets everything through changes nothing", () => {
  expect(cues({ mask: 0, weights: new Int8Array(2), leastToBegin: 0, leastToGoOn: 0, plain: plainOf(new Int32Array(1)) })).toEqual(cues(null));
});

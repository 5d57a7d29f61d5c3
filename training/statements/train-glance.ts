// Trains the first glance at cues on what the cue model finds when it looks at every word.
import type { Document } from "../../src/model/index.ts";
import { analyse, type AnalysisWeights } from "../../src/reading/analysis/index.ts";
import { readParts } from "../../src/reading/parts.ts";
import { plainOf, settle, type Plain } from "../../src/reading/analysis/plain.ts";
import { marginals, decode } from "../../src/reading/statements/crf.ts";
import { CUE_COMBINATIONS, cueCombinations, CUE_GLANCE_FEATURES, cueGlance, NO_CUE, type CueGlance } from "../../src/reading/statements/cue-glance.ts";
import { CUE, cueScores } from "../../src/reading/statements/extract.ts";
import { view } from "../../src/reading/statements/view.ts";
import type { StatementWeights } from "../../src/reading/statements/weights.ts";
import { readStructure } from "../../src/reading/structure/index.ts";
import { isKeptBack } from "../unlabelled.ts";

/** Share of the words that begin cues, and of those that go on with them, that a glance must not miss. */
const FOUND = { begin: 0.978, inside: 0.945 };
const BITS = 17;
/** Times that a combination must be met, and the share of its words at which a cue may have been possible, for no such word to be looked at. */
const MET = 40;
const STRAY = 0.0005;
const POSSIBLE = 0.05;
/** Powers of two: entries of the table of what is plain. */
const PLAIN_BITS = 16;
/** A word that may well be in a cue is worth a look, too. */
const LIKELY = 0.2;
const RATE = 0.3;
/** Errors too small to learn from. */
const NEGLIGIBLE = 0.002;

/** Looks closely at every word of a document; `hear` is told of each the features of a glance, the label, and how likely each label is. */
function lookClosely(document: Document, analysis: AnalysisWeights, weights: StatementWeights & { readonly glance: null }, hear: (places: Int32Array, label: number, chances: Float64Array, combinations: Int32Array) => void): void {
  const structure = readStructure(document);
  const seen = view(analyse(document.text, readParts(structure), analysis), structure);
  const places = new Int32Array(CUE_GLANCE_FEATURES);
  const combinations = new Int32Array(CUE_COMBINATIONS);
  const { labels } = weights.cue;
  for (const { from, to } of seen.analysis.sentences) {
    const scores = cueScores(seen, from, to, weights);
    const chosen = decode(weights.cue, scores, to - from);
    const chances = marginals(weights.cue, scores, to - from);
    for (let token = from; token < to; token++) {
      cueGlance(seen, token, from, to, 2 ** BITS - 1, places);
      cueCombinations(seen, token, from, to, combinations);
      hear(places, chosen[token - from]!, chances.subarray((token - from) * labels, (token - from + 1) * labels), combinations);
    }
  }
}

function sumAt(table: Float32Array | Int8Array, places: Int32Array, which: number): number {
  let sum = 0;
  for (const place of places) sum += table[2 * place + which]!;
  return sum;
}

/** The least sum by which the share is found. */
function least(sums: readonly number[], share: number): number {
  return sums.toSorted((a, b) => b - a)[Math.floor(share * sums.length)] ?? -Infinity;
}

/** The combinations of which none, or practically none, was worth a look; those met most are found first. */
function plainIn(met: ReadonlyMap<number, { readonly all: number; readonly likely: number }>): Plain {
  const table = new Int32Array(2 ** PLAIN_BITS);
  const never = [...met].filter(([, { all, likely }]) => all >= MET && likely <= STRAY * all).toSorted(([a, { all }], [b, { all: other }]) => other - all || a - b);
  for (const [hash] of never.slice(0, 0.7 * 2 ** PLAIN_BITS)) settle(table, hash, NO_CUE);
  console.log(`plain: ${never.length} combinations without a cue`);
  return plainOf(table);
}

/** A glance at what `weights` find in the documents. Deterministic, in the order of the documents. */
export function trainCueGlance(documents: readonly Document[], analysis: AnalysisWeights, weights: StatementWeights): CueGlance {
  const table = new Float32Array(2 ** (BITS + 1));
  const squares = new Float32Array(table.length).fill(1);
  const closely = { ...weights, glance: null };
  const met = new Map<number, { all: number; likely: number }>();
  for (const [index, document] of documents.entries()) {
    if (isKeptBack(index)) continue;
    lookClosely(document, analysis, closely, (places, _label, chances, combinations) => {
      for (const hash of combinations) {
        let times = met.get(hash);
        if (times === undefined) met.set(hash, (times = { all: 0, likely: 0 }));
        times.all++;
        if (1 - chances[CUE.none]! > POSSIBLE) times.likely++;
      }
      for (const which of [0, 1]) {
        const error = (chances[1 + which]! > LIKELY ? 1 : 0) - 1 / (1 + Math.exp(-sumAt(table, places, which)));
        if (Math.abs(error) < NEGLIGIBLE) continue;
        for (const place of places) {
          const at = 2 * place + which;
          squares[at]! += error * error;
          table[at]! += (RATE * error) / Math.sqrt(squares[at]!);
        }
      }
    });
  }
  const top = table.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const coded = Int8Array.from(table, (weight) => Math.round((127 * weight) / top));
  const sums: { begin: number[]; inside: number[] } = { begin: [], inside: [] };
  for (const [index, document] of documents.entries()) {
    if (!isKeptBack(index)) continue;
    lookClosely(document, analysis, closely, (places, label) => {
      if (label === CUE.begin) sums.begin.push(sumAt(coded, places, 0));
      if (label === CUE.inside) sums.inside.push(sumAt(coded, places, 1));
    });
  }
  return { mask: 2 ** BITS - 1, weights: coded, plain: plainIn(met), leastToBegin: least(sums.begin, FOUND.begin), leastToGoOn: least(sums.inside, FOUND.inside) };
}

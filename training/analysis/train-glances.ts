// Trains the fast parser, and first glances for tagger and entity marker, on what those that look closely decide.
import type { Document } from "../../src/model/index.ts";
import type { AnalysisWeights } from "../../src/reading/analysis/analyse.ts";
import { wordColumns } from "../../src/reading/analysis/columns.ts";
import { USUAL, WIDTH } from "../../src/reading/analysis/word-rows.ts";
import { ENTITY_FEATURES, entityFeatures, entityView, remember } from "../../src/reading/analysis/entities.ts";
import { gazetteerBits } from "../../src/reading/analysis/gazetteer.ts";
import { FEW_FEATURES, fewArcFeatures, fewMoveFeatures } from "../../src/reading/analysis/few-features.ts";
import { glance, type Glance } from "../../src/reading/analysis/glance.ts";
import { entityGlance, GLANCE_FEATURES, tagGlance } from "../../src/reading/analysis/glance-features.ts";
import { ENTITIES, RELATIONS, TAGS } from "../../src/reading/analysis/labels.ts";
import { SETTLED } from "../../src/reading/analysis/lexicon.ts";
import { best, decode, score, type LinearModel } from "../../src/reading/analysis/linear.ts";
import { fillMoveTable, scoreMoves, type MoveTable } from "../../src/reading/analysis/movetable.ts";
import { ARC_FEATURES, arcFeatures, MOVE_FEATURES, moveFeatures } from "../../src/reading/analysis/parsefeatures.ts";
import { bestMove, parseFor } from "../../src/reading/analysis/parser.ts";
import { TAG_FEATURES, tagFeatures } from "../../src/reading/analysis/tagger.ts";
import { tokenize } from "../../src/reading/analysis/tokens.ts";
import { inOrder } from "../../src/reading/analysis/vocabulary.ts";
import { allowed, attach, beginParse, finished, governor, MOVES, SHIFT, shift } from "../../src/reading/analysis/transitions.ts";
import { readParts } from "../../src/reading/parts.ts";
import { readStructure } from "../../src/reading/structure/index.ts";
import { isKeptBack } from "../unlabelled.ts";
import { newLogistic, see, type Logistic } from "./logistic.ts";
import { quantise } from "./perceptron.ts";

/** Of what is decided at a glance, the share that the closer look decides alike. */
const ALIKE = { tags: 0.994, entities: 0.9985 };
type Glanced = keyof typeof ALIKE;
type Stage = Glanced | "moves" | "arcs";
/** Powers of two: places of each table, and entries of the table of moves. */
const BITS = { tags: 18, entities: 17, moves: 18, arcs: 18 };
/** Bits of a hash that tell the features of moves apart in training. */
const IDS = 2 ** 22 - 1;
/** Features of moves seen less often are not kept. */
const SEEN = 4;

/** Told of every decision: the few features of it, and what the closer look decides. Returns what to go on with. */
type Hear = (stage: Stage, places: Int32Array, count: number, decided: number) => number;

const places = new Int32Array(Math.max(TAG_FEATURES, ENTITY_FEATURES, MOVE_FEATURES, ARC_FEATURES));
const few = new Int32Array(Math.max(GLANCE_FEATURES, FEW_FEATURES));
const scores = new Int32Array(Math.max(TAGS.length, RELATIONS.length));
const maskOf = (bits: number): number => 2 ** bits - 1;

function analyseClosely(document: Document, weights: AnalysisWeights, hear: Hear): void {
  const { words, numbers, vocabulary, start, end, sentences } = tokenize(document.text, readParts(readStructure(document)));
  const columns = wordColumns(document.text, numbers, start, end, vocabulary, weights.lexicon);
  const tag = new Uint8Array(words.length);
  const view = entityView(columns, tag, gazetteerBits(inOrder(numbers, vocabulary.lower), columns));
  const parse = parseFor(sentences);
  for (const { from, to } of sentences) {
    for (let i = from; i < to; i++) {
      const usual = columns.rows[i * WIDTH + USUAL]!;
      if (usual > SETTLED) tag[i] = usual - SETTLED - 1;
      else {
        score(weights.tags, places, tagFeatures(columns, tag, i, from, to, weights.tags.mask, places), scores);
        const decided = best(scores, TAGS.length);
        tag[i] = hear("tags", few, tagGlance(columns, tag, i, from, to, maskOf(BITS.tags), few), decided);
      }
    }
    for (let i = from; i < to; i++) {
      score(weights.entities, places, entityFeatures(view, i, from, to, weights.entities.mask, places), scores);
      const decided = best(scores, ENTITIES.length);
      remember(view, i, hear("entities", few, entityGlance(view, i, from, to, maskOf(BITS.entities), few), decided));
    }
    beginParse(parse, columns, tag, from, to);
    while (!finished(parse)) {
      scoreMoves(weights.parser.moves, places, moveFeatures(parse, places), scores);
      let move = bestMove(parse, scores);
      if (parse.depth > 0 && parse.next < parse.size) {
        const followed = hear("moves", few, fewMoveFeatures(parse, few), move);
        if (allowed(parse, followed)) move = followed;
      }
      if (move === SHIFT) {
        shift(parse);
        continue;
      }
      const child = parse.stack[parse.depth - 1]!;
      const head = governor(parse, move);
      score(weights.parser.arcs, places, arcFeatures(parse, head, child, weights.parser.arcs.mask, places), scores);
      const decided = best(scores, RELATIONS.length);
      attach(parse, move, hear("arcs", few, fewArcFeatures(parse, head, child, maskOf(BITS.arcs), few), decided));
    }
  }
}

/** The heaviest rows of moves, as far as there is room. */
function moveTable({ table }: Logistic, hashes: Int32Array, seen: Uint32Array): MoveTable {
  const codes = quantise(table);
  const ids = Int32Array.from(seen.keys()).filter((id) => seen[id]! >= SEEN);
  const weights = Float32Array.from(seen, (times, id) => Math.hypot(table[id * MOVES]!, table[id * MOVES + 1]!, table[id * MOVES + 2]!) * Math.sqrt(times));
  ids.sort((a, b) => weights[b]! - weights[a]! || a - b);
  const rows = Array.from(ids, (id) => ({ hash: hashes[id]!, codes: [codes[id * MOVES]!, codes[id * MOVES + 1]!, codes[id * MOVES + 2]!] as const }));
  const { table: made, left } = fillMoveTable(rows, new Int32Array(2 ** BITS.moves));
  console.log(`moves: ${rows.length} features, ${left} left out`);
  return made;
}

function modelOf({ classes, mask, table }: Logistic): LinearModel {
  return { classes, mask, table: decode(quantise(table)) };
}

/** Tries margins on documents kept back and takes the least at which enough is decided alike. */
function marginOf(stage: Glanced, model: LinearModel, documents: readonly Document[], weights: AnalysisWeights): number {
  const tried: { by: number; alike: boolean }[] = [];
  const out = new Int32Array(model.classes);
  for (const document of documents) {
    analyseClosely(document, weights, (heard, at, count, decided) => {
      if (heard !== stage) return decided;
      const guess = glance({ model, margin: -Infinity }, at, count, out);
      tried.push({ by: out[guess]! - out.reduce((top, value, c) => (c === guess ? top : Math.max(top, value)), -Infinity), alike: guess === decided });
      return decided;
    });
  }
  let margin = Infinity;
  let unlike = 0;
  let believed = 0;
  for (const [index, { by, alike }] of tried.toSorted((a, b) => b.by - a.by).entries()) {
    if (!alike) unlike++;
    if (unlike > (1 - ALIKE[stage]) * (index + 1)) continue;
    margin = by;
    believed = index + 1;
  }
  console.log(`${stage}: ${((100 * believed) / tried.length).toFixed(1)}% of ${tried.length} decided at a glance, margin ${margin}`);
  return margin;
}

/** The weights with a parser that looks at few features and with glances, made from what `weights`, that look closely, decide in the documents. Deterministic, in the order of the documents. */
export function trainGlances(documents: readonly Document[], weights: AnalysisWeights): AnalysisWeights {
  const learners = { tags: newLogistic(TAGS.length, BITS.tags), entities: newLogistic(ENTITIES.length, BITS.entities), arcs: newLogistic(RELATIONS.length, BITS.arcs) };
  const moves = newLogistic(MOVES, BITS.moves, (IDS + 1) * MOVES);
  const hashes = new Int32Array(IDS + 1);
  const seen = new Uint32Array(IDS + 1);
  const rows = new Int32Array(FEW_FEATURES);
  for (const [index, document] of documents.entries()) {
    if (isKeptBack(index)) continue;
    // From then on every other document is parsed as the learner would, so that it learns to go on after its own mistakes (Ross et al. 2011).
    const own = index > documents.length / 3 && index % 2 === 0;
    analyseClosely(document, weights, (stage, at, count, decided) => {
      if (stage !== "moves") {
        const guess = see(learners[stage], at, count, decided);
        return own && stage === "arcs" ? guess : decided;
      }
      for (let i = 0; i < count; i++) {
        const id = at[i]! & IDS;
        hashes[id] = at[i]!;
        seen[id]!++;
        rows[i] = id * MOVES;
      }
      const guess = see(moves, rows, count, decided);
      return own ? guess : decided;
    });
  }
  const keptBack = documents.filter((_, index) => isKeptBack(index));
  const glanceOf = (stage: Glanced): Glance => {
    const model = modelOf(learners[stage]);
    return { model, margin: marginOf(stage, model, keptBack, weights), plain: null };
  };
  return { ...weights, parser: { moves: moveTable(moves, hashes, seen), arcs: modelOf(learners.arcs), few: true, plain: null }, glances: { tags: glanceOf("tags"), entities: glanceOf("entities") } };
}

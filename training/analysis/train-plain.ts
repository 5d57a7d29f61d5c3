// Finds what is plain: combinations of facts to which the analysis gives practically always one answer.
import type { Document } from "../../src/model/index.ts";
import type { AnalysisWeights } from "../../src/reading/analysis/analyse.ts";
import { wordColumns } from "../../src/reading/analysis/columns.ts";
import { entityView, markEntities } from "../../src/reading/analysis/entities.ts";
import { gazetteerBits } from "../../src/reading/analysis/gazetteer.ts";
import { SETTLED } from "../../src/reading/analysis/lexicon.ts";
import { nextMove, parseFor, relationOf } from "../../src/reading/analysis/parser.ts";
import { arcCombinations, COMBINATIONS, entityCombinations, moveCombinations, plainOf, settle, tagCombinations } from "../../src/reading/analysis/plain.ts";
import { tagSentence } from "../../src/reading/analysis/tagger.ts";
import { tokenize } from "../../src/reading/analysis/tokens.ts";
import { attach, beginParse, finished, governor, isOpen, SHIFT, shift } from "../../src/reading/analysis/transitions.ts";
import { inOrder } from "../../src/reading/analysis/vocabulary.ts";
import { USUAL, WIDTH } from "../../src/reading/analysis/word-rows.ts";
import { readParts } from "../../src/reading/parts.ts";
import { readStructure } from "../../src/reading/structure/index.ts";

/** Times that a combination must be met, and the share of one answer. */
const MET = 40;
const ALIKE = 0.99;
/** Powers of two: entries of the table. */
const BITS = 17;

/** Told of every decision: the combinations that might settle it, and what is decided. */
type Hear = (combinations: Int32Array, count: number, decided: number) => void;

function eachDecision(document: Document, weights: AnalysisWeights, hear: Hear): void {
  const { words, numbers, vocabulary, start, end, sentences } = tokenize(document.text, readParts(readStructure(document)));
  const columns = wordColumns(document.text, numbers, start, end, vocabulary, weights.lexicon);
  const tag = new Uint8Array(words.length);
  const view = entityView(columns, tag, gazetteerBits(inOrder(numbers, vocabulary.lower), columns));
  const parse = parseFor(sentences);
  const out = new Int32Array(COMBINATIONS);
  for (const { from, to } of sentences) {
    tagSentence(weights.tags, weights.glances?.tags ?? null, columns, from, to, tag);
    markEntities(weights.entities, weights.glances?.entities ?? null, view, from, to);
    for (let i = from; i < to; i++) {
      if (columns.rows[i * WIDTH + USUAL]! <= SETTLED) hear(out, tagCombinations(columns, tag, i, from, to, out), tag[i]!);
      hear(out, entityCombinations(view, i, from, to, out), view.entity[i]!);
    }
    beginParse(parse, columns, tag, from, to);
    while (!finished(parse)) {
      const move = nextMove(weights.parser, parse);
      if (isOpen(parse)) hear(out, moveCombinations(parse, out), move);
      if (move === SHIFT) {
        shift(parse);
        continue;
      }
      const child = parse.stack[parse.depth - 1]!;
      const head = governor(parse, move);
      const relation = relationOf(weights.parser, parse, head, child);
      hear(out, arcCombinations(parse, head, child, out), relation);
      attach(parse, move, relation);
    }
  }
}

/** The weights with what is plain by their own decisions in the documents. Deterministic. */
export function trainPlain(documents: readonly Document[], weights: AnalysisWeights): AnalysisWeights {
  const answers = new Map<number, Map<number, number>>();
  for (const document of documents) {
    eachDecision(document, weights, (combinations, count, decided) => {
      for (let i = 0; i < count; i++) {
        let given = answers.get(combinations[i]!);
        if (given === undefined) answers.set(combinations[i]!, (given = new Map()));
        given.set(decided, (given.get(decided) ?? 0) + 1);
      }
    });
  }
  const settled = [...answers].flatMap(([hash, given]) => {
    let met = 0;
    let [most, times] = [0, 0];
    for (const [decided, count] of given) {
      met += count;
      if (count > times) [most, times] = [decided, count];
    }
    return met >= MET && times >= ALIKE * met ? [{ hash, decided: most, met }] : [];
  });
  const table = new Int32Array(2 ** BITS);
  // What is met most is found first. A table that is nearly full would be slow.
  const kept = settled.toSorted((a, b) => b.met - a.met || a.hash - b.hash).slice(0, 0.5 * 2 ** BITS);
  for (const { hash, decided } of kept) settle(table, hash, decided);
  console.log(`plain: ${kept.length} of ${settled.length} combinations`);
  const plain = plainOf(table);
  const { parser, glances } = weights;
  return { ...weights, parser: { ...parser, plain }, glances: glances && { tags: { ...glances.tags, plain }, entities: { ...glances.entities, plain } } };
}

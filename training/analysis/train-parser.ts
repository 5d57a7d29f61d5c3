// Trains the parser: averaged perceptrons for moves and relations, following the parser's own mistakes with a dynamic oracle.
import { RELATIONS } from "../../src/reading/analysis/labels.ts";
import { best, type LinearModel } from "../../src/reading/analysis/linear.ts";
import { fillMoveTable, type MoveTable } from "../../src/reading/analysis/movetable.ts";
import { ARC_FEATURES, arcFeatures, MOVE_FEATURES, moveFeatures } from "../../src/reading/analysis/parsefeatures.ts";
import { bestMove, parseFor, parseSentence, type ParserWeights } from "../../src/reading/analysis/parser.ts";
import { allowed, attach, beginParse, finished, governor, MOVES, newParse, SHIFT, shift, type Parse } from "../../src/reading/analysis/transitions.ts";
import type { Guess } from "./figures.ts";
import { average, learn, model, newLearner, quantise, scoreSoFar, type Learner } from "./perceptron.ts";
import type { Read } from "./train-entities.ts";
import { costOf, projectiveTree, type Tree } from "./trees.ts";

/** Features seen less often on the way to the silver trees are not learnt: they fit accidents. */
const SEEN = 6;
/** Bits of a feature's hash that tell features apart in training. */
const IDS = 2 ** 25 - 1;
/** After the first epoch, how often the parser follows its own mistakes. */
const EXPLORED = 0.9;

export interface ParserModels {
  readonly moves: MoveTable;
  readonly arcs: LinearModel;
}

interface Example {
  readonly read: Read;
  readonly from: number;
  readonly to: number;
  readonly tree: Tree;
}

/** Numbers in [0, 1), the same every time (xorshift). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let k = items.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [items[k], items[other]] = [items[other]!, items[k]!];
  }
}

/** The features worth learning: a row for each, and how often and as which hash it was seen. */
interface Features {
  /** By hash & IDS: the row plus one, 0 where there is none. */
  readonly rowOf: Int32Array;
  readonly hashes: Int32Array;
  readonly seen: Uint32Array;
}

function countFeatures(examples: readonly Example[], parse: Parse): Features {
  const places = new Int32Array(MOVE_FEATURES);
  const counts = new Uint32Array(IDS + 1);
  const lastHash = new Int32Array(IDS + 1);
  for (const { read, from, to, tree } of examples) {
    beginParse(parse, read.columns, read.tag, from, to);
    while (!finished(parse)) {
      const count = moveFeatures(parse, places);
      for (let i = 0; i < count; i++) {
        const id = places[i]! & IDS;
        counts[id]! += 1;
        lastHash[id] = places[i]!;
      }
      let free = SHIFT;
      for (let move = 0; move < MOVES; move++) if (allowed(parse, move) && costOf(parse, tree, move) === 0) free = move;
      if (free === SHIFT) shift(parse);
      else attach(parse, free, read.corpus.relation[from + parse.stack[parse.depth - 1]!]!);
    }
  }
  const rowOf = new Int32Array(IDS + 1);
  const kept: number[] = [];
  for (let id = 0; id <= IDS; id++) if (counts[id]! >= SEEN) rowOf[id] = kept.push(id);
  return { rowOf, hashes: Int32Array.from(kept, (id) => lastHash[id]!), seen: Uint32Array.from(kept, (id) => counts[id]!) };
}

/** The learnt rows in one table, the weightiest first. */
function moveTable(moves: Learner, { hashes, seen }: Features, entries: number): MoveTable {
  const weights = average(moves);
  const codes = quantise(weights);
  const weight = (row: number): number => (Math.abs(weights[row * 3]!) + Math.abs(weights[row * 3 + 1]!) + Math.abs(weights[row * 3 + 2]!)) * Math.sqrt(seen[row]!);
  const sizes = Float32Array.from(hashes, (_, row) => weight(row));
  const order = Int32Array.from(hashes, (_, row) => row).filter((row) => codes[row * 3] !== 0 || codes[row * 3 + 1] !== 0 || codes[row * 3 + 2] !== 0);
  order.sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const rows = Array.from(order, (row) => ({ hash: hashes[row]!, codes: [codes[row * 3]!, codes[row * 3 + 1]!, codes[row * 3 + 2]!] as const }));
  const { table, left } = fillMoveTable(rows, new Int32Array(entries));
  console.log(`parser: ${hashes.length} features, ${rows.length} with weight, ${left} left out of the table`);
  return table;
}

/** `entries` of the move table and places of the arc model are powers of two. */
export function trainParser(documents: readonly Read[], entries: number, arcBits: number, epochs: number): ParserModels {
  const arcs = newLearner(RELATIONS.length, arcBits);
  const places = new Int32Array(Math.max(MOVE_FEATURES, ARC_FEATURES));
  const scores = new Float64Array(RELATIONS.length);
  const random = numbers(20180206);
  const examples = documents.flatMap((read) => read.corpus.sentences.flatMap(({ from, to }): Example[] => {
    const tree = projectiveTree(read.corpus.head, from, to);
    return tree === null ? [] : [{ read, from, to, tree }];
  }));
  const parse = newParse(examples.reduce((longest, { from, to }) => Math.max(longest, to - from), 0));
  const features = countFeatures(examples, parse);
  const moves = newLearner(MOVES, Math.ceil(Math.log2(features.hashes.length * MOVES)));

  /** The learner's places of the present state's features. */
  const placesNow = (): number => {
    const count = moveFeatures(parse, places);
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const row = features.rowOf[places[i]! & IDS]!;
      if (row > 0) places[kept++] = (row - 1) * MOVES;
    }
    return kept;
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0, made = 0;
    shuffle(examples, random);
    for (const { read, from, to, tree } of examples) {
      beginParse(parse, read.columns, read.tag, from, to);
      while (!finished(parse)) {
        const count = placesNow();
        scoreSoFar(moves, places, count, scores);
        const guess = bestMove(parse, scores);
        let right = guess, least = costOf(parse, tree, guess);
        const guessCost = least;
        for (let move = 0; move < MOVES; move++) {
          if (!allowed(parse, move)) continue;
          const cost = costOf(parse, tree, move);
          if (cost < least || (cost === least && scores[move]! > scores[right]!)) {
            least = cost;
            right = move;
          }
        }
        const good = guessCost === least;
        learn(moves, places, count, good ? guess : right, guess);
        made++;
        if (!good) wrong++;
        const move = good || (epoch > 0 && random() < EXPLORED) ? guess : right;
        if (move === SHIFT) {
          shift(parse);
          continue;
        }
        const child = parse.stack[parse.depth - 1]!;
        const head = governor(parse, move);
        const arcCount = arcFeatures(parse, head, child, arcs.mask, places);
        scoreSoFar(arcs, places, arcCount, scores);
        const named = best(scores, RELATIONS.length);
        if (tree.head[child] === head) learn(arcs, places, arcCount, read.corpus.relation[from + child]!, named);
        attach(parse, move, named);
      }
    }
    console.log(`parser ${epoch + 1}: ${((100 * wrong) / made).toFixed(2)}% of ${made} moves wrong, ${examples.length} sentences`);
  }
  return { moves: moveTable(moves, features, entries), arcs: model(arcs) };
}

export function parseAll(weights: ParserWeights, { corpus, columns, tag }: Read): Guess {
  const parse = parseFor(corpus.sentences);
  const head = new Int32Array(corpus.words.length);
  const relation = new Uint8Array(corpus.words.length);
  for (const { from, to } of corpus.sentences) parseSentence(weights, parse, columns, tag, from, to, head, relation);
  return { corpus, head, relation };
}

// Trains the parser: averaged perceptrons for moves and relations, with the dynamic oracle of Goldberg and Nivre (2013).
import { RELATIONS } from "../../src/reading/analysis/labels.ts";
import { best, type LinearModel } from "../../src/reading/analysis/linear.ts";
import { ARC_FEATURES, arcFeatures, MOVE_FEATURES, moveFeatures } from "../../src/reading/analysis/parsefeatures.ts";
import { bestMove, parseFor, parseSentence } from "../../src/reading/analysis/parser.ts";
import { allowed, attach, beginParse, finished, governor, LEFT, MOVES, newParse, RIGHT, SHIFT, shift, type Parse } from "../../src/reading/analysis/transitions.ts";
import { learn, learnSoftly, model, newLearner, scoreSoFar } from "./perceptron.ts";
import type { Read } from "./train-entities.ts";
import type { Guess } from "./figures.ts";

/** A sentence's silver tree: heads counted in the sentence, the root being its size; children in order. */
interface Tree {
  readonly head: Int32Array;
  readonly children: readonly (readonly number[])[];
}

/** The tree of tokens from..to, or null where arcs cross or the root is not one. */
export function projectiveTree(heads: Int32Array, from: number, to: number): Tree | null {
  const size = to - from;
  const head = new Int32Array(size);
  const children: number[][] = Array.from({ length: size + 1 }, () => []);
  for (let i = 0; i < size; i++) {
    const own = heads[from + i]!;
    head[i] = own < 0 ? size : own - from;
    children[head[i]!]!.push(i);
  }
  if (children[size]!.length !== 1) return null;
  for (let i = 0; i < size; i++) {
    const low = Math.min(i, head[i]!), high = Math.max(i, head[i]!);
    for (let k = low + 1; k < high; k++) if (head[k]! < low || head[k]! > high) return null;
  }
  return { head, children };
}

/** Silver arcs that can no longer be made once the move is made. */
function cost(parse: Parse, tree: Tree, move: number): number {
  const { stack, depth, next } = parse;
  let lost = 0;
  if (move === SHIFT) {
    for (let k = 0; k < depth; k++) {
      if (tree.head[stack[k]!] === next) lost++;
      if (k < depth - 1 && tree.head[next] === stack[k]) lost++;
    }
    return lost;
  }
  const top = stack[depth - 1]!;
  for (const child of tree.children[top]!) if (child >= next) lost++;
  const own = tree.head[top]!;
  if (move === LEFT) {
    if (own > next || (depth > 1 && own === stack[depth - 2])) lost++;
  } else if (own >= next) lost++;
  return lost;
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

export interface ParserModels {
  readonly moves: LinearModel;
  readonly arcs: LinearModel;
}

const SOFT = Number(process.env["SOFT"] ?? 0), DROP = Number(process.env["DROP"] ?? 0);
const chances = new Float64Array(MOVES), target = new Float64Array(MOVES);
export function trainParser(documents: readonly Read[], moveBits: number, arcBits: number, epochs: number): ParserModels {
  const moves = newLearner(MOVES, moveBits);
  const arcs = newLearner(RELATIONS.length, arcBits);
  const places = new Int32Array(Math.max(MOVE_FEATURES, ARC_FEATURES));
  const scores = new Float64Array(RELATIONS.length);
  const random = numbers(20180206);
  const examples = documents.flatMap((read) => read.corpus.sentences.flatMap(({ from, to }) => {
    const tree = projectiveTree(read.corpus.head, from, to);
    return tree === null ? [] : [{ read, from, to, tree }];
  }));
  const parse = newParse(Math.max(...examples.map(({ from, to }) => to - from)));
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0, made = 0;
    for (let k = examples.length - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      [examples[k], examples[other]] = [examples[other]!, examples[k]!];
    }
    for (const { read, from, to, tree } of examples) {
      beginParse(parse, read.columns, read.tag, from, to);
      while (!finished(parse)) {
        let count = moveFeatures(parse, moves.mask, places);
        if (DROP > 0) { let k = 0; for (let q = 0; q < count; q++) if (random() >= DROP) places[k++] = places[q]!; count = k; }
        scoreSoFar(moves, places, count, scores);
        const guess = bestMove(parse, scores);
        let right = -1, least = Infinity;
        let guessCost = 0;
        for (let move = 0; move < MOVES; move++) {
          if (!allowed(parse, move)) continue;
          const lost = cost(parse, tree, move);
          if (move === guess) guessCost = lost;
          if (lost < least || (lost === least && scores[move]! > scores[right]!)) {
            least = lost;
            right = move;
          }
        }
        const good = guessCost === least;
        if (SOFT > 0) {
          let sum = 0, sumRight = 0;
          const top = scores[guess]!;
          for (let move = 0; move < MOVES; move++) {
            target[move] = 0; chances[move] = 0;
            if (!allowed(parse, move)) continue;
            chances[move] = Math.exp(scores[move]! - top);
            sum += chances[move]!;
            if (cost(parse, tree, move) === least) { target[move] = chances[move]!; sumRight += chances[move]!; }
          }
          for (let move = 0; move < MOVES; move++) { chances[move]! /= sum; target[move]! /= sumRight; }
          learnSoftly(moves, places, count, chances, target, SOFT);
        } else learn(moves, places, count, right, good ? right : guess);
        made++;
        if (!good) wrong++;
        const move = good || (epoch > 0 && random() < 0.9) ? guess : right;
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
        attach(parse, move === LEFT ? LEFT : RIGHT, named);
      }
    }
    console.log(`parser ${epoch + 1}: ${((100 * wrong) / made).toFixed(2)}% of ${made} moves wrong, ${examples.length} sentences`);
  }
  return {
    moves: model(moves),
    arcs: model(arcs),
  };
}

export function parseAll({ moves, arcs }: ParserModels, { corpus, columns, tag }: Read): Guess {
  const parse = parseFor(corpus.sentences);
  const head = new Int32Array(corpus.words.length);
  const relation = new Uint8Array(corpus.words.length);
  for (const { from, to } of corpus.sentences) parseSentence(moves, arcs, parse, columns, tag, from, to, head, relation);
  return { corpus, head, relation };
}

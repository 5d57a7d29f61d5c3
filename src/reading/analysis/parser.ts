// Dependencies: a greedy transition parser that chooses moves and names relations with linear models.
import type { Columns } from "./columns.ts";
import { fewArcFeatures, fewMoveFeatures } from "./few-features.ts";
import { relationIndex, RELATIONS } from "./labels.ts";
import { best, score, type LinearModel } from "./linear.ts";
import { UNDECIDED } from "./glance.ts";
import { answer, arcCombinations, COMBINATIONS, moveCombinations, type Plain } from "./plain.ts";
import { scoreMoves, type MoveTable } from "./movetable.ts";
import { ARC_FEATURES, arcFeatures, MOVE_FEATURES, moveFeatures } from "./parsefeatures.ts";
import { allowed, attach, beginParse, finished, governor, isOpen, LEFT, MOVES, newParse, RIGHT, SHIFT, shift, type Parse } from "./transitions.ts";

const places = new Int32Array(Math.max(MOVE_FEATURES, ARC_FEATURES));
const scores = new Int32Array(RELATIONS.length);
const combinations = new Int32Array(COMBINATIONS);

/** The allowed move of the highest score. */
export function bestMove(parse: Parse, moveScores: Int32Array | Float64Array): number {
  let top = -1;
  for (let move = 0; move < MOVES; move++) {
    if (allowed(parse, move) && (top < 0 || moveScores[move]! > moveScores[top]!)) top = move;
  }
  return top;
}

const SUBJECT = relationIndex("nsubj");
const AUXILIARY = relationIndex("aux");

/** A subject that was given to an auxiliary is its verb's: "Keller does, however, deny it". */
function governorOf({ head, relation, size }: Parse, child: number): number {
  const own = head[child]!;
  return own < size && relation[child] === SUBJECT && relation[own] === AUXILIARY && head[own]! < size ? head[own]! : own;
}

/** What a parser decides by. One that looks at few features learnt from one that looks at many. */
export interface ParserWeights {
  readonly moves: MoveTable;
  readonly arcs: LinearModel;
  readonly few: boolean;
  /** What needs no scores. */
  readonly plain: Plain | null;
}

/** The only move there is, else the one that scores highest. */
export function nextMove({ moves, few, plain }: ParserWeights, parse: Parse): number {
  if (!isOpen(parse)) return parse.depth === 0 ? SHIFT : parse.depth === 1 ? LEFT : RIGHT;
  const settled = plain === null ? UNDECIDED : answer(plain, combinations, moveCombinations(parse, combinations));
  if (settled !== UNDECIDED && allowed(parse, settled)) return settled;
  scoreMoves(moves, places, few ? fewMoveFeatures(parse, places) : moveFeatures(parse, places), scores);
  return bestMove(parse, scores);
}

/** The relation of an arc that is about to be made. */
export function relationOf({ arcs, few, plain }: ParserWeights, parse: Parse, head: number, child: number): number {
  const settled = plain === null ? UNDECIDED : answer(plain, combinations, arcCombinations(parse, head, child, combinations));
  if (settled !== UNDECIDED) return settled;
  score(arcs, places, few ? fewArcFeatures(parse, head, child, arcs.mask, places) : arcFeatures(parse, head, child, arcs.mask, places), scores);
  return best(scores, RELATIONS.length);
}

/** Parses the tokens from..to, one sentence: governors in the document's numbering, -1 at the root, and relations. */
export function parseSentence(weights: ParserWeights, parse: Parse, columns: Columns, tag: Uint8Array, from: number, to: number, head: Int32Array, relation: Uint8Array): void {
  beginParse(parse, columns, tag, from, to);
  while (!finished(parse)) {
    const move = nextMove(weights, parse);
    if (move === SHIFT) shift(parse);
    else attach(parse, move, relationOf(weights, parse, governor(parse, move), parse.stack[parse.depth - 1]!));
  }
  for (let i = 0; i < parse.size; i++) {
    const own = governorOf(parse, i);
    head[from + i] = own >= parse.size ? -1 : from + own;
    relation[from + i] = parse.relation[i]!;
  }
}

/** Room for the longest sentence so far. */
let room = newParse(64);
let longest = 64;

/** Room for the longest of the sentences: for one parse at a time. */
export function parseFor(sentences: readonly { readonly from: number; readonly to: number }[]): Parse {
  let needed = 0;
  for (const { from, to } of sentences) needed = Math.max(needed, to - from);
  if (needed > longest) [room, longest] = [newParse(2 * needed), 2 * needed];
  return room;
}

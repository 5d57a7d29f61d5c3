// Dependencies: a greedy transition parser that chooses moves and names relations with linear models.
import type { Columns } from "./columns.ts";
import { RELATIONS } from "./labels.ts";
import { best, score, type LinearModel } from "./linear.ts";
import { scoreMoves, type MoveTable } from "./movetable.ts";
import { ARC_FEATURES, arcFeatures, MOVE_FEATURES, moveFeatures } from "./parsefeatures.ts";
import { allowed, attach, beginParse, finished, governor, MOVES, newParse, SHIFT, shift, type Parse } from "./transitions.ts";

const places = new Int32Array(Math.max(MOVE_FEATURES, ARC_FEATURES));
const scores = new Int32Array(RELATIONS.length);

/** The allowed move of the highest score. */
export function bestMove(parse: Parse, moveScores: Int32Array | Float64Array): number {
  let top = -1;
  for (let move = 0; move < MOVES; move++) {
    if (allowed(parse, move) && (top < 0 || moveScores[move]! > moveScores[top]!)) top = move;
  }
  return top;
}

/** Parses the tokens from..to, one sentence: governors in the document's numbering, -1 at the root, and relations. */
export function parseSentence(
  moves: MoveTable, arcs: LinearModel, parse: Parse, columns: Columns, tag: Uint8Array, from: number, to: number, head: Int32Array, relation: Uint8Array,
): void {
  beginParse(parse, columns, tag, from, to);
  while (!finished(parse)) {
    scoreMoves(moves, places, moveFeatures(parse, places), scores);
    const move = bestMove(parse, scores);
    if (move === SHIFT) {
      shift(parse);
      continue;
    }
    const child = parse.stack[parse.depth - 1]!;
    score(arcs, places, arcFeatures(parse, governor(parse, move), child, arcs.mask, places), scores);
    attach(parse, move, best(scores, RELATIONS.length));
  }
  for (let i = 0; i < parse.size; i++) {
    const own = parse.head[i]!;
    head[from + i] = own >= parse.size ? -1 : from + own;
    relation[from + i] = parse.relation[i]!;
  }
}

/** Room for the longest of the sentences. */
export function parseFor(sentences: readonly { readonly from: number; readonly to: number }[]): Parse {
  let longest = 0;
  for (const { from, to } of sentences) longest = Math.max(longest, to - from);
  return newParse(longest);
}

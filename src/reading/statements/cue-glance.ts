// A first glance at a word: whether a cue may begin or go on there. At four in five none can, and they are not looked at closely.
import { answer, type Plain } from "../analysis/plain.ts";
import { UNDECIDED } from "../analysis/glance.ts";
import { mix } from "./hashing.ts";
import type { View } from "./view.ts";

/** Two weights a feature, side by side: for a cue that begins and for one that goes on. Either may be where the sum of its weights is the least or more. */
export interface CueGlance {
  readonly mask: number;
  readonly weights: Int8Array;
  readonly leastToBegin: number;
  readonly leastToGoOn: number;
  /** Words that need no glance: in their forms and frames no cue begins or goes on. */
  readonly plain: Plain;
}

export const CUE_GLANCE_FEATURES = 11;
/** Combinations by which a word may be plain. */
export const CUE_COMBINATIONS = 2;
/** The one answer that `plain` has. */
export const NO_CUE = 0;

/** Writes the combinations by which the token may be plain. */
export function cueCombinations({ lemma, frame, analysis: { tag } }: View, token: number, from: number, to: number, out: Int32Array): void {
  const form = mix(lemma[token]!, tag[token]!);
  out[0] = mix(form, 9);
  out[1] = mix(form, (((frame[token]! << 6) | (token > from ? tag[token - 1]! : 63)) << 6) | (token + 1 < to ? tag[token + 1]! : 63));
}

/** Writes the places of what a glance sees of the token, in the sentence from..to. */
export function cueGlance(seen: View, token: number, from: number, to: number, mask: number, out: Int32Array): void {
  const { word, lemma, suffix, quote, mark } = seen;
  const { tag, relation, head } = seen.analysis;
  const own = tag[token]!;
  const governor = head[token]!;
  const frame = seen.frame[token]!;
  const before = token > from ? tag[token - 1]! : 63;
  const after = token + 1 < to ? tag[token + 1]! : 63;
  const quotes = (quote[token] === 0 ? 0 : 1) | ((token > from ? mark[token - 1]! : 3) << 1) | ((token + 1 < to ? mark[token + 1]! : 3) << 3);
  const form = mix(lemma[token]!, own);
  out[0] = mix(1, form) & mask;
  out[1] = mix(form, frame) & mask;
  out[2] = mix(2, (frame << 6) | own) & mask;
  out[3] = mix(mix(3, suffix[token]!), (frame << 6) | own) & mask;
  out[4] = mix(form, 0x10000 | after) & mask;
  out[5] = mix(form, 0x20000 | before) & mask;
  out[6] = mix(form, token > from ? word[token - 1]! : 4) & mask;
  out[7] = mix(form + 1, token + 1 < to ? word[token + 1]! : 5) & mask;
  out[8] = mix(mix(6, governor < 0 ? 0 : lemma[governor]!), (relation[token]! << 6) | own) & mask;
  out[9] = mix(7, (quotes << 6) | own) & mask;
  out[10] = mix(8, (((before << 6) | own) << 6) | after) & mask;
}

const places = new Int32Array(CUE_GLANCE_FEATURES);
const combinations = new Int32Array(CUE_COMBINATIONS);

/** Whether a cue may begin at the token or, with `open`, go on there. */
export function mayBeCue(seen: View, token: number, from: number, to: number, open: boolean, { mask, weights, leastToBegin, leastToGoOn, plain }: CueGlance): boolean {
  cueCombinations(seen, token, from, to, combinations);
  if (answer(plain, combinations, CUE_COMBINATIONS) !== UNDECIDED) return false;
  cueGlance(seen, token, from, to, mask, places);
  let begins = 0;
  let goesOn = 0;
  for (let i = 0; i < CUE_GLANCE_FEATURES; i++) {
    const at = places[i]! * 2;
    begins += weights[at]!;
    goesOn += weights[at + 1]!;
  }
  return begins >= leastToBegin || (open && goesOn >= leastToGoOn);
}

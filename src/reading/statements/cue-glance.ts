// A first glance at a word: whether a cue may begin or go on there. At four in five none can, and they are not looked at closely.
import { mix } from "./hashing.ts";
import type { View } from "./view.ts";

/** Two weights a feature, side by side: for a cue that begins and for one that goes on. Either may be where the sum of its weights is the least or more. */
export interface CueGlance {
  readonly mask: number;
  readonly weights: Int8Array;
  readonly leastToBegin: number;
  readonly leastToGoOn: number;
}

export const CUE_GLANCE_FEATURES = 11;

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

/** Whether a cue may begin at the token or, with `open`, go on there. */
export function mayBeCue(seen: View, token: number, from: number, to: number, open: boolean, { mask, weights, leastToBegin, leastToGoOn }: CueGlance): boolean {
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

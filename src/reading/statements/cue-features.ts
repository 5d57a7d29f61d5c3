// What the cue model sees of a word: the words around it, its place in the sentence's tree, and the quotation marks near it.
import { begin, newFeatureWriter, next, sequenceOf, sums, told, type FeatureWriter } from "./hashing.ts";
import type { Sequence } from "./crf.ts";
import { VERB_TAGS } from "./verbs.ts";
import type { View } from "./view.ts";

/** Values of a column around a token, 0 outside the sentence. */
function around(column: Int32Array | Uint8Array, at: number, from: number, to: number): number {
  return at >= from && at < to ? column[at]! + 1 : 0;
}

const written = newFeatureWriter();

/** Features of the tokens of one sentence, good until the next call. Where `hidden` is 1 the word itself is not told, only its form and place (training uses it). */
export function cueFeatures(seen: View, from: number, to: number, bits: number, hidden: Uint8Array | null = null): Sequence {
  const sight = cueSight(seen, from, to);
  begin(written, bits);
  for (let token = from; token < to; token++) {
    addCueFeatures(written, seen, sight, token, hidden?.[token] !== 1);
    pass(seen, sight, token, hidden?.[token] !== 1);
  }
  return sequenceOf(written);
}

/** What is known of a sentence when its tokens are looked at, from the first to the last. */
export interface CueSight {
  readonly from: number;
  readonly to: number;
  readonly sentenceQuotes: number;
  readonly kind: number;
  lastVerb: number;
  lastVerbAt: number;
}

export function cueSight(seen: View, from: number, to: number): CueSight {
  let quoted = 0;
  for (let token = from; token < to; token++) if (seen.quote[token] !== 0) quoted++;
  const sentenceQuotes = quoted === 0 ? 0 : quoted === to - from ? 2 : 1;
  const kind = seen.structure.blocks[seen.block[from]!]?.kind === "heading" ? 1 : 0;
  return { from, to, sentenceQuotes, kind, lastVerb: 0, lastVerbAt: -1 };
}

/** Goes on to the next token. */
export function pass(seen: View, sight: CueSight, token: number, known = true): void {
  if (VERB_TAGS[seen.analysis.tag[token]!] !== 1) return;
  sight.lastVerb = known ? seen.lemma[token]! : 0;
  sight.lastVerbAt = token;
}

/** Children that are looked at, so that their features are no more than may be summed: a broken tree may have any number of them. */
const CHILDREN = 40;

/** Adds the features of one token; those before it have been passed. */
export function addCueFeatures(out: FeatureWriter, seen: View, { from, to, sentenceQuotes, kind, lastVerb, lastVerbAt }: CueSight, token: number, known = true): void {
  const { analysis, word, lemma, suffix, shape, quote, mark, frame: frames, firstChild, nextSibling, low } = seen;
  const { tag, relation, head, entity } = analysis;
  const w = known ? word[token]! : 0;
  const l = known ? lemma[token]! : 0;
  const s = known ? suffix[token]! : 0;
  const t = tag[token]!;
  const w1 = around(word, token - 1, from, to);
  const n1 = around(word, token + 1, from, to);
  const n2 = around(word, token + 2, from, to);
  const t1 = around(tag, token - 1, from, to);
  const nt1 = around(tag, token + 1, from, to);
  const nt2 = around(tag, token + 2, from, to);
  const inside = quote[token] === 0 ? 0 : 1;
  const near = nearestQuote(seen, token, from, to);
  const features = sums(out);
  let end = out.count;
  features[end++] = told(1, w, n1, 0);
  features[end++] = told(2, l, 0, 0);
  features[end++] = told(3, t, nt1, t1);
  features[end++] = told(4, s, t, 0);
  features[end++] = told(5, shape[token]!, 0, 0);
  features[end++] = told(6, w1, 0, 0);
  features[end++] = told(8, n1, 0, 0);
  features[end++] = told(10, t1, t, 0);
  features[end++] = told(12, nt1, nt2, 0);
  features[end++] = told(15, w, nt1, 0);
  features[end++] = told(19, w1, w, 0);
  features[end++] = told(26, l, n1, n2);
  const r = relation[token]!;
  const h = head[token]!;
  const hl = h < 0 ? 0 : lemma[h]!;
  features[end++] = told(27, r, t, 0);
  features[end++] = told(28, r, hl, h < token ? 1 : 2);
  features[end++] = told(29, r, h < 0 ? 0 : tag[h]! + 1, 0);
  features[end++] = told(31, l, r, 0);
  if (h >= 0) features[end++] = told(33, r, relation[h]!, h < token ? 1 : 2);
  for (let child = firstChild[token]!, count = 0; child >= 0 && count < CHILDREN; child = nextSibling[child]!, count++) {
    const cr = relation[child]! + 1;
    const side = child < token ? 1 : 2;
    features[end++] = told(35, cr, side, 0);
    features[end++] = told(36, cr, side, l);
    features[end++] = told(37, cr, tag[child]!, t);
    features[end++] = told(40, cr, word[low[child]!]!, side);
    if (quote[child] !== 0) features[end++] = told(41, cr, inside, side);
  }
  const frame = frames[token]!;
  features[end++] = told(61, frame, 0, 0);
  features[end++] = told(62, frame, t, 0);
  features[end++] = told(63, frame, l, 0);
  features[end++] = told(71, frame & 127, frame >> 7 === 0 ? 0 : 1, 0);
  const p = token > from ? token - 1 : -1;
  const n = token + 1 < to ? token + 1 : -1;
  const state = inside + 2 * (p < 0 ? 3 : mark[p]!) + 8 * (n < 0 ? 3 : mark[n]!) + 32 * sentenceQuotes;
  features[end++] = told(44, state, 0, 0);
  features[end++] = told(45, state, l, 0);
  features[end++] = told(47, inside, l, 0);
  features[end++] = told(48, sentenceQuotes, l, 0);
  features[end++] = told(49, p < 0 ? 0 : entity[p]! + 1, t, 0);
  features[end++] = told(50, n < 0 ? 0 : entity[n]! + 1, t, 0);
  features[end++] = told(51, entity[token]!, t, 0);
  features[end++] = told(52, near, l, 0);
  features[end++] = told(53, near, t, 0);
  features[end++] = told(56, kind, t, 0);
  features[end++] = told(57, kind, l, 0);
  features[end++] = told(58, lastVerb, Math.min(token - lastVerbAt, 6), 0);
  features[end++] = told(60, lastVerb, t, Math.min(token - lastVerbAt, 4));
  next(out, end);
}

/** Where the nearest quotation begins after or ends before a token outside quotations: 0 none, else side and distance up to 4. */
function nearestQuote(seen: View, token: number, from: number, to: number): number {
  if (seen.quote[token] !== 0) return 20;
  for (let distance = 1; distance <= 4; distance++) {
    if (token + distance < to && seen.quote[token + distance] !== 0) return distance;
    if (token - distance >= from && seen.quote[token - distance] !== 0) return 10 + distance;
  }
  return 0;
}

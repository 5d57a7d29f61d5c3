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
const CHILDREN = 25;

/** Adds the features of one token; those before it have been passed. */
export function addCueFeatures(out: FeatureWriter, seen: View, { from, to, sentenceQuotes, kind, lastVerb, lastVerbAt }: CueSight, token: number, known = true): void {
  const { analysis, word, lemma, suffix, shape, quote, mark, frame: frames, firstChild, nextSibling, low } = seen;
  const { tag, relation, head, entity } = analysis;
  const w = known ? word[token]! : 0;
  const l = known ? lemma[token]! : 0;
  const s = known ? suffix[token]! : 0;
  const t = tag[token]!;
  const w1 = around(word, token - 1, from, to);
  const w2 = around(word, token - 2, from, to);
  const n1 = around(word, token + 1, from, to);
  const n2 = around(word, token + 2, from, to);
  const t1 = around(tag, token - 1, from, to);
  const t2 = around(tag, token - 2, from, to);
  const nt1 = around(tag, token + 1, from, to);
  const nt2 = around(tag, token + 2, from, to);
  const inside = quote[token] === 0 ? 0 : 1;
  const near = nearestQuote(seen, token, from, to);
  const features = sums(out);
  let end = out.count;
  const add = (feature: number, a: number, b: number, c: number): void => {
    features[end++] = told(feature, a, b, c);
  };
  add(1, w, 0, 0); add(2, l, 0, 0); add(3, t, 0, 0); add(4, s, t, 0); add(5, shape[token]!, 0, 0); add(6, w1, 0, 0); add(7, w2, 0, 0); add(8, n1, 0, 0); add(9, n2, 0, 0);
  add(10, t1, 0, 0); add(11, t2, 0, 0); add(12, nt1, 0, 0); add(13, nt2, 0, 0); add(14, t1, t, 0); add(15, t, nt1, 0); add(16, t1, t, nt1); add(17, t2, t1, t); add(18, t, nt1, nt2);
  add(19, w1, w, 0); add(20, w, n1, 0); add(21, w, nt1, 0); add(22, w, t1, 0); add(23, l, nt1, nt2); add(24, w1, w, n1); add(25, l, w1, 0); add(26, l, n1, 0);
  const r = relation[token]!;
  const h = head[token]!;
  const hl = h < 0 ? 0 : lemma[h]!;
  add(27, r, t, 0); add(28, r, hl, 0); add(29, r, h < 0 ? 0 : tag[h]! + 1, 0); add(30, r, l, hl); add(31, l, r, 0); add(32, r, hl, h < token ? 1 : 2);
  if (h >= 0) add(33, r, relation[h]!, h < token ? 1 : 2);
  if (h >= 0 && head[h]! >= 0) add(34, r, relation[h]!, lemma[head[h]!]!);
  let digest = 0;
  for (let child = firstChild[token]!, count = 0; child >= 0 && count < CHILDREN; child = nextSibling[child]!, count++) {
    const cr = relation[child]! + 1;
    const side = child < token ? 1 : 2;
    digest = (digest + Math.imul(cr, cr * 7919 + 1)) | 0;
    add(35, cr, side, 0); add(36, cr, side, l); add(37, cr, tag[child]!, t); add(38, cr, lemma[child]!, 0); add(39, cr, entity[child]!, l); add(40, cr, word[low[child]!]!, side);
    if (quote[child] !== 0) add(41, cr, inside, side);
  }
  add(42, digest, t, 0); add(43, digest, l, 0);
  const p = token > from ? token - 1 : -1;
  const n = token + 1 < to ? token + 1 : -1;
  const state = inside + 2 * (p < 0 ? 3 : mark[p]!) + 8 * (n < 0 ? 3 : mark[n]!) + 32 * sentenceQuotes;
  add(44, state, 0, 0); add(45, state, l, 0); add(46, state, t, 0); add(47, inside, l, 0); add(48, sentenceQuotes, l, 0);
  add(49, p < 0 ? 0 : entity[p]! + 1, t, 0); add(50, n < 0 ? 0 : entity[n]! + 1, t, 0); add(51, entity[token]!, t, 0); add(52, near, l, 0); add(53, near, t, 0);
  add(54, Math.min(token - from, 6), t, 0); add(55, Math.min(to - token, 5), t, 0); add(56, kind, t, 0); add(57, kind, l, 0);
  const ago = token - lastVerbAt;
  add(58, lastVerb, Math.min(ago, 6), 0); add(59, lastVerb, w, 0); add(60, lastVerb, t, Math.min(ago, 4));
  const frame = frames[token]!;
  add(61, frame, 0, 0); add(62, frame, t, 0); add(63, frame, l, 0); add(64, frame, s, 0); add(65, frame, nt1, t1); add(66, frame, inside, 0);
  if (h >= 0) {
    add(67, frames[h]!, r, t); add(68, frames[h]!, r, l);
  }
  add(69, frame & 127, t, 0); add(70, frame & 127, l, 0); add(71, frame & 127, frame >> 7 === 0 ? 0 : 1, 0);
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

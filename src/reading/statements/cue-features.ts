// What the cue model sees of a word: the words around it, its place in the sentence's tree, and the quotation marks near it.
import { add, begin, newFeatureWriter, next, sequenceOf, type FeatureWriter } from "./hashing.ts";
import type { Sequence } from "./crf.ts";
import { VERB_TAGS } from "./verbs.ts";
import type { View } from "./view.ts";

/** Values of a column around a token, 0 outside the sentence. */
function around(column: Int32Array | Uint8Array, at: number, from: number, to: number): number {
  return at >= from && at < to ? column[at]! + 1 : 0;
}

function childrenOf(seen: View, token: number, each: (child: number) => void): void {
  for (let child = seen.firstChild[token]!; child >= 0; child = seen.nextSibling[child]!) each(child);
}

const written = newFeatureWriter();

/** Features of the tokens of one sentence, good until the next call. Where `hidden` is 1 the word itself is not told, only its form and place (training uses it). */
export function cueFeatures(seen: View, from: number, to: number, bits: number, hidden: Uint8Array | null = null): Sequence {
  const sight = cueSight(seen, from, to);
  begin(written, bits);
  for (let token = from; token < to; token++) {
    addCueFeatures(written, seen, sight, token, hidden?.[token] !== 1);
    pass(seen, sight, token, hidden?.[token] !== 1);
    next(written);
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

/** Adds the features of one token; those before it have been passed. */
export function addCueFeatures(out: FeatureWriter, seen: View, { from, to, sentenceQuotes, kind, lastVerb, lastVerbAt }: CueSight, token: number, known = true): void {
  const { analysis, word, lemma, suffix, shape, quote, mark, frame: frames } = seen;
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
  add(out, 1, w); add(out, 2, l); add(out, 3, t); add(out, 4, s, t); add(out, 5, shape[token]!);
  add(out, 6, w1); add(out, 7, w2); add(out, 8, n1); add(out, 9, n2);
  add(out, 10, t1); add(out, 11, t2); add(out, 12, nt1); add(out, 13, nt2);
  add(out, 14, t1, t); add(out, 15, t, nt1); add(out, 16, t1, t, nt1); add(out, 17, t2, t1, t); add(out, 18, t, nt1, nt2);
  add(out, 19, w1, w); add(out, 20, w, n1); add(out, 21, w, nt1); add(out, 22, w, t1); add(out, 23, l, nt1, nt2); add(out, 24, w1, w, n1);
  add(out, 25, l, w1); add(out, 26, l, n1);
  const r = relation[token]!;
  const h = head[token]!;
  const hl = h < 0 ? 0 : lemma[h]!;
  const ht = h < 0 ? 0 : tag[h]! + 1;
  add(out, 27, r, t); add(out, 28, r, hl); add(out, 29, r, ht); add(out, 30, r, l, hl); add(out, 31, l, r);
  add(out, 32, r, hl, Math.sign(token - h));
  if (h >= 0) add(out, 33, r, relation[h]!, h < token ? 1 : 2);
  if (h >= 0 && head[h]! >= 0) add(out, 34, r, relation[h]!, lemma[head[h]!]!);
  let digest = 0;
  childrenOf(seen, token, (child) => {
    const cr = relation[child]! + 1;
    digest += Math.imul(cr, cr * 7919 + 1);
    const side = child < token ? 1 : 2;
    add(out, 35, cr, side); add(out, 36, cr, side, l); add(out, 37, cr, tag[child]!, t); add(out, 38, cr, lemma[child]!);
    add(out, 39, cr, entity[child]!, l); add(out, 40, cr, word[seen.low[child]!]!, side);
    if (quote[child] !== 0) add(out, 41, cr, inside, side);
  });
  const frame = frames[token]!;
  add(out, 61, frame); add(out, 62, frame, t); add(out, 63, frame, l); add(out, 64, frame, s); add(out, 65, frame, nt1, t1); add(out, 66, frame, inside); add(out, 69, frame & 127, t); add(out, 70, frame & 127, l); add(out, 71, frame & 127, frame >> 7 === 0 ? 0 : 1);
  if (h >= 0) { const above = frames[h]!; add(out, 67, above, r, t); add(out, 68, above, r, l); }
  add(out, 42, digest, t); add(out, 43, digest, l);
  const p = token > from ? token - 1 : -1;
  const n = token + 1 < to ? token + 1 : -1;
  const beforeMark = p < 0 ? 3 : mark[p]!;
  const afterMark = n < 0 ? 3 : mark[n]!;
  const state = inside + 2 * beforeMark + 8 * afterMark + 32 * sentenceQuotes;
  add(out, 44, state); add(out, 45, state, l); add(out, 46, state, t); add(out, 47, inside, l); add(out, 48, sentenceQuotes, l);
  add(out, 49, p < 0 ? 0 : entity[p]! + 1, t); add(out, 50, n < 0 ? 0 : entity[n]! + 1, t); add(out, 51, entity[token]!, t);
  add(out, 52, near, l); add(out, 53, near, t);
  add(out, 54, Math.min(token - from, 6), t); add(out, 55, Math.min(to - token, 5), t); add(out, 56, kind, t); add(out, 57, kind, l);
  add(out, 58, lastVerb, Math.min(token - lastVerbAt, 6)); add(out, 59, lastVerb, w); add(out, 60, lastVerb, t, Math.min(token - lastVerbAt, 4));
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

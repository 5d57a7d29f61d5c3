// What the cue model sees of a word: the words around it, its place in the sentence's tree, and the quotation marks near it.
import { begin, FEATURE, FIRST, newFeatureWriter, next, SECOND, sequenceOf, sums, THIRD, type FeatureWriter } from "./hashing.ts";
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
  const ownWord = Math.imul(w, FIRST), wordSecond = Math.imul(w, SECOND);
  const ownLemma = Math.imul(l, FIRST), lemmaSecond = Math.imul(l, SECOND), lemmaThird = Math.imul(l, THIRD);
  const ownTag = Math.imul(t, FIRST), tagSecond = Math.imul(t, SECOND), tagThird = Math.imul(t, THIRD);
  const features = sums(out);
  let end = out.count;
  features[end++] = FEATURE + ownWord;
  features[end++] = 2 * FEATURE + ownLemma;
  features[end++] = 3 * FEATURE + ownTag;
  features[end++] = 4 * FEATURE + Math.imul(s, FIRST) + tagSecond;
  features[end++] = 5 * FEATURE + Math.imul(shape[token]!, FIRST);
  features[end++] = 6 * FEATURE + Math.imul(w1, FIRST);
  features[end++] = 7 * FEATURE + Math.imul(w2, FIRST);
  features[end++] = 8 * FEATURE + Math.imul(n1, FIRST);
  features[end++] = 9 * FEATURE + Math.imul(n2, FIRST);
  features[end++] = 10 * FEATURE + Math.imul(t1, FIRST);
  features[end++] = 11 * FEATURE + Math.imul(t2, FIRST);
  features[end++] = 12 * FEATURE + Math.imul(nt1, FIRST);
  features[end++] = 13 * FEATURE + Math.imul(nt2, FIRST);
  features[end++] = 14 * FEATURE + Math.imul(t1, FIRST) + tagSecond;
  features[end++] = 15 * FEATURE + ownTag + Math.imul(nt1, SECOND);
  features[end++] = 16 * FEATURE + Math.imul(t1, FIRST) + tagSecond + Math.imul(nt1, THIRD);
  features[end++] = 17 * FEATURE + Math.imul(t2, FIRST) + Math.imul(t1, SECOND) + tagThird;
  features[end++] = 18 * FEATURE + ownTag + Math.imul(nt1, SECOND) + Math.imul(nt2, THIRD);
  features[end++] = 19 * FEATURE + Math.imul(w1, FIRST) + wordSecond;
  features[end++] = 20 * FEATURE + ownWord + Math.imul(n1, SECOND);
  features[end++] = 21 * FEATURE + ownWord + Math.imul(nt1, SECOND);
  features[end++] = 22 * FEATURE + ownWord + Math.imul(t1, SECOND);
  features[end++] = 23 * FEATURE + ownLemma + Math.imul(nt1, SECOND) + Math.imul(nt2, THIRD);
  features[end++] = 24 * FEATURE + Math.imul(w1, FIRST) + wordSecond + Math.imul(n1, THIRD);
  features[end++] = 25 * FEATURE + ownLemma + Math.imul(w1, SECOND);
  features[end++] = 26 * FEATURE + ownLemma + Math.imul(n1, SECOND);
  const r = relation[token]!;
  const h = head[token]!;
  const hl = h < 0 ? 0 : lemma[h]!;
  const ownRelation = Math.imul(r, FIRST);
  features[end++] = 27 * FEATURE + ownRelation + tagSecond;
  features[end++] = 28 * FEATURE + ownRelation + Math.imul(hl, SECOND);
  features[end++] = 29 * FEATURE + ownRelation + Math.imul(h < 0 ? 0 : tag[h]! + 1, SECOND);
  features[end++] = 30 * FEATURE + ownRelation + lemmaSecond + Math.imul(hl, THIRD);
  features[end++] = 31 * FEATURE + ownLemma + Math.imul(r, SECOND);
  features[end++] = 32 * FEATURE + ownRelation + Math.imul(hl, SECOND) + Math.imul(h < token ? 1 : 2, THIRD);
  if (h >= 0) features[end++] = 33 * FEATURE + ownRelation + Math.imul(relation[h]!, SECOND) + Math.imul(h < token ? 1 : 2, THIRD);
  if (h >= 0 && head[h]! >= 0) features[end++] = 34 * FEATURE + ownRelation + Math.imul(relation[h]!, SECOND) + Math.imul(lemma[head[h]!]!, THIRD);
  let digest = 0;
  for (let child = firstChild[token]!, count = 0; child >= 0 && count < CHILDREN; child = nextSibling[child]!, count++) {
    const cr = relation[child]! + 1;
    const side = child < token ? 1 : 2;
    const childRelation = Math.imul(cr, FIRST), childSide = Math.imul(side, SECOND);
    digest = (digest + Math.imul(cr, cr * 7919 + 1)) | 0;
    features[end++] = 35 * FEATURE + childRelation + childSide;
    features[end++] = 36 * FEATURE + childRelation + childSide + lemmaThird;
    features[end++] = 37 * FEATURE + childRelation + Math.imul(tag[child]!, SECOND) + tagThird;
    features[end++] = 38 * FEATURE + childRelation + Math.imul(lemma[child]!, SECOND);
    features[end++] = 39 * FEATURE + childRelation + Math.imul(entity[child]!, SECOND) + lemmaThird;
    features[end++] = 40 * FEATURE + childRelation + Math.imul(word[low[child]!]!, SECOND) + Math.imul(side, THIRD);
    if (quote[child] !== 0) features[end++] = 41 * FEATURE + childRelation + Math.imul(inside, SECOND) + Math.imul(side, THIRD);
  }
  const children = Math.imul(digest, FIRST);
  features[end++] = 42 * FEATURE + children + tagSecond;
  features[end++] = 43 * FEATURE + children + lemmaSecond;
  const p = token > from ? token - 1 : -1;
  const n = token + 1 < to ? token + 1 : -1;
  const state = inside + 2 * (p < 0 ? 3 : mark[p]!) + 8 * (n < 0 ? 3 : mark[n]!) + 32 * sentenceQuotes;
  const marks = Math.imul(state, FIRST);
  features[end++] = 44 * FEATURE + marks;
  features[end++] = 45 * FEATURE + marks + lemmaSecond;
  features[end++] = 46 * FEATURE + marks + tagSecond;
  features[end++] = 47 * FEATURE + Math.imul(inside, FIRST) + lemmaSecond;
  features[end++] = 48 * FEATURE + Math.imul(sentenceQuotes, FIRST) + lemmaSecond;
  features[end++] = 49 * FEATURE + Math.imul(p < 0 ? 0 : entity[p]! + 1, FIRST) + tagSecond;
  features[end++] = 50 * FEATURE + Math.imul(n < 0 ? 0 : entity[n]! + 1, FIRST) + tagSecond;
  features[end++] = 51 * FEATURE + Math.imul(entity[token]!, FIRST) + tagSecond;
  features[end++] = 52 * FEATURE + Math.imul(near, FIRST) + lemmaSecond;
  features[end++] = 53 * FEATURE + Math.imul(near, FIRST) + tagSecond;
  features[end++] = 54 * FEATURE + Math.imul(Math.min(token - from, 6), FIRST) + tagSecond;
  features[end++] = 55 * FEATURE + Math.imul(Math.min(to - token, 5), FIRST) + tagSecond;
  features[end++] = 56 * FEATURE + Math.imul(kind, FIRST) + tagSecond;
  features[end++] = 57 * FEATURE + Math.imul(kind, FIRST) + lemmaSecond;
  const ago = token - lastVerbAt;
  const verbBefore = Math.imul(lastVerb, FIRST);
  features[end++] = 58 * FEATURE + verbBefore + Math.imul(Math.min(ago, 6), SECOND);
  features[end++] = 59 * FEATURE + verbBefore + wordSecond;
  features[end++] = 60 * FEATURE + verbBefore + tagSecond + Math.imul(Math.min(ago, 4), THIRD);
  const frame = frames[token]!;
  const ownFrame = Math.imul(frame, FIRST), objectFrame = Math.imul(frame & 127, FIRST);
  features[end++] = 61 * FEATURE + ownFrame;
  features[end++] = 62 * FEATURE + ownFrame + tagSecond;
  features[end++] = 63 * FEATURE + ownFrame + lemmaSecond;
  features[end++] = 64 * FEATURE + ownFrame + Math.imul(s, SECOND);
  features[end++] = 65 * FEATURE + ownFrame + Math.imul(nt1, SECOND) + Math.imul(t1, THIRD);
  features[end++] = 66 * FEATURE + ownFrame + Math.imul(inside, SECOND);
  if (h >= 0) {
    features[end++] = 67 * FEATURE + Math.imul(frames[h]!, FIRST) + Math.imul(r, SECOND) + tagThird;
    features[end++] = 68 * FEATURE + Math.imul(frames[h]!, FIRST) + Math.imul(r, SECOND) + lemmaThird;
  }
  features[end++] = 69 * FEATURE + objectFrame + tagSecond;
  features[end++] = 70 * FEATURE + objectFrame + lemmaSecond;
  features[end++] = 71 * FEATURE + objectFrame + Math.imul(frame >> 7 === 0 ? 0 : 1, SECOND);
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

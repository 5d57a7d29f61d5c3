// What the cue model sees of a word: the words around it, its place in the sentence's tree, and the quotation marks near it.
import { frameOf } from "./frame.ts";
import { featureWriter } from "./hashing.ts";
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

/** Features of the tokens of one sentence. Where `hidden` is 1 the word itself is not told, only its form and place (training uses it). */
export function cueFeatures(seen: View, from: number, to: number, bits: number, hidden: Uint8Array | null = null): Sequence {
  const { analysis, word, lemma, suffix, shape, quote, mark } = seen;
  const { tag, relation, head, entity } = analysis;
  const out = featureWriter(bits, to - from, 64);
  let quoted = 0;
  for (let token = from; token < to; token++) if (quote[token] !== 0) quoted++;
  const sentenceQuotes = quoted === 0 ? 0 : quoted === to - from ? 2 : 1;
  const kind = seen.structure.blocks[seen.block[from]!]?.kind === "heading" ? 1 : 0;
  const frames = Int32Array.from({ length: to - from }, (_, place) => frameOf(seen, from + place));
  let lastVerb = 0;
  let lastVerbAt = -1;
  for (let token = from; token < to; token++) {
    const known = hidden?.[token] !== 1;
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
    out.add(1, w); out.add(2, l); out.add(3, t); out.add(4, s, t); out.add(5, shape[token]!);
    out.add(6, w1); out.add(7, w2); out.add(8, n1); out.add(9, n2);
    out.add(10, t1); out.add(11, t2); out.add(12, nt1); out.add(13, nt2);
    out.add(14, t1, t); out.add(15, t, nt1); out.add(16, t1, t, nt1); out.add(17, t2, t1, t); out.add(18, t, nt1, nt2);
    out.add(19, w1, w); out.add(20, w, n1); out.add(21, w, nt1); out.add(22, w, t1); out.add(23, l, nt1, nt2); out.add(24, w1, w, n1);
    out.add(25, l, w1); out.add(26, l, n1);
    const r = relation[token]!;
    const h = head[token]!;
    const hl = h < 0 ? 0 : lemma[h]!;
    const ht = h < 0 ? 0 : tag[h]! + 1;
    out.add(27, r, t); out.add(28, r, hl); out.add(29, r, ht); out.add(30, r, l, hl); out.add(31, l, r);
    out.add(32, r, hl, Math.sign(token - h));
    if (h >= 0) out.add(33, r, relation[h]!, h < token ? 1 : 2);
    if (h >= 0 && head[h]! >= 0) out.add(34, r, relation[h]!, lemma[head[h]!]!);
    let digest = 0;
    childrenOf(seen, token, (child) => {
      const cr = relation[child]! + 1;
      digest += Math.imul(cr, cr * 7919 + 1);
      const side = child < token ? 1 : 2;
      out.add(35, cr, side); out.add(36, cr, side, l); out.add(37, cr, tag[child]!, t); out.add(38, cr, lemma[child]!);
      out.add(39, cr, entity[child]!, l); out.add(40, cr, word[seen.low[child]!]!, side);
      if (quote[child] !== 0) out.add(41, cr, inside, side);
    });
    const frame = frames[token - from]!;
    out.add(61, frame); out.add(62, frame, t); out.add(63, frame, l); out.add(64, frame, s); out.add(65, frame, nt1, t1); out.add(66, frame, inside); out.add(69, frame & 127, t); out.add(70, frame & 127, l); out.add(71, frame & 127, frame >> 7 === 0 ? 0 : 1);
    if (h >= 0) { const above = frames[h - from]!; out.add(67, above, r, t); out.add(68, above, r, l); }
    out.add(42, digest, t); out.add(43, digest, l);
    const p = token > from ? token - 1 : -1;
    const n = token + 1 < to ? token + 1 : -1;
    const beforeMark = p < 0 ? 3 : mark[p]!;
    const afterMark = n < 0 ? 3 : mark[n]!;
    const state = inside + 2 * beforeMark + 8 * afterMark + 32 * sentenceQuotes;
    out.add(44, state); out.add(45, state, l); out.add(46, state, t); out.add(47, inside, l); out.add(48, sentenceQuotes, l);
    out.add(49, p < 0 ? 0 : entity[p]! + 1, t); out.add(50, n < 0 ? 0 : entity[n]! + 1, t); out.add(51, entity[token]!, t);
    out.add(52, near, l); out.add(53, near, t);
    out.add(54, Math.min(token - from, 6), t); out.add(55, Math.min(to - token, 5), t); out.add(56, kind, t); out.add(57, kind, l);
    out.add(58, lastVerb, Math.min(token - lastVerbAt, 6)); out.add(59, lastVerb, w); out.add(60, lastVerb, t, Math.min(token - lastVerbAt, 4));
    if (VERB_TAGS[t] === 1) {
      lastVerb = l;
      lastVerbAt = token;
    }
    out.next();
  }
  return out.close();
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

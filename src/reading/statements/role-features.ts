// What the role model sees of a word beside one cue.
import { add, begin, mix, newFeatureWriter, next, sequenceOf } from "./hashing.ts";
import { branchRelation, COMMAS, counted, CUES, MARKS, roleSight, STOPS, VERBS, type Range } from "./role-sight.ts";
import type { Sequence } from "./crf.ts";
import type { View } from "./view.ts";

/** Distance in steps that widen: 0 to 4 exactly, then doubling. */
function bucket(distance: number): number {
  const far = Math.abs(distance);
  const near = far < 5 ? far : far < 8 ? 5 : far < 16 ? 6 : far < 32 ? 7 : far < 64 ? 8 : 9;
  return distance < 0 ? near + 16 : near;
}

const out = newFeatureWriter();

/**
 * Features of the tokens of `window` beside `cue`. `cueAt` holds for each token 1 + the index of the cue it belongs to, 0 for none.
 * Good until the next call.
 */
export function roleFeatures(seen: View, window: Range, cue: Range, cueAt: Int32Array, bits: number): Sequence {
  const { analysis, word, lemma, quote, mark, sentence, shape, low, high } = seen;
  const { tag, relation, entity } = analysis;
  const { from, to } = window;
  begin(out, bits);
  const { top, setting, up, branch, hang: hangs, between, facts: factsAt } = roleSight(seen, window, cue, cueAt);
  const cueLemma = lemma[top]!;
  const cueTag = tag[top]!;
  const cueLast = lemma[cue.to - 1]!;
  const cueSentence = sentence[cue.from]!;
  const cueQuote = quote[top]!;
  const sentenceFrom = analysis.sentences[cueSentence]!.from;
  const sentenceTo = analysis.sentences[cueSentence]!.to;
  const cuePlace = (cue.from - sentenceFrom < 4 ? 0 : sentenceTo - cue.to < 4 ? 2 : 1) + (cue.to === sentenceTo || seen.shape[cue.to] === 5 ? 4 : 0);
  for (let token = from; token < to; token++) {
    const place = token - from;
    const w = word[token]!;
    const t = tag[token]!;
    const p = token > from ? token - 1 : -1;
    const n = token + 1 < to ? token + 1 : -1;
    const pt = p < 0 ? 0 : tag[p]! + 1;
    const nt = n < 0 ? 0 : tag[n]! + 1;
    const pw = p < 0 ? 0 : word[p]!;
    const nw = n < 0 ? 0 : word[n]!;
    const inCue = token >= cue.from && token < cue.to;
    const side = inCue ? 0 : token < cue.from ? 1 : 2;
    const distance = inCue ? 0 : token < cue.from ? token - cue.from : token - cue.to + 1;
    const far = bucket(distance);
    const b = branch[place]!;
    const hang = hangs[place]!;
    const sameBefore = place > 0 && branch[place - 1] === b && up[place - 1] === up[place] ? 1 : 0;
    const sameAfter = token + 1 < to && branch[place + 1] === b && up[place + 1] === up[place] ? 1 : 0;
    const edge = sameBefore + 2 * sameAfter;
    const beforeHang = place === 0 ? 0 : mix(up[place - 1]! * 64 + branchRelation(relation, branch[place - 1]!), 3);
    const away = sentence[token]! - cueSentence;
    const inside = quote[token] === 0 ? 0 : quote[token] === cueQuote ? 1 : 2;
    const beforeInside = p < 0 ? 3 : quote[p] === 0 ? 0 : 1;
    const quoteState = inside + 3 * beforeInside + 12 * mark[token]! + 36 * (p < 0 ? 3 : mark[p]!) + 144 * (n < 0 ? 3 : mark[n]!);
    const c = between[place]!;
    const commas = counted(c, COMMAS), verbs = counted(c, VERBS), marks = counted(c, MARKS), stops = counted(c, STOPS), cues = counted(c, CUES);
    add(out, 1, w, side); add(out, 2, t, side); add(out, 4, t, nt, side); add(out, 5, pw, side); add(out, 6, nw, side); add(out, 10, lemma[token]!); add(out, 11, shape[token]! * 16 + side, pt);
    add(out, 12, far); add(out, 13, far, t);
    add(out, 19, hang, cueLemma); add(out, 20, hang, edge); add(out, 21, hang, edge, t); add(out, 22, hang, cueTag); add(out, 26, hang, beforeHang); add(out, 29, hang, w); add(out, 30, hang, pw); add(out, 32, hang, quoteState);
    if (b >= 0) {
      add(out, 33, hang, lemma[b]!); add(out, 34, hang, tag[b]!, edge); add(out, 35, hang, word[low[b]!]!, edge); add(out, 36, hang, token === low[b] ? 1 : token === high[b] ? 2 : 0, t);
      add(out, 37, hang, mix(quote[b] === 0 ? 0 : 1, edge), quoteState); add(out, 39, hang, entity[b]!, edge);
    }
    add(out, 40, relation[token]!, t, side); add(out, 42, entity[token]!, p < 0 ? 0 : entity[p]! + 1, side); add(out, 43, entity[token]!, far);
    add(out, 45, quoteState, side); add(out, 46, quoteState, away, marks); add(out, 47, quoteState, cueLemma, side); add(out, 48, inside, side, marks * 4 + commas);
    add(out, 50, commas, side, hang); add(out, 51, verbs, side, hang); add(out, 52, stops, side, t); add(out, 53, cues, side, hang); add(out, 54, mix(cues, side), inside, quoteState);
    const facts = factsAt[place]!;
    add(out, 57, away, facts); add(out, 58, away, facts, quoteState); add(out, 60, away, facts, cueLemma); add(out, 63, cuePlace, quoteState, side);
    add(out, 66, cueLast, side, far);
    if (away === 0) add(out, 72, mix(Math.min(token - sentenceFrom, 4), Math.min(sentenceTo - token, 3)), quoteState, side);
    add(out, 76, setting, side, hang); add(out, 79, setting, side, quoteState); add(out, 80, setting, mix(side, cueLemma)); add(out, 82, setting, away, facts);
    next(out);
  }
  return sequenceOf(out);
}

// What the role model sees of a word beside one cue.
import { begin, FEATURE, FIRST, newFeatureWriter, next, SECOND, sequenceOf, sums, THIRD } from "./hashing.ts";
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
 * Good until the next call. What several features tell is multiplied once.
 */
export function roleFeatures(seen: View, window: Range, cue: Range, cueAt: Int32Array, bits: number): Sequence {
  const { analysis, word, lemma, quote, mark, sentence, shape, low, high } = seen;
  const { tag, relation, entity } = analysis;
  const { from, to } = window;
  begin(out, bits);
  const { top, setting, up, branch, hang: hangs, between, facts: factsAt } = roleSight(seen, window, cue, cueAt);
  const cueLemma = Math.imul(lemma[top]!, FIRST), cueSecond = Math.imul(lemma[top]!, SECOND), cueThird = Math.imul(lemma[top]!, THIRD);
  const cueLast = Math.imul(lemma[cue.to - 1]!, FIRST);
  const cueTag = Math.imul(tag[top]! + 1, SECOND);
  const cueSentence = sentence[cue.from]!;
  const cueQuote = quote[top]!;
  const sentenceFrom = analysis.sentences[cueSentence]!.from;
  const sentenceTo = analysis.sentences[cueSentence]!.to;
  const cuePlace = Math.imul((cue.from - sentenceFrom < 4 ? 0 : sentenceTo - cue.to < 4 ? 2 : 1) + (cue.to === sentenceTo || shape[cue.to] === 5 ? 4 : 0), FIRST);
  const around = Math.imul(setting, FIRST);
  for (let token = from; token < to; token++) {
    const place = token - from;
    const t = tag[token]!;
    const p = token > from ? token - 1 : -1;
    const n = token + 1 < to ? token + 1 : -1;
    const inCue = token >= cue.from && token < cue.to;
    const beside = inCue ? 0 : token < cue.from ? 1 : 2;
    const b = branch[place]!;
    const sameBefore = place > 0 && branch[place - 1] === b && up[place - 1] === up[place] ? 1 : 0;
    const sameAfter = n >= 0 && branch[place + 1] === b && up[place + 1] === up[place] ? 1 : 0;
    const edge = sameBefore + 2 * sameAfter;
    const hangBefore = place === 0 ? 0 : up[place - 1]! * 64 + branchRelation(relation, branch[place - 1]!) + 1;
    const apart = sentence[token]! - cueSentence;
    const inQuotes = quote[token] === 0 ? 0 : quote[token] === cueQuote ? 1 : 2;
    const beforeInside = p < 0 ? 3 : quote[p] === 0 ? 0 : 1;
    const c = between[place]!;
    const commas = counted(c, COMMAS), verbs = counted(c, VERBS), marks = counted(c, MARKS), stops = counted(c, STOPS), cues = counted(c, CUES);
    const side = Math.imul(beside, SECOND);
    const hang = Math.imul(hangs[place]!, FIRST);
    const tagged = Math.imul(t, SECOND);
    const own = Math.imul(word[token]!, SECOND);
    const before = p < 0 ? 0 : Math.imul(word[p]!, SECOND);
    const edges = Math.imul(edge, SECOND);
    const far = Math.imul(bucket(inCue ? 0 : token < cue.from ? token - cue.from : token - cue.to + 1), FIRST);
    const away = Math.imul(apart, FIRST);
    const inside = Math.imul(inQuotes, FIRST);
    const quotes = Math.imul(inQuotes + 3 * beforeInside + 12 * mark[token]! + 36 * (p < 0 ? 3 : mark[p]!) + 144 * (n < 0 ? 3 : mark[n]!), THIRD);
    const facts = Math.imul(factsAt[place]!, SECOND);
    const sided = Math.imul(beside, THIRD);
    const features = sums(out);
    let end = out.count;
    features[end++] = FEATURE + own + sided;
    features[end++] = 2 * FEATURE + tagged + sided;
    features[end++] = 3 * FEATURE + (n < 0 ? 0 : Math.imul(word[n]!, SECOND)) + sided;
    features[end++] = 4 * FEATURE + Math.imul(lemma[token]!, SECOND);
    features[end++] = 5 * FEATURE + Math.imul(shape[token]! * 64 + (p < 0 ? 0 : tag[p]! + 1), SECOND) + sided;
    features[end++] = 6 * FEATURE + far;
    features[end++] = 7 * FEATURE + far + tagged;
    features[end++] = 8 * FEATURE + far + Math.imul(entity[token]!, SECOND);
    features[end++] = 9 * FEATURE + hang + Math.imul(hangBefore, SECOND);
    features[end++] = 10 * FEATURE + hang + before;
    features[end++] = 11 * FEATURE + hang + own;
    features[end++] = 12 * FEATURE + hang + cueSecond;
    features[end++] = 13 * FEATURE + hang + edges;
    features[end++] = 14 * FEATURE + hang + edges + Math.imul(t, THIRD);
    features[end++] = 15 * FEATURE + hang + cueTag;
    features[end++] = 16 * FEATURE + hang + quotes;
    if (b >= 0) {
      features[end++] = 17 * FEATURE + hang + Math.imul(tag[b]! * 4 + edge, SECOND);
      features[end++] = 18 * FEATURE + hang + Math.imul((quote[b] === 0 ? 0 : 4) + edge, SECOND) + quotes;
      features[end++] = 19 * FEATURE + hang + Math.imul(lemma[b]!, SECOND);
      features[end++] = 20 * FEATURE + hang + edges + Math.imul(word[low[b]!]!, THIRD);
      features[end++] = 21 * FEATURE + hang + tagged + Math.imul(token === low[b] ? 1 : token === high[b] ? 2 : 0, THIRD);
      features[end++] = 22 * FEATURE + hang + edges + Math.imul(entity[b]!, THIRD);
    }
    features[end++] = 23 * FEATURE + Math.imul(relation[token]!, FIRST) + tagged + sided;
    features[end++] = 24 * FEATURE + Math.imul(entity[token]! * 32 + (p < 0 ? 0 : entity[p]! + 1), FIRST) + sided;
    features[end++] = 25 * FEATURE + before + sided;
    features[end++] = 26 * FEATURE + tagged + Math.imul((n < 0 ? 0 : tag[n]! + 1) * 3 + beside, THIRD);
    features[end++] = 27 * FEATURE + side + quotes;
    features[end++] = 28 * FEATURE + away + Math.imul(marks, SECOND) + quotes;
    features[end++] = 29 * FEATURE + cueLemma + side + quotes;
    features[end++] = 30 * FEATURE + inside + side + Math.imul(marks * 4 + commas, THIRD);
    features[end++] = 31 * FEATURE + hang + Math.imul(commas * 3 + beside, SECOND);
    features[end++] = 32 * FEATURE + hang + Math.imul(verbs * 3 + beside, SECOND);
    features[end++] = 33 * FEATURE + tagged + Math.imul(stops * 3 + beside, FIRST);
    features[end++] = 34 * FEATURE + hang + Math.imul(cues * 3 + beside, SECOND);
    features[end++] = 35 * FEATURE + inside + Math.imul(cues * 3 + beside, SECOND) + quotes;
    features[end++] = 36 * FEATURE + away + facts;
    features[end++] = 37 * FEATURE + away + facts + quotes;
    features[end++] = 38 * FEATURE + cueLemma + facts + Math.imul(apart, THIRD);
    features[end++] = 39 * FEATURE + cuePlace + side + quotes;
    features[end++] = 40 * FEATURE + cueLast + side + Math.imul(far, 5);
    features[end++] = 41 * FEATURE + around + side + quotes;
    features[end++] = 42 * FEATURE + around + facts + Math.imul(apart, THIRD);
    features[end++] = 43 * FEATURE + around + side + Math.imul(hangs[place]!, THIRD);
    features[end++] = 44 * FEATURE + around + side + cueThird;
    if (apart === 0) features[end++] = 45 * FEATURE + Math.imul(Math.min(token - sentenceFrom, 4) * 4 + Math.min(sentenceTo - token, 3), FIRST) + side + quotes;
    next(out, end);
  }
  return sequenceOf(out);
}

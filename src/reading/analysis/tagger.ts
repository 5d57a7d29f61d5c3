// Parts of speech, left to right: a linear model over the word, its neighbours and the tags before it.
import { type Columns } from "./columns.ts";
import { FLAGS, FORM, LOWER, PREFIX3, SHAPE, SUFFIX2, SUFFIX3, SUFFIX4, USUAL, WIDTH } from "./word-rows.ts";
import { glance, UNDECIDED, type Glance } from "./glance.ts";
import { tagGlance } from "./glance-features.ts";
import { pair, place } from "./hashing.ts";
import { answer, COMBINATIONS, tagCombinations } from "./plain.ts";
import { SETTLED } from "./lexicon.ts";
import { best, score, type LinearModel } from "./linear.ts";
import { TAGS } from "./labels.ts";

export const TAG_FEATURES = 32;

/** Stands for words and tags before and after the sentence. */
const NONE = 99;

/**
 * Writes the places of the features of token `i` of the sentence from..to; returns their number. `tag` holds the sentence's
 * tags so far. With `first` the word is the sentence's first.
 */
export function tagFeatures(columns: Columns, tag: Uint8Array, i: number, from: number, to: number, mask: number, out: Int32Array): number {
  const { rows } = columns;
  const at = i * WIDTH;
  const b1 = i > from ? at - WIDTH : -1;
  const b2 = i > from + 1 ? at - 2 * WIDTH : -1;
  const a1 = i + 1 < to ? at + WIDTH : -1;
  const a2 = i + 2 < to ? at + 2 * WIDTH : -1;
  const lower = rows[at + LOWER]!;
  const before = b1 < 0 ? NONE : rows[b1 + LOWER]!;
  const before2 = b2 < 0 ? NONE : rows[b2 + LOWER]!;
  const after = a1 < 0 ? NONE : rows[a1 + LOWER]!;
  const after2 = a2 < 0 ? NONE : rows[a2 + LOWER]!;
  const t1 = b1 < 0 ? NONE : tag[i - 1]!;
  const t2 = b2 < 0 ? NONE : tag[i - 2]!;
  const usual = rows[at + USUAL]! & (SETTLED - 1);
  const usualAfter = a1 < 0 ? NONE : rows[a1 + USUAL]! & (SETTLED - 1);
  const usualAfter2 = a2 < 0 ? NONE : rows[a2 + USUAL]! & (SETTLED - 1);
  const shape = rows[at + SHAPE]!;
  const flags = pair(rows[at + FLAGS]!, i === from ? 1 : 0);
  const suffix3 = rows[at + SUFFIX3]!;
  let n = 0;
  out[n++] = place(1, lower, mask);
  out[n++] = place(2, rows[at + FORM]!, mask);
  out[n++] = place(3, rows[at + SUFFIX2]!, mask);
  out[n++] = place(4, suffix3, mask);
  out[n++] = place(5, rows[at + SUFFIX4]!, mask);
  out[n++] = place(6, rows[at + PREFIX3]!, mask);
  out[n++] = place(7, pair(shape, i === from ? 1 : 0), mask);
  out[n++] = place(8, pair(flags, usual), mask);
  out[n++] = place(9, pair(suffix3, flags), mask);
  out[n++] = place(10, before, mask);
  out[n++] = place(11, after, mask);
  out[n++] = place(12, before2, mask);
  out[n++] = place(13, after2, mask);
  out[n++] = place(14, pair(before, lower), mask);
  out[n++] = place(15, pair(lower, after), mask);
  out[n++] = place(16, pair(t1, lower), mask);
  out[n++] = place(17, t1, mask);
  const t12 = pair(t1, t2);
  out[n++] = place(18, t12, mask);
  out[n++] = place(19, pair(t12, lower), mask);
  out[n++] = place(20, pair(t1, suffix3), mask);
  out[n++] = place(21, pair(t1, usualAfter), mask);
  out[n++] = place(22, pair(pair(usual, t1), usualAfter), mask);
  out[n++] = place(23, pair(usual, pair(usualAfter, usualAfter2)), mask);
  out[n++] = place(24, pair(lower, usualAfter), mask);
  out[n++] = place(25, a1 < 0 ? NONE : rows[a1 + SUFFIX3]!, mask);
  out[n++] = place(26, pair(t1, after), mask);
  out[n++] = place(27, pair(flags, a1 < 0 ? NONE : rows[a1 + FLAGS]!), mask);
  out[n++] = place(28, pair(t12, usual), mask);
  out[n++] = place(29, pair(before, after), mask);
  return n;
}

const places = new Int32Array(TAG_FEATURES);
const scores = new Int32Array(TAGS.length);
const combinations = new Int32Array(COMBINATIONS);

/** By what is plain, else by a glance. */
function atFirst(first: Glance, columns: Columns, from: number, i: number, to: number, tag: Uint8Array): number {
  const plain = first.plain === null ? UNDECIDED : answer(first.plain, combinations, tagCombinations(columns, tag, i, from, to, combinations));
  return plain === UNDECIDED ? glance(first, places, tagGlance(columns, tag, i, from, to, first.model.mask, places), scores) : plain;
}

/** Tags the tokens from..to, one sentence, into `tag`. */
export function tagSentence(model: LinearModel, first: Glance | null, columns: Columns, from: number, to: number, tag: Uint8Array): void {
  for (let i = from; i < to; i++) {
    const usual = columns.rows[i * WIDTH + USUAL]!;
    if (usual > SETTLED) {
      tag[i] = usual - SETTLED - 1;
      continue;
    }
    if (first !== null) {
      const seen = atFirst(first, columns, from, i, to, tag);
      if (seen !== UNDECIDED) {
        tag[i] = seen;
        continue;
      }
    }
    score(model, places, tagFeatures(columns, tag, i, from, to, model.mask, places), scores);
    tag[i] = best(scores, TAGS.length);
  }
}

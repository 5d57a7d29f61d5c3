// The forms of words that the statement models know: small letters, base form, ending, shape. Each word of a vocabulary is looked at once.
import type { Vocabulary } from "../analysis/vocabulary.ts";
import { hashWord } from "./hashing.ts";
import { lemma } from "./lemma.ts";

/** Numbers a word has in `codes`: hashes of its small letters, its base form and its ending, and its shape, one of six. */
export const CODES = 4;
export const WORD = 0, LEMMA = 1, SUFFIX = 2, SHAPE = 3;

/** By the word's number. */
export interface WordForms {
  readonly lower: string[];
  /** As lemma() gives it. */
  readonly base: string[];
  /** CODES numbers a word: side by side, since all are asked for at once. */
  codes: Int32Array;
}

const all = new WeakMap<Vocabulary, WordForms>();

/** The forms of all words that the vocabulary has by now. */
export function wordForms(known: Vocabulary): WordForms {
  let forms = all.get(known);
  if (forms === undefined) all.set(known, (forms = { lower: [], base: [], codes: new Int32Array(1024 * CODES) }));
  for (let number = forms.lower.length; number < known.words.length; number++) {
    if (number * CODES === forms.codes.length) widen(forms);
    const word = known.words[number]!;
    const small = word.toLowerCase();
    const base = lemma(small);
    forms.lower.push(small);
    forms.base.push(base);
    const at = number * CODES;
    forms.codes[at + WORD] = hashWord(small);
    forms.codes[at + LEMMA] = hashWord(base);
    forms.codes[at + SUFFIX] = hashWord(small.slice(-3));
    forms.codes[at + SHAPE] = shapeOf(word);
  }
  return forms;
}

function widen(forms: WordForms): void {
  const wider = new Int32Array(forms.codes.length * 2);
  wider.set(forms.codes);
  forms.codes = wider;
}

function shapeOf(word: string): number {
  const first = word.charCodeAt(0);
  const upper = first >= 65 && first <= 90;
  const digit = first >= 48 && first <= 57;
  if (digit) return 1;
  if (upper) return word.length > 1 && word === word.toUpperCase() ? 2 : 3;
  return first >= 97 && first <= 122 ? 4 : 5;
}

// The forms of words that the statement models know: small letters, base form, ending, shape. Each word of a vocabulary is looked at once.
import type { Vocabulary } from "../analysis/vocabulary.ts";
import { hashWord } from "./hashing.ts";
import { lemma } from "./lemma.ts";

/** By the word's number. All but `lower` and `base` are hashes; `shape` is one of six. */
export interface WordForms {
  readonly lower: string[];
  /** As lemma() gives it. */
  readonly base: string[];
  word: Int32Array;
  lemma: Int32Array;
  suffix: Int32Array;
  shape: Int32Array;
}

const all = new WeakMap<Vocabulary, WordForms>();

/** The forms of all words that the vocabulary has by now. */
export function wordForms(known: Vocabulary): WordForms {
  let forms = all.get(known);
  if (forms === undefined) all.set(known, (forms = { lower: [], base: [], word: new Int32Array(1024), lemma: new Int32Array(1024), suffix: new Int32Array(1024), shape: new Int32Array(1024) }));
  for (let number = forms.lower.length; number < known.words.length; number++) {
    if (number === forms.word.length) widen(forms);
    const word = known.words[number]!;
    const small = word.toLowerCase();
    const base = lemma(small);
    forms.lower.push(small);
    forms.base.push(base);
    forms.word[number] = hashWord(small);
    forms.lemma[number] = hashWord(base);
    forms.suffix[number] = hashWord(small.slice(-3));
    forms.shape[number] = shapeOf(word);
  }
  return forms;
}

function widen(forms: WordForms): void {
  for (const name of ["word", "lemma", "suffix", "shape"] as const) {
    const wider = new Int32Array(forms[name].length * 2);
    wider.set(forms[name]);
    forms[name] = wider;
  }
}

function shapeOf(word: string): number {
  const first = word.charCodeAt(0);
  const upper = first >= 65 && first <= 90;
  const digit = first >= 48 && first <= 57;
  if (digit) return 1;
  if (upper) return word.length > 1 && word === word.toUpperCase() ? 2 : 3;
  return first >= 97 && first <= 122 ? 4 : 5;
}

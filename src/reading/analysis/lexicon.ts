// The words seen in training with their usual tag: an open-addressed table from a word's hash.

export interface Lexicon {
  /** Hash of the word as written at each place, 0 where the place is free. Length is a power of two. */
  readonly keys: Int32Array;
  /** Tag of the word's most frequent use plus one; SETTLED is added where it has practically no other. */
  readonly values: Uint8Array;
}

/** Marks a word whose usual tag need not be questioned. */
export const SETTLED = 128;

export function emptyLexicon(places: number): Lexicon {
  return { keys: new Int32Array(places), values: new Uint8Array(places) };
}

/** Place of the word's hash, or of the free place where it would go. A full table would never end: keep it under two thirds. */
function find(keys: Int32Array, hash: number): number {
  const mask = keys.length - 1;
  let at = hash & mask;
  while (keys[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask;
  return at;
}

export function lookUp(lexicon: Lexicon, hash: number): number {
  return lexicon.values[find(lexicon.keys, hash)]!;
}

export function enter(lexicon: Lexicon, hash: number, value: number): void {
  const at = find(lexicon.keys, hash);
  lexicon.keys[at] = hash;
  lexicon.values[at] = value;
}

// Sequences of words as keys under which they are counted.

/** Words in the longest sequence that is counted: what four words tell of the fifth, three tell nearly as well (Brants and others 2007, stupid backoff). */
export const LONGEST = 4;

/** The key of a sequence and one more word; 0 is the key of none. Unequal sequences have equal keys once in 2 ** 32. */
export function grown(key: number, code: number): number {
  let mixed = Math.imul(key ^ 0x9e3779b9, 0x85ebca6b) ^ code;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Every sequence of one to LONGEST words in `codes`, by the place of its first word. */
export function eachSequence(codes: Uint32Array, visit: (key: number, words: number, at: number) => void): void {
  for (let at = 0; at < codes.length; at += 1) {
    let key = 0;
    for (let words = 1; words <= LONGEST && at + words <= codes.length; words += 1) {
      key = grown(key, codes[at + words - 1]!);
      visit(key, words, at);
    }
  }
}

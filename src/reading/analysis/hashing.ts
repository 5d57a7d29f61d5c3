// Hashes in place of strings: a word is hashed once, and features are sums of such numbers.

const PRIME = 0x01000193;

/** 32-bit FNV-1a over the UTF-16 units of word[from..to), with a last stir. */
export function hashText(word: string, from = 0, to = word.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash ^ (hash >>> 15);
}

/** One number for two in order. */
export function pair(a: number, b: number): number {
  const stirred = Math.imul(a ^ (b + 0x7f4a7c15), 0x2c1b3c6d);
  return Math.imul(stirred ^ (stirred >>> 15) ^ b, 0x297a2d39);
}

/** 32-bit hash of a feature: a template's number and its value. */
export function featureHash(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Where the row of a feature begins in a table of a power of two places. */
export function place(template: number, value: number, mask: number): number {
  return featureHash(template, value) & mask;
}

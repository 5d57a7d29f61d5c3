// Numbers for features: a template and up to three values become one place in a table of 2^bits.

/** FNV-1a over UTF-16 code units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Mixes two numbers into one of 32 bits (constants of xxHash). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** Grows as features are added; `close` gives the columns of a Sequence. */
export interface FeatureWriter {
  /** Ends the features of one place. */
  next(): void;
  /** Adds one feature to the current place. */
  add(template: number, a: number, b?: number, c?: number): void;
  close(): { length: number; features: Int32Array; offsets: Int32Array };
}

export function featureWriter(bits: number, places: number, perPlace: number): FeatureWriter {
  const mask = 2 ** bits - 1;
  let features = new Int32Array(places * perPlace);
  const offsets = new Int32Array(places + 1);
  let count = 0;
  let place = 0;
  return {
    add(template, a, b = 0, c = 0) {
      if (count === features.length) {
        const larger = new Int32Array(features.length * 2 + 64);
        larger.set(features);
        features = larger;
      }
      features[count++] = mix(mix(mix(template, a), b), c) & mask;
    },
    next() {
      offsets[++place] = count;
    },
    close: () => ({ length: place, features: features.slice(0, count), offsets: offsets.slice(0, place + 1) }),
  };
}

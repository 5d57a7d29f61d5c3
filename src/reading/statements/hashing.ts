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

/** Features as they are added, place by place. One is used for many sequences. */
export interface FeatureWriter {
  mask: number;
  features: Int32Array;
  count: number;
  offsets: Int32Array;
  places: number;
}

export function newFeatureWriter(): FeatureWriter {
  return { mask: 0, features: new Int32Array(8192), count: 0, offsets: new Int32Array(64), places: 0 };
}

/** Begins a sequence for a table of 2^bits places. */
export function begin(out: FeatureWriter, bits: number): void {
  out.mask = 2 ** bits - 1;
  out.count = 0;
  out.places = 0;
}

/** Adds one feature to the current place. */
export function add(out: FeatureWriter, template: number, a: number, b = 0, c = 0): void {
  if (out.count === out.features.length) out.features = widened(out.features);
  out.features[out.count++] = mix(mix(mix(template, a), b), c) & out.mask;
}

/** Ends the features of one place. */
export function next(out: FeatureWriter): void {
  out.offsets[++out.places] = out.count;
  if (out.places + 1 === out.offsets.length) out.offsets = widened(out.offsets);
}

/** Columns of the sequence, good until the next one begins. */
export function sequenceOf({ features, count, offsets, places }: FeatureWriter): { length: number; features: Int32Array; offsets: Int32Array } {
  return { length: places, features: features.subarray(0, count), offsets: offsets.subarray(0, places + 1) };
}

function widened(column: Int32Array): Int32Array {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}

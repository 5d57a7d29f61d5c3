// Numbers for features: what a feature tells, each thing by a multiplier of its own, adds up to one number; that becomes a place in a table of 2^bits.

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

/** Odd, so that no two values of one thing fall together: multipliers of a feature's number and of the things it tells (golden ratio; constants of xxHash). */
export const FEATURE = 0x9e3779b1, FIRST = 0x85ebca77, SECOND = 0xc2b2ae3d, THIRD = 0x27d4eb2f;

/** Features as they are added, place by place. One is used for many sequences. */
export interface FeatureWriter {
  /** 32 less the bits of the table. */
  shift: number;
  features: Int32Array;
  count: number;
  offsets: Int32Array;
  places: number;
}

/** Features that a place has at most. */
const MOST = 512;

/** With room for the widest windows: what is widened later has optimised code thrown away that took it for settled. */
export function newFeatureWriter(): FeatureWriter {
  return { shift: 0, features: new Int32Array(65_536), count: 0, offsets: new Int32Array(2048), places: 0 };
}

/** Begins a sequence for a table of 2^bits places. */
export function begin(out: FeatureWriter, bits: number): void {
  out.shift = 32 - bits;
  out.count = 0;
  out.places = 0;
}

/** Where the sums of the next place go, from `out.count` on: there is room for MOST. */
export function sums(out: FeatureWriter): Int32Array {
  if (out.count + MOST > out.features.length) out.features = widened(out.features);
  return out.features;
}

/** Ends the features of one place, whose sums end at `end`. */
export function next(out: FeatureWriter, end: number): void {
  const { features, shift } = out;
  for (let at = out.count; at < end; at++) {
    const sum = features[at]!;
    features[at] = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> shift;
  }
  out.count = end;
  out.offsets[++out.places] = end;
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

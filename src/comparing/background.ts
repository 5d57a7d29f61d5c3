// The shipped table of word sequences: how often each stands in public speech and news.
import { LONGEST } from "./sequences.ts";

/** How often sequences of words were seen, and among how many words. */
export interface Counts {
  readonly words: number;
  /** Of the sequence with this key, `length` words long; 0 when it was not seen, or too seldom to be kept. */
  of(key: number, length: number): number;
}

/** Of one length, in the order of the keys. */
export interface Counted {
  readonly keys: Uint32Array;
  /** 1 or more. */
  readonly counts: Float64Array;
}

const MAGIC = 0x31474252;
/** Counts are kept as this many times their binary logarithm, so within 5%. */
const STEPS = 8;

/** As little endian: magic, words, and for each length its number of keys, their differences (7 bits a byte, low first) and a byte for each count. */
export function packBackground(words: number, lengths: readonly Counted[]): Uint8Array {
  const bytes: number[] = [];
  const integer = (value: number) => bytes.push(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
  integer(MAGIC);
  integer(words);
  for (const { keys, counts } of lengths) {
    integer(keys.length);
    let last = 0;
    for (const key of keys) {
      let more = key - last;
      for (; more >= 128; more = Math.floor(more / 128)) bytes.push((more % 128) + 128);
      bytes.push(more);
      last = key;
    }
    for (const count of counts) bytes.push(Math.round(STEPS * Math.log2(count)));
  }
  return Uint8Array.from(bytes);
}

/** Throws when the bytes are no such table. */
export function readBackground(bytes: Uint8Array): Counts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error("this is no table of word sequences");
  const lengths: { readonly keys: Uint32Array; readonly logs: Uint8Array }[] = [];
  let at = 8;
  while (lengths.length < LONGEST) {
    const keys = new Uint32Array(view.getUint32(at, true));
    at += 4;
    let key = 0;
    for (let index = 0; index < keys.length; index += 1) {
      let scale = 1;
      for (; bytes[at]! >= 128; at += 1, scale *= 128) key += (bytes[at]! - 128) * scale;
      key += bytes[at]! * scale;
      at += 1;
      keys[index] = key;
    }
    lengths.push({ keys, logs: bytes.subarray(at, at + keys.length) });
    at += keys.length;
  }
  if (at !== bytes.length) throw new Error("the table of word sequences is cut short or too long");
  return {
    words: view.getUint32(4, true),
    of(sequence, length) {
      const found = lengths[length - 1];
      const place = found ? placeOf(found.keys, sequence) : -1;
      return place < 0 ? 0 : 2 ** (found!.logs[place]! / STEPS);
    },
  };
}

/** -1 where it is not among the sorted keys. */
export function placeOf(keys: Uint32Array, key: number): number {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle]!;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

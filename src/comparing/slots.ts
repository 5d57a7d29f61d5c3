// The hash table of an index of pairs of words: which pairs of a text may be in it, told four slots at a time and without a branch.

/** Slots that are looked at together, one byte of each. */
const TOGETHER = 4;
const EACH = 0x01010101;
const HIGHEST = 0x80808080;
/** Share of the slots that are taken at most. */
const FULL = 0.75;

/** Slots go round, and a pair is in the first that was free from its hash on. */
export interface Slots {
  /** By slot: 0 where it is free, else what the caller has put there. */
  readonly values: Int32Array;
  /** By slot: 0 where it is free, else seven bits of its pair's hash and one more. Behind the last come the first again, to be looked at together. */
  readonly tags: Uint8Array;
  readonly view: DataView;
  taken: number;
}

/** What of a text may be in the table; filled anew each time, since to get room takes longer than to fill it. */
export interface Likely {
  /** Where in the text the pair begins. */
  ats: Int32Array;
  slots: Int32Array;
}

/** `count` is a power of two. */
export function createSlots(count: number): Slots {
  const tags = new Uint8Array(count + TOGETHER - 1);
  return { values: new Int32Array(count), tags, view: new DataView(tags.buffer), taken: 0 };
}

export function hasRoom({ values, taken }: Slots, more: number): boolean {
  return taken + more <= FULL * values.length;
}

/** Puts a value into a free slot. */
export function take(table: Slots, slot: number, hash: number, value: number): void {
  const { values, tags } = table;
  values[slot] = value;
  tags[slot] = tagOf(hash);
  if (slot < TOGETHER - 1) tags[values.length + slot] = tagOf(hash);
  table.taken += 1;
}

/** The first slot from `from` on that may have a pair with this hash; where there is none, -1 - the free one behind. */
export function slotFrom({ tags, values }: Slots, hash: number, from: number): number {
  const tag = tagOf(hash);
  for (let slot = from & (values.length - 1); ; slot = (slot + 1) & (values.length - 1)) {
    if (tags[slot] === 0) return ~slot;
    if (tags[slot] === tag) return slot;
  }
}

/**
 * Fills `likely` with the pairs of a text that may be in the table, in order, each with the slot where it probably is, and returns how many. Once in some
 * thirty times another has the same tag there, and some are further from their hash than three slots.
 *
 * Which pairs are in the table cannot be guessed, and a processor that guesses wrong has waited for memory in vain. Without a branch it brings all of
 * them at once: at two words a fifth of the time.
 */
export function lookUp({ values, view }: Slots, text: Uint32Array, likely: Likely): number {
  if (likely.ats.length < text.length) {
    likely.ats = new Int32Array(2 * text.length);
    likely.slots = new Int32Array(2 * text.length);
  }
  const { ats, slots } = likely;
  const mask = values.length - 1;
  let count = 0;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const hash = hashOf(text[at]!, text[at + 1]!);
    const home = hash & mask;
    const four = view.getUint32(home, true);
    const same = zeroBytes(four ^ Math.imul(tagOf(hash), EACH));
    ats[count] = at;
    slots[count] = (home + (lowestBit(same) >> 3)) & mask;
    // It may be further on only where none of the four is free.
    count += isSet(same) | (isSet(zeroBytes(four)) ^ 1);
  }
  return count;
}

export function hashOf(one: number, next: number): number {
  const hash = Math.imul(one, 0x9e3779b1) + Math.imul(next, 0x85ebca77);
  return hash ^ (hash >>> 15);
}

const tagOf = (hash: number): number => (hash >>> 25) + 1;

/** The highest bit of each byte that is 0, and perhaps of some above the lowest of these (A. Mycroft, 1987). */
const zeroBytes = (four: number): number => (four - EACH) & ~four & HIGHEST;
/** -1 for 0. */
const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
/** 1 or 0. */
const isSet = (bits: number): number => (bits | -bits) >>> 31;

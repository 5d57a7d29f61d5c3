// What is plain: combinations of two to five facts to which training text had practically always one answer.
import { type Columns } from "./columns.ts";
import type { EntityView } from "./entities.ts";
import { UNDECIDED } from "./glance.ts";
import { featureHash, pair } from "./hashing.ts";
import { SETTLED } from "./lexicon.ts";
import type { Parse } from "./transitions.ts";
import { FLAGS, LOWER, SUFFIX3, USUAL, WIDTH } from "./word-rows.ts";

/**
 * An open-addressed table of answers by the hash of a combination, without its free places, which most looks end at. An entry holds the
 * hash's upper 24 bits and 1 + the answer in the lower 8. The hash's lowest bits say where to begin looking.
 */
export interface Plain {
  /** Places of the table less one; places are a power of two. */
  readonly mask: number;
  /** Two numbers for each 32 places: a bit for each that is taken, and how many are taken before them. */
  readonly taken: Int32Array;
  /** In the order of their places. */
  readonly entries: Int32Array;
}

/** As it is kept in a file: every place, 0 where it is free. At least one must be. */
export type PlainTable = Int32Array;

const PLACES = 32;

export function plainOf(table: PlainTable): Plain {
  const taken = new Int32Array(2 * Math.ceil(table.length / PLACES));
  let count = 0;
  for (let at = 0; at < table.length; at++) {
    const here = 2 * Math.floor(at / PLACES);
    if (at % PLACES === 0) taken[here + 1] = count;
    if (table[at] === 0) continue;
    taken[here]! |= 1 << (at % PLACES);
    count++;
  }
  return { mask: table.length - 1, taken, entries: table.filter((entry) => entry !== 0) };
}

/** The table that `plainOf` was given. */
export function tableOf({ mask, taken, entries }: Plain): PlainTable {
  const table = new Int32Array(mask + 1);
  let next = 0;
  for (let at = 0; at <= mask; at++) if (((taken[2 * Math.floor(at / PLACES)]! >>> (at % PLACES)) & 1) === 1) table[at] = entries[next++]!;
  return table;
}

/** How many bits are set (Hacker's Delight, 5-1). */
function ones(bits: number): number {
  let sums = bits - ((bits >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Room for the combinations of any one decision, the best first. */
export const COMBINATIONS = 3;
/** Stands for words and tags beside the sentence. */
const NONE = 63;

/** The answer to the first of `count` combinations that has one, or UNDECIDED. */
export function answer({ mask, taken, entries }: Plain, combinations: Int32Array, count: number): number {
  for (let i = 0; i < count; i++) {
    const hash = combinations[i]!;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const here = (at >>> 5) << 1;
      const bits = taken[here]!;
      const bit = 1 << at;
      if ((bits & bit) === 0) break;
      const entry = entries[taken[here + 1]! + ones(bits & (bit - 1))]!;
      if ((entry ^ hash) >>> 8 === 0) return (entry & 255) - 1;
    }
  }
  return UNDECIDED;
}

/** Puts an answer into a table that has room. */
export function settle(table: PlainTable, hash: number, decided: number): void {
  const mask = table.length - 1;
  let at = hash & mask;
  while (table[at] !== 0) at = (at + 1) & mask;
  table[at] = (hash & ~255) | (decided + 1);
}

/** Writes the combinations that may settle the tag of token `i` in the sentence from..to; returns their number. */
export function tagCombinations({ rows }: Columns, tag: Uint8Array, i: number, from: number, to: number, out: Int32Array): number {
  const at = i * WIDTH;
  const t1 = i > from ? tag[i - 1]! : NONE;
  const t2 = i > from + 1 ? tag[i - 2]! : NONE;
  const usual = rows[at + USUAL]! & (SETTLED - 1);
  const usualAfter = i + 1 < to ? rows[at + WIDTH + USUAL]! & (SETTLED - 1) : NONE;
  out[0] = featureHash(1, pair(rows[at + LOWER]!, (t1 << 1) | (i === from ? 1 : 0)));
  out[1] = featureHash(2, pair(rows[at + SUFFIX3]!, (((usual << 6) | t1) << 6) | usualAfter));
  out[2] = featureHash(3, (((((usual << 6) | t1) << 6) | t2) << 6) | usualAfter);
  return 3;
}

/** As above, of its entity. */
export function entityCombinations({ columns: { rows }, tag, entity }: EntityView, i: number, from: number, to: number, out: Int32Array): number {
  const at = i * WIDTH;
  const word = pair(rows[at + LOWER]!, (rows[at + FLAGS]! << 6) | (i > from ? entity[i - 1]! : NONE));
  out[0] = featureHash(4, word);
  out[1] = featureHash(5, pair(word, (tag[i]! << 6) | (i + 1 < to ? tag[i + 1]! : NONE)));
  return 2;
}

/** As above, of the next move. */
export function moveCombinations({ word, tag, stack, depth, next, size, left }: Parse, out: Int32Array): number {
  const s0 = stack[depth - 1]!;
  const s1 = depth > 1 ? stack[depth - 2]! : size + 1;
  const near = (tag[s0]! << 6) | tag[next]!;
  const state = (((tag[s1]! << 12) | near) << 6) | tag[next + 1]!;
  out[0] = featureHash(6, pair(word[left[next]!]!, state));
  out[1] = featureHash(7, pair(word[s0]!, state));
  return 2;
}

/** As above, of the relation of a new arc. */
export function arcCombinations({ word, tag, leftSet }: Parse, head: number, child: number, out: Int32Array): number {
  const ends = (((tag[head]! << 6) | tag[child]!) << 1) | (head < child ? 1 : 0);
  out[0] = featureHash(8, pair(pair(leftSet[child]!, leftSet[head]!), ends));
  out[1] = featureHash(9, pair(word[child]!, ends));
  return 2;
}

// The few features of a first glance at a tag and at an entity.
import { type Columns } from "./columns.ts";
import { FLAGS, LOWER, SHAPE, SUFFIX3, USUAL, WIDTH } from "./word-rows.ts";
import type { EntityView } from "./entities.ts";
import { pair, place } from "./hashing.ts";
import { SETTLED } from "./lexicon.ts";

/** Room for the places of any glance. */
export const GLANCE_FEATURES = 12;
/** Stands for words and tags before and after the sentence. */
const NONE = 63;

/** Writes the places of the features of a glance at the tag of token `i` in the sentence from..to; returns their number. */
export function tagGlance({ rows }: Columns, tag: Uint8Array, i: number, from: number, to: number, mask: number, out: Int32Array): number {
  const at = i * WIDTH;
  const lower = rows[at + LOWER]!;
  const before = i > from ? rows[at - WIDTH + LOWER]! : NONE;
  const after = i + 1 < to ? rows[at + WIDTH + LOWER]! : NONE;
  const t1 = i > from ? tag[i - 1]! : NONE;
  const t2 = i > from + 1 ? tag[i - 2]! : NONE;
  const usual = rows[at + USUAL]! & (SETTLED - 1);
  const usualAfter = i + 1 < to ? rows[at + WIDTH + USUAL]! & (SETTLED - 1) : NONE;
  const flags = rows[at + FLAGS]! * 2 + (i === from ? 1 : 0);
  out[0] = place(1, pair(lower, t1), mask);
  out[1] = place(2, pair(lower, usualAfter), mask);
  out[2] = place(3, (((usual << 6) | t1) << 6) | usualAfter, mask);
  out[3] = place(4, (((usual << 6) | t1) << 6) | t2, mask);
  out[4] = place(5, pair(rows[at + SUFFIX3]!, flags), mask);
  out[5] = place(6, pair(lower, flags), mask);
  out[6] = place(7, pair(before, lower), mask);
  out[7] = place(8, pair(lower, after), mask);
  out[8] = place(9, pair(rows[at + SHAPE]!, (t1 << 1) | (i === from ? 1 : 0)), mask);
  return 9;
}

/** As above, at its entity. */
export function entityGlance({ columns: { rows }, tag, bits, entity, memory }: EntityView, i: number, from: number, to: number, mask: number, out: Int32Array): number {
  const at = i * WIDTH;
  const lower = rows[at + LOWER]!;
  const before = i > from ? rows[at - WIDTH + LOWER]! : NONE;
  const after = i + 1 < to ? rows[at + WIDTH + LOWER]! : NONE;
  const e1 = i > from ? entity[i - 1]! : NONE;
  const capitals = ((i > from ? rows[at - WIDTH + FLAGS]! & 1 : 0) << 1) | (i + 1 < to ? rows[at + WIDTH + FLAGS]! & 1 : 0);
  out[0] = place(1, pair(lower, e1), mask);
  out[1] = place(2, pair(before, lower), mask);
  out[2] = place(3, pair(lower, after), mask);
  out[3] = place(4, (((((tag[i]! << 6) | e1) << 6) | (i > from ? tag[i - 1]! : NONE)) << 6) | (i + 1 < to ? tag[i + 1]! : NONE), mask);
  out[4] = place(5, pair(after, e1), mask);
  out[5] = place(6, pair(rows[at + SHAPE]!, ((((bits[i]! << 6) | e1) << 2) | capitals) * 2 + (i === from ? 1 : 0)), mask);
  out[6] = place(7, ((memory.get(rows[at]!) ?? NONE) << 6) | e1, mask);
  return 7;
}

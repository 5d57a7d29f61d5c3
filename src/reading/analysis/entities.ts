// Named entities, times and numbers, left to right: a linear model over words, tags, lists and what the document showed so far.
import { type Columns } from "./columns.ts";
import { CAPITAL, FLAGS, FORM, HAS_DIGIT, LOWER, PREFIX3, SHAPE, SUFFIX3, SUFFIX4, WIDTH } from "./word-rows.ts";
import { glance, UNDECIDED, type Glance } from "./glance.ts";
import { entityGlance } from "./glance-features.ts";
import { pair, place } from "./hashing.ts";
import { answer, COMBINATIONS, entityCombinations } from "./plain.ts";
import { best, score, type LinearModel } from "./linear.ts";
import { ENTITIES } from "./labels.ts";

export const ENTITY_FEATURES = 48;
const NONE = 99;

/** Longest run of capitalised words that is looked along, in each direction. */
const RUN = 8;

/** What entity features are drawn from, per document. `entity` and `memory` are filled while reading on. */
export interface EntityView {
  readonly columns: Columns;
  readonly tag: Uint8Array;
  /** gazetteerBits */
  readonly bits: Uint8Array;
  readonly entity: Uint8Array;
  /** Type last given to a capitalised word earlier in the document, by the hash of the word. */
  readonly memory: Map<number, number>;
}

export function entityView(columns: Columns, tag: Uint8Array, bits: Uint8Array): EntityView {
  return { columns, tag, bits, entity: new Uint8Array(tag.length), memory: new Map() };
}

/** Writes the places of the features of token `i` of the sentence from..to; returns their number. */
export function entityFeatures(view: EntityView, i: number, from: number, to: number, mask: number, out: Int32Array): number {
  const { rows } = view.columns;
  const { tag, bits, entity } = view;
  const at = i * WIDTH;
  const b1 = i > from ? at - WIDTH : -1;
  const b2 = i > from + 1 ? at - 2 * WIDTH : -1;
  const a1 = i + 1 < to ? at + WIDTH : -1;
  const a2 = i + 2 < to ? at + 2 * WIDTH : -1;
  const lower = rows[at + LOWER]!;
  const form = rows[at + FORM]!;
  const shape = rows[at + SHAPE]!;
  const flags = rows[at + FLAGS]!;
  const before = b1 < 0 ? NONE : rows[b1 + LOWER]!;
  const before2 = b2 < 0 ? NONE : rows[b2 + LOWER]!;
  const after = a1 < 0 ? NONE : rows[a1 + LOWER]!;
  const after2 = a2 < 0 ? NONE : rows[a2 + LOWER]!;
  const e1 = b1 < 0 ? NONE : entity[i - 1]!;
  const e2 = b2 < 0 ? NONE : entity[i - 2]!;
  const tag0 = tag[i]!;
  const tag1 = b1 < 0 ? NONE : tag[i - 1]!;
  const tagAfter = a1 < 0 ? NONE : tag[i + 1]!;
  const gazetteer = bits[i]! + 1;
  const e12 = pair(e1, e2);
  let n = 0;
  out[n++] = place(1, lower, mask);
  out[n++] = place(2, form, mask);
  out[n++] = place(3, pair(shape, i === from ? 1 : 0), mask);
  out[n++] = place(4, before, mask);
  out[n++] = place(5, after, mask);
  out[n++] = place(6, before2, mask);
  out[n++] = place(7, after2, mask);
  out[n++] = place(8, e12, mask);
  out[n++] = place(9, pair(e1, form), mask);
  out[n++] = place(10, pair(pair(e1, tag0), tagAfter), mask);
  out[n++] = place(11, pair(tag1, pair(tag0, tagAfter)), mask);
  out[n++] = place(12, pair(e1, pair(shape, gazetteer)), mask);
  out[n++] = place(13, pair(before, lower), mask);
  out[n++] = place(14, pair(lower, after), mask);
  out[n++] = place(15, pair(e1, after), mask);
  out[n++] = place(16, pair(e1, before), mask);
  if ((flags & (CAPITAL | HAS_DIGIT)) === 0) return n;
  out[n++] = place(17, rows[at + SUFFIX3]!, mask);
  out[n++] = place(18, rows[at + SUFFIX4]!, mask);
  out[n++] = place(19, rows[at + PREFIX3]!, mask);
  out[n++] = place(20, pair(before, shape), mask);
  out[n++] = place(21, pair(after, shape), mask);
  const shapeAfter = a1 < 0 ? NONE : rows[a1 + SHAPE]!;
  const shapeBefore = b1 < 0 ? NONE : rows[b1 + SHAPE]!;
  out[n++] = place(22, pair(shapeBefore, pair(shape, shapeAfter)), mask);
  out[n++] = place(23, pair(e1, pair(shape, shapeAfter)), mask);
  out[n++] = place(24, pair(before2, pair(before, e1)), mask);
  if ((flags & CAPITAL) === 0) return n;
  out[n++] = place(25, pair(gazetteer, pair(i > from ? bits[i - 1]! : NONE, i + 1 < to ? bits[i + 1]! : NONE)), mask);
  const memory = view.memory.get(form) ?? NONE;
  const memoryAfter = a1 < 0 ? NONE : (view.memory.get(rows[a1 + FORM]!) ?? NONE);
  out[n++] = place(26, memory, mask);
  out[n++] = place(27, pair(memory, pair(e1, memoryAfter)), mask);
  let first = i;
  while (first > from && i - first < RUN && (rows[(first - 1) * WIDTH + FLAGS]! & CAPITAL) !== 0) first--;
  let last = i;
  while (last + 1 < to && last - i < RUN && (rows[(last + 1) * WIDTH + FLAGS]! & CAPITAL) !== 0) last++;
  const opening = first > from ? rows[(first - 1) * WIDTH + LOWER]! : NONE;
  const closing = last + 1 < to ? rows[(last + 1) * WIDTH + LOWER]! : NONE;
  const place1 = pair(i - first, last - i);
  out[n++] = place(28, place1, mask);
  out[n++] = place(29, pair(opening, e1), mask);
  out[n++] = place(30, pair(closing, e1), mask);
  out[n++] = place(31, pair(rows[last * WIDTH + LOWER]!, e1), mask);
  out[n++] = place(32, pair(rows[first * WIDTH + LOWER]!, e1), mask);
  out[n++] = place(33, pair(bits[first]!, place1), mask);
  out[n++] = place(34, pair(pair(opening, closing), place1), mask);
  out[n++] = place(35, pair(pair(closing, first === from ? 1 : 0), place1), mask);
  out[n++] = place(36, pair(rows[last * WIDTH + SUFFIX3]!, e1), mask);
  out[n++] = place(37, pair(shape, pair(e12, gazetteer)), mask);
  return n;
}

/** Keeps what was decided for token `i`. */
export function remember(view: EntityView, i: number, entity: number): void {
  view.entity[i] = entity;
  const { rows } = view.columns;
  if ((rows[i * WIDTH + FLAGS]! & CAPITAL) !== 0) view.memory.set(rows[i * WIDTH + FORM]!, entity);
}

const places = new Int32Array(ENTITY_FEATURES);
const scores = new Int32Array(ENTITIES.length);
const combinations = new Int32Array(COMBINATIONS);

const NOTHING = 0;
const BODY = ENTITIES.indexOf("ORGANIZATION");

/** What is plain may show that a word is no name, not which it is; a glance, either, but bodies: persons are taken for them. */
function atFirst(first: Glance, view: EntityView, i: number, from: number, to: number): number {
  if (first.plain !== null && answer(first.plain, combinations, entityCombinations(view, i, from, to, combinations)) === NOTHING) return NOTHING;
  const seen = glance(first, places, entityGlance(view, i, from, to, first.model.mask, places), scores);
  return seen === BODY ? UNDECIDED : seen;
}

/** Decides the entity types of the tokens from..to, one sentence; sentences come in text order. */
export function markEntities(model: LinearModel, first: Glance | null, view: EntityView, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const seen = first === null ? UNDECIDED : atFirst(first, view, i, from, to);
    if (seen !== UNDECIDED) remember(view, i, seen);
    else {
      score(model, places, entityFeatures(view, i, from, to, model.mask, places), scores);
      remember(view, i, best(scores, ENTITIES.length));
    }
  }
}

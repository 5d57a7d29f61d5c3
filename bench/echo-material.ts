// Statements for measuring echoes: real news cut into pieces of forty words, shuffled; beyond those, words drawn with the real frequencies of pairs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { coded } from "../src/comparing/index.ts";

export const WORDS = 40;
/** A million a year. */
export const PER_DAY = 2740;

export interface Material {
  /** Real pieces, in a shuffled order that is the same in every run. */
  readonly pieces: readonly string[];
  /** Codes of `count` statements, one at a time: the real pieces first, but the last ones that are kept apart, then made ones. */
  statementsOf(count: number, apart?: number): Generator<Uint32Array>;
}

export function readMaterial(data: string): Material {
  const lines = gunzipSync(readFileSync(join(data, "news-sample.jsonl.gz"))).toString("utf8").split("\n");
  const pieces = lines.filter(Boolean).flatMap((line) => cut((JSON.parse(line) as { text: string }).text));
  const random = randomFrom(1);
  for (let at = pieces.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [pieces[at], pieces[other]] = [pieces[other]!, pieces[at]!];
  }
  return {
    pieces,
    *statementsOf(count, apart = 0) {
      const real = Math.min(count, pieces.length - apart);
      for (let at = 0; at < real; at += 1) yield codesOf(pieces[at]!);
      if (count > real) yield* made(pieces, count - real);
    },
  };
}

export const codesOf = (text: string): Uint32Array => coded([{ start: 0, text }]).codes;

/** What is left over at the end of an article is no piece. */
function cut(text: string): string[] {
  const words = text.match(/\S+/g) ?? [];
  return Array.from({ length: Math.floor(words.length / WORDS) }, (_, piece) => words.slice(piece * WORDS, (piece + 1) * WORDS).join(" "));
}

/**
 * After each word one of those that follow it in the pieces, as often as there: pairs are as common as in the news, and longer runs come about
 * by chance alone. No word is new.
 */
function* made(pieces: readonly string[], count: number): Generator<Uint32Array> {
  const random = randomFrom(2);
  const text = Uint32Array.from(pieces.slice(0, SAMPLED).flatMap((piece) => Array.from(codesOf(piece))));
  const order = Uint32Array.from({ length: text.length - 1 }, (_, at) => at).toSorted((a, b) => text[a]! - text[b]! || a - b);
  /** By word: from where on, and up to where, `order` has its places. */
  const ranges = new Map<number, { readonly from: number; to: number }>();
  for (const [at, place] of order.entries()) {
    const range = ranges.get(text[place]!);
    if (range) range.to = at + 1;
    else ranges.set(text[place]!, { from: at, to: at + 1 });
  }
  for (let n = 0; n < count; n += 1) {
    const codes = new Uint32Array(WORDS);
    let place = Math.floor(random() * (text.length - 1));
    for (let at = 0; at < WORDS; at += 1) {
      codes[at] = text[place]!;
      const { from, to } = ranges.get(text[place]!) ?? { from: 0, to: order.length };
      place = Math.min(order[from + Math.floor(random() * (to - from))]! + 1, text.length - 2);
    }
    yield codes;
  }
}

/** Pieces whose pairs are drawn from. */
const SAMPLED = 50_000;

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

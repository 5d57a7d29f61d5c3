// How likely a phrase is to begin at a word that somebody says, from the record's own words and the shipped table.
import type { Counts } from "./background.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { grown, LONGEST } from "./sequences.ts";

/** Words of the record that outweigh all that the table knows of single words. Chosen on shifted dates. */
export const TABLE_WORDS = 5000;
/**
 * A context seen n times is believed as far as n is to 4 n ** 0.8: the more often it stands, the more different words have been seen after it.
 * Likeliest of those tried on the Korea articles and the news, where a word has 1.1 nats less of surprise than with constants.
 */
const priorOf = (times: number): number => 4 * times ** 0.8;
/** Share of the words that were never seen, of which there are about this many kinds. */
const UNSEEN = 1e-6;

/**
 * Product of each word's chance after the three before it. A context is believed as far as it was seen, and for the rest the one that is a
 * word shorter (a Dirichlet prior at each length; D. MacKay and L. Peto, 1995), so that a phrase never seen has the chance that its parts give.
 */
export function chanceOf(codes: Uint32Array, own: Counts, table: Counts): number {
  return chancesOf(codes, own, table).reduce((whole, chance) => whole * chance, 1);
}

/**
 * Each word's chance after the three before it; where `breaks` is not 0, a mark stands before the word, and what stands before the mark tells
 * nothing of it: sequences are counted without marks.
 */
export function chancesOf(codes: Uint32Array, own: Counts, table: Counts, breaks: Uint8Array = new Uint8Array(codes.length)): number[] {
  let from = 0;
  return Array.from(codes, (code, at) => {
    if (breaks[at]! > 0) from = at;
    let chance = UNSEEN;
    for (let length = 1; length <= Math.min(LONGEST, at - from + 1); length += 1) {
      const context = codes.subarray(at - length + 1, at).reduce(grown, 0);
      const [here, there] = [seen(own, context, code, length), seen(table, context, code, length)];
      const weight = length === 1 ? Math.min(1, TABLE_WORDS / there.context) : 1;
      const prior = length === 1 ? 1 : priorOf(here.context + there.context);
      const [together, times] = [here.together + weight * there.together, here.context + weight * there.context];
      // What always follows is no rarer for what follows other words.
      chance = Math.max((together + prior * chance) / (times + prior), (together - 1) / times);
    }
    return chance;
  });
}

/**
 * A word said in a window is said there by others with this chance, however rare it is elsewhere: speakers have a subject. Measured on the
 * Korea articles, from words of one in a million (1e-4) to words of four in a hundred thousand (3e-4); K. Church, "Empirical estimates of
 * adaptation", 2000.
 */
const SUBJECT = 3e-4;
/** The same of a name, from one in thirty thousand words (1e-3) to one in ten thousand (2e-3). */
const NAMED = 2e-3;

/** By word. */
interface OnSubject {
  /** Not 0 where it is a name. */
  readonly names: Uint8Array;
  /** 1 where a mark stands before it, 2 where a sentence ends. */
  readonly breaks: Uint8Array;
  /** Its share of the words said in the documents compared. */
  readonly local: Float64Array;
}

/**
 * The phrase's chance where its subject is talked of: its names, and of its other words the rarest, are then no surprise; their coming
 * together in these words is. Of what a sentence's end or a dash parts, the rarest part counts alone; what only a comma parts counts together, but
 * for a part of function words ("stop him, it").
 */
export function chanceOnSubject(codes: Uint32Array, chances: readonly number[], { names, breaks, local }: OnSubject): number {
  const others = chances.map((chance, at) => (names[at]! > 0 ? 1 : chance));
  const rarest = others.indexOf(Math.min(...others));
  const chanceAt = (at: number) => Math.max(chances[at]!, local[at]!, names[at]! > 0 ? NAMED : at === rarest ? SUBJECT : 0);
  const says = (part: readonly number[]) => !part.every((at) => FUNCTION_WORDS.has(codes[at]!));
  const sentences = parted([...codes.keys()], (at) => breaks[at] === 2).map((words) => {
    const parts = parted(words, (at) => breaks[at]! > 0);
    const saying = parts.filter(says);
    return (saying.length > 0 ? saying : parts).flat().reduce((whole, at) => whole * chanceAt(at), 1);
  });
  return Math.min(...sentences);
}

/** In stretches of which each but the first begins where `begins` says so. */
function parted(words: readonly number[], begins: (word: number) => boolean): number[][] {
  const parts: number[][] = [[]];
  for (const word of words) {
    if (begins(word) && parts.at(-1)!.length > 0) parts.push([]);
    parts.at(-1)!.push(word);
  }
  return parts;
}

/** How often the context stands, and how often with this word after it. What was pruned, or taken out, may leave the latter greater. */
function seen(counts: Counts, context: number, code: number, length: number): { readonly context: number; readonly together: number } {
  const together = counts.of(grown(context, code), length);
  return { together, context: Math.max(together, length === 1 ? counts.words : counts.of(context, length - 1), Number.MIN_VALUE) };
}

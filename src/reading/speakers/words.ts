// An analysis seen by words: its columns with names for their labels, and where words stand.
import type { Span } from "../../model/index.ts";
import type { Analysis } from "../analysis/analysis.ts";
import type { Structure } from "../structure/structure.ts";
import { ENTITIES, RELATIONS, TAGS } from "../analysis/labels.ts";
import { KIND, wordKinds } from "./word-kinds.ts";

/** Tokens `from` to `to`, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Columns of one place per token, in text order. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly word: readonly string[];
  readonly lower: readonly string[];
  /** What the word is by itself: bits of KIND. */
  readonly kind: Int32Array;
  readonly tag: readonly string[];
  readonly entity: readonly string[];
  readonly relation: readonly string[];
  /** Index of the governing token, -1 at a root. */
  readonly head: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly sentence: Int32Array;
  /** Index of the block that the word stands in, -1 in none. */
  readonly block: Int32Array;
  /** 1 + the outermost quotation's chain around the word, 0 outside quotation marks. */
  readonly quote: Int32Array;
}

/** For each token, the number that `value` gives the span it stands in, else `none`. Spans are in order; where they nest the first wins. */
function column(analysis: Analysis, spans: readonly Span[], none: number, value: (index: number) => number): Int32Array {
  const filled = new Int32Array(analysis.words.length).fill(none);
  let token = 0;
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index]!;
    while (token < filled.length && analysis.start[token]! < span.start) token++;
    while (token < filled.length && analysis.start[token]! < span.end) filled[token++] = value(index);
  }
  return filled;
}

function named(codes: Uint8Array, names: readonly string[]): string[] {
  const found: string[] = [];
  found.length = codes.length;
  for (let i = 0; i < codes.length; i++) found[i] = names[codes[i]!]!;
  return found;
}

function kindsOf({ numbers, vocabulary }: Analysis): Int32Array {
  const kinds = wordKinds(vocabulary);
  const found = new Int32Array(numbers.length);
  for (let token = 0; token < found.length; token++) found[token] = kinds[numbers[token]!]!;
  return found;
}

export function wordsOf(analysis: Analysis, structure: Structure): Words {
  const count = analysis.words.length;
  const sentence = new Int32Array(count);
  for (const [index, { from, to }] of analysis.sentences.entries()) sentence.fill(index, from, to);
  return {
    text: analysis.text,
    count,
    word: analysis.words,
    lower: analysis.lower,
    kind: kindsOf(analysis),
    tag: named(analysis.tag, TAGS),
    entity: named(analysis.entity, ENTITIES),
    relation: named(analysis.relation, RELATIONS),
    head: analysis.head,
    start: analysis.start,
    end: analysis.end,
    sentence,
    block: column(analysis, structure.blocks, -1, (index) => index),
    quote: column(analysis, structure.quotations, 0, (index) => 1 + structure.quotations[index]!.chain),
  };
}

/** The tokens that a span touches. */
export function tokensIn(words: Words, span: Span): Range {
  const first = (offset: number, places: Int32Array) => {
    let low = 0;
    let high = words.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { from: first(span.start, words.end), to: first(span.end - 1, words.start) };
}

/** The text's own words from the first token of a range to its last. */
export const textOf = (words: Words, { from, to }: Range): string => (from < to ? words.text.slice(words.start[from], words.end[to - 1]) : "");

/** The same on one line, with one blank for each stretch of white space. */
export const lineOf = (words: Words, range: Range): string => textOf(words, range).replaceAll(/\s+/g, " ");

/** Whether the word at a token begins with a capital letter. */
export const isCapital = ({ kind }: Words, token: number): boolean => (kind[token]! & KIND.capital) !== 0;

export const isNoun = (tag: string): boolean => tag.startsWith("NN");
export const isProper = (tag: string): boolean => tag.startsWith("NNP");
export const isVerb = (tag: string): boolean => tag.startsWith("VB") || tag === "MD";

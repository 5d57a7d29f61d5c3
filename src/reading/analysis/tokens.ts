// Words of a text, Penn Treebank style, with their places: the first step of all reading.
import type { Span } from "../../model/index.ts";
import { splitSentences, type SentenceRange } from "./sentences.ts";
import { scanToken } from "./words.ts";
import { CLITICS, FUSED } from "./abbreviations.ts";
import { inOrder, numberOf, vocabulary, type Vocabulary } from "./vocabulary.ts";
import { classOf, isApostrophe, SPACE } from "./characters.ts";

/** Columns of equal length, one place per token, in text order; offsets in UTF-16 code units into the text. */
export interface Tokens {
  readonly words: readonly string[];
  /** The words' numbers in `vocabulary`. */
  readonly numbers: Int32Array;
  readonly vocabulary: Vocabulary;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Token ranges, end exclusive, covering every token in order; none crosses a block. */
  readonly sentences: readonly SentenceRange[];
}

/** Offsets that grow: a page of them is doubled when full. */
interface Places {
  start: Int32Array;
  end: Int32Array;
  length: number;
}

function put(places: Places, start: number, end: number): void {
  if (places.length === places.start.length) {
    const wider = new Int32Array(places.length * 2);
    wider.set(places.start);
    places.start = wider;
    const wide = new Int32Array(places.length * 2);
    wide.set(places.end);
    places.end = wide;
  }
  places.start[places.length] = start;
  places.end[places.length] = end;
  places.length++;
}

/** By code unit, 1 at the first letters of fused words. */
const OPENS_FUSED = new Uint8Array(128);
for (const word of FUSED.keys()) OPENS_FUSED[word.charCodeAt(0)] = 1;

/** Cheaper than asking. */
function mayBeFused(text: string, start: number, end: number): boolean {
  const length = end - start;
  return length >= 5 && length <= 6 && OPENS_FUSED[(text.charCodeAt(start) | 0x20) & 0x7f] === 1;
}

/** Puts one written word as the tokens it stands for: "didn't" as did|n't, "Ana's" as Ana|'s, "cannot" as can|not. */
function putWord(places: Places, text: string, start: number, end: number): void {
  if (end - start > 40) return put(places, start, end);
  for (let at = end - 1; at > start && at >= end - 3; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const rest = text.slice(at + 1, end).toLowerCase();
    const before = text.charCodeAt(at - 1) | 0x20;
    const cut = rest === "t" && before === 0x6e ? at - 1 : CLITICS.has(rest) ? at : start;
    if (cut === start) break;
    putWord(places, text, start, cut);
    return put(places, cut, end);
  }
  const fused = mayBeFused(text, start, end) ? FUSED.get(text.slice(start, end).toLowerCase()) : undefined;
  if (fused === undefined) return put(places, start, end);
  put(places, start, start + fused);
  put(places, start + fused, end);
}

/** Where the tokens of the text stand that is read now; room for the longest so far. */
const places: Places = { start: new Int32Array(16_384), end: new Int32Array(16_384), length: 0 };

/**
 * Tokens and sentences of the blocks (paragraphs) of a text. Blocks are in order and do not overlap; what lies outside them
 * is not read. Every character that is not white space, a control or an invisible mark is in exactly one token. Time and
 * memory are linear in the text.
 */
export function tokenize(text: string, blocks: readonly Span[]): Tokens {
  places.length = 0;
  const sentences: SentenceRange[] = [];
  for (const block of blocks) {
    const first = places.length;
    const end = Math.min(block.end, text.length);
    let at = Math.max(block.start, 0);
    while (at < end) {
      if (classOf(text.charCodeAt(at)) === SPACE) {
        at++;
        continue;
      }
      const next = scanToken(text, at, end, block.start);
      putWord(places, text, at, next);
      at = next;
    }
    splitSentences(text, places.start, places.end, first, places.length, sentences);
  }
  const start = places.start.slice(0, places.length);
  const end = places.end.slice(0, places.length);
  const known = vocabulary();
  const numbers = new Int32Array(start.length);
  for (let i = 0; i < start.length; i++) numbers[i] = numberOf(known, text, start[i]!, end[i]!);
  return { words: inOrder(numbers, known.words), numbers, vocabulary: known, start, end, sentences };
}

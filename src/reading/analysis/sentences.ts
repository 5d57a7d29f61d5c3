// Where sentences end: after . ! ? and the marks that close with them, unless the words plainly go on.
import { NEVER_LAST, STARTERS } from "./abbreviations.ts";
import { classOf, isLower, isUpper, LETTER, SPACE } from "./characters.ts";

/** Token indices, end exclusive. */
export interface SentenceRange {
  readonly from: number;
  readonly to: number;
}

/** Tokens after which a sentence without an end is cut: longer ones are lists, tables or noise. */
export const LONGEST_SENTENCE = 1000;

const CLOSERS = new Set(["”", "’", "»", "''", ")", "]", "}"]);
const CONTINUERS = new Set([",", ";", ":"]);

/** A token that always ends a sentence (2), may do so as an abbreviation (1), or does not (0). */
function finality(text: string, start: number, end: number): 0 | 1 | 2 {
  const last = text.charCodeAt(end - 1);
  if (last !== 0x2e && last !== 0x21 && last !== 0x3f) return 0;
  const first = text.charCodeAt(start);
  if (first === 0x21 || first === 0x3f) return 2;
  if (first === 0x2e) return end - start === 1 ? 2 : 0;
  if (last !== 0x2e || classOf(first) !== LETTER) return 0;
  return NEVER_LAST.has(text.slice(start, end - 1)) ? 0 : 1;
}

/** Whether the token closes what came before it: a bracket or quotation mark that is not the opening of the next sentence. */
function closes(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  const token = text.slice(start, end);
  if (CLOSERS.has(token)) return true;
  if (token !== '"' && token !== "'") return false;
  const attached = start > 0 && classOf(text.charCodeAt(start - 1)) !== SPACE;
  return attached || end >= text.length || classOf(text.charCodeAt(end)) === SPACE;
}

/**
 * Cuts the tokens `first` to `last` (one block) into sentences and adds them to `out`. Rules follow the Penn Treebank usage:
 * closing marks stay with the sentence they close; "…?" he asked. is one sentence; a lower-case word, a comma or a colon
 * continues; an ellipsis does not end one; what has no end is cut at LONGEST_SENTENCE; an abbreviation ends one only before a word that usually begins one.
 */
export function splitSentences(text: string, starts: Int32Array, ends: Int32Array, first: number, last: number, out: SentenceRange[]): void {
  const begin = (i: number): number => starts[i] ?? 0;
  const finish = (i: number): number => ends[i] ?? 0;
  let from = first;
  let at = first;
  while (at < last) {
    const final = finality(text, begin(at), finish(at));
    at++;
    if (at - from >= LONGEST_SENTENCE) {
      out.push({ from, to: at });
      from = at;
      continue;
    }
    if (final === 0) continue;
    while (at < last && at - from < LONGEST_SENTENCE && (closes(text, begin(at), finish(at)) || finality(text, begin(at), finish(at)) === 2)) at++;
    if (at < last && goesOn(text, begin(at), finish(at), final, at + 1 < last ? begin(at + 1) : -1)) continue;
    out.push({ from, to: at });
    from = at;
  }
  if (from < last) out.push({ from, to: last });
}

/** Whether the sentence goes on with the token at start..end; `next` is where the token after it begins, or -1. */
function goesOn(text: string, start: number, end: number, final: 1 | 2, next: number): boolean {
  const unit = text.charCodeAt(start);
  if (isLower(unit)) return true;
  if (end - start === 1 && CONTINUERS.has(text.charAt(start))) return true;
  const dash = unit === 0x2d || unit === 0x2013 || unit === 0x2014;
  if (dash) return final === 1 || (next >= 0 && isLower(text.charCodeAt(next)));
  if (final === 2) return false;
  if (classOf(unit) === LETTER) return end - start > 12 || !STARTERS.has(text.slice(start, end));
  const opening = unit === 0x22 || unit === 0x201c || unit === 0x2018 || unit === 0x27 || unit === 0x60;
  return !(opening && next >= 0 && isUpper(text.charCodeAt(next)));
}

// Stretches of a piece: where words stand in it, how far they are apart, what is left of one around another.
import type { Span } from "../../model/index.ts";
import type { Piece } from "./pieces.ts";
import { overlaps } from "../../reading/statements/places.ts";

const LETTER = /[\p{L}\p{N}]/u;

/** More than any word has in a piece of prose. */
const MOST_PLACES = 300;

/** Every place where `words` stand as whole words, in order, but no more than MOST_PLACES; "he" is not in "the". */
export function placesOf(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(words); start >= 0 && found.length < MOST_PLACES; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!splits(text, start) && !splits(text, end)) found.push({ start, end });
  }
  return found;
}

/** Whether the place lies inside a word or a surrogate pair. */
function splits(text: string, at: number): boolean {
  return LETTER.test(characterBefore(text, at)) && LETTER.test(characterAt(text, at)) || /^[\uDC00-\uDFFF]/.test(text.charAt(at));
}

const characterAt = (text: string, at: number): string => (at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : "");
const characterBefore = (text: string, at: number): string => (/[\uDC00-\uDFFF]/.test(text.charAt(at - 1)) ? text.slice(Math.max(0, at - 2), at) : text.charAt(at - 1));

/** UTF-16 code units between two stretches; 0 when they touch. */
export const gap = (a: Span, b: Span): number => Math.max(0, b.start - a.end, a.start - b.end);

/** What is left of `span` around `hole`: whole words, without the comma that parted them. */
export function around(text: string, span: Span, hole: Span): Span[] {
  if (!overlaps(span, hole)) return [span];
  return [{ start: span.start, end: hole.start }, { start: hole.end, end: span.end }].flatMap(({ start, end }) => {
    const words = text.slice(start, Math.max(start, end));
    const from = start + /^[\s,;:]*/.exec(words)![0].length;
    const to = start + words.trimEnd().length;
    return from < to && LETTER.test(text.slice(from, to)) ? [{ start: from, end: to }] : [];
  });
}

/** The same stretch in the document: one span for each part that it runs over. */
export function inDocument(piece: Piece, { start, end }: Span): Span[] {
  return piece.parts.flatMap((part) => {
    const from = Math.max(start, part.at);
    const to = Math.min(end, part.at + part.end - part.start);
    return from < to ? [{ start: part.start + from - part.at, end: part.start + to - part.at }] : [];
  });
}

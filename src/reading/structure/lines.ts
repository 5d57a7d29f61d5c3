// Cuts a text into its lines, blank ones left out.
import type { Span } from "../../model/index.ts";

/** A line without the white space around it. */
export interface Line extends Span {
  /** True when a blank line, or the start of the text, comes before. */
  readonly first: boolean;
}

const LINE = /[^\n\r\u2028\u2029\u0085\f\v]+/g;
const BREAK = /\r\n|[\n\r\u2028\u2029\u0085\f\v]/g;
const INVISIBLE = /^[\s\u200B-\u200F\u2060]+$/;

/** Two breaks in a gap make a blank line; a form feed or a paragraph separator makes one alone. */
function isBlankLine(gap: string): boolean {
  if (/[\f\u2029]/.test(gap)) return true;
  BREAK.lastIndex = 0;
  return BREAK.test(gap) && BREAK.test(gap);
}

/** Lines in order, trimmed; the break is any that Unicode names. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gapStart = 0;
  for (const match of text.matchAll(LINE)) {
    const raw = match[0];
    const trimmed = raw.trim();
    if (trimmed === "" || INVISIBLE.test(trimmed)) continue;
    const start = match.index + (raw.length - raw.trimStart().length);
    const first = lines.length === 0 || isBlankLine(text.slice(gapStart, match.index));
    lines.push({ start, end: start + trimmed.length, first });
    gapStart = match.index + raw.length;
  }
  return lines;
}

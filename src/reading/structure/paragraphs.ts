// Joins the lines of a hard-wrapped text into its paragraphs.
import type { Span } from "../../model/index.ts";
import { linesOf, type Line } from "./lines.ts";

/** Columns between which a text counts as wrapped: mail at 60 to 78, teletype and court reporters at 40, wide editors at 130. */
const NARROWEST = 40;
const WIDEST = 130;
/** A wrapped line may fall this many columns short of what would have fitted: writers break before dashes and double spaces. */
const SLACK = 8;
/** Line pairs needed before a width is believed. */
const ENOUGH_PAIRS = 3;
/** Shares that make a text wrapped: of line pairs that had to break, and among them of those that break within a sentence. */
const FULL = 0.6;
const BROKEN = 0.5;
const SENTENCE_END = /[.!?:][)\]"'\u2019\u201D\u00BB]*$/;
/** Lines that never continue the one before: list items, turns, times, quoted mail. */
const STARTS_ANEW = /^(?:[-*•–]\s|\d{1,2}[.)]\s|>|#{1,6}\s|\|)/;

const firstWordLength = (text: string, line: Line): number => {
  const space = text.slice(line.start, Math.min(line.end, line.start + WIDEST)).search(/\s/);
  return space < 0 ? line.end - line.start : space;
};

/** Would the next line's first word have had no place on this one? Then the break is only the wrapping. */
const isFull = (text: string, line: Line, next: Line, width: number): boolean =>
  line.end - line.start + 1 + firstWordLength(text, next) > width - SLACK;

/** Width in columns at which the text is wrapped by hand; null when its lines are its paragraphs. */
export function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const lengths: number[] = [];
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i]!;
    if (!lines[i + 1]!.first) lengths.push(line.end - line.start);
  }
  if (lengths.length < ENOUGH_PAIRS) return null;
  const sorted = lengths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor((sorted.length - 1) * 0.98)]!;
  if (width < NARROWEST || width > WIDEST) return null;
  let full = 0;
  let broken = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (next.first || !isFull(text, line, next, width)) continue;
    full += 1;
    if (!SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 4), line.end))) broken += 1;
  }
  return full >= lengths.length * FULL && broken >= full * BROKEN ? width : null;
}

/** One span a paragraph, trimmed. In a text that is not wrapped every line is one. */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  if (width === null) return lines.map(({ start, end }) => ({ start, end }));
  const paragraphs: Span[] = [];
  let start = 0;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const joins = before !== undefined && !line.first
      && !STARTS_ANEW.test(text.slice(line.start, line.start + 8))
      && (isFull(text, before, line, width) || /^\p{Ll}/u.test(text.slice(line.start, line.start + 2)));
    if (joins) continue;
    if (before !== undefined) paragraphs.push({ start, end: before.end });
    start = line.start;
  }
  const last = lines.at(-1);
  if (last !== undefined) paragraphs.push({ start, end: last.end });
  return paragraphs;
}

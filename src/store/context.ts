// The stretch of a text that shows a statement: sentences around it where they fit, never half a word.
import type { Span, Statement } from "../model/index.ts";

/** UTF-16 code units shown of a statement itself, and on either side of it. */
const MOST = 600;
const AROUND = 160;

/** The end of a sentence or line, and the beginning of the next, with the white space between them. */
const BREAK = /[.!?…]["'”’»)\]]*\s+|\n\s*/gu;

/** `focus` is what must be seen when the statement is too long to be shown whole. */
export function contextOf(text: string, { source, cue, content }: Pick<Statement, "source" | "cue" | "content">, focus: Span | undefined): Span {
  const spans = [...source, ...cue, ...content];
  const whole = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  const core = whole.end - whole.start <= MOST ? whole : nearest(whole, focus ?? content[0] ?? whole);
  const start = Math.max(0, core.start - AROUND);
  const end = Math.min(text.length, core.end + AROUND);
  return { start: cutLeft(text, start, core.start), end: cutRight(text, core.end, end) };
}

/** The part of `whole` with `focus` in it, a third of what is shown before it. */
function nearest(whole: Span, focus: Span): Span {
  const start = Math.max(whole.start, Math.min(focus.start - MOST / 3, whole.end - MOST));
  return { start, end: Math.min(whole.end, Math.max(start + MOST, focus.end)) };
}

/** The first sentence that begins in [from, to], else the first word, else the first character. */
function cutLeft(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  const before = text.slice(from, to);
  const sentence = [...before.matchAll(BREAK)][0];
  if (sentence) return from + sentence.index + sentence[0].length;
  const word = /\s\S/u.exec(text.slice(from, to + 1));
  return word ? from + word.index + 1 : wholeCharacter(text, from);
}

/** The last sentence that ends in [from, to], else the last word, else the last character. */
function cutRight(text: string, from: number, to: number): number {
  if (to === text.length) return to;
  const after = text.slice(from, to);
  const sentence = [...after.matchAll(BREAK)].at(-1);
  if (sentence) return from + sentence.index + sentence[0].trimEnd().length;
  const word = /\s\S*$/u.exec(after);
  return word ? from + word.index : wholeCharacter(text, to);
}

/** Not between the two halves of a character. */
function wholeCharacter(text: string, at: number): number {
  return text.codePointAt(at - 1) !== text.charCodeAt(at - 1) && at < text.length ? at - 1 : at;
}

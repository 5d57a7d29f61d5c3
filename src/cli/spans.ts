// Places in a text as a person names them: by its words, or from-to.
import type { Span } from "../model/index.ts";
import { SpanError } from "./errors.ts";

/** Places told of words that stand more than once. */
const TOLD = 8;

/**
 * "12-20" is a place in UTF-16 code units, end exclusive; anything else words of the text, whatever the white space between
 * them. Words that stand more than once mean the only ones in the lines of `near`. Throws SpanError.
 */
export function spanOf(text: string, given: string, near: Span | null): Span {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(given) ?? [];
  if (from !== undefined && to !== undefined) {
    const span = { start: Number(from), end: Number(to) };
    if (span.start < span.end && span.end <= text.length) return span;
    throw new SpanError(`${given} is no place in this text`, `give a place from 0 to ${text.length}, or its words`);
  }
  const words = given.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (words.join("") === "") throw new SpanError("there are no words", "give words of the text");
  const found = Array.from(text.matchAll(new RegExp(words.join("\\s+"), "gu")), ({ index, 0: all }) => ({ start: index, end: index + all.length }));
  const nearby = near === null ? [] : found.filter(({ start, end }) => start >= near.start && end <= near.end);
  const [only] = found.length === 1 ? found : nearby.length === 1 ? nearby : [];
  if (only) return only;
  if (found.length === 0) throw new SpanError(`"${given}" does not stand in the text`, "give the words just as they stand there");
  const places = (nearby.length > 0 ? nearby : found).slice(0, TOLD).map(({ start, end }) => `${start}-${end}`).join(", ");
  throw new SpanError(`"${given}" stands in the text more than once`, `give more of its words, or one of the places ${places}`);
}

/** In the order of the text. "" alone means none. */
export function spansOf(text: string, given: readonly string[], near: Span | null): Span[] {
  if (given.length === 1 && given[0] === "") return [];
  return given.map((each) => spanOf(text, each, near)).toSorted((a, b) => a.start - b.start);
}

/** From the beginning of the line of the first span to the end of the line of the last. */
export function linesAround(text: string, spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const after = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: after < 0 ? text.length : after };
}

// Where a statement's words stand in another version of its document.
import type { Span, Statement } from "../model/index.ts";

export type Places = Pick<Statement, "source" | "cue" | "content">;

/**
 * The places moved from one text into the other: where the whole stretch from first to last word stands there exactly once;
 * else where each content does, in order, with source and cue exactly once in its lines. Null when that is not so.
 */
export function placeIn(to: string, from: string, places: Places): Places | null {
  if (to === from) return places;
  const whole = stretchOf(places);
  const at = onlyPlace(to, from.slice(whole.start, whole.end));
  if (at !== null) return eachSpan(places, ({ start, end }) => ({ start: start - whole.start + at, end: end - whole.start + at }));

  const moved = eachSpan({ source: [], cue: [], content: places.content }, ({ start, end }) => found(to, from.slice(start, end), 0));
  if (moved === null || !areInOrder(moved.content)) return null;
  const lines = linesOf(to, stretchOf(moved));
  const beside = eachSpan({ ...places, content: [] }, ({ start, end }) => found(to.slice(lines.start, lines.end), from.slice(start, end), lines.start));
  return beside && areInOrder(beside.source) && areInOrder(beside.cue) ? { ...beside, content: moved.content } : null;
}

/** From the first to the last word of any role. */
export function stretchOf({ source, cue, content }: Places): Span {
  const spans = [...source, ...cue, ...content];
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** Where `words` begin in `text` when they stand there exactly once; else null. */
export function onlyPlace(text: string, words: string): number | null {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : null;
}

function found(text: string, words: string, offset: number): Span | null {
  const at = onlyPlace(text, words);
  return at === null ? null : { start: offset + at, end: offset + at + words.length };
}

/** Null as soon as one span has no place. */
function eachSpan({ source, cue, content }: Places, move: (span: Span) => Span | null): Places | null {
  const role = (spans: readonly Span[]) => {
    const moved = spans.map(move).filter((span) => span !== null);
    return moved.length === spans.length ? moved : null;
  };
  const [sources, cues, contents] = [role(source), role(cue), role(content)];
  return sources && cues && contents && { source: sources, cue: cues, content: contents };
}

function areInOrder(spans: readonly Span[]): boolean {
  return spans.every(({ start }, i) => start >= (spans[i - 1]?.end ?? 0));
}

/** The whole lines in which a stretch lies. */
export function linesOf(text: string, { start, end }: Span): Span {
  const after = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: after < 0 ? text.length : after };
}

// A document in pieces that one question can hold: whole blocks, or whole sentences of a block that is too long.
import type { Span } from "../../model/index.ts";
import type { View } from "../../reading/statements/view.ts";

/** A part of a piece: `at` in the piece's words begins what stands at `span` in the document. */
export interface Part extends Span {
  readonly at: number;
}

export interface Piece {
  readonly words: string;
  /** In order; the words of each are the document's own. */
  readonly parts: readonly Part[];
}

/** UTF-16 code units: about 1,500 tokens of English, so that question and answer fit a context of 4,096 tokens, which is Ollama's smallest default. */
export const LONGEST_PIECE = 6000;
/** Between parts, as a reader of plain text expects it between paragraphs. */
const BREAK = "\n\n";

/** Labels of turns, furniture and stage directions are not sent. */
export function piecesOf({ analysis, structure }: View): Piece[] {
  const { text, sentences, end } = analysis;
  const sentenceEnds = sentences.map(({ to }) => end[to - 1]!);
  const bodies = structure.blocks.filter(({ kind }) => kind !== "furniture" && kind !== "stage").map(({ body }) => body);
  const spans = bodies.flatMap((body) => cut(text, body, sentenceEnds, end)).filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)));
  const pieces: Piece[] = [];
  let parts: Part[] = [];
  let size = 0;
  const close = (): void => {
    if (parts.length > 0) pieces.push({ words: parts.map((part) => text.slice(part.start, part.end)).join(BREAK), parts });
    parts = [];
    size = 0;
  };
  for (const { start, end: stop } of spans) {
    if (size + BREAK.length + stop - start > LONGEST_PIECE) close();
    const at = parts.length === 0 ? 0 : size + BREAK.length;
    parts.push({ at, start, end: stop });
    size = at + stop - start;
  }
  close();
  return pieces;
}

/** At sentences; a sentence that is too long at words, a word that is too long anywhere. */
function cut(text: string, { start, end }: Span, sentenceEnds: ArrayLike<number>, tokenEnds: ArrayLike<number>): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST_PIECE) {
    const most = from + LONGEST_PIECE;
    const whole = [sentenceEnds, tokenEnds].map((ends) => lastAtMost(ends, most)).find((place) => place > from);
    const to = whole ?? (/[\uDC00-\uDFFF]/.test(text.charAt(most)) ? most - 1 : most);
    spans.push({ start: from, end: to });
    from = to;
    while (from < end && /\s/.test(text.charAt(from))) from++;
  }
  return end > from ? [...spans, { start: from, end }] : spans;
}

/** The greatest of the rising `places` that is not above `limit`; -1 when there is none. */
function lastAtMost(places: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? -1;
}

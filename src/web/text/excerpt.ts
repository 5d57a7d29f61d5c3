// A hit as it is shown: what was said, what stands around it, and the words looked for.
import type { WireHit } from "../../api/wire-record.ts";
import type { WireSpan } from "../../api/wire.ts";

export interface Shown {
  readonly text: string;
  /** Said by the speaker, as against around it. */
  readonly said: boolean;
  readonly found: boolean;
}

/** Around the content this many code units of its paragraph are shown at most, cut at a word. */
const AROUND = 90;

/** Pieces in order. Where the context holds only part of the content, the content is shown alone. */
export function excerpt({ statement, contents, context }: WireHit): readonly Shown[] {
  const said = statement.content.map(({ start, end }) => ({ start: start - context.start, end: end - context.start }));
  const first = said[0];
  const last = said.at(-1);
  if (!first || !last || first.start < 0 || last.end > context.text.length) {
    return [{ text: contents.join(" … "), said: true, found: false }];
  }
  const opens = context.text.lastIndexOf("\n", first.start) + 1;
  const closes = context.text.indexOf("\n", last.end);
  const end = closes < 0 ? context.text.length : closes;
  const from = first.start - opens <= AROUND ? opens : wordFrom(context.text, first.start - AROUND);
  const to = end - last.end <= AROUND ? end : wordTo(context.text, last.end + AROUND);
  const shown = slices(context.text, from, to, said, context.highlights);
  const opened = from > opens ? [ELLIPSIS, ...shown] : shown;
  return to < end ? [...opened, ELLIPSIS] : opened;
}

/** What was said alone, with a sign where something stands between. */
export const onlySaid = ({ contents }: WireHit): readonly Shown[] =>
  contents.flatMap((text, i) => (i === 0 ? [] : [BETWEEN]).concat({ text, said: true, found: false }));

const BETWEEN: Shown = { text: " … ", said: false, found: false };
const ELLIPSIS: Shown = { text: "…", said: false, found: false };

const within = (spans: readonly WireSpan[], at: number) => spans.some(({ start, end }) => start <= at && end > at);

function slices(text: string, from: number, to: number, said: readonly WireSpan[], found: readonly WireSpan[]): readonly Shown[] {
  const edges = new Set([from, to]);
  for (const { start, end } of [...said, ...found]) for (const edge of [start, end]) if (edge > from && edge < to) edges.add(edge);
  const at = [...edges].toSorted((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => ({ text: text.slice(start, at[i + 1]), said: within(said, start), found: within(found, start) }));
}

/** The beginning of the first word at or after `at`. */
function wordFrom(text: string, at: number): number {
  const space = text.slice(at).search(/\s\S/);
  return space < 0 ? at : at + space + 1;
}

/** The end of the last word at or before `at`. */
function wordTo(text: string, at: number): number {
  return text.slice(0, at).replace(/\s+\S*$/, "").length;
}

// The shape of a document on the page: its blocks in order, with turns and furniture gathered.
import type { WireSpan } from "../../api/wire.ts";
import type { WireBlock, WireDocument } from "../../api/wire-documents.ts";

export type Part =
  | { readonly kind: "title" | "heading" | "prose" | "signature" | "stage"; readonly block: WireBlock; readonly seconds: number | null }
  | { readonly kind: "turn"; readonly label: WireSpan | null; readonly body: readonly WireSpan[]; readonly seconds: number | null }
  | { readonly kind: "furniture"; readonly blocks: readonly WireBlock[] };

type Layout = Pick<WireDocument, "text" | "title" | "blocks" | "times">;

/** The headline stands among the first blocks, or it is not the headline. */
const TITLE_WITHIN = 5;

/** Every word of the text is in exactly one part, in the order of the text. */
export function parts({ text, title, blocks, times }: Layout): readonly Part[] {
  const made: Part[] = [];
  const whole = withGaps(text, blocks);
  const titleAt = whole.slice(0, TITLE_WITHIN).findIndex((block) => title !== null && plain(text.slice(block.start, block.end)) === plain(title));
  whole.forEach((block, i) => {
    const last = made.at(-1);
    const seconds = secondsAt(times, block.start);
    if (block.kind === "furniture") {
      if (last?.kind === "furniture") made[made.length - 1] = { kind: "furniture", blocks: [...last.blocks, block] };
      else made.push({ kind: "furniture", blocks: [block] });
    } else if (block.kind === "turn") {
      const before = whole[i - 1];
      const label = block.label && { start: block.start, end: endOfLabel(text, block) };
      const body = { start: label ? label.end : block.start, end: block.end };
      const goesOn = last?.kind === "turn" && block.label === null && before?.turn === block.turn && block.turn !== null;
      if (goesOn) made[made.length - 1] = { ...last, body: [...last.body, body] };
      else made.push({ kind: "turn", label, body: body.start < body.end ? [body] : [], seconds });
    } else {
      made.push({ kind: i === titleAt ? "title" : block.kind, block, seconds });
    }
  });
  return made;
}

const plain = (words: string) => words.replace(/\s+/g, " ").trim();

/** The label with the colon and space after it. */
function endOfLabel(text: string, { label, end }: WireBlock): number {
  if (!label) return 0;
  const after = /^[\s:.\u2013\u2014-]*/.exec(text.slice(label.end, end));
  return label.end + (after?.[0].length ?? 0);
}

/** Words that no block covers become prose: nothing of a text is ever left out. */
function withGaps(text: string, blocks: readonly WireBlock[]): readonly WireBlock[] {
  const whole: WireBlock[] = [];
  let from = 0;
  const fill = (to: number) => {
    for (const line of text.slice(from, to).matchAll(/\S(?:[^\n]*\S)?/g)) {
      const start = from + line.index;
      whole.push({ start, end: start + line[0].length, kind: "prose", label: null, turn: null });
    }
  };
  for (const block of blocks) {
    fill(block.start);
    whole.push(block);
    from = block.end;
  }
  fill(text.length);
  return whole;
}

/** When a place is heard: the last time mark at or before it; null when the document is not heard. */
export function secondsAt(times: WireDocument["times"], offset: number): number | null {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.offset ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return times[low - 1]?.seconds ?? times[0]?.seconds ?? null;
}

/** The stretches of text that a part shows, in order. */
export function stretches(part: Part): readonly WireSpan[] {
  if (part.kind === "furniture") return part.blocks;
  if (part.kind === "turn") return part.label ? [part.label, ...part.body] : part.body;
  return [part.block];
}

// Statements that the layout attributes: a transcript's turns, and words above or before a "— Name" line.
import type { Span } from "../../model/index.ts";
import type { Block, Structure } from "../structure/structure.ts";
import type { Draft } from "./draft.ts";

/** The layout leaves little doubt: share of turns found right in polnear/dev and by eye in transcripts. */
const CERTAIN = 0.97;

/** The colon after a label, when there is one. */
function colonAfter(text: string, block: Block): Span[] {
  if (block.label === null) return [];
  const between = text.slice(block.label.end, block.body.start);
  const at = between.indexOf(":");
  return at < 0 ? [] : [{ start: block.label.end + at, end: block.label.end + at + 1 }];
}

const filled = (span: Span): boolean => span.end > span.start;

export function turnDrafts(text: string, { blocks }: Structure): Draft[] {
  const turns = new Map<number, { source: Span[]; cue: Span[]; content: Span[] }>();
  const drafts: Draft[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "turn" && block.turn !== null) {
      const turn = turns.get(block.turn) ?? { source: [], cue: [], content: [] };
      turns.set(block.turn, turn);
      if (block.label !== null) {
        turn.source.push(block.label);
        turn.cue.push(...colonAfter(text, block));
      }
      if (filled(block.body)) turn.content.push({ start: block.body.start, end: block.body.end });
    } else if (block.kind === "signature" && block.label !== null) {
      const words = filled(block.body) ? block.body : blocks[index - 1]?.body;
      if (words === undefined || !filled(words)) continue;
      drafts.push({ source: [block.label], cue: [], content: [{ start: words.start, end: words.end }], confidence: CERTAIN, turn: null });
    }
  }
  for (const [turn, { source, cue, content }] of turns) if (content.length > 0) drafts.push({ source, cue, content, confidence: CERTAIN, turn });
  return drafts;
}

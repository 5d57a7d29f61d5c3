// Statements that the layout attributes: a transcript's turns, and words above or before a "— Name" line.
import type { Span } from "../../model/index.ts";
import { spokenParts, type Structure } from "../structure/index.ts";
import type { Draft } from "./draft.ts";

/** The layout leaves little doubt: share of turns found right in polnear/dev and by eye in transcripts. */
const CERTAIN = 0.97;

/** The mark that attributes: the colon after a turn's label, the dash before a signature. */
function markIn(text: string, start: number, end: number, marks: RegExp): Span[] {
  const found = marks.exec(text.slice(start, end));
  return found === null ? [] : [{ start: start + found.index, end: start + found.index + found[0].length }];
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
        turn.cue.push(...markIn(text, block.label.end, block.body.start, /:/));
      }
      turn.content.push(...spokenParts(text, block.body).filter(filled));
    } else if (block.kind === "signature" && block.label !== null) {
      const words = filled(block.body) ? block.body : blocks[index - 1]?.body;
      if (words === undefined || !filled(words)) continue;
      const cue = markIn(text, words.end, block.label.start, /[—–―]|--|-/);
      drafts.push({ source: [block.label], cue, content: [{ start: words.start, end: words.end }], confidence: CERTAIN, layout: true, turn: null });
    }
  }
  for (const [turn, { source, cue, content }] of turns) if (content.length > 0) drafts.push({ source, cue, content, confidence: CERTAIN, layout: true, turn });
  return drafts;
}

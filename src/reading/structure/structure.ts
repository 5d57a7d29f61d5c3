// The shape of a text before its words are read: blocks, quotation marks, turns.
import type { Note, Span } from "../../model/index.ts";

/** prose and heading are read for attributions; a turn is attributed by its label, a signature by the name after its dash; furniture and stage directions say nothing. */
export type BlockKind = "prose" | "heading" | "turn" | "signature" | "stage" | "furniture";

/** One paragraph, heading or line. Spans are trimmed of white space. Blocks are in order and do not overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The label that names the speaker: "MR. KIRBY" of a turn's first block, "Jake Tapper" of a "— Jake Tapper" line. */
  readonly label: Span | null;
  /** What the label says of the speaker besides the name: "CNN ANCHOR", "(D-MA)", "@jaketapper"; null when nothing. */
  readonly role: Span | null;
  /**
   * The words proper: after a turn's label, before a signature's dash, after a dateline or a heading's number signs;
   * otherwise the whole block. Empty (start equals end) when a label stands alone: a signature's words are then in the block before.
   */
  readonly body: Span;
  /** For turns: index of the turn, counted from 0; following blocks of the same turn carry the same number. */
  readonly turn: number | null;
}

/** A stretch in quotation marks, marks included. `level` 0 is outermost. A paragraph that opens with a mark and does not close it continues in the next. */
export interface Quotation extends Span {
  readonly level: number;
  readonly closed: boolean;
  /** Same number for the paragraphs of one quotation that runs over several. */
  readonly chain: number;
}

export interface Structure {
  readonly blocks: readonly Block[];
  readonly quotations: readonly Quotation[];
  readonly transcript: boolean;
  readonly notes: readonly Note[];
}

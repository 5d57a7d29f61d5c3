// A statement before its speaker and day are known.
import type { Span } from "../../model/index.ts";

export interface Draft {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
  /** True when the layout attributes it (a transcript's turn, a "— Name" line), not a sentence. */
  readonly layout: boolean;
  /** Number of the transcript's turn that is this statement; null for all else. */
  readonly turn: number | null;
}

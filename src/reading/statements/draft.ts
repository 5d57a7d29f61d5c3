// A statement before its speaker and day are known.
import type { Span } from "../../model/index.ts";

export interface Draft {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Number of the transcript's turn that is this statement; null for what is attributed in prose. */
  readonly turn: number | null;
}

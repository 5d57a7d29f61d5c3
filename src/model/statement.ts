// One attribution in one document: who says it, the word that says so, what is said.
import type { Span } from "./span.ts";
import type { Speaker } from "./speaker.ts";

/** direct: all content in quotation marks (or a transcript's turn); mixed: part of it; indirect: none. */
export type StatementKind = "direct" | "indirect" | "mixed";

/**
 * What the source does by the words that attribute it. denial: says of the content that it is not so. refusal: will not say or comment.
 * question: asks. claim: all else.
 */
export type Act = "claim" | "denial" | "refusal" | "question";

export type Precision = "time" | "day" | "week" | "month" | "season" | "year";

/** A day as far as the text tells it: "2017-08" at month precision, "2018-02-05" at day precision; ISO 8601, cut at the precision (a week by its Monday, a season by its first day). */
export interface Day {
  readonly date: string;
  readonly precision: Precision;
}

/** What an utterance does toward a target, in PLOVER's terms; coded from issue 6 on. */
export interface Signal {
  readonly event: string;
  readonly mode: string | null;
  readonly target: string | null;
  readonly commitment: string | null;
  readonly polarity: string | null;
  readonly time: string | null;
  readonly condition: string | null;
  readonly evidence: Span;
}

/** Spans are in text order and never overlap within one role. `content` is never empty. */
export interface Statement {
  /** Unique in a record and stable while the text and the spans stay the same. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly act: Act;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Id of the statement in whose content this one stands. */
  readonly parent: string | null;
  /** Id of the question that this statement answers. */
  readonly answers: string | null;
  readonly speaker: Speaker | null;
  readonly saidOn: Day | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly signal: Signal | null;
}

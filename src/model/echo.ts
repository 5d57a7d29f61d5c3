// A phrase that utterances of different speakers share within a window, and how surprising that is.
import type { Said } from "./said.ts";
import type { Span } from "./span.ts";
import type { Utterance } from "./utterance.ts";

/**
 * Why sharing words says nothing here. joint: a declared joint statement. quoting: one gives the words as the other's, or asks with them.
 * outlet: not in quotation marks on both sides, so the words are the outlet's. retelling: one act of speaking, told under two names (a
 * ministry and its spokesman). unidentified: an unnamed source, who may be the other speaker. name: no more than a name.
 */
export type Exclusion = "joint" | "quoting" | "outlet" | "retelling" | "unidentified" | "name";

/** Where a telling has the phrase. */
export interface EchoPlace {
  readonly said: Said;
  /** One, or several where "he said" stands between its words. */
  readonly spans: readonly Span[];
  /** The content before it, it, and the content after it, verbatim; an ellipsis where the outlet's words stand between. */
  readonly left: string;
  readonly match: string;
  readonly right: string;
}

export interface EchoUtterance {
  readonly utterance: Utterance;
  /** One for each telling that has the phrase; never empty. */
  readonly places: readonly EchoPlace[];
}

/** How often chance would bring the phrase to two podiums within the window. */
export interface Surprise {
  /** Meetings expected by chance over the time compared. */
  readonly expected: number;
  /** Chance of as many meetings as there are, or more; 0 to 1. */
  readonly p: number;
  /** False discovery rate (Benjamini and Hochberg) when this and all more surprising ones are believed; 0 to 1. */
  readonly q: number;
}

export interface Echo {
  /** Its words as they are compared, one space between: "we'll see what happens". */
  readonly phrase: string;
  /** How many. */
  readonly words: number;
  /** In order of time; of two speakers at least. Each has another of another speaker within the window. */
  readonly utterances: readonly EchoUtterance[];
  /** Index of the first among `utterances`. */
  readonly first: number;
  /** Null where it is excluded: nothing is tested then. */
  readonly surprise: Surprise | null;
  /** Null when at least one pair of its utterances counts. */
  readonly excluded: Exclusion | null;
  /** The later speaker turns the words on the earlier, by name. */
  readonly thrownBack: boolean;
}

// What is known of a text's words before anything is attributed: tokens, sentences, tags, entities, dependencies.
import type { Tokens } from "./tokens.ts";

/** Columns of equal length, one place per token, in text order; offsets in UTF-16 code units. */
export interface Analysis extends Tokens {
  readonly text: string;
  /** The words in lower case, curly apostrophes made straight: "n't", "'s". */
  readonly lower: readonly string[];
  /** Index into TAGS (Penn Treebank). */
  readonly tag: Uint8Array;
  /** Index into ENTITIES (CoreNLP's types; 0 is none). Neighbours of one type form one entity. */
  readonly entity: Uint8Array;
  /** Index of the governing token, -1 at a root. */
  readonly head: Int32Array;
  /** Index into RELATIONS (Universal Dependencies 1, as CoreNLP writes them). */
  readonly relation: Uint8Array;
}

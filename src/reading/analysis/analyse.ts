// The order of the analysis: tokens, tags, entities, dependencies.
import type { Span } from "../../model/index.ts";
import type { Analysis } from "./analysis.ts";
import { tokenize } from "./tokens.ts";

/** The trained numbers behind tags, entities and dependencies, ready for use. */
export interface AnalysisWeights {
  readonly name: string;
}

/** Makes weights ready from the bytes of models/fast/analysis.weights. Throws WeightsError where they are not those. */
export function readAnalysisWeights(_bytes: Uint8Array): AnalysisWeights {
  return { name: "none" };
}

/**
 * Analyses the blocks (paragraphs, in order, apart) of a text. Without weights every word is NN, no entity, and its own root.
 * Deterministic; time and memory linear in the text.
 */
export function analyse(text: string, blocks: readonly Span[], _weights: AnalysisWeights | null): Analysis {
  const tokens = tokenize(text, blocks);
  const count = tokens.words.length;
  const lower = tokens.words.map((word) => word.toLowerCase().replaceAll("’", "'"));
  return {
    text, ...tokens, lower,
    tag: new Uint8Array(count), entity: new Uint8Array(count), head: new Int32Array(count).fill(-1), relation: new Uint8Array(count),
  };
}

// How far from a cue its source and content are looked for.
import type { Range } from "./role-sight.ts";
import type { View } from "./view.ts";

/** In sentences and tokens on each side; beyond these lie under 1% of the content words of polnear/train. */
const SENTENCES = 8;
const TOKENS = 400;
/** Tokens that a window reaches at most beyond the sentence of its cue, on each side. */
export const FARTHEST = TOKENS;

/** True when the sentences stand in one block, or one quotation runs from block to block over them. */
function together(seen: View, before: number, after: number): boolean {
  const last = seen.analysis.sentences[before]!.to - 1;
  const first = seen.analysis.sentences[after]!.from;
  if (seen.block[last] === seen.block[first]) return true;
  const { quotations } = seen.structure;
  const left = quotations[seen.quote[last]! - 1];
  const right = quotations[seen.quote[first]! - 1];
  return left !== undefined && right !== undefined && left.chain === right.chain;
}

/** The cue's sentence and those around it in the block whose nearer end is in quotation marks. */
export function windowOf(seen: View, cue: Range): Range {
  const { sentences } = seen.analysis;
  const home = seen.sentence[cue.from]!;
  let first = home;
  while (first > 0 && home - first < SENTENCES && cue.from - sentences[first - 1]!.from < TOKENS && seen.quote[sentences[first]!.from - 1] !== 0 && together(seen, first - 1, first)) first--;
  let last = home;
  while (last + 1 < sentences.length && last - home < SENTENCES && sentences[last + 1]!.to - cue.to < TOKENS && seen.quote[sentences[last]!.to] !== 0 && together(seen, last, last + 1)) last++;
  return { from: sentences[first]!.from, to: sentences[last]!.to };
}

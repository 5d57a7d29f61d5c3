// A document in stretches that the encoder takes at once: whole sentences where they fit, with context on both sides.
import type { Range } from "../../reading/statements/role-sight.ts";

/** Pieces of words that a chunk answers for, and of context on each side: chosen on polnear/dev. Training takes 224 with 16. */
const OWN = 288;
const CONTEXT = 32;

/** Words `from` up to `to` are answered for; the encoder sees pieces `first` up to `last` of the document. */
export interface Chunk extends Range {
  readonly first: number;
  readonly last: number;
}

/** `begins`: for every word the number of its first piece, and at the end the number of all pieces. */
export function chunksOf(sentences: readonly Range[], begins: Int32Array): Chunk[] {
  const words = begins.length - 1;
  const chunks: Chunk[] = [];
  let start = 0;
  const close = (to: number): void => {
    chunks.push({ from: start, to, first: Math.max(0, begins[start]! - CONTEXT), last: Math.min(begins[words]!, begins[to]! + CONTEXT) });
    start = to;
  };
  for (const { from, to } of sentences) {
    if (begins[to]! - begins[start]! > OWN && from > start) close(from);
    while (begins[to]! - begins[start]! > OWN) {
      let stop = start + 1;
      while (stop < to && begins[stop + 1]! - begins[start]! <= OWN) stop++;
      close(stop);
    }
  }
  if (start < words) close(words);
  return chunks;
}

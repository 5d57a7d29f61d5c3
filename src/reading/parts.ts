// Which stretches of a text are analysed.
import type { Span } from "../model/index.ts";
import type { Block, Structure } from "./structure/index.ts";

/** Label and words of a block apart, so that no sentence runs over both. Furniture and stage directions say nothing. */
export function readParts({ blocks }: Structure): Span[] {
  return blocks.flatMap(partsOf);
}

function partsOf({ kind, label, body }: Block): Span[] {
  if (kind === "furniture" || kind === "stage") return [];
  const parts: Span[] = label === null ? [body] : [label, body];
  return parts.filter((part) => part.end > part.start).toSorted((a, b) => a.start - b.start);
}

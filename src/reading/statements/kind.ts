// Whether content is quoted whole, in part, or not at all.
import type { Span, StatementKind } from "../../model/index.ts";
import type { Structure } from "../structure/structure.ts";
import type { Draft } from "./draft.ts";

const WORD = /[\p{L}\p{N}]/u;

/** Direct when every word of the content stands in quotation marks, or the layout attributes it; mixed when some do. */
export function kindOf(text: string, draft: Draft, { quotations }: Structure): StatementKind {
  if (draft.layout) return "direct";
  let quoted = false;
  let bare = false;
  for (const span of draft.content) {
    let at = span.start;
    for (const { start, end } of overlapping(quotations, span)) {
      if (at < start && WORD.test(text.slice(at, start))) bare = true;
      quoted ||= WORD.test(text.slice(Math.max(at, start), Math.min(end, span.end)));
      at = Math.max(at, end);
    }
    if (at < span.end && WORD.test(text.slice(at, span.end))) bare = true;
  }
  return quoted ? (bare ? "mixed" : "direct") : "indirect";
}

/** Outermost quotations that share a place with the span, by binary search: quotations are in order of their starts. */
function overlapping(quotations: Structure["quotations"], span: Span): Structure["quotations"][number][] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start < span.end) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (let at = low - 1; at >= 0; at--) {
    const one = quotations[at]!;
    if (one.level !== 0) continue;
    if (one.end <= span.start) break;
    found.unshift(one);
  }
  return found;
}

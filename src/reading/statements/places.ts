// From places in the text to words of the analysis.
import type { Span } from "../../model/index.ts";
import type { Range } from "./role-sight.ts";
import type { View } from "./view.ts";

/** True when both hold a place of the text. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Index of the first of `count` rising values that is not below `value`. */
export function firstFrom(values: ArrayLike<number>, value: number, count: number = values.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens that share a place with the span. */
export function tokensOf({ analysis }: View, { start, end }: Span): Range {
  const count = analysis.words.length;
  let from = firstFrom(analysis.start, start, count);
  while (from > 0 && analysis.end[from - 1]! > start) from--;
  return { from, to: Math.max(from, firstFrom(analysis.start, end, count)) };
}

export function spanOf({ analysis }: View, { from, to }: Range): Span {
  return { start: analysis.start[from]!, end: analysis.end[to - 1]! };
}

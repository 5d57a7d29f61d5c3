// A statement that has part of a quoted sentence has all of that quotation.
import type { Span } from "../../model/index.ts";
import type { Quotation, Structure } from "../structure/index.ts";
import type { Draft } from "./draft.ts";
import { firstFrom, overlaps } from "./places.ts";
import { isSentence } from "./quoted.ts";

const holds = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end;

/** Gives quotations, of which statements attributed outside them have parts, whole to one of those: to the one that quotes elsewhere, too, else to the one with the largest part. */
export function wholeQuotations(text: string, drafts: readonly Draft[], { quotations }: Structure): Draft[] {
  const outer = quotations.filter((one) => one.level === 0 && isSentence(text, one));
  const starts = outer.map(({ start }) => start);
  const isOutside = (index: number, quotation: Span): boolean => ![...drafts[index]!.cue, ...drafts[index]!.source].some((span) => overlaps(span, quotation));
  const holders = new Map<Quotation, Set<number>>();
  const quotes = drafts.map(() => 0);
  for (const [index, { content }] of drafts.entries()) {
    for (const span of content) {
      for (let at = Math.max(0, firstFrom(starts, span.start) - 1); at < outer.length && outer[at]!.start < span.end; at++) {
        const quotation = outer[at]!;
        if (holds(span, quotation)) quotes[index]!++;
        if (overlaps(span, quotation) && isOutside(index, quotation)) holders.set(quotation, (holders.get(quotation) ?? new Set()).add(index));
      }
    }
  }
  const changed = drafts.map(({ content }) => content);
  for (const [quotation, indices] of holders) {
    if ([...indices].some((index) => drafts[index]!.content.some((span) => holds(trimmed(text, span), trimmed(text, quotation))))) continue;
    const size = (index: number): number => changed[index]!.reduce((sum, span) => sum + Math.max(0, Math.min(span.end, quotation.end) - Math.max(span.start, quotation.start)), 0);
    const owner = [...indices].toSorted((a, b) => Math.sign(quotes[b]!) - Math.sign(quotes[a]!) || size(b) - size(a))[0]!;
    for (const index of indices) changed[index] = index === owner ? joined(changed[index]!, quotation) : without(changed[index]!, quotation);
  }
  return drafts.map((draft, index) => (changed[index] === draft.content ? draft : { ...draft, content: changed[index]! }));
}

const EDGE = /[\s"“”„«»'‘’`.,;:!?—–-]/u;

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text[from]!)) from++;
  while (to > from && EDGE.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** The spans with the quotation added; what overlaps becomes one. */
function joined(spans: readonly Span[], { start, end }: Span): Span[] {
  const touching = spans.filter((span) => overlaps(span, { start, end }));
  const one = { start: Math.min(start, ...touching.map((span) => span.start)), end: Math.max(end, ...touching.map((span) => span.end)) };
  return [...spans.filter((span) => !touching.includes(span)), one].toSorted((a, b) => a.start - b.start);
}

function without(spans: readonly Span[], { start, end }: Span): Span[] {
  return spans.flatMap((span) => [{ start: span.start, end: Math.min(span.end, start) }, { start: Math.max(span.start, end), end: span.end }].filter((part) => part.end > part.start));
}

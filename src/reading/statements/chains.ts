// Quotations that run on over paragraphs: whoever begins them says the rest, unless it is attributed again.
import type { Span } from "../../model/index.ts";
import type { Structure } from "../structure/index.ts";
import type { Draft } from "./draft.ts";
import { firstFrom } from "./places.ts";

/**
 * Adds, to a statement whose content ends in a quotation left open, the paragraphs in which that quotation goes on and that no other statement has;
 * and to one whose content is a later paragraph of such a quotation, attributed only there, those before it.
 */
export function continueChains(drafts: readonly Draft[], { quotations }: Structure): Draft[] {
  const outer = quotations.filter(({ level }) => level === 0);
  const starts = outer.map(({ start }) => start);
  const contents = drafts.flatMap(({ content }) => content.map(({ start }) => start)).toSorted((a, b) => a - b);
  const given = new Set<number>();
  const isFree = (at: number, chain: number): boolean => {
    const one = outer[at];
    return one !== undefined && one.chain === chain && !given.has(at) && !((contents[firstFrom(contents, one.start)] ?? Infinity) < one.end);
  };
  return drafts.map((draft) => {
    const first = draft.content[0];
    const last = draft.content.at(-1);
    if (first === undefined || last === undefined) return draft;
    const more: Span[] = [];
    const give = (from: number, chain: number, step: 1 | -1): void => {
      for (let at = from; isFree(at, chain); at += step) {
        given.add(at);
        more.push({ start: outer[at]!.start, end: outer[at]!.end });
      }
    };
    const ends = firstFrom(starts, last.end) - 1;
    const opened = outer[ends];
    if (opened !== undefined && opened.end > last.start) give(ends + 1, opened.chain, 1);
    const begins = firstFrom(starts, first.end) - 1;
    const begun = outer[begins];
    if (begun !== undefined && begun.end > first.start && begun.start <= first.start) give(begins - 1, begun.chain, -1);
    return more.length === 0 ? draft : { ...draft, content: [...draft.content, ...more].toSorted((a, b) => a.start - b.start) };
  });
}

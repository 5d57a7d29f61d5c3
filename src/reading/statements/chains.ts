// Quotations that run on over paragraphs: whoever begins them says the rest, unless it is attributed again.
import type { Span } from "../../model/index.ts";
import type { Structure } from "../structure/index.ts";
import type { Draft } from "./draft.ts";
import { firstFrom } from "./places.ts";

/** Adds, to a statement whose content ends in a quotation left open, the paragraphs in which that quotation goes on and that no other statement has. */
export function continueChains(drafts: readonly Draft[], { quotations }: Structure): Draft[] {
  const outer = quotations.filter(({ level }) => level === 0);
  const starts = outer.map(({ start }) => start);
  const contents = drafts.flatMap(({ content }) => content.map(({ start }) => start)).toSorted((a, b) => a - b);
  const isTaken = ({ start, end }: Span): boolean => (contents[firstFrom(contents, start)] ?? Infinity) < end;
  return drafts.map((draft) => {
    const last = draft.content[draft.content.length - 1];
    if (last === undefined) return draft;
    const at = firstFrom(starts, last.end) - 1;
    const opened = outer[at];
    if (opened === undefined || opened.end <= last.start) return draft;
    const more: Span[] = [];
    for (let next = at + 1; outer[next]?.chain === opened.chain; next++) {
      const { start, end } = outer[next]!;
      if (isTaken({ start, end })) break;
      more.push({ start, end });
    }
    return more.length === 0 ? draft : { ...draft, content: [...draft.content, ...more] };
  });
}

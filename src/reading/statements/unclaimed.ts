// Quotations that no statement has, right beside a cue or a source: "…," she said. He added: "…"
import type { Span } from "../../model/index.ts";
import type { Quotation, Structure } from "../structure/index.ts";
import type { Draft } from "./draft.ts";

/** Before the closing mark, when the sentence goes on to say who speaks. */
const GOES_ON = /[,?!—–]["”'’»]+$/;
const HAS_WORDS = /[\p{L}\p{N}]["”'’]?\s+\S*[\p{L}\p{N}]/u;
/** What may stand between a cue or source and the quotation after it, in code units. */
const LONGEST_GAP = 3;

/** Gives each such quotation to the statement whose cue or source stands next to it. */
export function claimQuotations(text: string, drafts: readonly Draft[], { quotations }: Structure): Draft[] {
  const free = unclaimed(drafts, quotations).filter(({ start, end }) => HAS_WORDS.test(text.slice(start, end)));
  if (free.length === 0) return [...drafts];
  const begins = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const [index, { source, cue }] of drafts.entries()) {
    for (const { start, end } of [...source, ...cue]) {
      begins.set(start, index);
      ends.set(end, index);
    }
  }
  const claimed = new Map<number, Span[]>();
  for (const quotation of free) {
    const owner = GOES_ON.test(text.slice(quotation.start, quotation.end)) ? begins.get(skip(text, quotation.end)) : undefined;
    const index = owner ?? ends.get(endBefore(text, quotation.start)) ?? ends.get(quotation.start - 1);
    if (index !== undefined) claimed.set(index, [...(claimed.get(index) ?? []), { start: quotation.start, end: quotation.end }]);
  }
  return drafts.map((draft, index) => {
    const more = claimed.get(index);
    return more === undefined ? draft : { ...draft, content: [...draft.content, ...more].toSorted((a, b) => a.start - b.start) };
  });
}

/** Outermost quotations that share no place with a source, a cue or a content. Both lists are walked once. */
function unclaimed(drafts: readonly Draft[], quotations: readonly Quotation[]): Quotation[] {
  const taken = drafts.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]).toSorted((a, b) => a.start - b.start);
  let at = 0;
  let reach = 0;
  return quotations.filter(({ level, start, end }) => {
    if (level !== 0) return false;
    while (at < taken.length && taken[at]!.start < end) reach = Math.max(reach, taken[at++]!.end);
    return reach <= start;
  });
}

function skip(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && at - offset < LONGEST_GAP && text[at] === " ") at++;
  return at;
}

/** Where the words before a quotation end, a comma or colon and blanks left out. */
function endBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < LONGEST_GAP && /[ ,:]/.test(text[at - 1]!)) at--;
  return at;
}

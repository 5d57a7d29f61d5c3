// What of the quotation marks in a text is speech, and what of it no statement has.
import type { Span } from "../../model/index.ts";
import type { Quotation } from "../structure/index.ts";
import type { Draft } from "./draft.ts";

const BEGINS = /^["“”„«'‘’`]+\s*(?:\[?\p{Lu}|\.\.\.|…)/u;
const FEWEST_WORDS = 3;
/** Longest name of a work or a programme, in words. */
const TITLE_WORDS = 6;

/** Before the closing mark, when the sentence goes on to say who speaks. */
export const GOES_ON = /[,?!—–]["”'’»]+$/;

/** Quotation marks around at least a sentence: three words that begin like one and are no name of a work ("Road of the Year": all its longer words have capitals). */
export function isSentence(text: string, { start, end }: Span): boolean {
  const quoted = text.slice(start, end);
  if (!BEGINS.test(quoted)) return false;
  const words = piecesUpTo(quoted, TITLE_WORDS + 1);
  if (words < FEWEST_WORDS) return false;
  if (words > TITLE_WORDS) return true;
  const longer = quoted.split(/[\s-]+/).filter((word) => /\p{L}{4}/u.test(word));
  return longer.length < 2 || longer.some((word) => !/^\P{L}*\p{Lu}/u.test(word));
}

/** How many pieces white space makes of the text, as far as `most`. */
function piecesUpTo(text: string, most: number): number {
  const gap = /\s+/g;
  let pieces = 1;
  while (pieces < most && gap.test(text)) pieces++;
  return pieces;
}

/** Outermost quotations that share no place with a source, a cue or a content. Both lists are walked once. */
export function unclaimed(drafts: readonly Draft[], quotations: readonly Quotation[]): Quotation[] {
  const taken = drafts.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]).toSorted((a, b) => a.start - b.start);
  let at = 0;
  let reach = 0;
  return quotations.filter(({ level, start, end }) => {
    if (level !== 0) return false;
    while (at < taken.length && taken[at]!.start < end) reach = Math.max(reach, taken[at++]!.end);
    return reach <= start;
  });
}

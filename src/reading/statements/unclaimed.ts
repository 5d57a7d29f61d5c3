// Quotations that no statement has and that belong to one: beside its cue, or where its words go on.
import type { Span } from "../../model/index.ts";
import type { Quotation, Structure } from "../structure/index.ts";
import type { Draft } from "./draft.ts";
import { firstFrom } from "./places.ts";
import { GOES_ON, isSentence, unclaimed } from "./quoted.ts";

const HAS_WORDS = /[\p{L}\p{N}]["”'’]?\s+\S*[\p{L}\p{N}]/u;
/** What may stand between a cue or source and the quotation after it, in code units. */
const LONGEST_GAP = 3;

/** Index of the draft that a quotation belongs to. */
type Owner = (quotation: Quotation) => number | undefined;

function claim(text: string, drafts: readonly Draft[], { quotations }: Structure, owner: Owner): Draft[] {
  const free = unclaimed(drafts, quotations).filter(({ start, end }) => HAS_WORDS.test(text.slice(start, end)));
  const claimed = new Map<number, Span[]>();
  for (const quotation of free) {
    const index = owner(quotation);
    if (index !== undefined) claimed.set(index, [...(claimed.get(index) ?? []), { start: quotation.start, end: quotation.end }]);
  }
  return drafts.map((draft, index) => {
    const more = claimed.get(index);
    return more === undefined ? draft : { ...draft, content: [...draft.content, ...more].toSorted((a, b) => a.start - b.start) };
  });
}

/** Gives each such quotation to the statement whose cue or source stands next to it: "…," she said. He added: "…" */
export function claimBeside(text: string, drafts: readonly Draft[], structure: Structure): Draft[] {
  const begins = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const [index, { source, cue }] of drafts.entries()) {
    for (const { start, end } of [...source, ...cue]) {
      begins.set(start, index);
      ends.set(end, index);
    }
  }
  return claim(text, drafts, structure, ({ start, end }) => {
    const owner = GOES_ON.test(text.slice(start, end)) ? begins.get(skip(text, end)) : undefined;
    return owner ?? ends.get(endBefore(text, start)) ?? ends.get(start - 1);
  });
}

/** "…," waits for whoever says it. */
const AWAITS = /,["”’'»]+$/;
/** A dash after it, or under it, comes before the name of whoever says it. */
const SIGNED = /^\s*[-–—―]/;
const SENTENCE_END = /[.!?]["”’')\]]*\s+["“‘(\p{Lu}]/u;

/** The end of something that a statement has. */
interface Place {
  readonly end: number;
  readonly draft: number;
  readonly quoted: boolean;
}

/**
 * Gives quoted sentences that stand by themselves to the statement before them: the last one that quotes in the paragraph
 * ("…," she said after the talks. They had lasted an hour. "…"), else the last one; at a paragraph's start, the last one of the paragraph above.
 * Of 150 such quotations in polnear/train that its annotators give to anybody, 117 go to the same one.
 */
export function claimFollowing(text: string, drafts: readonly Draft[], structure: Structure): Draft[] {
  const { blocks } = structure;
  const blockStarts = blocks.map(({ start }) => start);
  const places = placesOf(drafts, structure);
  const ends = places.map(({ end }) => end);
  const placesIn = (start: number, end: number): Place[] => places.slice(firstFrom(ends, start), firstFrom(ends, end + 1));
  return claim(text, drafts, structure, (quotation) => {
    const at = firstFrom(blockStarts, quotation.start + 1) - 1;
    const block = blocks[at];
    const above = blocks[at - 1];
    if (block?.kind !== "prose" || !isSentence(text, quotation) || !standsAlone(text, quotation)) return undefined;
    const here = placesIn(block.start, quotation.start);
    if (here.length > 0) return (here.findLast(({ quoted }) => quoted) ?? here.at(-1))?.draft;
    if (above?.kind !== "prose" || text.slice(block.body.start, quotation.start).trim() !== "") return undefined;
    if (AWAITS.test(text.slice(quotation.start, quotation.end)) || SIGNED.test(text.slice(quotation.end, quotation.end + LONGEST_GAP))) return undefined;
    const before = placesIn(above.start, above.end);
    const last = before.at(-1);
    return last === undefined || !SENTENCE_END.test(text.slice(last.end, above.end)) ? last?.draft : before.findLast(({ quoted }) => quoted)?.draft;
  });
}

/** In text order, of statements that are not attributed inside a quotation. */
function placesOf(drafts: readonly Draft[], { quotations }: Structure): Place[] {
  const outer = quotations.filter(({ level }) => level === 0);
  const starts = outer.map(({ start }) => start);
  const isQuoted = (at: number): boolean => {
    const around = outer[firstFrom(starts, at + 1) - 1];
    return around !== undefined && at < around.end;
  };
  return drafts
    .flatMap(({ cue, content }, draft) => (cue[0] === undefined || isQuoted(cue[0].start) ? [] : [...cue, ...content].map(({ end }) => ({ end, draft, quoted: isQuoted(end - 1) }))))
    .toSorted((a, b) => a.end - b.end);
}

/** One sentence ends before the quotation, and none goes on after it. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - LOOK), start);
  return (/[.!?…:]["”’'»)\]]*$/.test(before.trimEnd()) || /(?:^|\n)\s*$/.test(before)) && /^\s*(?:$|\n|["“‘(\p{Lu}])/u.test(text.slice(end, end + LOOK));
}

/** Code units around a quotation that tell whether it stands alone. */
const LOOK = 8;

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

// Pairs quotation marks: double, single, guillemets; nested, running over paragraphs, unbalanced.
import type { Note, Span } from "../../model/index.ts";
import { pairSingles } from "./single-marks.ts";
import { isOpenerPlace, isCloserPlace } from "./mark-places.ts";
import type { Quotation } from "./structure.ts";

const DOUBLE = /["\u201C\u201D\u201E\u201F\uFF02\u00AB\u00BB\u300C-\u300F]|``|''|\u2018\u2018|\u2019\u2019/g;
/** 6'2", 5′ 10″, 12" (a size, unless a quotation is waiting for its end). */
const FEET_AND_INCHES = /\d['\u2019\u2032]\s?\d{1,2}$/;

type Side = "open" | "close" | "either";

/** What a mark says by its shape alone. Guillemets point inwards or, in some languages, outwards: their place decides. */
function sideByShape(mark: string): Side {
  switch (mark) {
    case "\u201C": case "\u201E": case "\u201F": case "\u300C": case "\u300E": case "``": case "\u2018\u2018": return "open";
    case "\u201D": case "\u300D": case "\u300F": case "\u2019\u2019": return "close";
    default: return "either";
  }
}

interface Mark extends Span {
  readonly side: Side;
  readonly straight: boolean;
}

/** Quotation before its level is known; `end` is null while it is open. */
export interface Pair {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

function markAt(text: string, from: number, match: RegExpExecArray): Mark {
  const at = match.index;
  const end = at + match[0].length;
  let side = sideByShape(match[0]);
  const opens = isOpenerPlace(text, at, end);
  const closes = isCloserPlace(text, at, end);
  // A mark of the wrong hand, as word processors write after a dash or a bracket, and as Swedish and Finnish open.
  if (opens !== closes) side = opens ? "open" : "close";
  else if (!opens) side = end >= text.length ? "close" : "either";
  return { start: from + at, end: from + end, side, straight: match[0] === '"' };
}

function marksOf(text: string, from: number): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(DOUBLE)) marks.push(markAt(text, from, match));
  return marks;
}

function firstMark(text: string): Mark | null {
  const match = new RegExp(DOUBLE.source).exec(text);
  return match === null ? null : markAt(text, 0, match);
}

const isInch = (text: string, mark: Mark, open: boolean, from: number): boolean => {
  if (text[mark.start - from] !== '"' && text[mark.start - from] !== "\u201D") return false;
  const before = text.slice(Math.max(0, mark.start - from - 8), mark.start - from);
  return FEET_AND_INCHES.test(before) || (!open && /\d$/.test(before));
};

/** `"Where is he? "And then …`: a straight mark that stands where one opens, yet ends a sentence, and no end follows for what it would open. */
const isMisplacedEnd = (text: string, mark: Mark, next: Mark | undefined, from: number): boolean =>
  mark.straight && mark.side === "open" && next?.side !== "close" && /[.?!]\s$/.test(text.slice(Math.max(0, mark.start - from - 2), mark.start - from));

interface Paired {
  readonly pairs: Pair[];
  /** Closing marks that nothing opened, in order. */
  readonly strays: number[];
}

/** Doubles and guillemets of one paragraph. A closing mark before any opening one ends what the paragraph before left open. */
function pairDoubles(text: string, span: Span, continues: boolean): Paired {
  const paragraph = text.slice(span.start, span.end);
  const marks = marksOf(paragraph, span.start);
  let closersLeft = 0;
  for (const mark of marks) if (mark.side === "close") closersLeft += 1;
  const pairs: Pair[] = [];
  const strays: number[] = [];
  const open: Mark[] = [];
  for (const [i, mark] of marks.entries()) {
    if (mark.side === "close") closersLeft -= 1;
    if (isInch(paragraph, mark, open.length > 0, span.start)) continue;
    const top = open.at(-1);
    const closes = mark.side === "close" || (top !== undefined && (mark.side === "either" || isMisplacedEnd(paragraph, mark, marks[i + 1], span.start)));
    if (!closes) {
      // The same mark again: a quotation inside, if enough closing marks are still to come; else the end was forgotten.
      if (top !== undefined && closersLeft <= open.length) {
        const before = paragraph.slice(0, mark.start - span.start).trimEnd().length + span.start;
        pairs.push({ start: top.start, end: Math.max(before, top.end), closed: false });
        open.pop();
      }
      open.push(mark);
    } else if (top !== undefined) {
      pairs.push({ start: top.start, end: mark.end, closed: true });
      open.pop();
    } else if (continues && pairs.length === 0 && strays.length === 0) {
      pairs.push({ start: span.start, end: mark.end, closed: true });
    } else strays.push(mark.start);
  }
  for (const mark of open) pairs.push({ start: mark.start, end: span.end, closed: false });
  return { pairs: pairs.toSorted((a, b) => a.start - b.start || b.end - a.end), strays };
}

/** Sorted, properly nested pairs get their depth. */
function levels(pairs: readonly Pair[]): (Pair & { level: number })[] {
  const ends: number[] = [];
  return pairs.map((pair) => {
    while (ends.length > 0 && ends.at(-1)! <= pair.start) ends.pop();
    ends.push(pair.end);
    return { ...pair, level: ends.length - 1 };
  });
}

const unbalanced = (start: number, end: number, reason: string): Note =>
  ({ rule: "unbalanced-quote", start, end, reason, severity: "warning" });

/** A paragraph whose quotations are looked for; a quotation runs on only within one passage (a turn, or all prose). */
export interface Passage extends Span {
  readonly passage: number;
}

/** A quotation may stay open over this many paragraphs without any mark before its end is given up. */
const SILENT_PARAGRAPHS = 6;
/** Emphasis, list and indentation signs that may come before the mark that reopens a quotation. */
const LEAD = /^[*_>\s([{\u2026.-]*$/;

/** How many paragraphs without marks from `from` lie before one that begins by closing; 0 when that is not so. */
function silentRun(text: string, paragraphs: readonly Passage[], from: number): number {
  for (let i = from; i < paragraphs.length && i <= from + SILENT_PARAGRAPHS; i += 1) {
    const span = paragraphs[i]!;
    if (span.passage !== paragraphs[from]!.passage) return 0;
    const first = firstMark(text.slice(span.start, span.end));
    if (first !== null) return first.side === "close" ? i - from : 0;
  }
  return 0;
}

/**
 * Quotations of the given paragraphs, in text order. A paragraph that leaves its outermost quotation open hands its chain on
 * when the next one begins with an opening mark, or when the next mark is a closing one; otherwise it ends with the paragraph and a note says so.
 */
export function readQuotations(text: string, paragraphs: readonly Passage[]): { quotations: Quotation[]; notes: Note[] } {
  const quotations: Quotation[] = [];
  const notes: Note[] = [];
  let nextChain = 0;
  /** The quotation that the paragraph before left open at its end. */
  let pending: Quotation | null = null;
  let silent = 0;
  for (const [index, span] of paragraphs.entries()) {
    if (pending !== null && span.passage !== paragraphs[index - 1]?.passage) pending = giveUp(pending, notes);
    if (pending !== null && silent === 0) silent = silentRun(text, paragraphs, index);
    if (pending !== null && silent > 0) {
      silent -= 1;
      pending = { start: span.start, end: span.end, level: 0, closed: false, chain: pending.chain };
      quotations.push(pending);
      continue;
    }
    const { pairs, strays } = pairDoubles(text, span, pending !== null);
    const all = levels(pairSingles(text, span, pairs));
    const first = all[0];
    const goesOn: boolean = pending !== null && first !== undefined && LEAD.test(text.slice(span.start, Math.min(first.start, span.start + 8)));
    const inherited: Quotation | null = goesOn ? pending : null;
    if (pending !== null && !goesOn) giveUp(pending, notes);
    pending = null;
    for (const [i, pair] of all.entries()) {
      const chain: number = i === 0 && inherited !== null ? inherited.chain : nextChain++;
      const quotation: Quotation = { start: pair.start, end: pair.end, level: pair.level, closed: pair.closed, chain };
      quotations.push(quotation);
      if (pair.closed) continue;
      if (pair.level === 0 && pair.end === span.end) pending = quotation;
      else notes.push(unbalanced(pair.start, pair.start + 1, "This quotation has no closing mark; it was taken to end before the next one."));
    }
    for (const at of strays) notes.push(unbalanced(at, at + 1, "This closing mark has no opening one; it was left out."));
  }
  if (pending !== null) giveUp(pending, notes);
  return { quotations, notes: atMost(notes) };
}

/** A text of nothing but marks would write a note for each. */
const MOST_NOTES = 200;

function atMost(notes: readonly Note[]): Note[] {
  if (notes.length <= MOST_NOTES) return [...notes];
  const next = notes[MOST_NOTES];
  const more = unbalanced(next?.start ?? 0, next?.end ?? 0, `${notes.length - MOST_NOTES} more marks from here on have no partner.`);
  return [...notes.slice(0, MOST_NOTES), more];
}

function giveUp(pending: Quotation, notes: Note[]): null {
  notes.push(unbalanced(pending.start, pending.start + 1, "This quotation has no closing mark; it was taken to end with its paragraph."));
  return null;
}

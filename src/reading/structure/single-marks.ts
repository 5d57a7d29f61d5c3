// Pairs single quotation marks, telling them from apostrophes.
import type { Span } from "../../model/index.ts";
import { isCloserPlace, isOpenerPlace } from "./mark-places.ts";
import type { Pair } from "./quotations.ts";

const SINGLE = /['\u2018\u2019\u201A\u201B\u2039\u203A]/g;
/** Words that lose their beginning: 'em, '90s, 'tis. */
const CONTRACTED = /^(?:\d\ds?|em|til|till|tis|twas|twere|twill|cause|cuz|coz|bout|round|neath|gainst|n|nuff|kay|ere|er|im|mid|nother|hood|fraid|scuse|tude|burbs|fro|cept|bama|zactly)(?![\p{L}\p{N}])/iu;
/** How many later marks are tried as the end of one: keeps hostile text linear. */
const REACH = 48;

interface Candidate {
  readonly at: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** After an s and before a word: more likely a possessive ("the voters' choice"). */
  readonly possessive: boolean;
}

function candidatesOf(text: string, span: Span): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(SINGLE)) {
    const at = span.start + match.index;
    if (text[at + 1] === match[0] || text[at - 1] === match[0]) continue;
    const left = match[0] === "\u2018" || match[0] === "\u201A" || match[0] === "\u201B";
    const atStart = at === span.start;
    const opens = (atStart || isOpenerPlace(text, at, at + 1)) && at + 1 < span.end && !/\s/.test(text[at + 1] ?? " ")
      && !CONTRACTED.test(text.slice(at + 1, at + 10));
    const closes = !left && !atStart && (at + 1 === span.end || isCloserPlace(text, at, at + 1));
    if (!opens && !closes) continue;
    candidates.push({ at, opens, closes, possessive: /[sSzZxX]/.test(text[at - 1] ?? "") && /^\s\p{L}/u.test(text.slice(at + 1, at + 4)) });
  }
  return candidates;
}

/** For each place the end of the innermost pair around it, walking forward; -1 outside all. */
function makeEnclosing(pairs: readonly Pair[]): (at: number) => number {
  const open: Pair[] = [];
  let next = 0;
  return (at) => {
    while (next < pairs.length && pairs[next]!.start < at) open.push(pairs[next++]!);
    while (open.length > 0 && open.at(-1)!.end <= at) open.pop();
    return open.at(-1)?.end ?? -1;
  };
}

/** The given pairs of double marks and, properly nested with them, those of single marks, sorted. */
export function pairSingles(text: string, span: Span, doubles: readonly Pair[]): Pair[] {
  const candidates = candidatesOf(text, span);
  if (candidates.length < 2) return [...doubles];
  const enclosing = makeEnclosing(doubles);
  const around = candidates.map(({ at }) => enclosing(at));
  const pairs: Pair[] = [];
  for (let i = 0; i < candidates.length; i += 1) {
    const opener = candidates[i]!;
    if (!opener.opens) continue;
    let fallback = -1;
    let end = -1;
    for (let j = i + 1; j < candidates.length && j <= i + REACH; j += 1) {
      const closer = candidates[j]!;
      if (around[i] !== -1 && closer.at >= around[i]!) break;
      if (closer.opens && !closer.closes) break;
      if (!closer.closes || around[j] !== around[i]) continue;
      if (closer.possessive) { fallback = j; continue; }
      end = j;
      break;
    }
    if (end < 0) end = fallback;
    if (end < 0) continue;
    pairs.push({ start: opener.at, end: candidates[end]!.at + 1, closed: true });
    i = end;
  }
  return [...doubles, ...pairs].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

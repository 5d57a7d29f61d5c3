// The day on which a statement's words were said, as far as its own sentence tells it.
import type { Day, Span, Statement } from "../../model/index.ts";
import type { Analysis } from "../analysis/index.ts";
import { attachment, type Range, type Roles } from "./attachment.ts";
import { dayOfIso } from "./calendar.ts";
import { dayFinder, mayTellDay, type DayExpression, type DayFinder } from "./day-expressions.ts";

export interface Occasion {
  readonly analysis: Analysis;
  /** ISO 8601 as the document has it. */
  readonly published: string | null;
  readonly statement: Pick<Statement, "source" | "cue" | "content">;
  /** The content of the statement in which this one stands: its day is looked for only there. Null for outermost ones. */
  readonly within: readonly Span[] | null;
}

/** Code units around the cue in which a day is looked for: sentences are shorter, unless a text has no stops. */
const WINDOW = 800;
/** How far back, in sentences, the day is looked for that "two days later" counts from. */
const ANCHOR_SENTENCES = 4;

const isIn = (spans: readonly Span[], start: number, end: number): boolean => spans.some((span) => start < span.end && end > span.start);

/** First token that ends after `offset`. */
function tokenAt(analysis: Analysis, offset: number): number {
  let low = 0;
  let high = analysis.end.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((analysis.end[middle] ?? 0) <= offset) low = middle + 1; else high = middle;
  }
  return low;
}

const rangeOf = (analysis: Analysis, span: Span): Range => ({ from: tokenAt(analysis, span.start), to: Math.max(tokenAt(analysis, span.start) + 1, tokenAt(analysis, span.end - 1) + 1) });

/** Index of the sentence that holds a token. */
function sentenceAt(analysis: Analysis, token: number): number {
  let low = 0;
  let high = analysis.sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((analysis.sentences[middle]?.to ?? 0) <= token) low = middle + 1; else high = middle;
  }
  return low;
}

/** The last day told, at day precision, in the sentences before `sentence`; for "two days later". */
function anchorBefore(analysis: Analysis, sentence: number, find: DayFinder): number | null {
  for (let i = sentence - 1; i >= 0 && i >= sentence - ANCHOR_SENTENCES; i -= 1) {
    const range = analysis.sentences[i];
    if (range === undefined) continue;
    const end = analysis.end[range.to - 1] ?? 0;
    const told = find(Math.max(analysis.start[range.from] ?? 0, end - WINDOW), end, null).findLast(({ day }) => day.precision === "day");
    if (told !== undefined) return dayOfIso(told.day.date);
  }
  return null;
}

/** "Will say on Monday", "is expected to tell them Friday": not said yet. Looked for in the cue and this many tokens before it. */
const BEFORE_CUE = 3;
const TO_COME = /\b(?:will|'ll|\u2019ll|shall|won't|won\u2019t|(?:expected|scheduled|set|due|likely|planning|plans?|about|going|poised) to(?! have\b))\b/i;

const ANCHORED = /\b(?:later|earlier|after|before|same|that|next|following|previous)\b/i;

/**
 * The day told by an expression that belongs to the statement's cue (without one: its source), outside its content;
 * resolved against the day of publication, the past preferred. Null when nothing tells it.
 */
export function saidOn({ analysis, published, statement, within }: Occasion, find = dayFinder(analysis.text, dayOfIso(published))): Day | null {
  const at = statement.cue[0] ?? statement.source[0];
  if (at === undefined || analysis.words.length === 0) return null;
  const cue = rangeOf(analysis, at);
  const index = sentenceAt(analysis, cue.from);
  const sentence = analysis.sentences[index];
  if (sentence === undefined) return null;
  const from = Math.max(analysis.start[sentence.from] ?? 0, at.start - WINDOW);
  const to = Math.min(analysis.end[sentence.to - 1] ?? 0, at.end + WINDOW);
  const words = analysis.text.slice(from, to);
  if (!mayTellDay(words)) return null;
  if (TO_COME.test(analysis.text.slice(analysis.start[Math.max(sentence.from, cue.from - BEFORE_CUE)] ?? from, at.end))) return null;
  const anchor = ANCHORED.test(words) ? anchorBefore(analysis, index, find) : null;
  const inRole = (spans: readonly Span[]) => (token: number): boolean => isIn(spans, analysis.start[token] ?? 0, analysis.end[token] ?? 0);
  const roles: Roles = { sentence, isCue: inRole(statement.cue.length > 0 ? statement.cue : statement.source), isSource: inRole(statement.source), isContent: inRole(statement.content) };

  let best: DayExpression | null = null;
  let bestScore = 0;
  for (const expression of find(from, to, anchor)) {
    if (isIn(statement.content, expression.start, expression.end)) continue;
    if (within !== null && !isIn(within, expression.start, expression.end)) continue;
    const range = { ...rangeOf(analysis, expression), precise: expression.day.precision === "day" || expression.day.precision === "week" };
    const strength = attachment(analysis, range, cue, roles);
    if (strength === 0) continue;
    const distance = range.from >= cue.to ? range.from - cue.to : cue.from - range.to;
    const score = strength - Math.min(distance, 200) / 400;
    if (score > bestScore) {
      best = expression;
      bestScore = score;
    }
  }
  return best?.day ?? null;
}

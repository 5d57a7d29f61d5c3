// What a single word shows by itself: its hashes, endings, shape and usual tag. Each different word is looked at once.
import { hashText } from "./hashing.ts";
import { classOf, DIGIT, isLower, isUpper, LETTER, SPACE } from "./characters.ts";
import { lookUp, type Lexicon } from "./lexicon.ts";

/** One row of WIDTH numbers per token: see the names of the columns below. */
export interface Columns {
  readonly rows: Int32Array;
}

export const WIDTH = 10;
/** As written, marks in one form. */
export const FORM = 0;
/** In lower case, digits as 0. */
export const LOWER = 1;
export const SUFFIX2 = 2;
export const SUFFIX3 = 3;
export const SUFFIX4 = 4;
export const PREFIX3 = 5;
/** Capitals, small letters, digits and marks in their order, runs shortened. */
export const SHAPE = 6;
/** The lexicon's value of the word as written, or of its lower case when only that is known. */
export const USUAL = 7;
/** Bits: CAPITAL, ALL_CAPITALS, HAS_DIGIT, HAS_HYPHEN, MARK. */
export const FLAGS = 8;
export const LOWER_FULL = 9;

export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const HAS_DIGIT = 4;
export const HAS_HYPHEN = 8;
export const MARK = 16;

/** Longest part of a word that is looked at letter by letter. */
const LOOK = 24;

const FORMS = new Map([
  ["“", "``"], ["„", "``"], ["«", "``"], ["”", "''"], ["»", "''"], ["‘", "`"], ["’", "'"], ["—", "--"], ["–", "--"], ["―", "--"], ["---", "--"], ["…", "..."], [". . .", "..."],
  ["....", "..."], ["i", "I"], ["[", "("], ["{", "("], ["]", ")"], ["}", ")"],
]);

/** The word as features see it: curly and straight marks, dashes and brackets in one form; a straight mark as opening or closing by its place. */
function formOf(text: string, word: string, start: number, end: number): string {
  if (word === '"' || word === "'") {
    const before = start > 0 ? text.charCodeAt(start - 1) : 0x20;
    const free = classOf(before) === SPACE || before === 0x28 || before === 0x5b || before === 0x2014 || before === 0x2d;
    const opens = free && end < text.length && classOf(text.charCodeAt(end)) !== SPACE;
    if (word === '"') return opens ? "``" : "''";
    return opens ? "`" : "'";
  }
  return FORMS.get(word) ?? (word.includes("’") ? word.replaceAll("’", "'") : word);
}

function shapeOf(word: string): number {
  let hash = 7;
  let last = 0;
  let run = 0;
  for (let i = 0; i < word.length && i < LOOK; i++) {
    const unit = word.charCodeAt(i);
    const kind = classOf(unit) === DIGIT ? 1 : isUpper(unit) ? 2 : classOf(unit) === LETTER ? 3 : unit;
    run = kind === last ? run + 1 : 0;
    last = kind;
    if (run < 2) hash = Math.imul(hash, 31) + kind;
  }
  return hash;
}

function flagsOf(word: string): number {
  let flags = isUpper(word.charCodeAt(0)) ? CAPITAL | ALL_CAPITALS : 0;
  let letters = 0;
  for (let i = 0; i < word.length && i < LOOK; i++) {
    const unit = word.charCodeAt(i);
    const kind = classOf(unit);
    if (kind === DIGIT) flags |= HAS_DIGIT;
    else if (unit === 0x2d) flags |= HAS_HYPHEN;
    else if (kind === LETTER) {
      letters++;
      if (isLower(unit)) flags &= ~ALL_CAPITALS;
    }
  }
  if (letters < 2) flags &= ~ALL_CAPITALS;
  return letters === 0 && (flags & HAS_DIGIT) === 0 ? flags | MARK : flags;
}

function fill(rows: Int32Array, at: number, form: string, lexicon: Lexicon): void {
  const full = form.toLowerCase();
  const lower = full.replace(/\d/gu, "0");
  const size = lower.length;
  rows[at + FORM] = hashText(form);
  rows[at + LOWER] = hashText(lower);
  rows[at + SUFFIX2] = hashText(lower, Math.max(0, size - 2));
  rows[at + SUFFIX3] = hashText(lower, Math.max(0, size - 3));
  rows[at + SUFFIX4] = hashText(lower, Math.max(0, size - 4));
  rows[at + PREFIX3] = hashText(lower, 0, Math.min(3, size));
  rows[at + SHAPE] = shapeOf(form);
  const known = lookUp(lexicon, rows[at + FORM]!);
  const lowered = hashText(full);
  rows[at + USUAL] = known === 0 ? lookUp(lexicon, lowered) & 127 : known;
  rows[at + FLAGS] = flagsOf(form);
  rows[at + LOWER_FULL] = lowered;
}

/** The columns of tokens start[i]..end[i] of the text. */
export function wordColumns(text: string, words: readonly string[], start: Int32Array, end: Int32Array, lexicon: Lexicon): Columns {
  const rows = new Int32Array(words.length * WIDTH);
  const seen = new Map<string, number>();
  words.forEach((word, i) => {
    const form = formOf(text, word, start[i]!, end[i]!);
    const earlier = seen.get(form);
    if (earlier === undefined) {
      seen.set(form, i);
      fill(rows, i * WIDTH, form, lexicon);
    } else rows.copyWithin(i * WIDTH, earlier * WIDTH, (earlier + 1) * WIDTH);
  });
  return { rows };
}

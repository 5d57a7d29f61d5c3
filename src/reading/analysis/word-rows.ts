// What a single word shows by itself: its hashes, endings and shape.
import { hashText } from "./hashing.ts";
import { classOf, DIGIT, isLower, isUpper, LETTER } from "./characters.ts";
import { listedAs } from "./listed.ts";

/** Numbers a row; the names of its columns are below. */
export const WIDTH = 11;
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
/** The lexicon's value of the word as written, or of its lower case when only that is known; 0 until it is looked up. */
export const USUAL = 7;
/** Bits: CAPITAL, ALL_CAPITALS, HAS_DIGIT, HAS_HYPHEN, MARK. */
export const FLAGS = 8;
export const LOWER_FULL = 9;
/** What the word is listed as: see listed.ts. */
export const LISTED = 10;

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

/** The word as features see it: curly and straight marks, dashes and brackets in one form. A straight mark closes. */
function formOf(word: string): string {
  if (word === '"') return "''";
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

/** Writes the row of a word, but what the lexicon knows of it; `small` is it in lower case, with straight apostrophes. */
export function fillRow(rows: Int32Array, at: number, word: string, small: string): void {
  const form = formOf(word);
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
  rows[at + FLAGS] = flagsOf(form);
  rows[at + LOWER_FULL] = hashText(full);
  rows[at + LISTED] = listedAs(small);
}

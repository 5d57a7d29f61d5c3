// Words as the search sees them: where they stand in a text, and the form in which two of them are the same.
import type { Span } from "../model/index.ts";

/** A word where it stands; `form` is in lower case, without accents, letters and digits only. */
export interface Word extends Span {
  readonly form: string;
}

/** The token characters of SQLite's unicode61, with the marks that belong to their letters. */
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const PLAIN = /^[a-z0-9]*$/;
const ACCENTS = /\p{Script=Inherited}/gu;
const NOT_WORD = /[^\p{L}\p{N}\p{Co}\p{M}]/gu;

/** NFKD makes an accent, and what hides in a ligature, a character of its own; by way of upper case "ß" becomes "ss". */
function form(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const folded = word.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD");
  return folded.replaceAll(ACCENTS, "").replaceAll(NOT_WORD, "").replaceAll("ς", "σ");
}

/** Every word of `text` in order; spans are into `text`, moved by `offset`. An apostrophe divides: "we'll" is "we", "ll". */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = offset + match.index;
    const folded = form(match[0]);
    if (folded !== "") words.push({ start, end: start + match[0].length, form: folded });
  }
  return words;
}

/** English with the punctuation that is usual in news: its words need no more than lower case. */
const USUAL = /^[\p{ASCII}\u00A0\u2010-\u2027\u2030-\u205E]*$/u;

/** The words' forms with one space between: what the index holds, and what names are compared by. */
export function fold(text: string): string {
  if (USUAL.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g)?.join(" ") ?? "";
  return wordsOf(text).map((word) => word.form).join(" ");
}

/** The words of all contents in order, each where it stands in the document's text. */
export function contentWords(text: string, content: readonly Span[]): Word[] {
  return content.flatMap(({ start, end }) => wordsOf(text.slice(start, end), start));
}

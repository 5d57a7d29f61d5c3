// What a reader types into a search box, as phrases to look for; any text makes sense here.
import type { Span } from "../model/index.ts";
import { type Word, wordsOf } from "./words.ts";

/** Forms that must follow each other; where `prefix` holds, the last is the beginning of a word. */
export interface Phrase {
  readonly forms: readonly string[];
  readonly prefix: boolean;
}

/** More words than this find nothing that these do not, and FTS5 limits the depth of an expression (256). */
const MOST_WORDS = 64;

/** A quotation in double quotes, straight or curly, or what stands between white space. A mark without its partner is no mark. */
const PIECE = /["“”]([^"“”]*)["“”]|([^\s"“”]+)/gu;

/** All phrases must be found. Null when the text is blank, which asks for nothing; empty when it holds no word, which finds nothing. */
export function phrasesOf(text: string): readonly Phrase[] | null {
  if (text.trim() === "") return null;
  const phrases: Phrase[] = [];
  let left = MOST_WORDS;
  for (const [, quoted, literal = ""] of text.matchAll(PIECE)) {
    const forms = wordsOf(quoted ?? literal).slice(0, left).map((word) => word.form);
    if (forms.length > 0) phrases.push({ forms, prefix: quoted === undefined && literal.endsWith("*") });
    left -= forms.length;
  }
  return phrases;
}

/** Where the phrases stand among `words`, in order, overlapping ones joined. */
export function findPhrases(phrases: readonly Phrase[], words: readonly Word[]): Span[] {
  const found = phrases.flatMap((phrase) => findPhrase(phrase, words));
  const joined: Span[] = [];
  for (const span of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

function findPhrase({ forms, prefix }: Phrase, words: readonly Word[]): Span[] {
  const found: Span[] = [];
  for (const [at, first] of words.entries()) {
    const meets = forms.every((form, i) => {
      const word = words[at + i]?.form;
      return prefix && i === forms.length - 1 ? word?.startsWith(form) : word === form;
    });
    const last = words[at + forms.length - 1];
    if (meets && last) found.push({ start: first.start, end: last.end });
  }
  return found;
}

// Where a quotation mark can open and where it can close, by the characters beside it.

/** Characters that separate words as a space does. */
export const SEPARATOR = /[\s\u200B-\u200F\u2060]/;
const BEFORE_OPENER = /[\s([{<\u2010-\u2015\u2026/*_~"'\u2018\u201C\u00AB`\u200B-\u200F\u2060-]/;
const AFTER_CLOSER = /[\s)\]}>.,;:!?\u2010-\u2015\u2026/*_~"'\u2019\u201D\u00BB\u200B-\u200F\u2060-]/;

/** Plain letters, which most marks stand between, are told without an expression. */
const isLetter = (character: string): boolean => (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");

/** At the start, or after a space, bracket, dash or another mark; with a word right after it. */
export function isOpenerPlace(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  if (before !== undefined && isLetter(before)) return false;
  return (before === undefined || BEFORE_OPENER.test(before)) && after !== undefined && !SEPARATOR.test(after) && !/[,;:)\]}]/.test(after);
}

/** At the end, or before a space, punctuation or another mark; with something other than a space right before it. */
export function isCloserPlace(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  if (after !== undefined && isLetter(after)) return false;
  return before !== undefined && !SEPARATOR.test(before) && (after === undefined || AFTER_CLOSER.test(after)) && !/[([{]/.test(before);
}

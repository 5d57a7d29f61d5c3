// Recognises what a page prints around its article: buttons, bylines, captions, notices.
import { FURNITURE_FORMS, FURNITURE_LINES, PAGE_IMPERATIVES, POINTER, REPORTS } from "./furniture-words.ts";

/** Longest furniture line, in code units; anything longer is taken for a paragraph. */
export const LONGEST_FURNITURE = 320;

/** White space that is not one space: most lines have none, and are not written anew. */
const UNEVEN = /\s{2,}|[^\S ]/g;
const plainOf = (text: string): string => text.replace(UNEVEN, " ").replace(/\u2019/g, "'").replace(/[\u200B-\u200F\u2060]|^["\u201C]|["\u201D]$/g, "").toLowerCase();
const END_MARK = /[\s.:!>›»|→…•*\]-]/;
const LONGEST_LINE = Math.max(...Array.from(FURNITURE_LINES, (line) => line.length));

/** One of the lines, whatever marks end it. */
function isLine(plain: string): boolean {
  let end = plain.length;
  while (end > 0 && END_MARK.test(plain.charAt(end - 1))) end--;
  return end <= LONGEST_LINE && FURNITURE_LINES.has(plain.slice(0, end));
}

/** Forms that begin where the line begins are tried at once, the others one by one. */
function together(forms: readonly RegExp[]): readonly RegExp[] {
  const opening = forms.filter(({ source, flags }) => source.startsWith("^") && flags === "");
  return [new RegExp(opening.map(({ source }) => source).join("|")), ...forms.filter((form) => !opening.includes(form))];
}
const FORMS = together(FURNITURE_FORMS);
const IMPERATIVES = together(PAGE_IMPERATIVES);

/** A line that any page may carry and no article means. `text` is one trimmed paragraph. */
export function isFurniture(text: string): boolean {
  if (text.length > LONGEST_FURNITURE) return false;
  const plain = plainOf(text);
  if (!/[\p{L}\p{N}]/u.test(plain)) return !/["'“”‘’«»]/.test(plain);
  if (isLine(plain)) return true;
  return FORMS.some((form) => form.test(plain)) || (IMPERATIVES.some((form) => form.test(plain)) && !REPORTS.test(plain));
}

/** "Related:", "READ MORE": titles of other pages come next. */
export const isPointer = (text: string): boolean => text.length < 60 && POINTER.test(plainOf(text).trim());

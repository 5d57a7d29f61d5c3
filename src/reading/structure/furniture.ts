// Recognises what a page prints around its article: buttons, bylines, captions, notices.
import { FURNITURE_FORMS, FURNITURE_LINES, PAGE_IMPERATIVES, POINTER, REPORTS } from "./furniture-words.ts";

/** Longest furniture line, in code units; anything longer is taken for a paragraph. */
export const LONGEST_FURNITURE = 320;

const plainOf = (text: string): string => text.replace(/\s+/g, " ").replace(/\u2019/g, "'").replace(/[\u200B-\u200F\u2060]|^["\u201C]|["\u201D]$/g, "").toLowerCase();
const END_MARKS = /[\s.:!>›»|→…•*\]-]+$/u;

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
  if (FURNITURE_LINES.has(plain.replace(END_MARKS, ""))) return true;
  return FORMS.some((form) => form.test(plain)) || (IMPERATIVES.some((form) => form.test(plain)) && !REPORTS.test(plain));
}

/** "Related:", "READ MORE": titles of other pages come next. */
export const isPointer = (text: string): boolean => text.length < 60 && POINTER.test(plainOf(text).trim());

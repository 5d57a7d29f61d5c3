// Recognises what a page prints around its article: buttons, bylines, captions, notices.
import { FURNITURE_LINES, FURNITURE_STARTS } from "./furniture-words.ts";

/** Longest furniture line, in code units; anything longer is taken for a paragraph. */
const LONGEST = 220;

/** A line that any page may carry and no article means. `text` is one trimmed paragraph. */
export function isFurniture(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = text.replace(/\s+/g, " ").replace(/\u2019/g, "'").toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(plain)) return !/["'“”‘’«»]/.test(plain);
  if (FURNITURE_LINES.has(plain.replace(/[\s.:!>›»|→…•*[\]-]+$/u, ""))) return true;
  return FURNITURE_STARTS.some((pattern) => pattern.test(plain));
}

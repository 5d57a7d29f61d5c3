// What stands around an article and is not it: taken off the page before, and out of the lines after, the article is found.
import type { TextBlock } from "./blocks.ts";
import { FURNITURE_NAMES, FURNITURE_PAIRS, FURNITURE_SELECTOR, FURNITURE_START } from "./furniture-words.ts";

/** An element with more than this share of the page's paragraphs is never furniture, however it is named. */
const MOST_SHARE = 0.4;
const SHORT = 200;
/** A repeated line has at least this many code units to be a pull quote. */
const PULL_QUOTE = 25;

/** Changes `document`. */
export function removeFurniture(document: Document): void {
  const all = paragraphLength(document.body);
  const drop = (element: Element): void => {
    if (element.parentNode && !element.matches("html, body, main, article") && paragraphLength(element) <= all * MOST_SHARE) element.remove();
  };
  for (const element of document.querySelectorAll(FURNITURE_SELECTOR)) drop(element);
  for (const element of document.querySelectorAll("[class], [id]")) if (isNamedFurniture(element)) drop(element);
  for (const element of document.querySelectorAll("[style]")) if (/display:\s*none|visibility:\s*hidden/i.test(element.getAttribute("style") ?? "")) drop(element);
}

/** The lines without labels, link lists, repeated pull quotes, a repeated title, and headings that head nothing. */
export function withoutFurniture(blocks: readonly TextBlock[], title: string | null): readonly TextBlock[] {
  const lines = blocks.filter((block) => !isFurniture(block) && block.text !== title);
  const prose = lines.filter((block) => block.tag === "p" || block.tag === "div" || block.tag === "li").map((block) => block.text).join("\n");
  const kept = lines.filter((block) => !isPullQuote(block, prose));
  return kept.filter((block, at) => !isHeading(block) || kept.slice(at + 1).some((later) => !isHeading(later)));
}

function isFurniture({ text, linked, tag }: TextBlock): boolean {
  if (text.length > SHORT) return false;
  if (FURNITURE_START.test(text)) return true;
  return linked > 0.8 && tag !== "blockquote" && !/[.!?]["”’]?$/.test(text);
}

function isPullQuote({ text, tag }: TextBlock, prose: string): boolean {
  const words = text.replace(/^["“”'‘’]+|["“”'‘’]+$/g, "");
  return (tag === "blockquote" || isHeading({ tag })) && words.length >= PULL_QUOTE && prose.includes(words);
}

const isHeading = ({ tag }: Pick<TextBlock, "tag">): boolean => /^h[1-6]$/.test(tag);

function isNamedFurniture(element: Element): boolean {
  for (const name of [element.getAttribute("class") ?? "", element.getAttribute("id") ?? ""].join(" ").split(/\s+/)) {
    const parts = name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().split(/[-_:/]+/);
    // "has-related" and "with-sidebar" describe what stands beside, not what is inside.
    if (/^(?:has|with|no|without|is)$/.test(parts[0] ?? "")) continue;
    if (parts.some((part, at) => FURNITURE_NAMES.has(part) || FURNITURE_PAIRS.has(`${part} ${parts[at + 1] ?? ""}`))) return true;
  }
  return false;
}

function paragraphLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.matches("p") ? [element] : element.querySelectorAll("p")) length += paragraph.textContent?.length ?? 0;
  return length;
}

// What stands around an article and is not it: taken off the page before, and out of the lines after, the article is found.
import type { TextBlock } from "./blocks.ts";
import { isoDate } from "./dates.ts";
import { FURNITURE_NAMES, FURNITURE_PAIRS, FURNITURE_SELECTOR, FURNITURE_START, FURNITURE_WHOLE } from "./furniture-words.ts";
import type { Measures } from "./tree.ts";

/** An element with more than this share of the page's running text is never furniture, however it is named. */
const MOST_SHARE = 0.25;
const KEPT: ReadonlySet<string> = new Set(["HTML", "HEAD", "BODY", "MAIN", "ARTICLE"]);
const SHORT = 200;
const DATE_LINE = 50;
/** A repeated line has at least this many code units to be a pull quote. */
const PULL_QUOTE = 25;
/** Quotations and headings looked up in the prose; a page with more is no ordinary article. */
const MOST_LOOKUPS = 100;

/** Changes `document`. `prose` holds the length of the running text under each element. */
export function removeFurniture(document: Document, prose: Measures["prose"]): void {
  const most = (prose.get(document.body) ?? 0) * MOST_SHARE;
  const drop = (element: Element): void => {
    if (!KEPT.has(element.nodeName) && (prose.get(element) ?? 0) <= most) element.remove();
  };
  for (const element of document.querySelectorAll(FURNITURE_SELECTOR)) drop(element);
  for (const element of document.querySelectorAll("[class], [id]")) if (isNamedFurniture(element)) drop(element);
  for (const element of document.querySelectorAll("[style]")) if (/display:\s*none|visibility:\s*hidden/i.test(element.getAttribute("style") ?? "")) drop(element);
}

/** The lines without labels, bare dates, link lists, repeated pull quotes, a repeated title, and headings that head nothing. */
export function withoutFurniture(blocks: readonly TextBlock[], title: string | null): readonly TextBlock[] {
  const lines = blocks.filter((block) => !isFurniture(block) && block.text !== title);
  const prose = lines.filter((block) => block.tag === "p" || block.tag === "div" || block.tag === "li").map((block) => block.text).join("\n");
  let lookups = 0;
  const kept = lines.filter((block) => !canPullQuote(block) || ++lookups > MOST_LOOKUPS || !prose.includes(unquoted(block.text)));
  return kept.slice(0, kept.findLastIndex((block) => !isHeading(block)) + 1);
}

function isFurniture({ text, linked, tag }: TextBlock): boolean {
  if (text.length > SHORT) return false;
  if (FURNITURE_START.test(text) || FURNITURE_WHOLE.some((pattern) => pattern.test(text)) || (text.length < DATE_LINE && isoDate(text) !== null)) return true;
  return linked > 0.8 && tag !== "blockquote" && !/[.!?]["”’]?$/.test(text);
}

const canPullQuote = (block: TextBlock): boolean => (block.tag === "blockquote" || isHeading(block)) && unquoted(block.text).length >= PULL_QUOTE;
const unquoted = (text: string): string => text.replace(/^["“”'‘’]+|["“”'‘’]+$/g, "");
const isHeading = ({ tag }: TextBlock): boolean => /^h[1-6]$/.test(tag);

function isNamedFurniture(element: Element): boolean {
  for (const name of [element.getAttribute("class") ?? "", element.getAttribute("id") ?? ""].join(" ").split(/\s+/)) {
    const parts = name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().split(/[-_:/]+/);
    // "has-related" and "with-sidebar" describe what stands beside, not what is inside.
    if (/^(?:has|with|no|without|is)$/.test(parts[0] ?? "")) continue;
    if (parts.some((part, at) => FURNITURE_NAMES.has(part) || FURNITURE_PAIRS.has(`${part} ${parts[at + 1] ?? ""}`))) return true;
  }
  return false;
}

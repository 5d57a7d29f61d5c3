// What stands around an article and is not it: taken off the page before, and out of the lines after, the article is found.
import type { TextBlock } from "./blocks.ts";
import { isoDate } from "./dates.ts";
import { ALWAYS_FURNITURE, CONSENT_LINE, CONSENT_NAME, FURNITURE_ALONE, FURNITURE_NAMES, FURNITURE_PAIRS, FURNITURE_SELECTOR, FURNITURE_START, FURNITURE_WHOLE } from "./furniture-words.ts";
import { PROMPT } from "./paywall.ts";
import type { Measures } from "./tree.ts";

/** An element with more than this share of the page's running text is not furniture, however it is named. */
const MOST_SHARE = 0.5;
const KEPT: ReadonlySet<string> = new Set(["HTML", "HEAD", "BODY", "MAIN", "ARTICLE"]);
const SHORT = 200;
const DATE_LINE = 50;
const CONSENT = 600;
/** A repeated line has at least this many code units to be a pull quote. */
const PULL_QUOTE = 25;
/** Quotations and headings looked up in the prose; a page with more is no ordinary article. */
const MOST_LOOKUPS = 100;

/** What only an article, or a page that has one in it, holds. */
const ARTICLE = "h1, main, [itemprop~='articleBody'], [name='articleBody']";

/** Changes `document`. `prose` holds the length of the running text under each element; `spared` are elements that the page itself calls part of the article. */
export function removeFurniture(document: Document, prose: Measures["prose"], spared: readonly Element[]): void {
  const kept = new Set(spared);
  const most = (prose.get(document.body) ?? 0) * MOST_SHARE;
  const drop = (element: Element, always = false): void => {
    if (KEPT.has(element.nodeName) || kept.has(element)) return;
    if ((prose.get(element) ?? 0) <= most || (always && element.querySelector(ARTICLE) === null)) element.remove();
  };
  for (const element of document.querySelectorAll(FURNITURE_SELECTOR)) drop(element);
  for (const element of document.querySelectorAll("[class], [id]")) {
    const named = namedAs(element);
    if (named !== null) drop(element, named === "always");
  }
  for (const element of document.querySelectorAll("[style]")) if (/display:\s*none|visibility:\s*hidden/i.test(element.getAttribute("style") ?? "")) drop(element);
}

/** The lines after the title without labels, bare dates, link lists, repeated pull quotes, and headings that head nothing. */
export function withoutFurniture(blocks: readonly TextBlock[], title: string | null, byline: string | null = null): readonly TextBlock[] {
  const lines = afterTitle(blocks, title).filter((block) => !isFurniture(block) && !isSame(block.text, title) && !isByline(block.text, byline));
  const prose = lines.filter((block) => block.tag === "p" || block.tag === "div" || block.tag === "li");
  let lookups = 0;
  const kept = lines.filter((block) => !canPullQuote(block) || ++lookups > MOST_LOOKUPS || !prose.some(({ text }) => text.length > block.text.length && text.includes(unquoted(block.text))));
  return kept.slice(0, kept.findLastIndex((block) => !isHeading(block)) + 1);
}

/** What stands above the title belongs to the page; with the title in a line of one block, each of its lines is looked at. */
function afterTitle(blocks: readonly TextBlock[], title: string | null): readonly TextBlock[] {
  const at = blocks.findIndex(({ text }) => isSame(text.split("\n")[0] ?? "", title));
  const block = blocks[at];
  if (!block) return blocks;
  const [above, below] = [blocks.slice(0, at), blocks.slice(at + 1)];
  const { tag, linked } = block;
  const own = block.text.includes("\n") ? block.text.split("\n").map((text) => ({ text, tag, linked })) : [block];
  return proseIn(above) > proseIn(below) ? [...above, ...own, ...below] : [...own, ...below];
}

const proseIn = (blocks: readonly TextBlock[]): number => blocks.reduce((sum, { text, tag }) => (tag === "p" || text.length > SHORT ? sum + text.length : sum), 0);
const folded = (text: string): string => text.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();
const isSame = (text: string, title: string | null): boolean => title !== null && text.length <= title.length + 10 && folded(text) === folded(title);

function isFurniture({ text, linked, tag }: TextBlock): boolean {
  if (text.length <= CONSENT && CONSENT_LINE.test(text)) return true;
  if (text.length > SHORT) return false;
  if (FURNITURE_START.test(text) || FURNITURE_WHOLE.some((pattern) => pattern.test(text)) || (text.length < DATE_LINE && isoDate(text) !== null)) return true;
  return linked > 0.8 && tag !== "blockquote" && !/[.!?]["”’]?$/.test(text);
}

const BY_NAMES = /^(?:By|BY|Par|Von|Por|Di):? (?:\p{Lu}[\p{L}.'’-]*(?:,? and |,? und |,? et |,? y |,? e |, | |$)){1,8}$/u;
const BYLINE = 120;

/** The names alone, or with "By", or with a day after them. */
function isByline(text: string, byline: string | null): boolean {
  if (text.length > BYLINE) return false;
  const words = text.split(" ");
  const isDated = (at: number): boolean => at === words.length || isoDate(words.slice(at).join(" ").replace(/^\W+/, "")) !== null;
  if (/^(?:by|par|von|por|di)\b/i.test(text) && words.some((_, at) => BY_NAMES.test(words.slice(0, at + 1).join(" ")) && isDated(at + 1))) return true;
  if (byline === null) return false;
  const rest = byline.split(", ").reduce((left, name) => left.replace(name, ""), text).replace(/\b(?:by|and|und|et|par|von|por|di)\b/gi, "").replace(/^[^\p{L}\p{N}]+/u, "");
  return rest.length < text.length && (!/\p{L}/u.test(rest) || isoDate(rest) !== null);
}

/** A heading that quotes may stand, since headings do; a paragraph that is one quotation may be one. */
const canPullQuote = ({ tag, text }: TextBlock): boolean => (tag === "blockquote" || isWhollyQuoted(text)) && unquoted(text).length >= PULL_QUOTE;
const isWhollyQuoted = (text: string): boolean => /^["“«„]/.test(text) && /["”»]$/.test(text) && !/["“”«»„]/.test(text.slice(1, -1));
const unquoted = (text: string): string => text.replace(/^["“”'‘’]+|["“”'‘’]+$/g, "");
const isHeading = ({ tag }: TextBlock): boolean => /^h[1-6]$/.test(tag);

function namedAs(element: Element): "furniture" | "always" | null {
  let found: "furniture" | null = null;
  for (const parts of nameParts(element, ["class", "id"])) {
    // "has-related" and "with-sidebar" describe what stands beside, not what is inside.
    if (/^(?:has|with|no|without|is)$/.test(parts[0] ?? "")) continue;
    // "author-quote" is what an author says.
    if (parts.some((part) => part === "quote" || part === "blockquote") && !parts.includes("pull")) continue;
    if (parts.length === 1 && FURNITURE_ALONE.has(parts[0] ?? "")) found = "furniture";
    for (const [at, part] of parts.entries()) {
      const pair = `${part} ${parts[at + 1] ?? ""}`;
      if (ALWAYS_FURNITURE.has(part) || ALWAYS_FURNITURE.has(pair) || CONSENT_NAME.test(part)) return "always";
      // What is called so may be what is behind it.
      if (part === "paywall" ? PROMPT.test(element.textContent ?? "") : FURNITURE_NAMES.has(part) || FURNITURE_PAIRS.has(pair)) found = "furniture";
    }
  }
  return found;
}

/** The names in these attributes, each in its parts: "td-postContent" is td, post, content. */
export function nameParts(element: Element, attributes: readonly string[]): readonly (readonly string[])[] {
  const names = attributes.map((attribute) => element.getAttribute(attribute) ?? "").join(" ").split(/\s+/);
  return names.filter((name) => name !== "").map((name) => name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().split(/[-_:/]+/).filter((part) => part !== ""));
}

// Furniture by its place: bylines above the first paragraph, titles of other pages below the last.
import type { Document } from "../../model/index.ts";
import { isPointer } from "./furniture.ts";
import type { Block } from "./structure.ts";

/** Two to five capitalised words, or two such names joined: "Jo Reed and Ana Ruiz". */
const NAME_LINE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:(?:,| and|, and| &) \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}){0,4}$/u;
/** What stands under a byline: the outlet in capitals, or the author's post. */
const UNDER_BYLINE = /^(?:\p{Lu}{2,}(?: \p{Lu}{2,}){0,3}|(?:special to|opinion|guest|contributing|staff|senior|political|chief|national|white house)\b.{0,60}|.{0,40}\b(?:contributor|columnist|correspondent|reporter|writer|editor|staff)|(?:the )?associated press|globalpost)$/iu;
/** Fewer titles than this at the end of a text may be its last section. */
const TRAILING_TITLES = 3;

const wordsOf = (text: string, block: Block): string => (block.end - block.start > 200 ? "" : text.slice(block.start, block.end));

function becomeFurniture(blocks: Block[], index: number): void {
  const block = blocks[index];
  if (block !== undefined) blocks[index] = { kind: "furniture", start: block.start, end: block.end, label: null, role: null, body: { start: block.start, end: block.end }, turn: null };
}

/** Turns headings into furniture where their place says that they belong to the page. Changes `blocks`. */
export function markMargins(document: Pick<Document, "text" | "outlet">, blocks: Block[]): void {
  const { text } = document;
  const outlet = document.outlet?.toLowerCase() ?? null;
  const firstProse = blocks.findIndex(({ kind }) => kind === "prose" || kind === "turn");
  if (firstProse < 0) return;
  for (let i = 0; i < firstProse; i += 1) {
    const block = blocks[i];
    if (block?.kind !== "heading") continue;
    const next = blocks[i + 1];
    const words = wordsOf(text, block);
    const under = next !== undefined && i + 1 < firstProse ? wordsOf(text, next) : "";
    const isUnder = (line: string): boolean => line !== "" && (line.toLowerCase() === outlet || UNDER_BYLINE.test(line));
    const above = i > 0 && blocks[i - 1]?.kind === "furniture" ? wordsOf(text, blocks[i - 1] ?? block) : "";
    // A video's title, and again with its length.
    const titled = words !== "" && next?.kind === "furniture" && under.startsWith(words) && /^\s\d{1,2}:\d\d/.test(under.slice(words.length));
    if (titled || words.toLowerCase() === outlet || (NAME_LINE.test(words) && isUnder(under)) || (NAME_LINE.test(above) && isUnder(words))) becomeFurniture(blocks, i);
  }

  // "— LPA" alone under an article is its author; under quoted words, or more than once (letters), it is who says them.
  const alone = blocks.flatMap(({ kind, body }, i) => (kind === "signature" && body.end === body.start ? [i] : []));
  const [only] = alone;
  if (only !== undefined && alone.length === 1) {
    const above = blocks[only - 1];
    const quoted = above !== undefined && /["”»'’]$/.test(text.slice(above.start, above.end));
    if (!quoted) becomeFurniture(blocks, only);
  }

  // A pointer ("Related:") makes the headings after it titles of other pages, to the next paragraph.
  let pointed = false;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === "furniture") pointed ||= i > firstProse && isPointer(wordsOf(text, block));
    else if (block.kind === "heading" && pointed) becomeFurniture(blocks, i);
    else pointed = false;
  }

  let last = blocks.length;
  let titles = 0;
  while (last > firstProse + 1 && (blocks[last - 1]?.kind === "heading" || blocks[last - 1]?.kind === "furniture")) {
    last -= 1;
    if (blocks[last]?.kind === "heading") titles += 1;
  }
  if (titles < TRAILING_TITLES) return;
  for (let i = last; i < blocks.length; i += 1) if (blocks[i]?.kind === "heading") becomeFurniture(blocks, i);
}

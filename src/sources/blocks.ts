// A tree of markup as lines of text: one for each paragraph, heading, quotation, list item or table row.

export interface TextBlock {
  readonly text: string;
  /** Local name of the element that makes the block ("p", "h2", "li"); "blockquote" for all that stands in one. */
  readonly tag: string;
  /** Share of the text that stands in links, 0 to 1. */
  readonly linked: number;
}

const BLOCK = new Set(
  ("address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr " +
    "legend li main nav ol p pre section summary table tbody tfoot thead tr ul").split(" "),
);
const SILENT = new Set("script style noscript template head title svg math iframe object audio video canvas button select option textarea input datalist map area".split(" "));
/** Not seen on a page: soft hyphen, zero-width space, word joiner and byte order mark. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;
const QUOTES = ["“", "”", "‘", "’"] as const;
const ELEMENT = 1;
const TEXT = 3;

/** White space is what a browser would show, no-break spaces and `<pre>` included; `<br>` is a line break, two of them a new block; `<q>` gets its quotation marks. */
export function blocksOf(root: Node): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let text = "";
  let linked = 0;
  const tags: string[] = [];
  const flush = (): void => {
    for (const part of text.split(/\n\s*\n/)) {
      const seen = tags.includes("pre") ? part.replace(/(?<![^\S\n])[^\S\n]+$/gm, "").replace(/^\n+|(?<!\n)\n+$/g, "") : tidied(part);
      const tag = tags.includes("blockquote") ? "blockquote" : (tags.at(-1) ?? "div");
      if (seen.trim() !== "") blocks.push({ text: seen, tag, linked: Math.min(1, linked / seen.length) });
    }
    text = "";
    linked = 0;
  };
  const visit = (node: Node, inLink: boolean, quoted: number): void => {
    if (node.nodeType === TEXT) {
      const seen = (node.nodeValue ?? "").replace(UNSEEN, "");
      const words = tags.includes("pre") ? seen.replace(/\r\n?/g, "\n") : seen.replace(/[ \t\r\n\f]+/g, " ");
      text += words;
      if (inLink) linked += words.trim().length;
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const tag = node.nodeName.toLowerCase();
    if (SILENT.has(tag)) return;
    if (tag === "br") {
      text += "\n";
      return;
    }
    const isBlock = BLOCK.has(tag);
    if (isBlock) {
      flush();
      tags.push(tag);
    }
    if ((tag === "td" || tag === "th") && text.trim() !== "") text += " ";
    if (tag === "q") text += QUOTES[(quoted % 2) * 2];
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, inLink || tag === "a", tag === "q" ? quoted + 1 : quoted);
    if (tag === "q") text += QUOTES[(quoted % 2) * 2 + 1];
    if (isBlock) {
      flush();
      tags.pop();
    }
  };
  visit(root, false, 0);
  flush();
  return blocks;
}

const tidied = (text: string): string => text.replace(/[ \t\r\f]+/g, " ").replace(/ ?\n ?/g, "\n").trim();

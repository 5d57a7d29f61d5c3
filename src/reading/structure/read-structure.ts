// Reads the shape of a document: its blocks, quotations and turns.
import type { Document, Span } from "../../model/index.ts";
import { afterDateline } from "./datelines.ts";
import { isFurniture } from "./furniture.ts";
import { markMargins } from "./margins.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { readQuotations } from "./quotations.ts";
import { signatureOf } from "./signatures.ts";
import type { Block, Structure } from "./structure.ts";
import { findTurns } from "./turns.ts";

/** "(Applause.)", "[crosstalk]": a whole paragraph of it. */
const STAGE = /^["\u201C*_]{0,2}(?:\([^()\n]{2,160}\)|\\?\[[^[\]\n]{2,160}\])[.*_"\u201D]{0,3}$/;
/** Blocks at the top among which a report begins. */
const TOP = 8;
/** Longest heading, in code units and in words. */
const HEADING_LENGTH = 160;
const HEADING_WORDS = 22;

/** Nearly every longer word with a capital, as American headlines are set; some archives end them with a stop. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word.length > 3);
  return words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length >= words.length * 0.8;
}

/** `title` is the document's, its white space made plain. */
function isHeading(text: string, first: boolean, title: string | null): boolean {
  if (/^#{1,6}\s/.test(text)) return true;
  if (text.length > HEADING_LENGTH) return false;
  const isShort = (): boolean => text.split(/\s+/).length <= HEADING_WORDS;
  if (title !== null && text.length >= title.length && text.charCodeAt(0) === title.charCodeAt(0) && text.replace(/\s+/g, " ") === title) return isShort();
  if (/[.!?…:;,]["'”’»)\]]*$/.test(text)) return first && text.length < 120 && /[.?…]$/.test(text) && isShort() && isTitleCase(text);
  return (first || !/["”]$/.test(text)) && isShort();
}

/** Pure: the same document gives the same structure. Linear in the length of the text. */
export function readStructure(document: Document): Structure {
  const { text } = document;
  const paragraphs = paragraphsOf(text);
  const { transcript, labels, end: endOfTurns } = findTurns(text, paragraphs, document.kind);
  const title = document.title?.replace(/\s+/g, " ").trim() ?? null;
  const blocks: Block[] = [];
  let turns = 0;
  let first = true;
  for (let i = 0; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i]!;
    const label = labels[i] ?? null;
    const plain = { start: paragraph.start, end: paragraph.end, label: null, role: null, body: paragraph, turn: null };
    if (label !== null) {
      const turn = turns++;
      const next = paragraphs[i + 1];
      // The label alone on its line: its words are the next paragraph.
      const alone = label.bodyStart >= paragraph.end && next !== undefined && (labels[i + 1] ?? null) === null;
      const end = alone ? next.end : paragraph.end;
      const bodyStart = alone ? next.start : Math.min(label.bodyStart, paragraph.end);
      blocks.push({ kind: "turn", start: paragraph.start, end, label: label.label, role: label.role, body: { start: bodyStart, end }, turn });
      if (alone) i += 1;
      first = false;
      continue;
    }
    const short = paragraph.end - paragraph.start <= 240;
    const words = short ? text.slice(paragraph.start, paragraph.end) : "";
    if (transcript && short && STAGE.test(words)) {
      blocks.push({ ...plain, kind: "stage" });
      continue;
    }
    if (transcript && turns > 0 && i < endOfTurns) {
      if (short && isFurniture(words)) blocks.push({ ...plain, kind: "furniture" });
      else blocks.push({ ...plain, kind: "turn", turn: turns - 1 });
      continue;
    }
    if (short && isFurniture(words)) {
      blocks.push({ ...plain, kind: "furniture" });
      continue;
    }
    const signature = signatureOf(text, paragraph);
    if (signature !== null) {
      const body: Span = { start: paragraph.start, end: signature.bodyEnd };
      blocks.push({ ...plain, kind: "signature", label: signature.label, role: signature.role, body });
    } else if (short && document.kind !== "broadcast" && isHeading(words, first, title)) {
      const signs = /^#{1,6}\s+/.exec(words)?.[0].length ?? 0;
      blocks.push({ ...plain, kind: "heading", body: { start: paragraph.start + signs, end: paragraph.end } });
    } else blocks.push({ ...plain, kind: "prose", body: { start: afterDateline(text, paragraph, blocks.length < TOP), end: paragraph.end } });
    first = false;
  }
  markMargins(document, blocks);
  const read = blocks.filter((block) => block.kind !== "furniture" && block.kind !== "stage");
  const { quotations, notes } = readQuotations(text, read.map(({ body: { start, end }, turn }) => ({ start, end, passage: turn ?? -1 })));
  const resumed = transcript ? paragraphs[endOfTurns] : undefined;
  if (resumed !== undefined) notes.push({ rule: "exchange-end", start: resumed.start, end: resumed.end, reason: "The article was taken to go on here after the exchange that it quotes.", severity: "info" });
  return { blocks, quotations, transcript, notes };
}

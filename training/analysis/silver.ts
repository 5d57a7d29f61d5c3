// Reads the automatic parses that come with PolNeAR: one document's text and the columns of its tokens.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Span } from "../../src/model/index.ts";
import { unitOffsets } from "../polnear.ts";

export interface SilverToken {
  /** As CoreNLP writes it: quotation marks as `` and '', brackets as -LRB- and -RRB-. */
  readonly word: string;
  readonly lemma: string;
  readonly tag: string;
  readonly entity: string;
  /** Index of the governor in the sentence, -1 at the root. */
  readonly head: number;
  readonly relation: string;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface SilverDocument {
  readonly name: string;
  readonly text: string;
  readonly sentences: readonly (readonly SilverToken[])[];
}

/** The documents of one part (train or dev) of a PolNeAR-style folder: parses.conll.gz beside text/NAME.txt. */
export function readSilver(folder: string): SilverDocument[] {
  const file = join(folder, "parses.conll.gz");
  if (!existsSync(file)) throw new Error(`No parses at ${file}: give the data folder that holds polnear/train and polnear/dev.`);
  const documents: SilverDocument[] = [];
  for (const part of gunzipSync(readFileSync(file)).toString("utf8").split("# doc ").slice(1)) {
    const lines = part.split("\n");
    const name = (lines[0] ?? "").trim();
    const text = readFileSync(join(folder, "text", `${name}.txt`), "utf8");
    const units = unitOffsets(text);
    const sentences: SilverToken[][] = [[]];
    for (const line of lines.slice(1)) {
      const column = line.split("\t");
      if (column.length < 9) {
        sentences.push([]);
        continue;
      }
      const [, word = "", lemma = "", tag = "", entity = "", head = "0", relation = "", start = "0", end = "0"] = column;
      const place = { start: units[Number(start)] ?? 0, end: units[Number(end)] ?? 0 };
      sentences.at(-1)?.push({ word, lemma, tag, entity, head: Number(head) - 1, relation, ...place });
    }
    documents.push({ name, text, sentences: sentences.filter((sentence) => sentence.length > 0) });
  }
  return documents;
}

/** Lines of the text that are not blank, trimmed: the paragraphs of PolNeAR's plain text. */
export function lineBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    if (end > start) blocks.push({ start, end });
  }
  return blocks;
}

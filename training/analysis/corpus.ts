// Training text in columns: every document's tokens with the silver or hand-made answers as numbers.
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { entityIndex, relationIndex, TAGS, tagIndex, type Entity, type Relation, type Tag } from "../../src/reading/analysis/labels.ts";
import { readSilver } from "./silver.ts";

export interface Corpus {
  readonly text: string;
  readonly words: readonly string[];
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  readonly tag: Uint8Array;
  readonly entity: Uint8Array;
  /** Index in the document, -1 at a root. */
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  readonly lemmas: readonly string[];
}

export function silverCorpus(data: string, part: "train" | "dev"): Corpus[] {
  return readSilver(join(data, "polnear", part)).map(({ text, sentences }) => {
    const all = sentences.flat();
    const ranges: { from: number; to: number }[] = [];
    for (const sentence of sentences) {
      const from = ranges.at(-1)?.to ?? 0;
      ranges.push({ from, to: from + sentence.length });
    }
    const heads = ranges.flatMap(({ from }, s) => (sentences[s] ?? []).map(({ head }) => (head < 0 ? -1 : from + head)));
    return {
      text, words: all.map(({ start, end }) => text.slice(start, end)), sentences: ranges,
      start: Int32Array.from(all, (token) => token.start), end: Int32Array.from(all, (token) => token.end),
      tag: Uint8Array.from(all, ({ tag }) => tagIndex(tag as Tag)), entity: Uint8Array.from(all, ({ entity }) => entityIndex(entity as Entity)),
      head: Int32Array.from(heads), relation: Uint8Array.from(all, ({ relation }) => relationIndex(relation as Relation)),
      lemmas: all.map(({ lemma }) => lemma),
    };
  });
}

/** Tags of newer treebanks in the older set's words. */
const OLDER = new Map<string, Tag>([["HYPH", ":"], ["NFP", ":"], ["ADD", "NN"], ["AFX", "JJ"], ["GW", "NN"], ["XX", "FW"], ["LS", "LS"]]);

/** A CoNLL-U treebank, tags only; one corpus per document. "to" is always TO, as in the older Penn Treebank. */
export function treebankCorpus(data: string, name: string): Corpus[] {
  const lines = gunzipSync(readFileSync(join(data, "treebank", `${name}.conllu.gz`))).toString("utf8");
  return lines.split("# newdoc id").slice(1).map((part) => {
    let text = "";
    const start: number[] = [], end: number[] = [], tags: number[] = [];
    const ranges: { from: number; to: number }[] = [];
    for (const block of part.split("\n\n")) {
      const from = start.length;
      for (const line of block.split("\n")) {
        const [id = "", word = "", , , xpos = "", , , , , rest = ""] = line.split("\t");
        if (!/^\d+$/u.test(id)) continue;
        start.push(text.length);
        text += word;
        end.push(text.length);
        if (!/SpaceAfter=No/u.test(rest)) text += " ";
        const older = word.toLowerCase() === "to" ? "TO" : xpos === "," && word !== "," ? ":" : (OLDER.get(xpos) ?? xpos);
        tags.push(tagIndex((TAGS as readonly string[]).includes(older) ? (older as Tag) : "NN"));
      }
      if (start.length > from) ranges.push({ from, to: start.length });
    }
    const none = new Uint8Array(start.length);
    return {
      text, words: start.map((at, i) => text.slice(at, end[i])), start: Int32Array.from(start), end: Int32Array.from(end), sentences: ranges,
      tag: Uint8Array.from(tags), entity: none, head: new Int32Array(start.length).fill(-1), relation: none, lemmas: [],
    };
  });
}

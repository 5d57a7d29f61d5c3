// PolNeAR as published: articles, hand-made attributions, and CoreNLP's columns, with offsets in UTF-16 code units.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Span } from "../src/model/index.ts";

export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface Article {
  readonly name: string;
  readonly text: string;
  /** The first annotator's, in sorted order of the files, as the scorer takes them. */
  readonly attributions: readonly Attribution[];
}

export interface ParsedToken extends Span {
  readonly word: string;
  readonly tag: string;
  readonly entity: string;
  /** Index within the sentence, -1 at the root. */
  readonly head: number;
  readonly relation: string;
}

/** Place of every code point of `text` in UTF-16 code units, the end included. */
function codePoints(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    places.push(at);
    at += character.length;
  }
  places.push(at);
  return places;
}

function inOrder(spans: readonly Span[] = []): Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}

function readAttributions(file: string, places: readonly number[]): Attribution[] {
  const things = new Map<string, Span[]>();
  const found: Attribution[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [id = "", body = ""] = line.split("\t");
    if (id.startsWith("T")) {
      const spans = body.slice(body.indexOf(" ") + 1).split(";").map((pair) => pair.split(" ").map(Number));
      things.set(id, spans.map(([start = 0, end = 0]) => ({ start: places[start] ?? 0, end: places[end] ?? 0 })));
    } else if (id.startsWith("E")) {
      const roles: Record<string, Span[]> = { Source: [], Cue: [], Content: [] };
      for (const argument of body.split(" ")) {
        const [role = "", thing = ""] = argument.split(":");
        roles[role.replace(/\d+$/, "")]?.push(...(things.get(thing) ?? []));
      }
      found.push({ source: inOrder(roles["Source"]), cue: inOrder(roles["Cue"]), content: inOrder(roles["Content"]) });
    }
  }
  return found.filter((one) => one.content.length > 0);
}

/** The articles of one part ("train", "dev"), sorted by name. */
export function readArticles(folder: string): Article[] {
  const annotators = new Map<string, string>();
  for (const file of readdirSync(join(folder, "attributions")).toSorted()) {
    const name = file.replace(/_[^_]*\.ann$/, "");
    if (!annotators.has(name)) annotators.set(name, file);
  }
  return [...annotators].map(([name, file]) => {
    const text = readFileSync(join(folder, "text", `${name}.txt`), "utf8");
    return { name, text, attributions: readAttributions(join(folder, "attributions", file), codePoints(text)) };
  });
}

/** CoreNLP's sentences of each article, by name. */
export function readParses(folder: string, articles: readonly Article[]): Map<string, ParsedToken[][]> {
  const texts = new Map(articles.map((article) => [article.name, article.text]));
  const parses = new Map<string, ParsedToken[][]>();
  let sentences: ParsedToken[][] = [];
  let sentence: ParsedToken[] = [];
  let places: number[] = [];
  for (const line of gunzipSync(readFileSync(join(folder, "parses.conll.gz"))).toString("utf8").split("\n")) {
    if (line.startsWith("# doc ")) {
      const name = line.slice(6).trim();
      sentences = [];
      parses.set(name, sentences);
      places = codePoints(texts.get(name) ?? "");
    } else if (line === "") {
      if (sentence.length > 0) sentences.push(sentence);
      sentence = [];
    } else {
      const [, word = "", , tag = "", entity = "", head = "0", relation = "", start = "0", end = "0"] = line.split("\t");
      sentence.push({ word, tag, entity, head: Number(head) - 1, relation, start: places[Number(start)] ?? 0, end: places[Number(end)] ?? 0 });
    }
  }
  return parses;
}

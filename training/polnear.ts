// PolNeAR as published: articles and hand-made attributions, with offsets in UTF-16 code units.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document, Span } from "../src/model/index.ts";

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

/** As it would be received: an article of which nothing but the text is known. */
export function documentOf({ name, text }: Pick<Article, "name" | "text">): Document {
  return { id: name, origin: name, kind: "article", url: null, title: null, outlet: null, published: null, text, times: [] };
}

/** UTF-16 offset of every code point of the text, and of its end. */
export function unitOffsets(text: string): Int32Array {
  const offsets = new Int32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit <= text.length; points++) {
    offsets[points] = unit;
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  return offsets.subarray(0, points);
}

function inOrder(spans: readonly Span[] = []): Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}

function readAttributions(file: string, places: Int32Array): Attribution[] {
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
    return { name, text, attributions: readAttributions(join(folder, "attributions", file), unitOffsets(text)) };
  });
}

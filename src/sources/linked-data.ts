// The JSON-LD of a page: its nodes, the one that describes the article, and words read out of them.
import { isObject, words } from "./draft.ts";

export type Node = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|Report|Posting|Interview|Review)$/;
const MOST_DEPTH = 4;

/** All nodes, those in "@graph" and in lists among them. */
export function linkedData(document: Document): readonly Node[] {
  const nodes: Node[] = [];
  const gather = (value: unknown, depth: number): void => {
    if (depth > MOST_DEPTH) return;
    if (Array.isArray(value)) for (const item of value) gather(item, depth + 1);
    else if (isObject(value)) {
      nodes.push(value);
      for (const within of ["@graph", "mainEntity", "mainEntityOfPage"]) gather(value[within], depth + 1);
    }
  };
  for (const script of document.querySelectorAll("script[type='application/ld+json']")) gather(lenientJson(script.textContent ?? ""), 0);
  return nodes;
}

/** A live blog before an article, since a page of the first often has both. */
export function articleNode(nodes: readonly Node[]): Node | undefined {
  return nodes.find((node) => typesOf(node).includes("LiveBlogPosting")) ?? nodes.find((node) => articleType(node) !== null);
}

/** "NewsArticle"; null for what is no article. */
export const articleType = (node: Node): string | null => typesOf(node).find((type) => ARTICLE_TYPE.test(type)) ?? null;

function typesOf(node: Node): readonly string[] {
  const given: readonly unknown[] = Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]];
  return given.filter((type) => typeof type === "string").map((type) => type.replace(/^.*[/:]/, ""));
}

/** Names of persons and organizations, given as words, as nodes, or as references to nodes. */
export function namesOf(value: unknown, nodes: readonly Node[]): readonly string[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  return given.flatMap((one) => {
    const node = isObject(one) && one["name"] === undefined ? (nodes.find((other) => other["@id"] !== undefined && other["@id"] === one["@id"] && other["name"] !== undefined) ?? one) : one;
    if (isObject(node) && Array.isArray(node["name"])) return namesOf(node["name"], nodes);
    const name = decoded(words(isObject(node) ? node["name"] : node));
    return name === null || /^https?:/.test(name) ? [] : [name];
  });
}

/** Pages wrap JSON-LD in comments and leave raw line breaks in its strings; undefined when it is still no JSON. */
function lenientJson(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\/<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/, "").replace(/(?:-->|\/\/\]\]>|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/, "");
  for (const candidate of [bare, bare.replace(/\s+/g, " "), bare.replace(/\s+/g, " ").replace(/,\s*([}\]])/g, "$1")]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {}
  }
  return undefined;
}

/** JSON-LD is often written by programs that escape for HTML what needs no escape there. */
export function decoded(text: string | null): string | null {
  return text?.replace(/&(amp|quot|#0?39|apos|lt|gt|nbsp|rsquo|lsquo|rdquo|ldquo|#\d{2,6}|#x[0-9a-f]{2,5});/gi, (whole, name: string) => REFERENCES[name.toLowerCase()] ?? (name.startsWith("#") ? character(name.slice(1)) : whole)) ?? null;
}

function character(number: string): string {
  const point = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  return point <= 0x10_ffff ? String.fromCodePoint(point) : "\uFFFD";
}

const REFERENCES: Readonly<Record<string, string>> = {
  amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " ", rsquo: "’", lsquo: "‘", rdquo: "”", ldquo: "“",
};

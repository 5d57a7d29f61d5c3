// One text of a feed, written anew: escaped, without markup around its markup, its addresses resolved.
import { absolute } from "./addresses.ts";
import { decodeReferences, escaped } from "./references.ts";
import type { Meaning } from "./vocabulary.ts";

export interface Leaf {
  readonly name: string;
  /** Null for what nobody asks for. */
  readonly meaning: Meaning | null;
  readonly attributes: ReadonlyMap<string, string>;
  readonly base: string;
  /** "text" with its references, "literal" as it is meant, "tag" for markup inside. */
  readonly parts: { readonly kind: "text" | "literal" | "tag"; readonly text: string }[];
  /** Names of the tags inside that are open. */
  readonly inner: string[];
  /** Elements right below, and whether there is text beside them. */
  topLevel: number;
  hasTopText: boolean;
}

const KEPT = ["rel", "type", "length", "term", "label", "ispermalink", "role", "domain"];
const ADDRESSES = ["href", "url", "src"];
/** What is taken apart into name and address; no byline is longer than these code units. */
const PEOPLE: ReadonlySet<string> = new Set(["dc:contributor", "name", "atom:name", "dc:creator", "media:credit", "itunes:author"]);
const LONGEST_NAME = 300;
/** The relation under which an address behind a counting service is handed on. */
export const ORIGINAL = "x-original";

/** "" when it says nothing. */
export function leafXml(leaf: Leaf, meaning: Meaning, isAtom: boolean): string {
  const link = isAtom ? "link" : "atom:link";
  if (meaning.role === "original") {
    const address = absolute(plain(leaf), leaf.base);
    return address === null ? "" : `<${link} rel="${ORIGINAL}" href="${escaped(address)}"></${link}>`;
  }
  if (meaning.role === "address" && !leaf.attributes.has("href")) {
    const address = plain(leaf).trim();
    return address === "" ? "" : `<${meaning.as}>${escaped(absolute(address, leaf.base) ?? address)}</${meaning.as}>`;
  }
  const name = meaning.role === "address" ? link : meaning.as;
  const { text, type } = value(leaf);
  const attributes = [
    ...KEPT.flatMap((key) => (leaf.attributes.has(key) && key !== "type" ? [[key, leaf.attributes.get(key) ?? ""] as const] : [])),
    ...ADDRESSES.flatMap((key) => (leaf.attributes.has(key) ? [[key, absolute(leaf.attributes.get(key), leaf.base) ?? ""] as const] : [])),
    ...(type === null ? [] : [["type", type] as const]),
  ];
  if (text.trim() === "" && attributes.length === 0) return "";
  const kept = PEOPLE.has(name) ? text.slice(0, LONGEST_NAME) : text;
  return `<${name}${attributes.map(([key, said]) => ` ${key}="${escaped(said)}"`).join("")}>${kept}</${name}>`;
}

/** The text with references resolved, for what holds no markup. */
const plain = (leaf: Leaf): string => leaf.parts.map(({ kind, text }) => (kind === "text" ? decodeReferences(text) : kind === "literal" ? text : "")).join("");

/** Markup inside is the text's own HTML, as if it had been escaped; Atom 0.3's modes are undone. */
function value(leaf: Leaf): { readonly text: string; readonly type: string | null } {
  const type = leaf.attributes.get("type")?.trim().toLowerCase() ?? null;
  if (leaf.attributes.get("mode")?.toLowerCase() === "base64") {
    return { text: escaped(Buffer.from(plain(leaf), "base64").toString("utf8")), type: type ?? "html" };
  }
  if (!leaf.parts.some(({ kind }) => kind === "tag")) {
    return { text: leaf.parts.map(({ kind, text }) => (kind === "text" ? text : escaped(text))).join(""), type };
  }
  const markup = leaf.parts.map(({ text }) => text).join("").trim();
  return { text: escaped(isWrapped(leaf, markup) ? markup.slice(markup.indexOf(">") + 1, markup.lastIndexOf("<")) : markup), type: type === null ? null : "html" };
}

/** XHTML in Atom stands in a div that is none of its own (RFC 4287, 3.1.1.3). */
const isWrapped = (leaf: Leaf, markup: string): boolean => leaf.topLevel === 1 && !leaf.hasTopText && /xhtml/.test(leaf.attributes.get("type") ?? "") && /^<div[\s>]/i.test(markup) && markup.endsWith("</div>");

// What a text is: a feed of which format and where it begins, a web page, or neither.
import { isObject } from "../draft.ts";
import { tokens } from "./tokens.ts";
import { type Dialect, ROOTS } from "./vocabulary.ts";

export type Sniffed =
  | { readonly format: Dialect; /** Where the root element begins, with what is declared before it. */ readonly start: number }
  | { readonly format: "json"; readonly value: Record<string, unknown> }
  | "html";

/** Code units in which a root must come: error messages of servers stand before feeds, long ones too. */
const HEAD = 65_536;
const PAGE: ReadonlySet<string> = new Set(["html", "head", "body", "frameset"]);

export function sniffed(source: string): Sniffed | null {
  const json = asJson(source);
  if (json !== null) return { format: "json", value: json };
  const head = source.slice(0, HEAD);
  const reader = tokens(head);
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token.type === "doctype" && /^<!doctype\s+html\b/i.test(token.text)) return "html";
    if (token.type !== "open") continue;
    const name = token.name.toLowerCase();
    if (PAGE.has(name)) return "html";
    const format = ROOTS.get(name.replace(/^.*:/, ""));
    if (format !== undefined) return { format, start: beginning(head) };
  }
  return null;
}

/** Past what stands before the declaration or the root and belongs to neither. */
function beginning(head: string): number {
  const start = head.search(/<(?:\?xml|!doctype|!--|(?:[\w.-]+:)?(?:rss|channel|rdf|feed|urlset|sitemapindex)[\s>])/i);
  return head.slice(0, start).trim() === "" ? 0 : start;
}

/** JSON Feed by its version, or what has items of its kind. */
function asJson(source: string): Record<string, unknown> | null {
  if (!/^\s*\{/.test(source)) return null;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  const version = value["version"];
  const isFeed = typeof version === "string" ? version.includes("jsonfeed.org/version/") : Array.isArray(value["items"]) && typeof value["title"] === "string";
  return isFeed ? value : null;
}

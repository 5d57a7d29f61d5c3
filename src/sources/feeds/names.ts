// Names of elements under the namespaces that are declared, as the vocabulary has them.
import { decodeReferences } from "./references.ts";
import { attributesOf } from "./tokens.ts";
import { NAMESPACES, PREFIXES, namespaceKey } from "./vocabulary.ts";

/** Prefixes in force, with their namespaces as declared; "" is the default. */
export type Prefixes = ReadonlyMap<string, string>;

/** Elements from the root down to which a default namespace is more often wrong than right: root, channel, item. */
const MISDECLARED = 3;

/**
 * "DC:Creator" as "dc:creator". `own` is the feed's own vocabulary ("atom" in Atom, else ""), whose names have no prefix. A prefix that
 * nothing declares, or something unheard of does, is taken at its word when it is a usual one.
 */
export function canonical(name: string, prefixes: Prefixes, depth: number, own: "atom" | ""): string {
  const [first = "", second] = name.split(":", 2);
  const local = second ?? first;
  if (depth === 0) return local === "rdf" ? "rdf:rdf" : local;
  const prefix = second === undefined ? "" : first;
  const uri = prefixes.get(prefix);
  const space = NAMESPACES.get(namespaceKey(uri ?? "-"));
  if (prefix === "") return space === undefined || depth < MISDECLARED || space === own || space === "" ? local : `${space}:${local}`;
  const taken = space ?? (PREFIXES.has(prefix) ? usual(prefix) : "unknown");
  return taken === own || taken === "" ? local : `${taken}:${local}`;
}

/** What programs mean by a prefix of their own: .NET writes Atom as "a10". */
const usual = (prefix: string): string => (prefix === "a10" ? "atom" : prefix === "rss" ? "" : prefix);

/** "p" of "xhtml:p". */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** More than any feed declares; each element that declares one has a copy of all. */
const MOST_PREFIXES = 100;

/** The prefixes in force inside an element with these attributes. */
export function declared(attributes: ReadonlyMap<string, string>, above: Prefixes): Prefixes {
  let found: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    found ??= new Map(above);
    if (found.size < MOST_PREFIXES) found.set(name.slice("xmlns:".length), value);
  }
  return found ?? above;
}

/** Attributes by name in lower case, their references resolved. */
export function decodedAttributes(source: string): ReadonlyMap<string, string> {
  if (source.trim() === "") return new Map();
  return new Map(Array.from(attributesOf(source), ([name, value]) => [name, decodeReferences(value)]));
}

// A feed as it came, rewritten into plain well-formed RSS or Atom: what is broken mended, what nobody asks for left out, nothing expanded or fetched.
import { absolute } from "./addresses.ts";
import { declaredEntities, mendReferences } from "./mend-text.ts";
import { type Leaf, leafXml } from "./leaf.ts";
import { type Prefixes, canonical, decodedAttributes, declared, localName } from "./names.ts";
import { escaped } from "./references.ts";
import { type Token, type Tokens, tokens } from "./tokens.ts";
import { ALSO_HTML, type Dialect, type Meaning, VOCABULARIES } from "./vocabulary.ts";

export interface Mended {
  readonly xml: string;
  /** How many places were not well-formed. */
  readonly mended: number;
  /** Items left out beyond `mostItems`. */
  readonly leftOut: number;
}

/** An element that holds elements and is open. */
interface Frame {
  /** As the source has it, in lower case. */
  readonly name: string;
  readonly meaning: Meaning;
  readonly base: string;
  readonly prefixes: Prefixes;
}

/** More nesting than any feed has: what lies deeper is left out. */
const MOST_DEPTH = 24;
/** Markup nested deeper in a text loses its tags. */
const MOST_MARKUP_DEPTH = 200;
/** Texts that may hold markup of their own; any other ends where the next field begins. */
const LONG: ReadonlySet<string> = new Set(["description", "content:encoded", "summary", "content", "dc:description", "atom:summary", "atom:content", "itunes:summary", "subtitle", "tagline"]);
/** What may stand in these; another known element means that they were not closed. */
const MEMBERS: Readonly<Record<string, ReadonlySet<string>>> = {
  "author": new Set(["name"]), "atom:author": new Set(["atom:name"]), "skiphours": new Set(["hour"]), "skipdays": new Set(["day"]),
};
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);
/** None stands in another. */
const ITEMS: ReadonlySet<string> = new Set(["item", "entry"]);

/** `base` is where the feed was fetched from; addresses come out resolved against it and any xml:base. */
export function mend(source: string, dialect: Dialect, base: string, mostItems: number): Mended {
  const vocabulary = VOCABULARIES[dialect];
  const isAtom = dialect === "atom";
  const reader: Tokens = tokens(source);
  const out: string[] = [];
  const frames: Frame[] = [];
  let leaf: Leaf | null = null;
  let entities: ReadonlyMap<string, string> = new Map();
  let mended = 0;
  let items = 0;
  let leftOut = 0;
  /** Where the item that is open began in `out`. */
  let itemStart = 0;

  function open(token: Token & { readonly type: "open" }): void {
    const attributes = decodedAttributes(token.attributes);
    const above = frames.at(-1);
    const prefixes = declared(attributes, above?.prefixes ?? new Map());
    const name = token.name.toLowerCase();
    const known = canonical(name, prefixes, frames.length, isAtom ? "atom" : "");
    const meaning = vocabulary.get(known);
    if (leaf !== null && !endsLeaf(leaf, known, meaning)) return openInside(leaf, token, known);
    if (leaf !== null) closeLeaf(true);
    if (meaning && ITEMS.has(meaning.as) && meaning.role === "holds") closeItem();
    if (meaning) while (isStranger(frames.at(-1), meaning)) closeFrame(true);
    const own = absolute(attributes.get("xml:base"), above?.base ?? base) ?? above?.base ?? base;
    const language = attributes.get("xml:lang");
    if (meaning && (meaning.role === "holds" || meaning.role === "passes") && frames.length < MOST_DEPTH) {
      if (meaning.role === "holds") openFrame(meaning, attributes, own);
      if (language && (meaning.role === "passes" || ITEMS.has(meaning.as))) out.push(`<dc:language>${escaped(language)}</dc:language>`);
      if (!token.selfClosing) frames.push({ name, meaning, base: own, prefixes });
      else if (meaning.role === "holds") out.push(`</${meaning.as}>`);
      return;
    }
    leaf = { name, meaning: meaning && frames.length < MOST_DEPTH ? meaning : null, attributes, base: own, parts: [], inner: [], topLevel: 0, hasTopText: false };
    if (token.selfClosing) closeLeaf(false);
  }

  function openFrame(meaning: Meaning, attributes: ReadonlyMap<string, string>, own: string): void {
    if (ITEMS.has(meaning.as)) itemStart = out.length;
    const address = absolute(attributes.get("url"), own);
    const sizes = ["type", "filesize", "medium"].flatMap((name) => (attributes.has(name) ? [` ${name}="${escaped(attributes.get(name) ?? "")}"`] : []));
    out.push(`<${meaning.as}${address === null || ITEMS.has(meaning.as) ? "" : ` url="${escaped(address)}"${sizes.join("")}`}>`);
    // One hour alone would not be read as a list.
    if (meaning.as === "skiphours") out.push("<hour></hour>");
    if (meaning.as === "skipdays") out.push("<day></day>");
    const about = attributes.get("rdf:about") ?? attributes.get("about");
    if (dialect === "rdf" && about && ITEMS.has(meaning.as)) out.push(`<guid>${escaped(about)}</guid>`);
  }

  function openInside(current: Leaf, token: Token & { readonly type: "open" }, known: string): void {
    const local = localName(known);
    if (current.inner.length === 0) current.topLevel++;
    if (current.inner.length >= MOST_MARKUP_DEPTH) {
      mended++;
      return;
    }
    current.parts.push({ kind: "tag", text: `<${local}${token.attributes}>` });
    if (VOID.has(local)) return;
    if (token.selfClosing) current.parts.push({ kind: "tag", text: `</${local}>` });
    else current.inner.push(token.name.toLowerCase());
  }

  function close(name: string): void {
    if (leaf !== null) {
      const at = leaf.inner.lastIndexOf(name);
      if (at !== -1) {
        mended += leaf.inner.length - 1 - at;
        for (const tag of leaf.inner.splice(at).toReversed()) leaf.parts.push({ kind: "tag", text: `</${localName(tag)}>` });
        return;
      }
      if (leaf.name === name) return closeLeaf(false);
      if (!frames.some((frame) => frame.name === name)) {
        if (!VOID.has(name)) mended++;
        return;
      }
      closeLeaf(true);
    }
    if (!frames.some((frame) => frame.name === name)) {
      mended++;
      return;
    }
    while (frames.length > 0 && frames.at(-1)?.name !== name) closeFrame(true);
    closeFrame(false);
  }

  function closeLeaf(isBroken: boolean): void {
    if (leaf === null) return;
    if (isBroken) mended++;
    mended += leaf.inner.length;
    for (const tag of leaf.inner.splice(0).toReversed()) leaf.parts.push({ kind: "tag", text: `</${localName(tag)}>` });
    if (leaf.meaning !== null) out.push(leafXml(leaf, leaf.meaning, isAtom));
    leaf = null;
  }

  function closeFrame(isBroken: boolean): void {
    const frame = frames.pop();
    if (isBroken) mended++;
    if (frame?.meaning.role !== "holds") return;
    out.push(`</${frame.meaning.as}>`);
    if (!ITEMS.has(frame.meaning.as)) return;
    if (items >= mostItems) {
      out.length = itemStart;
      leftOut++;
    } else items++;
  }

  /** Ends the item that is open, if any. */
  function closeItem(): void {
    while (frames.some((frame) => ITEMS.has(frame.meaning.as))) closeFrame(true);
  }

  /** A section whose end is missing goes to the end of its element. */
  function cdata(token: Token & { readonly type: "cdata" }, current: Leaf): void {
    const again = token.text.indexOf("<![CDATA[");
    let text = token.text;
    if (!token.closed || again !== -1) {
      const end = new RegExp(`</${current.name.replaceAll(".", "\\.")}\\s*>`, "i").exec(text)?.index ?? -1;
      if (end !== -1 && (!token.closed || end < again)) {
        text = text.slice(0, end).replace(/\]\]?$/, "");
        reader.moveTo(token.start + end);
        mended++;
      } else if (again !== -1) {
        text = text.replaceAll("<![CDATA[", "");
        mended++;
      }
    }
    if (current.inner.length === 0 && text.trim() !== "") current.hasTopText = true;
    current.parts.push({ kind: "literal", text });
  }

  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token.type === "open") open(token);
    else if (token.type === "close") close(token.name.toLowerCase());
    else if (token.type === "doctype") entities = declaredEntities(token.text);
    else if (leaf !== null && (leaf as Leaf).meaning !== null) {
      if (token.type === "cdata") cdata(token, leaf);
      else {
        const { text, broken } = mendReferences(token.text, entities);
        mended += broken;
        if ((leaf as Leaf).inner.length === 0 && text.trim() !== "") (leaf as Leaf).hasTopText = true;
        (leaf as Leaf).parts.push({ kind: "text", text });
      }
    }
  }
  // An item that was cut off inside a text is not whole; the next answer will have it.
  if (leaf !== null && frames.some((frame) => ITEMS.has(frame.meaning.as))) {
    out.length = itemStart;
    mended++;
    frames.length = 0;
  }
  while (frames.length > 0) closeFrame(true);
  const body = out.join("");
  const xml = isAtom ? `<feed xmlns="http://www.w3.org/2005/Atom"><generator>-</generator>${body}</feed>` : `<rss version="2.0"><channel><generator>-</generator>${body}</channel></rss>`;
  return { xml, mended, leftOut };
}

/** Whether a tag met inside a text belongs to the feed and not to the text, so that the text was not closed. */
function endsLeaf(current: Leaf, known: string, meaning: Meaning | undefined): boolean {
  if (!meaning) return false;
  if (ITEMS.has(meaning.as) || (meaning.role === "passes" && !ALSO_HTML.has(known))) return true;
  if (current.meaning === null) return false;
  return !LONG.has(current.meaning.as) || !(ALSO_HTML.has(known) || known === "xhtml:div" || known === "xhtml:body");
}

/** Whether an element cannot stand in the one that is open, which therefore was not closed. */
const isStranger = (frame: Frame | undefined, meaning: Meaning): boolean => MEMBERS[frame?.meaning.as ?? ""]?.has(meaning.as) === false;

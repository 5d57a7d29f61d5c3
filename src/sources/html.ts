// A web page: its article's text, one line a paragraph, and what the page says about itself.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Note } from "../model/index.ts";
import { type TextBlock, blocksOf } from "./blocks.ts";
import { decode } from "./characters.ts";
import type { Draft } from "./draft.ts";
import { SourceError } from "./errors.ts";
import { removeFurniture, withoutFurniture } from "./furniture.ts";
import type { Limits } from "./limits.ts";
import { note } from "./notes.ts";
import { type Opened, whole } from "./opened.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";
import { measure } from "./tree.ts";

/** Code units of running text under which a page has no article: two sentences. */
const LEAST_ARTICLE = 140;
/** More tags and character references than any page, and deeper nesting: what lies beyond only costs time and memory. */
const MOST_PIECES = 200_000;
const MOST_DEPTH = 1000;
/** Code units that finding the article may have to look at; a long ordinary article takes 5 million. Beyond, all visible text is taken. */
const MOST_WORK = 100_000_000;
/** Code units from which a line is running text and no label. */
const LEAST_LINE = 50;

/** A page without an article gives its visible text and the note "no-article"; one without visible text is "empty". */
export async function* html(opened: Opened, limits: Limits): AsyncGenerator<Draft> {
  const { text, notes } = decode(await whole(opened.bytes, opened.input, Math.min(limits.pageBytes, limits.documentBytes)), opened.charset, true);
  yield page(text, opened, notes);
}

/** A fragment without `<html>`, or one wrapped in something else, would be a tree without a body. */
function parsed(source: string, input: string): Document {
  let pieces = 0;
  for (let at = 0; at < source.length && pieces <= MOST_PIECES; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x3c || code === 0x26) pieces++;
  }
  if (pieces > MOST_PIECES) throw broken(input, `has more than ${MOST_PIECES} tags and references`);
  const { document } = parseHTML(source);
  if (document.documentElement?.localName === "html") return tamed(document);
  const start = source.search(/<html[\s>]/i);
  return tamed(parseHTML(start === -1 ? `<html><head></head><body>${source}</body></html>` : source.slice(start)).document);
}

/** Readability asks for styles, which linkedom then splits in time quadratic to their white space. */
function tamed(document: Document): Document {
  for (const element of document.querySelectorAll("[style]")) element.setAttribute("style", (element.getAttribute("style") ?? "").replace(/\s+/g, " "));
  return document;
}

const broken = (input: string, what: string): SourceError =>
  new SourceError("broken-markup", input, `${input} ${what}.`, "Save the page's text and give that.");

function page(source: string, opened: Opened, decoding: readonly Note[]): Draft {
  const document = parsed(source, opened.input);
  const { depth, work, prose } = measure(document.documentElement);
  if (depth > MOST_DEPTH) throw broken(opened.input, `nests its markup ${depth} deep`);
  const facts = pageFacts(document, opened.url);
  removeFurniture(document, prose);
  const { blocks, notes } = article(source, document, facts, work <= MOST_WORK);
  if (blocks.length === 0) throw new SourceError("empty", opened.input, `${opened.input} shows no words.`, "It may need a browser to build it: save the page from one and give the file.");
  const address = addressOf(facts, opened);
  return {
    text: blocks.map((block) => block.text).join("\n\n"),
    title: facts.title, outlet: facts.outlet, published: facts.published, url: address.url,
    kind: facts.type === "SocialMediaPosting" ? "post" : null,
    notes: [...decoding, ...notes, ...address.notes],
  };
}

/** A fetched page may name another address of its own site as the lasting one, but not take the place of another outlet's page. */
function addressOf(facts: PageFacts, opened: Opened): { readonly url: string | null; readonly notes: readonly Note[] } {
  if (opened.url === null || facts.canonical === null || isSameSite(facts.canonical, opened.url)) return { url: facts.canonical ?? opened.url, notes: [] };
  return { url: opened.url, notes: [note("foreign-canonical", "info", `The page names ${facts.canonical} as its address; it was fetched from another site, whose address is kept.`)] };
}

function isSameSite(one: string, other: string): boolean {
  const [first, second] = [one, other].map((url) => new URL(url).hostname.replace(/^(?:www|m|amp|edition)\./, ""));
  return first !== undefined && second !== undefined && (first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`));
}

interface Found {
  readonly blocks: readonly TextBlock[];
  readonly notes: readonly Note[];
}

function article(source: string, document: Document, facts: PageFacts, isOrdinary: boolean): Found {
  // Readability takes the document apart: what is visible is noted down first.
  const visible = withoutFurniture(blocksOf(document.body), facts.title);
  const main = document.querySelector("main, [role='main'], article");
  const isLive = facts.type === "LiveBlogPosting" && main !== null;
  const best = isLive ? withoutFurniture(blocksOf(main), facts.title) : isOrdinary ? mostReadable(source, document, facts.title) : [];
  const length = running(best);
  if (facts.body !== null && facts.body.length >= LEAST_ARTICLE && facts.body.length > length * 2) {
    const blocks = facts.body.split(/\n+/).map((text) => ({ text: text.trim(), tag: "p", linked: 0 }));
    return { blocks: blocks.filter((block) => block.text !== ""), notes: [note("article-from-data", "info", "The page shows less of its article than its JSON-LD holds; the text is from there.")] };
  }
  if (length >= LEAST_ARTICLE) return { blocks: best, notes: [] };
  return { blocks: visible, notes: [note("no-article", "warning", "No article was found on the page; the text is all that it shows.")] };
}

/** Readability stops at its first finding of 500 characters, which may be a box: when most of the page's text is not in it, the page as it came is tried too. */
function mostReadable(source: string, document: Document, title: string | null): readonly TextBlock[] {
  const all = running(blocksOf(document.body));
  const found = readable(document, title);
  if (running(found) > all / 2) return found;
  const again = readable(parsed(source, ""), title);
  return running(again) > running(found) * 1.5 ? again : found;
}

function readable(document: Document, title: string | null): readonly TextBlock[] {
  const found = new Readability<Node>(document, { serializer: (node) => node }).parse()?.content;
  return found ? withoutFurniture(blocksOf(found), title) : [];
}

/** Code units in lines that are running text. */
function running(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text, linked }) => (text.length >= LEAST_LINE && linked < 0.5 ? sum + text.length : sum), 0);
}

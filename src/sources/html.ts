// A web page: its article's text, one line a paragraph, and what the page says about itself; a live blog as its head and its posts.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Note, Original } from "../model/index.ts";
import { mainPlace, namedPlaces } from "./article-place.ts";
import { type TextBlock, blocksOf } from "./blocks.ts";
import { decode } from "./characters.ts";
import type { Draft } from "./draft.ts";
import { SourceError } from "./errors.ts";
import { removeFurniture, withoutFurniture } from "./furniture.ts";
import type { Limits } from "./limits.ts";
import { linkedData } from "./linked-data.ts";
import { allPosts, isLive, markedPost, type Post, postElements, postsInData, postText } from "./live-blog.ts";
import { note } from "./notes.ts";
import { type Opened, whole } from "./opened.ts";
import { pageFacts, type SaidOfItself } from "./page-facts.ts";
import { accessOf, beforePrompt, behindPaywall } from "./paywall.ts";
import { measure } from "./tree.ts";

/** Code units of running text under which a page has no article: two sentences. */
const LEAST_ARTICLE = 140;
/** More tags and character references than any page, and deeper nesting: what lies beyond only costs time and memory. */
const MOST_PIECES = 200_000;
const MOST_DEPTH = 1000;
/** Depth to which finding the article takes no more than seconds; real pages stay under 100. */
const ORDINARY_DEPTH = 200;
/** Code units that finding the article may have to look at; a long ordinary article takes 5 million. Beyond, all visible text is taken. */
const MOST_WORK = 100_000_000;
/** Code units from which a line is running text and no label. */
const LEAST_LINE = 50;
const MOST_LEADS = 2;
/** Share of the running text that Readability finds from which a place that the page names is taken before it. */
const NAMED_SHARE = 0.75;

/** A page without an article gives its visible text and the note "no-article"; one without visible text is "empty". */
export async function* html(opened: Opened, limits: Limits): AsyncGenerator<Draft> {
  const bytes = await whole(opened.bytes, opened.input, Math.min(limits.pageBytes, limits.documentBytes));
  const { text, notes } = decode(bytes, opened.charset, true);
  const { origin, mediaType, charset } = opened;
  const original: Original | null = origin === null ? null : { from: origin, mediaType, charset, bytes };
  for (const draft of page(text, opened, notes)) yield { ...draft, ...(original && { original }) };
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

function* page(source: string, opened: Opened, decoding: readonly Note[]): Generator<Draft> {
  const document = parsed(source, opened.input);
  const { depth, work, prose } = measure(document.documentElement);
  if (depth > MOST_DEPTH) throw broken(opened.input, `nests its markup ${depth} deep`);
  const shown = blocksOf(document.body);
  const nodes = linkedData(document);
  const isOrdinary = work <= MOST_WORK && depth <= ORDINARY_DEPTH;
  const posts = isOrdinary && isLive(document, nodes, opened.url) ? postElements(document) : [];
  const facts = pageFacts(document, { base: opened.url, lines: shown, nodes, posts });
  const behind = behindPaywall(document, facts);
  const address = addressOf(facts, opened);
  // Times and authors are noted down before they are taken off.
  const heads = posts.map((element) => ({ element, ...markedPost(element, facts) }));
  removeFurniture(document, prose, [...mainPlace(document.documentElement, prose), ...(behind?.elements ?? []), ...posts]);
  const marked = heads.map(({ element, ...post }) => Object.assign(post, { text: postText(element, post, facts) }));
  const told = allPosts(marked, postsInData(facts));
  const of = { title: facts.title, outlet: facts.outlet, url: address.url };
  const said = { byline: facts.byline, modified: facts.modified, language: facts.language };
  if (told.length > 0) {
    for (const element of posts) element.remove();
    const head = withoutFurniture(blocksOf(document.querySelector("main, [role='main']") ?? document.body), facts.title, facts.byline);
    const text = head.map((block) => block.text).join("\n\n") || facts.title;
    if (text !== null) yield { ...of, text, published: facts.published, page: { ...said, access: "whole" }, notes: [...decoding, ...address.notes] };
    for (const post of told) yield postDraft(post, opened, of, facts);
    return;
  }
  const { blocks, notes } = article(source, document, facts, isOrdinary);
  if (blocks.length === 0) throw new SourceError("empty", opened.input, `${opened.input} shows no words.`, "It may need a browser to build it: save the page from one and give the file.");
  const words = blocks.map((block) => block.text).join("\n\n");
  const isFromData = notes.some(({ rule }) => rule === "article-from-data");
  const access = isFromData ? "whole" : accessOf(facts, words, shown, behind?.length ?? null);
  const text = access === "stub" ? beforePrompt(blocks, shown).map((block) => block.text).join("\n\n") : words;
  const stub = access === "stub" ? [note("paywall", "warning", "Only the beginning of the article is open to read; the rest is behind a paywall.")] : [];
  yield {
    ...of, text, published: facts.published, page: { ...said, access },
    kind: facts.type === "SocialMediaPosting" ? "post" : null,
    notes: [...decoding, ...notes, ...stub, ...address.notes],
  };
}

/** Its own document, found again by its place on the page. */
function postDraft({ anchor, title, byline, published, modified, text }: Post, opened: Opened, of: { readonly outlet: string | null; readonly url: string | null }, facts: SaidOfItself): Draft {
  const own = of.url === null ? { id: `${opened.name}-${anchor}`, origin: `${opened.origin ?? opened.name}#${anchor}` } : { url: `${of.url}#${anchor}` };
  return { ...own, text, title, outlet: of.outlet, kind: "post", published, page: { byline, modified, language: facts.language, access: "whole" } };
}

/** A fetched page may name another address of its own site as the lasting one, but not take the place of another outlet's page. */
function addressOf(facts: SaidOfItself, opened: Opened): { readonly url: string | null; readonly notes: readonly Note[] } {
  // Every page of some sites names the front page.
  if (opened.url !== null && facts.canonical !== null && new URL(facts.canonical).pathname === "/" && new URL(opened.url).pathname !== "/") return { url: opened.url, notes: [] };
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

function article(source: string, document: Document, facts: SaidOfItself, isOrdinary: boolean): Found {
  // Readability takes the document apart: what is visible is noted down first.
  const { title, byline } = facts;
  const lines = (blocks: readonly TextBlock[]) => withoutFurniture(blocks, title, byline);
  const visible = lines(blocksOf(document.body));
  const named = namedPlaces(document.documentElement).map((elements) => lines(elements.flatMap((element) => blocksOf(element))));
  const region = document.querySelector("main, [role='main'], article");
  const inRegion = region ? lines(blocksOf(region)) : [];
  const found = isOrdinary ? mostReadable(source, document, lines) : [];
  const place = fitting(named, running(found));
  const best = place ? [...leadOf(found, place), ...place] : found;
  const length = running(best);
  const data = dataBlocks(facts);
  if (running(data) >= LEAST_ARTICLE && running(data) > length * 2) {
    return { blocks: data, notes: [note("article-from-data", "info", "The page shows less of its article than its JSON-LD holds; the text is from there.")] };
  }
  if (length >= LEAST_ARTICLE) return { blocks: best, notes: [] };
  // A short article in its place is one; nothing else says how far it goes.
  const short = named.filter((blocks) => blocks.length > 0 && size(blocks) <= size(visible)).toSorted((a, b) => size(b) - size(a))[0];
  if (short && running(short) > 0) return { blocks: short, notes: [] };
  return { blocks: inRegion.length > 0 ? inRegion : visible, notes: [note("no-article", "warning", "No article was found on the page; the text is all that it shows.")] };
}

/** Of the places that hold most of what was found, and so the article, the one with the least besides. */
function fitting(named: readonly (readonly TextBlock[])[], found: number): readonly TextBlock[] | null {
  const most = Math.max(LEAST_ARTICLE, found * NAMED_SHARE, Math.max(0, ...named.map(running)) * NAMED_SHARE);
  return named.filter((blocks) => running(blocks) >= most).toSorted((a, b) => size(a) - size(b))[0] ?? null;
}

/** The first paragraphs may stand above the place of the rest: running text that Readability takes for the article too. */
function leadOf(found: readonly TextBlock[], place: readonly TextBlock[]): readonly TextBlock[] {
  const [first] = place;
  const at = found.findIndex(({ text }) => text === first?.text);
  return found.slice(0, Math.max(0, at)).filter(({ text, linked }) => text.length >= LEAST_LINE && linked < 0.5 && /[.!?…]["”’»]?$/.test(text)).slice(-MOST_LEADS);
}

const size = (blocks: readonly TextBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The article as JSON-LD has it, some of it as markup. */
function dataBlocks({ body }: SaidOfItself): readonly TextBlock[] {
  if (body === null) return [];
  if (/<(?:p|br|div)\b/i.test(body)) return withoutFurniture(blocksOf(parsed(`<html><body>${body}</body></html>`, "").body), null);
  const blocks = body.split(/\n+/).map((text) => ({ text: text.trim(), tag: "p", linked: 0 }));
  return blocks.filter((block) => block.text !== "");
}

/** Takes furniture out of the lines. */
type Clean = (blocks: readonly TextBlock[]) => readonly TextBlock[];

/** Readability stops at its first finding of 500 characters, which may be a box: when most of the page's text is not in it, the page as it came is tried too. */
function mostReadable(source: string, document: Document, lines: Clean): readonly TextBlock[] {
  const all = running(blocksOf(document.body));
  const found = readable(document, lines);
  if (running(found) > all / 2) return found;
  const again = readable(parsed(source, ""), lines);
  return running(again) > running(found) * 1.5 ? again : found;
}

function readable(document: Document, lines: Clean): readonly TextBlock[] {
  const found = new Readability<Node>(document, { serializer: (node) => node }).parse()?.content;
  return found ? lines(blocksOf(found)) : [];
}

/** Code units in lines that are running text. */
function running(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text, linked }) => (text.length >= LEAST_LINE && linked < 0.5 ? sum + text.length : sum), 0);
}

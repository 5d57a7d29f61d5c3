// A live blog: its posts, each with the address that leads to it, its time and its author.
import { blocksOf } from "./blocks.ts";
import { isoDate } from "./dates.ts";
import { isObject, words } from "./draft.ts";
import { withoutFurniture } from "./furniture.ts";
import { articleNode, articleType, decoded, namesOf, type Node } from "./linked-data.ts";
import type { SaidOfItself } from "./page-facts.ts";

export interface Post {
  /** What leads to it on its page ("block-690a1c"); stays the same when the page is received again. */
  readonly anchor: string;
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly text: string;
}

/** What is told of a post besides its text. */
export type PostHead = Omit<Post, "text">;

const POST = "article[id], section[id], li[id], div[id], [data-post-id], [data-block-id], [data-update-id], article, li, section";
const IDS = ["data-post-id", "data-block-id", "data-update-id", "id"] as const;
const LIVE_NAME = /(?:^|[\s_-])(?:live-?(?:blog|ticker|feed|stream|updates?|post|coverage|reporting)|liveblog|liveticker|minute-by-minute)/i;
const LEAST_POSTS = 2;
const MOST_POSTS = 2000;
/** Of the page's text; fewer are a list beside an article. */
const LEAST_SHARE = 0.3;

/** A page is a live blog when its JSON-LD says so, or when its address or markup has the name and it has posts with times. */
export function isLive(document: Document, nodes: readonly Node[], url: string | null): boolean {
  const node = articleNode(nodes);
  if (node && articleType(node) === "LiveBlogPosting") return true;
  const path = url === null ? "" : new URL(url).pathname;
  const named = Array.from(document.querySelectorAll("main, article, body, section, div")).slice(0, 300).some((element) => LIVE_NAME.test(`${element.getAttribute("class") ?? ""} ${element.id}`));
  return named || /\/live(?:blog|ticker)?[/-]|[/-]live(?:blog|ticker)?(?:[/.-]|$)/i.test(path);
}

/** The largest group of siblings that are built alike and each have a time. */
export function postElements(document: Document): readonly Element[] {
  const groups = new Map<Element, Element[]>();
  for (const element of document.querySelectorAll(POST)) {
    const parent = element.parentElement;
    if (!parent || element.querySelector("time, [class*='time']") === null || element.closest("aside, nav, footer, [class*='comment'], [class*='related'], [class*='key-event'], [class*='keyevent']") !== null) continue;
    const group = groups.get(parent);
    if (group) group.push(element);
    else groups.set(parent, [element]);
  }
  const best = [...groups.values()].filter((group) => group.length >= LEAST_POSTS).toSorted((a, b) => size(b) - size(a))[0] ?? [];
  const page = document.querySelector("main, [role='main']") ?? document.body;
  return size(best) < size([page]) * LEAST_SHARE ? [] : best.slice(0, MOST_POSTS);
}

/** Of a post in the markup, before furniture is taken off. */
export function markedPost(element: Element, facts: SaidOfItself): PostHead {
  const published = timeOf(element, facts);
  const heading = words(element.querySelector("h1, h2, h3, h4")?.textContent);
  return { anchor: anchorOf(element) ?? anchorOfTime(published, heading ?? words(element.textContent) ?? ""), title: heading, byline: bylineOf(element), published, modified: null };
}

const size = (elements: readonly Element[]): number => elements.reduce((sum, element) => sum + (element.textContent ?? "").length, 0);

function anchorOf(element: Element): string | null {
  for (const name of IDS) {
    const found = element.getAttribute(name) ?? (name === "id" ? null : (element.querySelector(`[${name}]`)?.getAttribute(name) ?? null));
    if (found !== null && found !== "" && !/\s/.test(found)) return found;
  }
  const inside = element.querySelector("article[id], a[href^='#']");
  return inside?.id || inside?.getAttribute("href")?.slice(1) || null;
}

/** For posts that nothing names: "post-20311104T191240", with the first words where there is no time. */
const anchorOfTime = (published: string | null, heading: string): string =>
  `post-${(published ?? heading.slice(0, 40)).replace(/\.\d+/, "").replace(/[^\p{L}\p{N}]+/gu, published ? "" : "-").toLowerCase()}`;

/** A time of the day alone is of the page's day, where the page is of one day. */
function timeOf(element: Element, { published, modified }: SaidOfItself): string | null {
  const time = element.querySelector("time");
  const given = isoDate(time?.getAttribute("datetime")) ?? isoDate(words(time?.textContent));
  if (given !== null) return given;
  const [, hour, minute, half] = /^\D{0,12}(\d{1,2})[:.h](\d{2})\s*([ap])?\.?m?/i.exec(words(time?.textContent) ?? "") ?? [];
  const day = isoDate(published)?.slice(0, 10);
  if (hour === undefined || day === undefined || (modified !== null && !modified.startsWith(day))) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return isoDate(`${day}T${String(hours).padStart(2, "0")}:${minute}`);
}

function bylineOf(element: Element): string | null {
  const marked = element.querySelector("[rel~='author'], [itemprop~='author'], [class*='author'], [class*='byline'], [class*='contributor']");
  const lines = marked ? blocksOf(marked).map(({ text }) => text) : [];
  const [name] = lines.length > 0 ? lines : [null];
  return name === null || name === undefined || name.length > 60 || /\d/.test(name) ? null : name.replace(/^by:? /i, "").split("\n")[0]?.trim() || null;
}

/** The lines of a post under its heading, without its time and author. */
export function postText(element: Element, { title, byline }: PostHead, { article, nodes, byline: authors }: SaidOfItself): string {
  const updates: readonly unknown[] = [article?.["liveBlogUpdate"]].flat();
  const names = new Set([byline, ...(authors?.split(", ") ?? []), ...updates.flatMap((update) => (isObject(update) ? namesOf(update["author"], nodes) : []))]);
  const lines = withoutFurniture(blocksOf(element), title).filter(({ text, tag }) => !names.has(text) && !isLabel(text, tag));
  return lines.map(({ text }) => text).join("\n\n");
}

const isLabel = (text: string, tag: string): boolean => tag !== "li" && text.length < 40 && (/^\D{0,12}\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,5})?$/i.test(text) || /^reporting from\b/i.test(text));

/** The posts that JSON-LD tells. */
export function postsInData({ article, nodes }: SaidOfItself): readonly Post[] {
  const updates: readonly unknown[] = [article?.["liveBlogUpdate"]].flat();
  return updates.slice(0, MOST_POSTS).flatMap((update) => {
    const text = isObject(update) ? plain(update["articleBody"] ?? update["text"]) : null;
    if (!isObject(update) || text === null) return [];
    const published = isoDate(update["datePublished"]);
    const title = decoded(words(update["headline"]));
    const names = namesOf(update["author"], nodes);
    return [{ anchor: fragment(update["url"]) ?? fragment(update["@id"]) ?? anchorOfTime(published, title ?? text), title, byline: names.length === 0 ? null : names.join(", "), published, modified: isoDate(update["dateModified"]), text }];
  });
}

const plain = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? decoded(value.replace(/<\/p>|<br\s*\/?>/gi, "\n\n").replace(/<[^>]+>/g, "").replace(/\n{3,}/g, "\n\n").trim()) : null);
const fragment = (url: unknown): string | null => (typeof url === "string" && url.includes("#") ? url.slice(url.indexOf("#") + 1) || null : null);

/** What the markup shows, completed by the data's times and authors; and what only the data has. */
export function allPosts(shown: readonly Post[], data: readonly Post[]): readonly Post[] {
  const told = new Map(data.map((post) => [post.anchor, post]));
  const seen = new Set(shown.map(({ anchor }) => anchor));
  const merged = shown.map((post) => {
    const other = told.get(post.anchor);
    return other ? { ...post, title: post.title ?? other.title, byline: other.byline ?? post.byline, published: other.published ?? post.published, modified: other.modified ?? post.modified } : post;
  });
  const named = shown.length === 0 || shown.some(({ anchor }) => told.has(anchor));
  const unique = [...merged, ...(named ? data.filter(({ anchor }) => !seen.has(anchor)) : [])].filter(({ text }) => text !== "");
  return [...new Map(unique.map((post) => [post.anchor, post])).values()];
}


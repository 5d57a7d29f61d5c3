// What a page says about itself: title, outlet, author, dates, address, language, and the article in its JSON-LD.
import { visibleByline } from "./bylines.ts";
import { isoDate } from "./dates.ts";
import { address, isObject, words } from "./draft.ts";
import { articleNode, articleType, decoded, namesOf, type Node } from "./linked-data.ts";
import { languageOf } from "./page-language.ts";
import { type PageDates, visibleDates } from "./page-times.ts";
import type { TextBlock } from "./blocks.ts";

export interface SaidOfItself {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** As the page writes it: the first date that can be read, else the first given. */
  readonly published: unknown;
  /** ISO 8601 day or date-time. */
  readonly modified: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  readonly canonical: string | null;
  /** Type of the JSON-LD node that describes the article ("NewsArticle"). */
  readonly type: string | null;
  /** The words of the article as JSON-LD repeats them. */
  readonly body: string | null;
  /** The node itself. */
  readonly article: Node | null;
  /** All that is in JSON-LD, for references. */
  readonly nodes: readonly Node[];
  readonly meta: Meta;
}

/** The first content of a `<meta>` of this name, property or itemprop, whatever its case. */
export type Meta = (name: string) => string | null;

const PUBLISHED_METAS = [
  "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "article.published", "article:published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
  "citation_publication_date", "citation_online_date", "pubdate", "publishdate", "publish-date", "publish_date", "date.created", "article.created", "dc.date.issued", "dc.date.created", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date", "date",
];
const MODIFIED_METAS = ["article:modified_time", "og:article:modified_time", "og:updated_time", "dateModified", "article.updated", "article:modified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "last_updated_date", "revised"];
const TITLE_METAS = ["og:title", "twitter:title", "parsely-title", "sailthru.title", "citation_title", "dc.title", "dcterms.title"];
const AUTHOR_METAS = ["author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "cxenseparse:author", "article.author"];
const OUTLET_METAS = ["application-name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "cre"];

export interface Seen {
  /** The page's own URL, against which addresses are resolved. */
  readonly base: string | null;
  /** All that it shows. */
  readonly lines: readonly TextBlock[];
  /** Of its JSON-LD. */
  readonly nodes: readonly Node[];
  /** Those of a live blog, whose times and authors are not the page's. */
  readonly posts: readonly Element[];
}

export function pageFacts(document: Document, { base, lines, nodes, posts }: Seen): SaidOfItself {
  const article = articleNode(nodes);
  const meta = metas(document);
  const heading = words(document.querySelector("[itemprop~='headline']")?.textContent) ?? words(document.querySelector("h1")?.textContent);
  const outlet = meta("og:site_name") ?? namesOf(article?.["publisher"], nodes)[0] ?? words(document.querySelector("[itemprop~='publisher'] [itemprop~='name']")?.getAttribute("content")) ?? first(OUTLET_METAS, meta);
  const title = decoded(words(article?.["headline"])) ?? first(TITLE_METAS, meta) ?? heading ?? words(document.title);
  const isOfPost = (element: Element): boolean => posts.some((post) => post.contains(element));
  const shown = visibleDates(document, posts.length > 0 ? [] : lines, title, isOfPost);
  return {
    title: title === null ? null : withoutOutlet(title, outlet, heading),
    outlet,
    byline: bylineOf(meta, { article, nodes, outlet }) ?? visibleByline(document, isOfPost),
    published: publishedOf(article, meta, shown),
    modified: [article?.["dateModified"], ...MODIFIED_METAS.map(meta), ...shown.modified].map(isoDate).find((date) => date !== null) ?? null,
    language: languageOf(document, meta, article),
    canonical: canonical(document, meta, article, base),
    type: article ? articleType(article) : null,
    body: typeof article?.["articleBody"] === "string" ? decoded(article["articleBody"].trim()) : null,
    article: article ?? null, nodes, meta,
  };
}

const first = (names: readonly string[], meta: Meta): string | null => names.map(meta).find((content) => content !== null) ?? null;

function metas(document: Document): Meta {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const content = words(element.getAttribute("content"));
    // A page may name one of them as a property and mean another by the name.
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = (element.getAttribute(attribute) ?? "").trim().toLowerCase();
      if (name === "" || content === null) continue;
      const before = found.get(name);
      if (before === undefined) found.set(name, content);
      else if (name === "citation_author" || (name === "article:author" && !before.split(", ").includes(content))) found.set(name, `${before}, ${content}`);
    }
  }
  return (name) => found.get(name.toLowerCase()) ?? null;
}

function publishedOf(article: Node | undefined, meta: Meta, shown: PageDates): unknown {
  const given = [article?.["datePublished"], ...PUBLISHED_METAS.map(meta), ...shown.published, article?.["dateCreated"]].filter((date) => date !== null && date !== undefined && date !== "");
  return given.find((date) => isoDate(date) !== null) ?? given[0];
}

interface Given {
  readonly article: Node | undefined;
  readonly nodes: readonly Node[];
  readonly outlet: string | null;
}

/** As data; the outlet's own name in a meta says nothing. */
function bylineOf(meta: Meta, { article, nodes, outlet }: Given): string | null {
  const named = [...new Set([...namesOf(article?.["author"], nodes), ...(article?.["author"] === undefined ? namesOf(article?.["creator"], nodes) : [])])];
  if (named.length > 0) return tidy(named.join(", "));
  for (const name of [...AUTHOR_METAS, "citation_author"]) {
    const names = tidy(meta(name)?.split(/\s*,\s*/).filter((part) => !/^https?:|^\/|^@/.test(part)).join(", ") ?? "");
    if (names !== "" && names.toLowerCase() !== outlet?.toLowerCase()) return names;
  }
  return null;
}

const tidy = (names: string): string => names.replace(/^by:? /i, "").trim();

function canonical(document: Document, meta: Meta, article: Node | undefined, base: string | null): string | null {
  const entity = article?.["mainEntityOfPage"];
  const given = [
    document.querySelector("link[rel~='canonical']")?.getAttribute("href"), meta("og:url"), article?.["url"], isObject(entity) ? entity["@id"] : entity,
    document.querySelector("[itemprop~='mainEntityOfPage']")?.getAttribute("content"),
  ];
  for (const href of given) {
    const text = words(href);
    if (text === null) continue;
    const url = base !== null && URL.canParse(text, base) ? new URL(text, base).href : address(text);
    if (address(url) !== null) return url;
  }
  return null;
}

/** "Talks open | The Vale Courier" without the outlet; where the title only adds to the heading after a mark ("| World"), the heading. */
function withoutOutlet(title: string, outlet: string | null, heading: string | null): string {
  if (heading !== null && heading.length >= 10 && title.startsWith(heading) && /^\s+[|·:–—-]\s/.test(title.slice(heading.length))) return heading;
  if (outlet === null) return title;
  const rest = title.slice(0, -outlet.length).trimEnd();
  return title.toLowerCase().endsWith(outlet.toLowerCase()) && /\s[|·:–—-]$/.test(rest) ? rest.slice(0, -1).trimEnd() : title;
}

// What a page says about itself: title, outlet, date, address, and the article in its JSON-LD.
import { isoDate } from "./dates.ts";
import { address, isObject, words } from "./draft.ts";

export interface PageFacts {
  readonly title: string | null;
  readonly outlet: string | null;
  /** As the page writes it: the first date that can be read, else the first given. */
  readonly published: unknown;
  readonly canonical: string | null;
  /** Type of the JSON-LD node that describes the article ("NewsArticle"). */
  readonly type: string | null;
  /** The words of the article as JSON-LD repeats them. */
  readonly body: string | null;
}

const ARTICLE_TYPE = /(Article|Report|Posting|Interview|Review)$/;
const DATE_METAS = [
  "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "article.published", "parsely-pub-date", "sailthru.date",
  "pubdate", "publishdate", "publish-date", "dc.date.issued", "dcterms.created", "dc.date", "date",
];

/** `base` is the page's own URL, against which addresses are resolved. */
export function pageFacts(document: Document, base: string | null): PageFacts {
  const nodes = linkedData(document);
  const article = nodes.find((node) => ARTICLE_TYPE.test(typeOf(node)));
  const meta = metas(document);
  const outlet = meta("og:site_name") ?? publisher(article, nodes) ?? meta("application-name");
  const title = decoded(words(article?.["headline"])) ?? meta("og:title") ?? meta("twitter:title") ?? words(document.querySelector("h1")?.textContent) ?? words(document.title);
  const dates = [article?.["datePublished"], ...DATE_METAS.map(meta), ...timesOf(document)].filter((date) => date !== null && date !== undefined && date !== "");
  return {
    title: title === null ? null : withoutOutlet(title, outlet),
    outlet,
    published: dates.find((date) => isoDate(date) !== null) ?? dates[0],
    canonical: canonical(document, meta, article, base),
    type: article ? typeOf(article) : null,
    body: typeof article?.["articleBody"] === "string" ? decoded(article["articleBody"].trim()) : null,
  };
}

function metas(document: Document): (name: string) => string | null {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop") ?? "").toLowerCase();
    const content = words(element.getAttribute("content"));
    if (name !== "" && content !== null && !found.has(name)) found.set(name, content);
  }
  return (name) => found.get(name.toLowerCase()) ?? null;
}

/** Times that are marked as the publication, then the first in the article's head. */
function timesOf(document: Document): readonly (string | null)[] {
  const marked = document.querySelectorAll("time[pubdate], time[itemprop~='datePublished'], [itemprop~='datePublished'][datetime], article time[datetime], main time[datetime], header time[datetime]");
  return Array.from(marked).slice(0, 5).map((element) => element.getAttribute("datetime") ?? words(element.textContent));
}

function canonical(document: Document, meta: (name: string) => string | null, article: Record<string, unknown> | undefined, base: string | null): string | null {
  const entity = article?.["mainEntityOfPage"];
  const given = [
    document.querySelector("link[rel~='canonical']")?.getAttribute("href"), meta("og:url"), article?.["url"], isObject(entity) ? entity["@id"] : entity,
  ];
  for (const href of given) {
    const text = words(href);
    if (text === null) continue;
    const url = base !== null && URL.canParse(text, base) ? new URL(text, base).href : address(text);
    if (address(url) !== null) return url;
  }
  return null;
}

function linkedData(document: Document): readonly Record<string, unknown>[] {
  const nodes: Record<string, unknown>[] = [];
  const gather = (value: unknown, depth: number): void => {
    if (depth > 4) return;
    if (Array.isArray(value)) for (const item of value) gather(item, depth + 1);
    else if (isObject(value)) {
      nodes.push(value);
      gather(value["@graph"], depth + 1);
      gather(value["mainEntity"], depth + 1);
    }
  };
  for (const script of document.querySelectorAll("script[type='application/ld+json']")) gather(lenientJson(script.textContent ?? ""), 0);
  return nodes;
}

/** Pages wrap JSON-LD in comments and leave raw line breaks in its strings; undefined when it is still no JSON. */
function lenientJson(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\/<!\[CDATA\[)/, "").replace(/(?:-->|\/\/\]\]>|\]\]>)\s*$/, "");
  for (const candidate of [bare, bare.replace(/\s+/g, " ")]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {}
  }
  return undefined;
}

function typeOf(node: Record<string, unknown>): string {
  const type = Array.isArray(node["@type"]) ? node["@type"][0] : node["@type"];
  return typeof type === "string" ? type : "";
}

function publisher(article: Record<string, unknown> | undefined, nodes: readonly Record<string, unknown>[]): string | null {
  const given: unknown = Array.isArray(article?.["publisher"]) ? article["publisher"][0] : article?.["publisher"];
  if (!isObject(given)) return words(given);
  return words(given["name"]) ?? words(nodes.find((node) => node["@id"] === given["@id"] && node["name"])?.["name"]);
}

/** JSON-LD is often written by programs that escape for HTML what needs no escape there. */
function decoded(text: string | null): string | null {
  return text?.replace(/&(amp|quot|#0?39|apos|lt|gt|nbsp|rsquo|lsquo|rdquo|ldquo|#\d{2,6});/g, (whole, name: string) => REFERENCES[name] ?? (name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : whole)) ?? null;
}

const REFERENCES: Readonly<Record<string, string>> = {
  amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " ", rsquo: "’", lsquo: "‘", rdquo: "”", ldquo: "“",
};

/** "Talks open | The Vale Courier" without the outlet. */
function withoutOutlet(title: string, outlet: string | null): string {
  if (outlet === null) return title;
  const rest = title.slice(0, -outlet.length).trimEnd();
  return title.toLowerCase().endsWith(outlet.toLowerCase()) && /\s[|·:–—-]$/.test(rest) ? rest.slice(0, -1).trimEnd() : title;
}

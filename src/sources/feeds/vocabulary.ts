// Which elements of a feed mean what: names of every dialect, and what they are called in the plain RSS or Atom that they are rewritten to.

/** Namespaces by address, without scheme, "www." and what ends it, in lower case; "" is the feed's own vocabulary. */
export const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ["purl.org/rss/1.0", ""], ["my.netscape.com/rdf/simple/0.9", ""], ["channel.netscape.com/rdf/simple/0.9", ""], ["my.netscape.com/publish/formats/rss-0.91.dtd", ""],
  ["backend.userland.com/rss", ""], ["backend.userland.com/rss2", ""], ["backend.userland.com/rss091", ""], ["backend.userland.com/rss092", ""],
  ["blogs.law.harvard.edu/tech/rss", ""], ["cyber.law.harvard.edu/rss/rss.html", ""], ["purl.org/net/rss1.1", ""], ["rssboard.org/rss-specification", ""],
  ["sitemaps.org/schemas/sitemap/0.9", ""], ["sitemaps.org/schemas/sitemap/0.84", ""], ["google.com/schemas/sitemap/0.84", ""], ["google.com/schemas/sitemap/0.9", ""],
  ["google.com/schemas/sitemap-news/0.9", "news"],
  ["w3.org/2005/atom", "atom"], ["purl.org/atom/ns", "atom"],
  ["purl.org/dc/elements/1.1", "dc"], ["purl.org/dc/elements/1.0", "dc"], ["purl.org/dc/terms", "dcterms"],
  ["purl.org/rss/1.0/modules/content", "content"], ["purl.org/rss/1.0/modules/syndication", "sy"],
  ["search.yahoo.com/mrss", "media"], ["tools.search.yahoo.com/mrss", "media"], ["itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["rssnamespace.org/feedburner/ext/1.0", "feedburner"], ["pheedo.com/namespace/pheedo", "pheedo"],
  ["w3.org/1999/02/22-rdf-syntax-ns", "rdf"], ["w3.org/1999/xhtml", "xhtml"], ["w3.org/xml/1998/namespace", "xml"],
  ["prismstandard.org/namespaces/1.2/basic", "prism"], ["prismstandard.org/namespaces/basic/2.0", "prism"],
]);

/** Prefixes that are taken at their word when nothing declares them, or something unheard of does. */
export const PREFIXES: ReadonlySet<string> = new Set([...NAMESPACES.values(), "rss", "a10"]);

/** "http://www.w3.org/2005/Atom/" as {@link NAMESPACES} has it. */
export const namespaceKey = (uri: string): string => uri.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/^www\./, "").replace(/[/#]+$/, "");

export type Role =
  /** Holds elements and is written as `as`. */
  | "holds"
  /** Holds elements that are read as if they stood outside it. */
  | "passes"
  /** Holds text, or markup that is read as text. */
  | "text"
  /** Holds an address. */
  | "address"
  /** An address that stands for the item's own behind a counting service. */
  | "original";

export interface Meaning {
  readonly role: Role;
  readonly as: string;
}

type Vocabulary = ReadonlyMap<string, Meaning>;

const same = (role: Role, ...names: readonly string[]): readonly (readonly [string, Meaning])[] => names.map((name) => [name, { role, as: name }]);
const renamed = (role: Role, names: Readonly<Record<string, string>>): readonly (readonly [string, Meaning])[] => Object.entries(names).map(([name, as]) => [name, { role, as }]);

const MODULES = [
  ...same("text", "dc:title", "dc:creator", "dc:publisher", "dc:date", "dc:language", "dc:subject", "dc:description"),
  ...same("text", "dcterms:issued", "dcterms:created", "dcterms:modified", "dcterms:date"),
  ...same("text", "sy:updateperiod", "sy:updatefrequency", "media:title", "media:description", "media:credit"),
  ...same("holds", "media:group", "media:content"),
  ...same("text", "itunes:author", "itunes:title", "itunes:summary", "itunes:subtitle"),
  ...same("text", "prism:publicationdate", "prism:publicationname"),
  ...renamed("original", { "feedburner:origlink": "", "pheedo:origlink": "" }),
];

/** RSS of every kind, and RDF, whose items stand beside the channel. */
const RSS: Vocabulary = new Map<string, Meaning>([
  ...same("passes", "rss", "rdf:rdf", "rdf", "channel"),
  ...same("holds", "item", "skiphours", "skipdays"),
  ...same("text", "title", "description", "language", "ttl", "hour", "day", "category", "guid", "pubdate", "source", "enclosure", "content:encoded"),
  ...same("address", "link"),
  ...renamed("text", {
    "xhtml:body": "content:encoded", "xhtml:div": "content:encoded", fulltext: "content:encoded", author: "dc:contributor", date: "dc:date", summary: "description", creator: "dc:creator",
  }),
  ...same("text", "atom:title", "atom:subtitle", "atom:link", "atom:id", "atom:updated", "atom:published", "atom:summary", "atom:content", "atom:name"),
  ...same("holds", "atom:author"),
  ...MODULES,
]);

/** Sitemaps, with the news extension: RSS in other words. */
const SITEMAP: Vocabulary = new Map<string, Meaning>([
  ...same("passes", "urlset", "sitemapindex", "news:news", "news:publication"),
  ...renamed("holds", { url: "item", sitemap: "item" }),
  ...renamed("address", { loc: "link" }),
  ...renamed("text", {
    lastmod: "dcterms:modified", "news:title": "title", "news:publication_date": "pubdate", "news:name": "source", "news:language": "dc:language", "news:keywords": "category",
  }),
]);

/** Atom 0.3 and 1.0. */
const ATOM: Vocabulary = new Map<string, Meaning>([
  ...same("passes", "feed"),
  ...same("holds", "entry", "author", "source"),
  ...same("text", "title", "subtitle", "tagline", "id", "updated", "modified", "published", "issued", "created", "summary", "content", "category", "name", "link"),
  ...renamed("text", { pubdate: "published", "content:encoded": "content", description: "summary", guid: "id" }),
  ...MODULES,
]);

export type Dialect = "rss" | "rdf" | "atom" | "sitemap" | "sitemap-index";

export const VOCABULARIES: Readonly<Record<Dialect, Vocabulary>> = { rss: RSS, rdf: RSS, atom: ATOM, sitemap: SITEMAP, "sitemap-index": SITEMAP };

/** Root elements, by name without prefix. */
export const ROOTS: ReadonlyMap<string, Dialect> = new Map<string, Dialect>([
  ["rss", "rss"], ["channel", "rss"], ["rdf", "rdf"], ["feed", "atom"], ["urlset", "sitemap"], ["sitemapindex", "sitemap-index"],
]);

/** Elements of HTML that may stand unescaped in a feed's text although feeds have elements of these names. */
export const ALSO_HTML: ReadonlySet<string> = new Set(["title", "link", "summary", "source", "body"]);

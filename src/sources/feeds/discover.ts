// The feeds that a page names: by its links in the head, then by what looks like one.
import { absolute } from "./addresses.ts";
import { clean } from "./plain-text.ts";
import { decodeReferences } from "./references.ts";
import { attributesOf, tokens } from "./tokens.ts";

export interface FoundFeed {
  readonly url: string;
  readonly title: string | null;
  readonly mediaType: string | null;
}

/** To be tried, in this order, on a site whose pages name no feed: what news sites and their systems use. */
export const LIKELY_FEED_PATHS: readonly string[] = [
  "/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/feed", "/index.xml", "/feeds/posts/default", "/rss/index.rss", "/feed.json", "/index.rdf", "/news/rss.xml",
  "/arc/outboundfeeds/rss/", "/?feed=rss2", "/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/sitemap_index.xml", "/sitemap.xml",
];

const FEED_TYPE = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/x\.atom\+xml|text\/rss|application\/json\+feed)$/;
/** Types that feeds are served as, and much else: a link of one is a feed when its address or title says so too. */
const VAGUE_TYPE = /^(?:text\/xml|application\/xml|application\/json|application\/rdf|text\/plain)$/;
const SAYS_FEED = /\b(?:rss|atom|feeds?|rdf|xml)\b|\.(?:rss|rdf|atom)\b|jsonfeed/i;
const NO_FEED = /\b(?:comments?|oembed|wp-json|opensearch|manifest|search)\b/i;
/** A page links to itself a hundred times; nobody follows more feeds than this from one page. */
const MOST = 100;

/** Linked feeds in the page's order, then likely anchors; each address once, absolute and http(s) only. */
export function discoverFeeds(page: string, url: string): readonly FoundFeed[] {
  const linked = new Map<string, FoundFeed>();
  const anchored = new Map<string, FoundFeed>();
  let base = url;
  let anchor: { readonly url: string; readonly given: string; text: string } | null = null;
  const reader = tokens(page);

  function add(to: Map<string, FoundFeed>, feed: FoundFeed): void {
    if (feed.url !== url && to.size < MOST && !to.has(feed.url)) to.set(feed.url, feed);
  }

  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token.type === "text") {
      if (anchor !== null && anchor.text.length < 200) anchor.text += token.text;
      continue;
    }
    if (token.type !== "open" && token.type !== "close") continue;
    const name = token.name.toLowerCase();
    if (name === "a" && anchor !== null) {
      const text = clean(decodeReferences(anchor.text));
      if (isLikely(anchor.url, anchor.given, text)) add(anchored, { url: anchor.url, title: text, mediaType: null });
      anchor = null;
    }
    if (token.type === "close" || !/^(?:a|link|base|area)$/.test(name)) continue;
    const attribute = (key: string) => decodeReferences(attributes.get(key) ?? "").trim();
    const attributes = attributesOf(token.attributes);
    const address = absolute(attribute("href"), base);
    if (address === null) continue;
    const type = attribute("type").toLowerCase().replace(/;.*$/, "").trim();
    const title = clean(attribute("title"));
    if (name === "base") base = absolute(attribute("href"), url) ?? url;
    else if (name === "link" && isLinked(attribute("rel"), type, `${address} ${title ?? ""}`)) add(linked, { url: address, title, mediaType: type === "" ? null : type });
    else if (name !== "link" && FEED_TYPE.test(type)) add(linked, { url: address, title, mediaType: type });
    else if (name === "a") anchor = { url: address, given: attribute("href"), text: "" };
  }
  return [...linked.values(), ...[...anchored.values()].filter((feed) => !linked.has(feed.url))].slice(0, MOST);
}

function isLinked(rel: string, type: string, said: string): boolean {
  const relations = rel.toLowerCase().split(/\s+/);
  if (!relations.includes("alternate") && !relations.includes("feed")) return false;
  if (NO_FEED.test(type) || /oembed/i.test(said)) return false;
  return FEED_TYPE.test(type) || relations.includes("feed") || (VAGUE_TYPE.test(type) && SAYS_FEED.test(said) && !NO_FEED.test(said));
}

/** An address that ends like a feed's, or words that say RSS. */
function isLikely(address: string, given: string, text: string | null): boolean {
  const { pathname, search } = new URL(address);
  if (/^feed:/i.test(given)) return true;
  if (NO_FEED.test(pathname)) return false;
  if (/\.(?:rss|rdf|atom)$|(?:^|\/)(?:rss|feed|atom|index|news)\.(?:xml|json)$|\/(?:feeds?|rss|atom)\/?$/i.test(pathname) || /[?&](?:feed|format|output)=(?:rss2?|atom)/i.test(search)) return true;
  return /^(?:rss|atom|rss[- ]feed|xml)$/i.test(text ?? "") && /rss|feed|atom|xml/i.test(pathname);
}

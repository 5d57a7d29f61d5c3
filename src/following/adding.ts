// What somebody wants followed, found: a feed by its address, the feeds of a site, the feeds of an OPML list.
import { type Answer, type Outward, OutwardError } from "../outward/index.ts";
import { discoverFeeds, type Feed, LIKELY_FEED_PATHS, readFeed, readOpml } from "../sources/feeds/index.ts";
import { SourceError } from "../sources/index.ts";
import type { SourceGiven } from "../store/followed.ts";

export interface Adding {
  readonly outward: Outward;
  readonly now: () => Date;
  readonly signal?: AbortSignal | undefined;
}

/** Feeds of a site that are looked at to see whether they are some. */
const MOST_TRIED = 20;
/** Sitemaps taken from an index: those that say that they are of news, else the last that changed. */
const MOST_SITEMAPS = 5;
const LIMITS = { answerBytes: 10_000_000, unpackedBytes: 20_000_000 };

/** The feeds of an OPML list. Throws SourceError when it is none. */
export function fromList(opml: string): readonly SourceGiven[] {
  return readOpml(opml).map(({ url, title, site }) => ({ url, found: false, title, outlet: title, site }));
}

/** The feed at an address, else those that the page there names, else one where sites usually have theirs. Throws SourceError and OutwardError. */
export async function fromAddress(given: string, adding: Adding): Promise<readonly SourceGiven[]> {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `https://${given}`;
  const { url, permanent, text, feed } = await look(address, adding);
  if (feed) return sourcesOf(feed, permanent ?? withoutFragment(address), false);
  const named = discoverFeeds(text, url).map((found) => found.url);
  const linked = await feedsAmong(named.slice(0, MOST_TRIED), adding, MOST_TRIED);
  if (linked.length > 0) return linked;
  const likely = await feedsAmong(LIKELY_FEED_PATHS.map((path) => new URL(path, url).href), adding, 1);
  if (likely.length > 0) return likely;
  throw new SourceError("unknown-format", given, `No feed was found at ${given}.`, "Look on the site for RSS, Atom or a news sitemap, and give that address.");
}

interface Looked {
  readonly url: string;
  readonly permanent: string | null;
  readonly text: string;
  readonly feed: Feed | null;
}

async function look(address: string, { outward, now, signal }: Adding): Promise<Looked> {
  const answer = await outward.fetch(address, { headers: { accept: "application/atom+xml, application/rss+xml, application/feed+json, text/html, */*;q=0.5" }, limits: LIMITS, signal });
  try {
    if (answer.status < 200 || answer.status > 299) throw new SourceError("http-status", address, `${address} answers with status ${answer.status}.`, "Check the address in a browser.");
    const bytes = await whole(answer);
    const { url, charset, mediaType, permanent } = answer;
    return { url, permanent, text: bytes.toString("utf8"), feed: asFeed(bytes, { url, charset, mediaType, now: now() }) };
  } finally {
    answer.close();
  }
}

function asFeed(bytes: Buffer, about: Parameters<typeof readFeed>[1]): Feed | null {
  try {
    return readFeed(bytes, about);
  } catch (error) {
    if (error instanceof SourceError) return null;
    throw error;
  }
}

/** One after another, since they are mostly of one host; what is no feed is passed over. */
async function feedsAmong(addresses: readonly string[], adding: Adding, most: number): Promise<readonly SourceGiven[]> {
  const found = new Map<string, SourceGiven>();
  for (const address of addresses) {
    if (found.size >= most) break;
    try {
      const { feed, permanent } = await look(address, adding);
      if (feed) for (const source of sourcesOf(feed, permanent ?? address, true)) found.set(source.url, source);
    } catch (error) {
      if (!(error instanceof OutwardError || error instanceof SourceError)) throw error;
    }
  }
  return [...found.values()];
}

function sourcesOf(feed: Feed, url: string, found: boolean): readonly SourceGiven[] {
  if (feed.format !== "sitemap-index") return [{ url, found, title: feed.title, outlet: null, site: feed.site }];
  const news = feed.sitemaps.filter((sitemap) => /news/i.test(sitemap.url));
  const last = feed.sitemaps.toSorted((a, b) => ((a.modified ?? "") < (b.modified ?? "") ? 1 : -1));
  return (news.length > 0 ? news.slice(0, MOST_SITEMAPS) : last.slice(0, 1)).map((sitemap): SourceGiven => ({ url: sitemap.url, found: true, title: feed.title, outlet: null, site: feed.site }));
}

async function whole({ bytes }: Answer): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

function withoutFragment(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  url.hash = "";
  return url.href;
}

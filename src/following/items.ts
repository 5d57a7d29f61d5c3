// A feed's items as they are kept: each under a name of its own and one address, whatever the feed makes of ids.
import { createHash } from "node:crypto";
import type { Announced, Source } from "../store/followed.ts";
import type { Feed, FeedItem } from "./feed.ts";

/** Longer ones are no addresses of articles. */
const LONGEST_URL = 4096;

/** In the feed's order, each address once. Items that lead nowhere and say nothing are left out. */
export function announcedBy(feed: Feed, source: Pick<Source, "outlet" | "title">): readonly Announced[] {
  const addressed = feed.items.map((item) => ({ item, url: addressOf(item.url) }));
  const shared = sharedIds(addressed);
  const found = new Map<string, Announced>();
  for (const { item, url } of addressed) {
    const content = item.content ?? (url === null ? item.summary : null);
    if (url === null && (content ?? item.title) === null) continue;
    const own = item.id !== null && !shared.has(item.id) ? item.id : null;
    const id = own ?? url ?? digest(item);
    const key = url ?? `#${id}`;
    if (found.has(key)) continue;
    const outlet = item.outlet ?? source.outlet ?? feed.title ?? source.title;
    found.set(key, { id, url, title: item.title, published: item.published, outlet, modified: item.modified, content: url === null ? (content ?? item.title) : content });
  }
  return [...found.values()];
}

/** Without its fragment; null for what is no web address. */
function addressOf(url: string | null): string | null {
  if (url === null || url.length > LONGEST_URL) return null;
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  parsed.hash = "";
  return parsed.href;
}

/** Ids that several addresses have: they name nothing. */
function sharedIds(addressed: readonly { readonly item: FeedItem; readonly url: string | null }[]): ReadonlySet<string> {
  const urls = new Map<string, string | null>();
  const shared = new Set<string>();
  for (const { item, url } of addressed) {
    if (item.id === null) continue;
    if (urls.has(item.id) && (urls.get(item.id) !== url || url === null)) shared.add(item.id);
    urls.set(item.id, url);
  }
  return shared;
}

/** For an item with neither id nor address: what it says. */
function digest({ title, published, summary, content }: FeedItem): string {
  return createHash("sha256").update(JSON.stringify([title, published, summary, content])).digest("hex").slice(0, 16);
}

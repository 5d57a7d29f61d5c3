// A feed's items as they are kept: each address once, with what the feed says where its page says nothing.
import type { Feed, FeedItem } from "../sources/feeds/index.ts";
import type { Announced, Source } from "../store/followed.ts";
import { DAY_MS } from "./clock.ts";

/** Days before a source was added from which the pages of a sitemap are taken: it may list all that a site ever published. */
const SITEMAP_DAYS = 3;

/** In the feed's order. Items that lead nowhere and say nothing are left out, and what a sitemap has from long before. */
export function announcedBy(feed: Feed, source: Pick<Source, "outlet" | "addedAt">): readonly Announced[] {
  const from = Date.parse(source.addedAt) - SITEMAP_DAYS * DAY_MS;
  const found = new Map<string, Announced>();
  for (const item of feed.items) {
    const url = withoutFragment(item.url);
    const content = item.content ?? (url === null ? (escaped(item.summary) ?? escaped(item.title)) : null);
    if ((url === null && content === null) || (feed.format === "sitemap" && !(moment(item) >= from)) || found.has(url ?? item.id)) continue;
    // What the owner calls the feed goes before what it calls itself.
    const outlet = source.outlet !== null && item.outlet === feed.title ? source.outlet : item.outlet;
    found.set(url ?? item.id, { id: item.id, url, title: item.title, published: item.published, outlet, modified: utc(item.modified), content });
  }
  return [...found.values()];
}

function withoutFragment(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  if (!parsed) return null;
  parsed.hash = "";
  return parsed.href;
}

const escaped = (text: string | null): string | null => text && text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Milliseconds; a date without a zone is taken as UTC. NaN for none. */
export const instantOf = (date: string | null): number => Date.parse(date === null || !/T\d\d:\d\d(?::[\d.]+)?$/.test(date) ? (date ?? "") : `${date}Z`);

const moment = ({ published, modified }: FeedItem): number => instantOf(published ?? modified);

/** So that two can be compared as text. */
function utc(date: string | null): string | null {
  const time = instantOf(date);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

// What a feed comes to, whatever its format: the nouns of this folder.
import type { Note } from "../../model/index.ts";

export interface Feed {
  readonly format: "rss" | "atom" | "rdf" | "json" | "sitemap" | "sitemap-index";
  readonly title: string | null;
  /** The page that the feed belongs to; absolute http(s), as every address here. */
  readonly site: string | null;
  /** BCP 47 ("en-GB"). */
  readonly language: string | null;
  /** The address that the feed says is its own. */
  readonly self: string | null;
  /** A WebSub hub. */
  readonly hub: string | null;
  /** Minutes that the feed asks to wait between two requests (RSS `ttl`, else the syndication module); null when it does not say. */
  readonly ttl: number | null;
  /** Hours of the day (0 to 23, UTC) in which the feed asks not to be requested. */
  readonly skipHours: readonly number[];
  /** Days (0 is Sunday, as in `Date.getUTCDay`) on which the feed asks not to be requested. */
  readonly skipDays: readonly number[];
  /** The page of older items (RFC 5005 `next`, else `prev-archive`; JSON Feed `next_url`). */
  readonly next: string | null;
  /** In the feed's order; no two have the same id. */
  readonly items: readonly FeedItem[];
  /** What a sitemap index lists; else empty. */
  readonly sitemaps: readonly { readonly url: string; readonly modified: string | null }[];
  /** About the feed as a whole, one for each rule: `start` and `end` are null. */
  readonly notes: readonly Note[];
}

export interface FeedItem {
  /** The feed's own id (guid, Atom id), else the address without tracking parameters, else "hash:" and a hash of the words. */
  readonly id: string;
  readonly url: string | null;
  /** Plain text. */
  readonly title: string | null;
  /** ISO 8601 with the offset that the feed gave, none when it gave none; null when missing, unreadable, in the future or the epoch's zero. */
  readonly published: string | null;
  /** Like `published`. */
  readonly modified: string | null;
  /** Names as the feed gives them, joined by ", ". */
  readonly byline: string | null;
  /** The item's own source, else the feed's title. */
  readonly outlet: string | null;
  /** The item's own, else the feed's. */
  readonly language: string | null;
  /** Plain text. */
  readonly summary: string | null;
  /** HTML as the feed gives it, not made safe, when the feed carries the whole article; text is escaped to be HTML. */
  readonly content: string | null;
  readonly enclosures: readonly Enclosure[];
  readonly categories: readonly string[];
}

export interface Enclosure {
  readonly url: string;
  readonly mediaType: string | null;
  readonly bytes: number | null;
}

/** What is known of a feed's bytes before they are read. */
export interface Given {
  /** Where it was fetched from, after redirects; relative addresses are resolved against it. */
  readonly url: string;
  /** From the HTTP header. */
  readonly charset: string | null;
  /** From the HTTP header, in lower case; the bytes have the last word. */
  readonly mediaType: string | null;
  /** Against which a date lies in the future. */
  readonly now: Date;
}

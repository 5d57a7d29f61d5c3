// What the tables of cases share: a little feed, and what must come out of it.
import type { SourceErrorKind } from "../../errors.ts";
import type { Feed, FeedItem } from "../feed.ts";

/** What is not named may be anything; where items are named, there are as many. */
export interface Expected extends Partial<Omit<Feed, "items" | "notes">> {
  readonly items?: readonly Partial<FeedItem>[];
  /** Rules of the notes, in any order; when not named there must be none but "mended-markup". */
  readonly rules?: readonly string[];
}

export type Outcome = Expected | SourceErrorKind;

/** Name, feed, what comes out; and why, where others would expect something else. */
export type Case = readonly [name: string, feed: string | Uint8Array, outcome: Outcome, why?: string];

/** Where all feeds of the tables come from. */
export const FETCHED = "https://courier.example/feeds/world.xml";

export const NAMESPACES = `xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"`;

/** RSS 2.0 with this in its channel. */
export const rss = (channel: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}><channel>${channel}</channel></rss>`;

/** RSS 2.0 with one item, titled unless this says otherwise. */
export const rssItem = (inner: string): string => rss(`<title>The Vale Courier</title><item>${inner}</item>`);

/** Atom 1.0 with this in it. */
export const atom = (inner: string): string => `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</feed>`;

export const atomEntry = (inner: string): string => atom(`<title>The Vale Courier</title><entry>${inner}</entry>`);

export const json = (feed: Readonly<Record<string, unknown>>): string => JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "The Vale Courier", items: [], ...feed });

/** What a feed with one item comes to. */
export const one = (item: Partial<FeedItem>, rules?: readonly string[]): Expected => (rules ? { items: [item], rules } : { items: [item] });

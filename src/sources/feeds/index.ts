// The folder's door: feeds, lists of feeds, and finding them. Nothing here fetches or looks at a clock.
export { readFeed } from "./read-feed.ts";
export type { Enclosure, Feed, FeedItem, Given } from "./feed.ts";
export { type FoundFeed, LIKELY_FEED_PATHS, discoverFeeds } from "./discover.ts";
export { type ListedFeed, readOpml, writeOpml } from "./opml.ts";
export { absolute, identityOf } from "./addresses.ts";

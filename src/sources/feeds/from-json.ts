// JSON Feed 1.0 and 1.1: feedsmith's reading of it as drafts.
import { parseJsonFeed } from "feedsmith";
import { type FeedDraft, asHtml, names } from "./draft.ts";
import { clean, plainText } from "./plain-text.ts";

export function jsonDraft(value: unknown): FeedDraft {
  const feed = parseJsonFeed<string>(value);
  const authors = names(feed.authors?.map((author) => author.name));
  return {
    title: plainText(feed.title),
    sites: [feed.home_page_url], languages: [feed.language], self: [feed.feed_url], next: [feed.next_url],
    hub: (feed.hubs ?? []).filter((hub) => /^websub|^pubsubhubbub/i.test(hub.type ?? "")).map((hub) => hub.url),
    ttl: null, skipHours: [], skipDays: [],
    items: (feed.items ?? []).map((item) => ({
      id: item.id,
      urls: [item.url, item.external_url, item.id !== undefined && /^https?:\/\//i.test(item.id) ? item.id : null],
      title: plainText(item.title),
      published: [item.date_published], modified: [item.date_modified],
      bylines: [names(item.authors?.map((author) => author.name)), authors],
      outlets: [], languages: [item.language],
      summary: clean(item.summary),
      content: item.content_html ?? (item.content_text === undefined ? null : asHtml(item.content_text)),
      enclosures: (item.attachments ?? []).map(({ url, mime_type, size_in_bytes }) => ({ url, type: mime_type, bytes: size_in_bytes })),
      categories: item.tags ?? [],
    })),
  };
}

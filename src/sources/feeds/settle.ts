// Drafts made a feed: dates read, addresses made sure of, no two items with the same id; what was doubtful noted once for each rule.
import { createHash } from "node:crypto";
import type { Note } from "../../model/index.ts";
import { note } from "../notes.ts";
import { absolute, identityOf } from "./addresses.ts";
import type { FeedDraft, ItemDraft } from "./draft.ts";
import type { Enclosure, Feed, FeedItem, Given } from "./feed.ts";
import { feedDate, instant, isFuture, isZero } from "./feed-dates.ts";
import { clean } from "./plain-text.ts";

/** More are no attachments of one article. */
const MOST_ENCLOSURES = 50;
const MOST_CATEGORIES = 100;
/** Longer ids are replaced by their hash: they are to be kept for each item for ever. */
const LONGEST_ID = 2_048;
/** A feed that asks to wait longer than a year says nothing. */
const MOST_MINUTES = 527_040;
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** How often something was found wrong, and where first. */
type Doubts = Map<"bad-date" | "future-date" | "bad-url" | "duplicate-item", { count: number; readonly first: string }>;

export function settled(draft: FeedDraft, format: Feed["format"], given: Given, before: readonly Note[]): Feed {
  const doubts: Doubts = new Map();
  const address = (candidates: ItemDraft["urls"]) => firstAddress(candidates, given.url, doubts);
  const title = draft.title;
  const language = firstLanguage(draft.languages);
  const items = unique(draft.items.map((item) => settledItem(item, { title, language }, given, doubts)), doubts);
  const isIndex = format === "sitemap-index";
  return {
    format, title, language,
    site: address(draft.sites), self: address(draft.self), hub: address(draft.hub), next: address(draft.next),
    ttl: draft.ttl !== null && draft.ttl > 0 && draft.ttl <= MOST_MINUTES ? Math.ceil(draft.ttl) : null,
    skipHours: [...new Set(draft.skipHours.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24).map((hour) => hour % 24))].toSorted((a, b) => a - b),
    skipDays: [...new Set(draft.skipDays.map((day) => DAYS.indexOf(day.trim().toLowerCase())).filter((day) => day !== -1))].toSorted((a, b) => a - b),
    items: isIndex ? [] : items,
    sitemaps: isIndex ? items.flatMap(({ url, modified }) => (url === null ? [] : [{ url, modified }])) : [],
    notes: [...before, ...Array.from(doubts, ([rule, { count, first }]) => noted(rule, count, first))],
  };
}

function settledItem(draft: ItemDraft, feed: { readonly title: string | null; readonly language: string | null }, given: Given, doubts: Doubts): FeedItem {
  const url = firstAddress(draft.urls, given.url, doubts);
  const published = firstDate(draft.published, given.now, doubts);
  const modified = firstDate(draft.modified, given.now, doubts);
  const title = clean(draft.title);
  const summary = clean(draft.summary);
  return {
    id: idOf(draft, url, title, summary), url, title, published, modified,
    byline: firstWords(draft.bylines), outlet: firstWords(draft.outlets) ?? feed.title, language: firstLanguage(draft.languages) ?? feed.language,
    summary, content: draft.content === null || draft.content.trim() === "" ? null : draft.content.toWellFormed(),
    enclosures: enclosures(draft, given.url),
    categories: [...new Set(draft.categories.map(clean).filter((name) => name !== null))].slice(0, MOST_CATEGORIES),
  };
}

const firstWords = (candidates: ItemDraft["bylines"]): string | null => candidates.map(clean).find((value) => value !== null) ?? null;

function idOf(draft: ItemDraft, url: string | null, title: string | null, summary: string | null): string {
  const id = clean(draft.id);
  if (id !== null) return id.length > LONGEST_ID ? hashed(id) : id;
  return url === null ? hashed([title, summary ?? draft.content, draft.published[0]].join("\n")) : identityOf(url);
}

const hashed = (text: string): string => `hash:${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;

function firstAddress(candidates: ItemDraft["urls"], base: string, doubts: Doubts): string | null {
  let refused: string | null = null;
  for (const candidate of candidates) {
    const url = absolute(candidate, base);
    if (url !== null) return url;
    if (candidate?.trim()) refused ??= candidate;
  }
  if (refused !== null) doubt(doubts, "bad-url", refused);
  return null;
}

function firstDate(candidates: ItemDraft["published"], now: Date, doubts: Doubts): string | null {
  let refused: { readonly rule: "bad-date" | "future-date"; readonly value: string } | null = null;
  for (const candidate of candidates) {
    const value = clean(candidate);
    if (value === null) continue;
    const date = feedDate(value);
    if (date !== null && !isZero(date) && !isFuture(date, now)) return date;
    refused ??= { rule: date !== null && isFuture(date, now) ? "future-date" : "bad-date", value };
  }
  if (refused !== null) doubt(doubts, refused.rule, refused.value);
  return null;
}

function firstLanguage(candidates: ItemDraft["languages"]): string | null {
  for (const candidate of candidates) {
    try {
      const [language] = Intl.getCanonicalLocales((candidate ?? "").trim().replaceAll("_", "-"));
      if (language !== undefined && /^[a-z]{2,3}(?:-|$)/.test(language) && language !== "und") return language;
    } catch {
      continue;
    }
  }
  return null;
}

function enclosures(draft: ItemDraft, base: string): readonly Enclosure[] {
  const found = new Map<string, Enclosure>();
  for (const { url, type, bytes } of draft.enclosures) {
    const address = absolute(url, base);
    if (address === null || found.has(address)) continue;
    if (found.size === MOST_ENCLOSURES) break;
    found.set(address, { url: address, mediaType: clean(type)?.toLowerCase() ?? null, bytes: Number.isSafeInteger(bytes) && (bytes ?? 0) > 0 ? (bytes ?? null) : null });
  }
  return [...found.values()];
}

/**
 * An id that stands at several addresses tells nothing apart: these items go by their addresses. Of items with one id that are one, the
 * one that was changed last is kept, in the place of the first.
 */
function unique(items: readonly FeedItem[], doubts: Doubts): readonly FeedItem[] {
  const urls = new Map<string, Set<string>>();
  for (const { id, url } of items) urls.set(id, (urls.get(id) ?? new Set()).add(url === null ? "" : identityOf(url)));
  const kept = new Map<string, FeedItem>();
  for (const item of items) {
    const isShared = (urls.get(item.id)?.size ?? 0) > 1;
    if (isShared) doubt(doubts, "duplicate-item", item.id);
    const id = !isShared ? item.id : item.url === null ? hashed(`${item.id}\n${item.title}\n${item.summary}`) : identityOf(item.url);
    const before = kept.get(id);
    if (before !== undefined) doubt(doubts, "duplicate-item", id);
    if (before === undefined || changed(item) > changed(before)) kept.set(id, { ...item, id });
  }
  return [...kept.values()];
}

function changed({ modified, published }: FeedItem): number {
  const date = modified ?? published;
  return date === null ? Number.NEGATIVE_INFINITY : instant(date);
}

function doubt(doubts: Doubts, rule: Parameters<Doubts["get"]>[0], value: string): void {
  const found = doubts.get(rule);
  if (found) found.count++;
  else doubts.set(rule, { count: 1, first: JSON.stringify(value.slice(0, 80)) });
}

function noted(rule: Parameters<Doubts["get"]>[0], count: number, example: string): Note {
  const first = count === 1 ? example : `${example} and ${count - 1} more`;
  switch (rule) {
    case "bad-date": return note("bad-date", "warning", `Dates in the feed that cannot be read without guessing are left out: ${first}.`);
    case "future-date": return note("future-date", "warning", `Dates in the feed that lie in the future are left out: ${first}.`);
    case "bad-url": return note("bad-url", "warning", `Addresses in the feed that are not http or https are left out: ${first}.`);
    case "duplicate-item": return note("duplicate-item", "info", `Items of the feed share an id: ${first}. Those at several addresses go by these; of others the last changed is kept.`);
  }
}

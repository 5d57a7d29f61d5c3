// When a document counts as published, and what is still news.
import type { Said } from "../model/index.ts";
import type { Facts } from "./facts.ts";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** What was published longer ago than this when it was recorded is not told: an old page that is added is no news. */
export const NEWS_MS = DAY_MS;

/**
 * Milliseconds since 1970: the end of the time that the document gives (the minute, or the last moment of its day), or when it was
 * recorded if that is earlier; without a day, when it was recorded.
 */
export function momentOf({ published, recordedAt }: { readonly published: string | null; readonly recordedAt: string }): number {
  return Math.min(endOf(published), Date.parse(recordedAt));
}

/** Whether a time tells the minute. */
export function isExact(published: string | null): boolean {
  return published !== null && /T\d/.test(published) && !Number.isNaN(Date.parse(published));
}

function endOf(published: string | null): number {
  if (published === null) return Infinity;
  const at = Date.parse(published);
  if (Number.isNaN(at)) return Infinity;
  if (isExact(published)) return at;
  return published.length === 10 ? at + DAY_MS - 1 : Infinity;
}

/** Told by the text to have been said two days before it was published, or earlier: it is recalled. */
export function isRecalled({ told, day, document: { published } }: Said): boolean {
  return told && Date.parse(day?.date.slice(0, 10) ?? "") <= Date.parse(published?.slice(0, 10) ?? "") - 2 * DAY_MS;
}

export function isNews({ at, now }: Pick<Facts, "at" | "now">): boolean {
  return now - at <= NEWS_MS;
}

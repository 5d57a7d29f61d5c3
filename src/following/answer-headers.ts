// What a server's headers say about when to ask again (RFC 9110, RFC 9111).
import { retryAfter as waitFor } from "../outward/index.ts";
import { DAY_MS } from "./clock.ts";

type Headers = Readonly<Record<string, string>>;

/** The longest that a server can put off the next request. */
const MOST_RETRY = 7 * DAY_MS;

/** The moment that Retry-After names, in seconds or as a date; null without one that is understood, or in the past. */
export function retryAfter(headers: Headers, now: Date): Date | null {
  const wait = waitFor(headers["retry-after"], now) ?? 0;
  return wait > 0 ? new Date(now.getTime() + Math.min(wait, MOST_RETRY)) : null;
}

/** Milliseconds for which the answer may be kept by Cache-Control, else Expires; 0 when nothing says. */
export function freshFor(headers: Headers, now: Date): number {
  const control = headers["cache-control"]?.toLowerCase() ?? "";
  if (/\bno-(?:cache|store)\b/.test(control)) return 0;
  const age = Number(headers["age"] ?? 0) || 0;
  const [, maxAge] = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(control) ?? [];
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - age) * 1000;
  const sent = Date.parse(headers["date"] ?? "");
  const left = Date.parse(headers["expires"] ?? "") - (Number.isNaN(sent) ? now.getTime() : sent);
  return left > 0 ? left : 0;
}

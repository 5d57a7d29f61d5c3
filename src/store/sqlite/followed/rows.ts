// Rows of what is followed, and what they are to those who ask.
import type { FollowedPage, Outage, Source, Subscription } from "../../followed.ts";

/** Columns under the names that `Source` has; `found` comes as a number. */
export const SOURCE = `f.key AS id, f.url, f.state, f.found, f.added_at AS addedAt, f.due_at AS dueAt, f.title, f.outlet, f.site, f.language, f.format, f.etag,
  f.last_modified AS lastModified, f.habits, f.gap, f.failures, f.asked_at AS askedAt, f.heard_at AS heardAt, f.renewed_at AS renewedAt, f.moved_to AS movedTo, f.moves, f.hub, f.topic`;

export const OUTAGE = `o.key AS id, o.followed AS source, o.kind, o.since, o.until, o.attempts, o.status, o.reason, o.advice, o.told_at AS toldAt, o.caught_up AS caughtUp`;

export const PAGE = `p.key AS id, p.url, p.fetched, p.redirected AS at, p.hops, p.state, p.title, p.published, p.outlet, p.content, p.seen_at AS seenAt, p.tries, p.visits, p.etag,
  p.last_modified AS lastModified, p.document, p.reason`;

export const SUBSCRIPTION = "s.followed AS source, s.hub, s.topic, s.token, s.secret, s.asked_at AS askedAt, s.until";

type Stored<T, Flags extends keyof T> = { readonly [Name in keyof T]: Name extends Flags ? number | null : T[Name] };
export type SourceRow = Stored<Source, "found">;
export type OutageRow = Stored<Outage, "caughtUp">;
export type PageRow = Stored<FollowedPage, "fetched">;
export type SubscriptionRow = Subscription;

export const toSource = (row: SourceRow): Source => ({ ...row, found: row.found === 1 });
export const toOutage = (row: OutageRow): Outage => ({ ...row, caughtUp: row.caughtUp === null ? null : row.caughtUp === 1 });
export const toPage = (row: PageRow): FollowedPage => ({ ...row, fetched: row.fetched === 1 });

/** What politeness counts as one: host, and port where it is not the usual one. "" for what is no address. */
export const hostOf = (url: string): string => URL.parse(url)?.host ?? "";

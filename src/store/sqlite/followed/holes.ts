// Holes in coverage: silences, feeds that ran over, items given up.
import type { FollowedReader, Hole } from "../../followed.ts";
import type { Connection } from "../connection.ts";

type HoleRow = Omit<Hole, "caughtUp"> & { readonly caughtUp: number | null };
type SilenceRow = HoleRow & { readonly gap: number | null };

const MINUTE_MS = 60_000;

export function holes(one: Connection["prepared"], { since, until }: Parameters<FollowedReader["holes"]>[0]): readonly Hole[] {
  const [from, to] = [since ?? "", until === undefined ? "~" : `${until}~`];
  const silences = one.all<SilenceRow>(
    `SELECT o.followed AS source, f.url, f.title, f.outlet, o.kind, o.since, o.until, NULL AS page, o.reason, o.caught_up AS caughtUp, f.gap
     FROM outage o JOIN followed f ON f.key = o.followed WHERE o.since <= ? AND (o.until IS NULL OR o.until >= ?)`,
    to, from,
  );
  const given = one.all<HoleRow>(
    `SELECT a.followed AS source, f.url, f.title, f.outlet, 'given-up' AS kind, coalesce(p.published, p.seen_at) AS since, coalesce(p.published, p.seen_at) AS until, p.url AS page,
       coalesce(p.reason, '') AS reason, 0 AS caughtUp
     FROM page p JOIN announced a ON a.page = p.key JOIN followed f ON f.key = a.followed
     WHERE p.state = 'given-up' AND coalesce(p.published, p.seen_at) BETWEEN ? AND ? GROUP BY p.key, a.followed`,
    from, to,
  );
  return [...silences.filter(isLong), ...given].map(toHole).toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.source - b.source));
}

const toHole = ({ source, url, title, outlet, kind, since, until, page, reason, caughtUp }: HoleRow): Hole => ({
  source, url, title, outlet, kind, since, until, page, reason, caughtUp: caughtUp === null ? null : caughtUp === 1,
});

/** What lasts still, or is no silence, always counts. */
const isLong = ({ kind, since, until, gap }: SilenceRow): boolean => kind !== "silence" || until === null || Date.parse(until) - Date.parse(since) > (gap ?? 0) * MINUTE_MS;

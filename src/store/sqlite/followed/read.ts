// What is followed, to look into, over a connection that cannot write.
import type { FollowedReader, HostDue, SourceHealth } from "../../followed.ts";
import type { Connection } from "../connection.ts";
import { guarded } from "../errors.ts";
import { holes } from "./holes.ts";
import { OUTAGE, type OutageRow, PAGE, type PageRow, SOURCE, type SourceRow, SUBSCRIPTION, type SubscriptionRow, toOutage, toPage, toSource } from "./rows.ts";

type Prepared = Connection["prepared"];

/** Each answer is one statement, or parts that need not be of one moment. */
export function createFollowedReader({ path, prepared }: Connection): FollowedReader {
  const ask = <T>(question: (one: Prepared) => T) => guarded(path, async () => question(prepared));
  return {
    sources: () => ask(listSources),
    source: (which) =>
      ask((one) => {
        const row = one.get<SourceRow>(`SELECT ${SOURCE} FROM followed f WHERE f.${typeof which === "number" ? "key" : "url"} = ?`, which);
        return row ? toSource(row) : null;
      }),
    holes: (query) => ask((one) => holes(one, query)),
    hosts: () => ask((one) => one.all<HostDue>(`SELECT host, min(at) AS at FROM (${DUE_FEEDS} GROUP BY host UNION ALL ${DUE_PAGES} GROUP BY host) GROUP BY host`)),
    next: (host, at) =>
      ask((one) => {
        const source = one.get<SourceRow>(`SELECT ${SOURCE} FROM followed f WHERE f.state = 'active' AND f.host = ? AND f.due_at <= ? ORDER BY f.due_at LIMIT 1`, host, at);
        if (source) return { source: toSource(source) };
        const page = one.get<PageRow>(`SELECT ${PAGE} FROM page p WHERE p.due_at IS NOT NULL AND p.host = ? AND p.due_at <= ? ORDER BY p.due_at LIMIT 1`, host, at);
        return page ? { page: toPage(page) } : null;
      }),
    dueAt: (host) => ask((one) => one.get<{ at: string | null }>(`SELECT min(at) AS at FROM (${DUE_FEEDS} AND host = ? UNION ALL ${DUE_PAGES} AND host = ?)`, host, host)?.at ?? null),
    subscription: (token) => ask((one) => one.get<SubscriptionRow>(`SELECT ${SUBSCRIPTION} FROM subscription s WHERE s.token = ?`, token) ?? null),
    toSubscribe: ({ until, asked }) =>
      ask((one) =>
        one.all(
          `SELECT f.key AS source, f.hub, coalesce(f.topic, f.url) AS topic, s.token, s.secret FROM followed f LEFT JOIN subscription s ON s.followed = f.key AND s.hub = f.hub AND s.topic = coalesce(f.topic, f.url)
           WHERE f.state = 'active' AND f.hub IS NOT NULL AND (s.until IS NULL OR s.until < ?) AND (s.asked_at IS NULL OR s.asked_at < ?) ORDER BY f.key`,
          until,
          asked,
        ),
      ),
  };
}

const DUE_FEEDS = "SELECT host, min(due_at) AS at FROM followed WHERE state = 'active'";
const DUE_PAGES = "SELECT host, min(due_at) AS at FROM page WHERE due_at IS NOT NULL";

interface Tally {
  readonly source: number;
  readonly items: number;
  readonly recorded: number;
  readonly waiting: number;
  readonly givenUp: number;
}

function listSources(one: Prepared): readonly SourceHealth[] {
  const lasting = new Map(one.all<OutageRow>(`SELECT ${OUTAGE} FROM outage o WHERE o.until IS NULL`).map((row) => [row.source, toOutage(row)]));
  const subscribed = new Map(one.all<{ source: number; until: string | null }>("SELECT followed AS source, until FROM subscription").map(({ source, until }) => [source, until]));
  const tallies = one.all<Tally>(
    `SELECT a.followed AS source, count(*) AS items, sum(p.state = 'recorded') AS recorded, sum(p.state = 'waiting') AS waiting, sum(p.state = 'given-up') AS givenUp
     FROM announced a JOIN page p ON p.key = a.page GROUP BY a.followed`,
  );
  const counted = new Map(tallies.map(({ source, ...tally }) => [source, tally]));
  return one.all<SourceRow>(`SELECT ${SOURCE} FROM followed f ORDER BY f.key`).map((row) => {
    const { items, recorded, waiting, givenUp } = counted.get(row.id) ?? { items: 0, recorded: 0, waiting: 0, givenUp: 0 };
    return Object.assign(toSource(row), { items, recorded, waiting, givenUp, outage: lasting.get(row.id) ?? null, subscribedUntil: subscribed.get(row.id) ?? null });
  });
}

// A feed's answer: its new state and all that it announced, in the transaction that is open.
import type { Announced, Heard, HeardOutcome, Outage, Source } from "../../followed.ts";
import type { Connection } from "../connection.ts";
import { hostOf, OUTAGE, type OutageRow, toOutage } from "./rows.ts";

type Prepared = Connection["prepared"];
type Met = "fresh" | "changed" | "known";

export function heard(one: Prepared, source: Source, told: Heard): HeardOutcome {
  const { at, plan, feed, movedTo, pushed = false } = told;
  const items: Record<Met, Announced[]> = { fresh: [], changed: [], known: [] };
  const before = feed === null ? 0 : announcedBy(one, source.id);
  for (const item of feed?.items ?? []) items[announce(one, source, item, at)].push(item);
  const overlaps = feed === null || before === 0 || items.changed.length + items.known.length > 0 || feed.items.length === 0;
  if (feed) {
    one.run(
      "UPDATE followed SET title = coalesce(?, title), site = coalesce(?, site), language = ?, format = ?, hub = ?, topic = ? WHERE key = ?",
      feed.title, feed.site, feed.language, feed.format, feed.hub, feed.topic, source.id,
    );
    if (!pushed) one.run("UPDATE followed SET etag = ?, last_modified = ? WHERE key = ?", feed.etag, feed.lastModified, source.id);
  }
  if (items.fresh.length > 0) one.run("UPDATE followed SET renewed_at = ? WHERE key = ?", at, source.id);
  const [fresh, changed] = [items.fresh.length, items.changed.length];
  if (pushed) return { fresh, changed, ended: null };
  const { dueAt, habits, gap } = plan(items.fresh);
  one.run(
    `UPDATE followed SET asked_at = ?, heard_at = ?, due_at = ?, habits = ?, gap = ?, failures = 0, moves = CASE WHEN ? IS NULL THEN 0 WHEN moved_to = ? THEN moves + 1 ELSE 1 END, moved_to = ? WHERE key = ?`,
    at, at, dueAt, habits, gap, movedTo, movedTo, movedTo, source.id,
  );
  const ended = endOutage(one, source, at, overlaps);
  if (!overlaps && ended === null && source.heardAt !== null) {
    const [reason, advice] = ["All that the feed listed was new: more may have passed by since it was last asked.", "It is asked more often now; lower pollLeast if this goes on."];
    one.add("outage", { followed: source.id, kind: "overrun", since: source.heardAt, until: at, attempts: 0, status: null, reason, advice, told_at: null, caught_up: 0 });
  }
  return { fresh, changed, ended };
}

const announcedBy = (one: Prepared, source: number): number => (one.get("SELECT 1 FROM announced WHERE followed = ? LIMIT 1", source) ? 1 : 0);

interface Known {
  readonly key: number;
  readonly url: string;
  readonly modified: string | null;
}

/** A page is known by its address, or by the item's id where the address differs in nothing but what follows its path. */
function announce(one: Prepared, source: Source, item: Announced, at: string): Met {
  const url = item.url ?? `${source.url}#${item.id}`;
  const byUrl = one.get<Known>("SELECT p.key, p.url, a.modified FROM page p LEFT JOIN announced a ON a.page = p.key AND a.followed = ? AND a.id = ? WHERE p.url = ?", source.id, item.id, url);
  const known = byUrl ?? one.all<Known>("SELECT p.key, p.url, a.modified FROM announced a JOIN page p ON p.key = a.page WHERE a.followed = ? AND a.id = ?", source.id, item.id).find((page) => path(page.url) === path(url));
  if (known) {
    one.run("INSERT INTO announced (followed, id, page, modified) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET modified = excluded.modified WHERE modified IS NULL OR excluded.modified > modified", source.id, item.id, known.key, item.modified);
    if (known.modified === null || item.modified === null || item.modified <= known.modified) return "known";
    one.run("UPDATE page SET due_at = min(coalesce(due_at, ?), ?), tries = 0, content = ?, state = CASE WHEN state = 'given-up' THEN 'waiting' ELSE state END WHERE key = ?", at, at, item.content, known.key);
    return "changed";
  }
  const fetched = item.url === null ? 0 : 1;
  const page = one.add("page", { url, host: fetched === 1 ? hostOf(url) : hostOf(source.url), fetched, due_at: at, title: item.title, published: item.published, outlet: item.outlet, content: item.content, seen_at: at });
  one.run("INSERT INTO announced (followed, id, page, modified) VALUES (?, ?, ?, ?)", source.id, item.id, page, item.modified);
  return "fresh";
}

/** Host and path: feeds put marks of their own behind them. */
function path(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : url;
}

function endOutage(one: Prepared, source: Source, at: string, overlaps: boolean): Outage | null {
  const row = one.get<OutageRow>(`SELECT ${OUTAGE} FROM outage o WHERE o.followed = ? AND o.until IS NULL`, source.id);
  if (!row) return null;
  one.run("UPDATE outage SET until = ?, caught_up = ? WHERE key = ?", at, overlaps ? 1 : 0, row.id);
  return { ...toOutage(row), until: at, caughtUp: overlaps };
}

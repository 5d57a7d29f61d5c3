// What following writes: sources, what they announced, what became of it; each call one transaction.
import type { Failed, FollowedWriter, Outage, Source, SourceGiven, Visited } from "../../followed.ts";
import { NotOnRecordError } from "../../errors.ts";
import type { Connection } from "../connection.ts";
import { guarded } from "../errors.ts";
import { transact } from "../transact.ts";
import { heard } from "./heard.ts";
import { hostOf, OUTAGE, type OutageRow, SOURCE, type SourceRow, toOutage, toSource } from "./rows.ts";

type Prepared = Connection["prepared"];

/** `patience`: milliseconds to wait while another program writes. */
export function createFollowedWriter({ path, db, prepared }: Connection, patience: number): FollowedWriter {
  const write = <T>(work: (one: Prepared) => T) => guarded(path, () => transact(db, patience, async () => work(prepared)));
  return {
    add: (given, at) => write((one) => addSources(one, given, at)),
    setState: (source, state, at) =>
      write((one) => {
        mustFind(one, source);
        one.run("UPDATE followed SET state = ?, due_at = ? WHERE key = ?", state, at, source);
        // What lasted ends here: nobody asks any more, or from now on again.
        if (state !== "gone") one.run("UPDATE outage SET until = ?, caught_up = 0 WHERE followed = ? AND until IS NULL", at, source);
      }),
    remove: (source) =>
      write((one) => {
        mustFind(one, source);
        one.run("DELETE FROM followed WHERE key = ?", source);
        one.run("DELETE FROM page WHERE state <> 'recorded' AND NOT EXISTS (SELECT 1 FROM announced WHERE page = page.key)");
      }),
    heard: (source, told) => write((one) => heard(one, mustFind(one, source), told)),
    move: (source, url) => write((one) => moveSource(one, source, url)),
    failed: (source, failure) => write((one) => failSource(one, mustFind(one, source), failure)),
    told: (outage, at) => write((one) => void one.run("UPDATE outage SET told_at = ? WHERE key = ?", at, outage)),
    visited: (page, outcome) => write((one) => visit(one, page, outcome)),
    redirected: (page, to, at) => write((one) => void one.run("UPDATE page SET redirected = ?, host = ?, hops = hops + 1, due_at = ? WHERE key = ?", to, hostOf(to), at, page)),
    postpone: (due, at) =>
      write((one) => void (due.source ? one.run("UPDATE followed SET due_at = ? WHERE key = ?", at, due.source.id) : one.run("UPDATE page SET due_at = ? WHERE key = ?", at, due.page.id))),
    subscribe: ({ source, hub, topic, token, secret, askedAt }) =>
      write((one) => {
        one.run(
          `INSERT INTO subscription (followed, hub, topic, token, secret, asked_at, until) VALUES (?, ?, ?, ?, ?, ?, NULL)
           ON CONFLICT (followed) DO UPDATE SET hub = excluded.hub, topic = excluded.topic, token = excluded.token, secret = excluded.secret, asked_at = excluded.asked_at,
             until = CASE WHEN token = excluded.token THEN until END`,
          source, hub, topic, token, secret, askedAt,
        );
      }),
    subscribed: (token, until) => write((one) => void one.run("UPDATE subscription SET until = ? WHERE token = ?", until, token)),
  };
}

function mustFind(one: Prepared, source: number): Source {
  const row = one.get<SourceRow>(`SELECT ${SOURCE} FROM followed f WHERE f.key = ?`, source);
  if (row) return toSource(row);
  throw new NotOnRecordError(`no source has the number ${source}`, "see readout sources");
}

function addSources(one: Prepared, given: readonly SourceGiven[], at: string): { added: number; same: number } {
  let added = 0;
  for (const { url, found, title, outlet, site } of given) {
    const known = one.get<{ key: number; state: string }>("SELECT key, state FROM followed WHERE url = ?", url);
    if (!known) {
      one.run("INSERT INTO followed (url, host, state, found, added_at, due_at, title, outlet, site) VALUES (?, ?, 'active', ?, ?, ?, ?, ?, ?)", url, hostOf(url), found ? 1 : 0, at, at, title, outlet, site);
      added += 1;
    } else if (known.state !== "active") one.run("UPDATE followed SET state = 'active', due_at = ? WHERE key = ?", at, known.key);
  }
  return { added, same: given.length - added };
}

function moveSource(one: Prepared, source: number, url: string): boolean {
  const there = one.get<{ key: number }>("SELECT key FROM followed WHERE url = ?", url);
  if (there && there.key !== source) {
    one.run("UPDATE followed SET state = 'gone', moved_to = ? WHERE key = ?", url, source);
    return false;
  }
  one.run("UPDATE followed SET url = ?, host = ?, moved_to = NULL, moves = 0 WHERE key = ?", url, hostOf(url), source);
  return true;
}

function failSource(one: Prepared, source: Source, { at, dueAt, status, reason, advice, gone }: Failed): Outage {
  one.run("UPDATE followed SET asked_at = ?, due_at = ?, failures = failures + 1, moved_to = NULL, moves = 0, state = CASE WHEN ? THEN 'gone' ELSE state END WHERE key = ?", at, dueAt, gone ? 1 : 0, source.id);
  const lasting = one.run("UPDATE outage SET attempts = attempts + 1, status = ?, reason = ?, advice = ? WHERE followed = ? AND until IS NULL", status, reason, advice, source.id);
  if (lasting === 0) one.add("outage", { followed: source.id, kind: "silence", since: source.heardAt ?? source.addedAt, until: null, attempts: 1, status, reason, advice, told_at: null, caught_up: null });
  const row = one.get<OutageRow>(`SELECT ${OUTAGE} FROM outage o WHERE o.followed = ? AND o.until IS NULL`, source.id);
  if (!row) throw new Error("an outage that was just written is not there");
  return toOutage(row);
}

function visit(one: Prepared, page: number, visited: Visited): void {
  if (visited.outcome === "recorded") {
    const { document, dueAt, etag, lastModified } = visited;
    one.run(
      "UPDATE page SET state = 'recorded', due_at = ?, document = coalesce(?, document), etag = ?, last_modified = ?, content = NULL, tries = 0, hops = 0, visits = visits + 1, reason = NULL WHERE key = ?",
      dueAt, document, etag, lastModified, page,
    );
  } else if (visited.outcome === "failed") {
    // The next attempt begins at the address that the feed gave.
    const url = one.get<{ url: string }>("SELECT url FROM page WHERE key = ? AND redirected IS NOT NULL", page)?.url;
    if (url !== undefined) one.run("UPDATE page SET redirected = NULL, host = ? WHERE key = ?", hostOf(url), page);
    one.run("UPDATE page SET due_at = ?, hops = 0, tries = tries + 1, reason = ? WHERE key = ?", visited.dueAt, visited.reason, page);
  } else one.run("UPDATE page SET state = CASE WHEN document IS NULL THEN 'given-up' ELSE state END, due_at = NULL, content = NULL, tries = tries + 1, reason = ? WHERE key = ?", visited.reason, page);
}

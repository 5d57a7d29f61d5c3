// One feed asked once: what it announces is kept with its new state, what fails becomes an outage.
import { type Answer, OutwardError } from "../outward/index.ts";
import { type Feed, readFeed } from "../sources/feeds/index.ts";
import { SourceError } from "../sources/index.ts";
import type { Announced, Source } from "../store/followed.ts";
import { freshFor, retryAfter } from "./answer-headers.ts";
import { later } from "./clock.ts";
import { type Following, iso, type Turned } from "./following.ts";
import { type Habits, learn } from "./habits.ts";
import { announcedBy } from "./items.ts";
import { tellReturn, tellSilence } from "./owner.ts";
import { backOff, nextPoll } from "./schedule.ts";

const ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
/** Answers in a row that must say that a feed has moved for good before it does: one may be a mistake or a portal of some network. */
const CONFIRMATIONS = 3;

export async function poll(following: Following, source: Source): Promise<Turned | null> {
  const { outward, robots, rules, signal } = following;
  if (source.found) {
    const { allowed, lasting, reason } = robots.judge(source.url);
    if (!allowed) return fail(following, source, { reason, advice: "Leave it, or add it by its own address if the outlet agrees.", until: lasting ? later(following.clock.now(), rules.bounds.most) : null });
  }
  let answer: Answer | null = null;
  try {
    const conditions = { ...(source.etag !== null && { "if-none-match": source.etag }), ...(source.lastModified !== null && { "if-modified-since": source.lastModified }) };
    const limits = { answerBytes: rules.feedBytes, unpackedBytes: rules.feedBytes, answerMs: rules.answerMs };
    answer = await outward.fetch(source.url, { headers: { accept: ACCEPT, ...conditions }, limits, signal });
    if (answer.status === 304) return await hear(following, source, answer, null);
    if (answer.status >= 200 && answer.status <= 299) return await hear(following, source, answer, await read(following, answer));
    return await refuse(following, source, answer);
  } catch (error) {
    signal.throwIfAborted();
    const advised = adviceOf(error);
    if (!advised) throw error;
    return await fail(following, source, advised);
  } finally {
    answer?.close();
  }
}

async function read({ clock }: Following, answer: Answer): Promise<Feed> {
  const parts: Uint8Array[] = [];
  for await (const part of answer.bytes) parts.push(part);
  const { url, charset, mediaType } = answer;
  return readFeed(Buffer.concat(parts), { url, charset, mediaType, now: clock.now() });
}

/** What a typed error says; null for one that is a fault of ours. */
function adviceOf(error: unknown): { readonly reason: string; readonly advice: string } | null {
  return error instanceof OutwardError || error instanceof SourceError ? { reason: error.message, advice: error.advice } : null;
}

async function hear(following: Following, source: Source, answer: Answer, feed: Feed | null): Promise<Turned> {
  const { followed, clock } = following;
  const now = clock.now();
  const items = feed && announcedBy(feed, source);
  const outcome = await followed.writer.heard(source.id, {
    at: iso(now),
    plan: (fresh) => plan(following, source, { answer, feed, fresh, now }),
    movedTo: answer.permanent,
    feed: feed && items && {
      title: feed.title, site: feed.site, language: feed.language, format: feed.format, hub: feed.hub, topic: feed.self,
      etag: answer.headers["etag"] ?? null, lastModified: answer.headers["last-modified"] ?? null, items,
    },
  });
  if (answer.permanent !== null && source.movedTo === answer.permanent && source.moves + 1 >= CONFIRMATIONS) {
    const moved = await followed.writer.move(source.id, answer.permanent);
    following.tell({ kind: "moved", source, to: answer.permanent, merged: !moved });
  }
  await tellReturn(following, source, outcome.ended);
  return { spreads: outcome.fresh + outcome.changed > 0 };
}

interface Told {
  readonly answer: Answer;
  readonly feed: Feed | null;
  readonly fresh: readonly Announced[];
  readonly now: Date;
}

function plan({ rules: { bounds }, random }: Following, source: Source, { answer, feed, fresh, now }: Told): { dueAt: string; habits: string; gap: number | null } {
  const before = source.habits === null ? null : (JSON.parse(source.habits) as Habits);
  const habits = learn(before, { now, fresh: fresh.map(({ published }) => published), listed: feed && feed.items.map(({ published }) => published) });
  const wishes = { fresh: freshFor(answer.headers, now), ttl: feed?.ttl ?? null, skipHours: feed?.skipHours ?? [], skipDays: feed?.skipDays ?? [] };
  const elapsed = now.getTime() - Date.parse(source.heardAt ?? source.addedAt);
  const due = nextPoll({ now, habits, fresh: before === null ? 0 : fresh.length, elapsed, wishes, bounds, random });
  return { dueAt: iso(due), habits: JSON.stringify(habits), gap: habits.gap };
}

async function refuse(following: Following, source: Source, { status, headers }: Answer): Promise<Turned | null> {
  const wait = retryAfter(headers, following.clock.now());
  await fail(following, source, { status, reason: `${source.url} answers with status ${status}.`, advice: adviceFor(status), gone: status === 410, until: wait });
  return wait && { until: wait };
}

function adviceFor(status: number): string {
  if (status === 410) return "The outlet ended this feed: look for another on its site, and remove this one.";
  if (status === 404) return "Look on the site for where the feed is now; readout sources add SITE finds it.";
  if (status === 401 || status === 403 || status === 451) return "The outlet does not give it to programs, or not to this machine: ask it, or remove the feed.";
  if (status === 429) return "The outlet asks for fewer requests: raise pollLeast.";
  return "It is tried again by itself; the fault is the outlet's.";
}

interface Trouble {
  readonly reason: string;
  readonly advice: string;
  readonly status?: number;
  readonly gone?: boolean;
  /** When to try again; by back-off when nothing says. */
  readonly until?: Date | null;
}

async function fail(following: Following, source: Source, { reason, advice, status, gone = false, until = null }: Trouble): Promise<null> {
  const { followed, clock, rules, random } = following;
  const now = clock.now();
  const tries = later(now, backOff(source.failures + 1, rules.bounds, random));
  const dueAt = iso(until !== null && until > tries ? until : tries);
  const outage = await followed.writer.failed(source.id, { at: iso(now), dueAt, status: status ?? null, reason, advice, gone });
  await tellSilence(following, source, outage, gone);
  return null;
}

// One page looked at once: it becomes its documents, is tried again later, or is given up.
import { type Answer, OutwardError } from "../outward/index.ts";
import type { ComparedInput, Failure } from "../pipeline.ts";
import { type FetchedPage, receiveFetched, type Received, type ReceivedDocument, type SourceErrorKind } from "../sources/index.ts";
import type { FollowedPage } from "../store/followed.ts";
import { retryAfter } from "./answer-headers.ts";
import { DAY_MS, later, MINUTE_MS } from "./clock.ts";
import { type Following, iso, type Turned } from "./following.ts";
import { pageBackOff } from "./schedule.ts";

const ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5";
const MOST_HOPS = 5;
/** Tries for an address that leads nowhere: feeds announce some pages before they are there. */
const MISSING_TRIES = 3;
/** Pause at a host that did not answer at all, so that its pages do not fail one after another. */
const SILENT_HOST_MS = 2 * MINUTE_MS;
/** Older articles are not changed quietly any more. */
const REVISITED_DAYS = 2;

/** What is as it is, however often it is asked for. */
const LASTING: ReadonlySet<SourceErrorKind> = new Set(["binary", "unknown-format", "too-large", "bomb", "broken-markup", "bad-url", "forbidden-address"]);
const REFUSED: ReadonlySet<number> = new Set([401, 402, 403, 451]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export async function visit(following: Following, page: FollowedPage): Promise<Turned | null> {
  const { robots, outward, rules, signal, clock, followed } = following;
  if (!page.fetched) return asFeedHasIt(following, page, { reason: `${page.url} holds no words.`, tries: 1 });
  const url = page.at ?? page.url;
  const { allowed, lasting, reason } = robots.judge(url);
  if (!allowed) return asFeedHasIt(following, page, { reason, tries: lasting ? 1 : rules.pageTries });
  let answer: Answer | null = null;
  try {
    const conditions = { ...(page.etag !== null && { "if-none-match": page.etag }), ...(page.lastModified !== null && { "if-modified-since": page.lastModified }) };
    answer = await outward.fetch(url, { headers: { accept: ACCEPT, ...conditions }, redirects: 0, limits: { answerMs: rules.answerMs }, signal });
    const { status, headers } = answer;
    const to = REDIRECTS.has(status) ? URL.parse(headers["location"] ?? "", url) : null;
    if (to && /^https?:$/.test(to.protocol)) {
      if (page.hops >= MOST_HOPS) return await fail(following, page, { reason: `${page.url} redirects more than ${MOST_HOPS} times.`, tries: MISSING_TRIES });
      to.hash = "";
      await followed.writer.redirected(page.id, to.href, iso(clock.now()));
      return { spreads: true };
    }
    if (status === 304) return await keep(following, page, answer, null);
    if (status >= 200 && status <= 299) return await become(following, page, answer);
    const why = { reason: `${page.url} answers with status ${status}.`, tries: status === 404 || status === 410 || REFUSED.has(status) ? MISSING_TRIES : rules.pageTries };
    if (REFUSED.has(status)) return await asFeedHasIt(following, page, why);
    const until = retryAfter(headers, clock.now());
    await fail(following, page, { ...why, until });
    return until && { until };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof OutwardError)) throw error;
    const why = { reason: error.message, tries: rules.pageTries };
    if (LASTING.has(error.kind as SourceErrorKind)) return await asFeedHasIt(following, page, { ...why, tries: 1 });
    await fail(following, page, why);
    return error.kind === "network" || error.kind === "timeout" ? { until: later(clock.now(), SILENT_HOST_MS) } : null;
  } finally {
    answer?.close();
  }
}

/** Its documents on record; where the page shows no article and the feed carries one, that. */
async function become(following: Following, page: FollowedPage, answer: Answer): Promise<null> {
  const received = await receiveAll(following, page, answer);
  const found = received.filter(isDocument);
  if (page.content !== null && found.every(({ notes }) => notes.some(({ rule }) => rule === "no-article"))) return asFeedHasIt(following, page, { reason: "", tries: 1 });
  if (found.length === 0) {
    const error = received.map((one) => ("error" in one ? one.error : null)).find((one) => one !== null);
    return fail(following, page, { reason: error?.message ?? `${page.url} holds no document.`, tries: error && LASTING.has(error.kind) ? 1 : following.rules.pageTries });
  }
  return record(following, page, found, answer);
}

async function receiveAll({ clock }: Following, page: FollowedPage, answer: FetchedPage | null): Promise<readonly Received[]> {
  const received: Received[] = [];
  for await (const one of receiveFetched(answer, page, { now: clock.now() })) received.push(one);
  return received;
}

/** The article as the feed carries it; without one the page is tried again, or given up. */
async function asFeedHasIt(following: Following, page: FollowedPage, why: Trouble): Promise<null> {
  if (page.content === null) return fail(following, page, why);
  const received = await receiveAll(following, page, null);
  const found = received.filter(isDocument);
  return found.length === 0 ? fail(following, page, why) : record(following, page, found, null);
}

async function record(following: Following, page: FollowedPage, found: readonly ReceivedDocument[], answer: Answer | null): Promise<null> {
  const { tell } = following;
  const items: ComparedInput[] = [];
  for (const one of found) {
    const outcome = await following.record(one);
    if (isFailure(outcome)) return fail(following, page, { reason: outcome.reason, tries: following.rules.pageTries });
    items.push(outcome);
  }
  await keep(following, page, answer, items);
  for (const item of items) tell({ kind: "document", page, item });
  return null;
}

const isDocument = (received: Received): received is ReceivedDocument => "document" in received;
const isFailure = (outcome: ComparedInput | Failure): outcome is Failure => "reason" in outcome;

/** `items` is null where the page has not changed. */
async function keep({ followed, rules, clock }: Following, page: FollowedPage, answer: Answer | null, items: readonly ComparedInput[] | null): Promise<null> {
  const [last, next] = [rules.revisits[page.visits - 1] ?? 0, rules.revisits[page.visits]];
  const now = clock.now();
  const recent = page.published === null || now.getTime() - Date.parse(page.published) < REVISITED_DAYS * DAY_MS;
  const again = answer !== null && next !== undefined && recent && (items === null || items.some(({ statements }) => statements > 0));
  await followed.writer.visited(page.id, {
    outcome: "recorded",
    document: items?.[0]?.recorded.id ?? null,
    dueAt: again ? iso(later(now, next - last)) : null,
    etag: answer?.headers["etag"] ?? null,
    lastModified: answer?.headers["last-modified"] ?? null,
  });
  return null;
}

interface Trouble {
  readonly reason: string;
  /** Failed attempts after which it is given up. */
  readonly tries: number;
  readonly until?: Date | null;
}

async function fail(following: Following, page: FollowedPage, { reason, tries, until = null }: Trouble): Promise<null> {
  const { followed, clock, random, tell } = following;
  const now = clock.now();
  const wait = pageBackOff(page.tries + 1, tries, random);
  if (wait === null) {
    await followed.writer.visited(page.id, { outcome: "given-up", reason });
    if (page.document === null) tell({ kind: "given-up", page, reason });
    return null;
  }
  const usual = later(now, wait);
  await followed.writer.visited(page.id, { outcome: "failed", reason, dueAt: iso(until !== null && until > usual ? until : usual) });
  return null;
}

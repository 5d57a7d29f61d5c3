// Following: a feed's state and all that it announced stand or fall together, and what was silent or given up is told.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Announced, Failed, Heard, HostDue, SourceGiven } from "../followed.ts";
import { NotOnRecordError, type Store } from "../index.ts";

const at = (minutes: number): string => new Date(Date.parse("2031-04-02T08:00:00.000Z") + minutes * 60_000).toISOString();
const given = (name: string, more: Partial<SourceGiven> = {}): SourceGiven => ({ url: `https://${name}.example/feed`, found: false, title: null, outlet: null, site: null, ...more });
const announced = (id: string, more: Partial<Announced> = {}): Announced => ({ id, url: `https://news.example/${id}`, title: `On ${id}`, published: null, outlet: null, modified: null, content: null, ...more });

const answer = (minutes: number, items: readonly Announced[] | null, more: Partial<Heard> = {}): Heard => ({
  at: at(minutes),
  plan: (fresh) => ({ dueAt: at(minutes + 30), habits: JSON.stringify(fresh.map(({ id }) => id)), gap: 15 }),
  movedTo: null,
  feed: items && { title: "The Marrow Post", site: null, language: "en", format: "atom", hub: null, topic: null, etag: `"${minutes}"`, lastModified: null, items },
  ...more,
});
const failure = (minutes: number, more: Partial<Failed> = {}): Failed => ({ at: at(minutes), dueAt: at(minutes + 10), status: 503, reason: "It is down.", advice: "Wait.", gone: false, ...more });

/** Everything due by then, and what came of it. */
async function work({ followed: { reader, writer } }: Store, minutes: number, outcome: "recorded" | "given-up" = "recorded"): Promise<string[]> {
  const done: string[] = [];
  for (const { host } of await reader.hosts()) {
    for (let due = await reader.next(host, at(minutes)); due?.page; due = await reader.next(host, at(minutes))) {
      done.push(due.page.url);
      const visited = outcome === "recorded" ? { outcome, document: `doc-${due.page.id}`, dueAt: null, etag: null, lastModified: null } as const : { outcome, reason: "It is not there." } as const;
      await writer.visited(due.page.id, visited);
    }
  }
  return done;
}

const only = async ({ followed }: Store) => (await followed.reader.sources())[0]!;

export function followingSuite(withStore: (use: (store: Store) => Promise<void>) => Promise<void>): void {
  const check = (behaviour: string, use: (store: Store) => Promise<void>) => test(behaviour, () => withStore(use), 60_000);
  check("sources are added once, due at once, and found by address or number", async (store) => {
    const { reader, writer } = store.followed;
    expect(await writer.add([given("a", { title: "A" }), given("b", { found: true }), given("a")], at(0))).toEqual({ added: 2, same: 1 });
    expect(await reader.sources()).toMatchObject([
      { url: "https://a.example/feed", state: "active", found: false, title: "A", dueAt: at(0), failures: 0, heardAt: null, items: 0, recorded: 0, waiting: 0, givenUp: 0, outage: null, subscribedUntil: null },
      { url: "https://b.example/feed", found: true },
    ]);
    expect(await reader.source("https://b.example/feed")).toMatchObject({ id: 2, found: true });
    expect(await reader.source(1)).toMatchObject({ title: "A" });
    expect(await reader.source("https://c.example/feed")).toBe(null);
    expect(await reader.hosts()).toEqual([{ host: "a.example", at: at(0) }, { host: "b.example", at: at(0) }] satisfies HostDue[]);
  });

  check("an answer keeps the feed's state and its items; the same items again bring nothing", async (store) => {
    const { reader, writer } = store.followed;
    await writer.add([given("a")], at(0));
    expect(await writer.heard(1, answer(1, [announced("x"), announced("y")]))).toEqual({ fresh: 2, changed: 0, ended: null });
    expect(await only(store)).toMatchObject({ title: "The Marrow Post", language: "en", format: "atom", etag: '"1"', heardAt: at(1), renewedAt: at(1), dueAt: at(31), habits: '["x","y"]', items: 2, waiting: 2 });
    expect(await writer.heard(1, answer(2, [announced("x"), announced("y"), announced("z")]))).toMatchObject({ fresh: 1 });
    expect(await work(store, 2)).toEqual(["https://news.example/x", "https://news.example/y", "https://news.example/z"]);
    expect(await writer.heard(1, answer(3, [announced("y"), announced("z")]))).toMatchObject({ fresh: 0, changed: 0 });
    expect(await writer.heard(1, answer(4, null))).toMatchObject({ fresh: 0 });
    expect(await only(store)).toMatchObject({ etag: '"3"', heardAt: at(4), renewedAt: at(2), recorded: 3, waiting: 0 });
    expect(await reader.next("news.example", at(1000))).toBe(null);
    expect(await reader.dueAt("news.example")).toBe(null);
  });

  check("a page that two feeds announce is one; an item without an address is its own page", async (store) => {
    const { writer, reader } = store.followed;
    await writer.add([given("a"), given("b")], at(0));
    await writer.heard(1, answer(1, [announced("x", { published: "2031-04-01" }), announced("note", { url: null, content: "<p>Words</p>" })]));
    expect(await writer.heard(2, answer(1, [announced("other", { url: "https://news.example/x" })]))).toMatchObject({ fresh: 0 });
    expect(await reader.next("a.example", at(1))).toMatchObject({ page: { url: "https://a.example/feed#note", fetched: false, content: "<p>Words</p>" } });
    await work(store, 1);
    expect((await reader.sources()).map(({ items, recorded }) => [items, recorded])).toEqual([[2, 2], [1, 1]]);
  });

  check("marks behind the path of an address that is known by its id make no new page; another path does", async (store) => {
    const { writer } = store.followed;
    await writer.add([given("a")], at(0));
    await writer.heard(1, answer(1, [announced("x", { url: "https://news.example/x?from=feed1" })]));
    expect(await writer.heard(1, answer(2, [announced("x", { url: "https://news.example/x?from=feed2" })]))).toMatchObject({ fresh: 0 });
    expect(await writer.heard(1, answer(3, [announced("x", { url: "https://news.example/y" })]))).toMatchObject({ fresh: 1 });
  });

  check("an item that says that it changed has its page looked at again, once", async (store) => {
    const { writer } = store.followed;
    await writer.add([given("a")], at(0));
    await writer.heard(1, answer(1, [announced("x", { modified: at(0) })]));
    await work(store, 1);
    expect(await writer.heard(1, answer(2, [announced("x", { modified: at(1) })]))).toMatchObject({ fresh: 0, changed: 1 });
    expect(await work(store, 2)).toEqual(["https://news.example/x"]);
    expect(await writer.heard(1, answer(3, [announced("x", { modified: at(1) })]))).toMatchObject({ changed: 0 });
    expect(await work(store, 3)).toEqual([]);
  });

  check("feeds go before pages at one host, and what is not due is not given", async (store) => {
    const { writer, reader } = store.followed;
    await writer.add([given("news"), { ...given("news"), url: "https://news.example/late" }], at(0));
    await writer.heard(1, answer(1, [announced("x")]));
    expect(await reader.next("news.example", at(5))).toMatchObject({ source: { id: 2 } });
    await writer.postpone({ source: (await reader.source(2))! }, at(60));
    expect(await reader.next("news.example", at(5))).toMatchObject({ page: { url: "https://news.example/x" } });
    expect(await reader.dueAt("news.example")).toBe(at(1));
    await writer.setState(1, "paused", at(6));
    await writer.setState(2, "paused", at(6));
    expect(await reader.next("news.example", at(500))).toMatchObject({ page: {} });
  });

  check("a silence is one outage, from when it was last heard to the next answer, which says whether it caught up", async (store) => {
    const { writer, reader } = store.followed;
    await writer.add([given("a")], at(0));
    await writer.heard(1, answer(1, [announced("x")]));
    const first = await writer.failed(1, failure(10));
    expect(first).toMatchObject({ kind: "silence", since: at(1), until: null, attempts: 1, status: 503, toldAt: null, caughtUp: null });
    await writer.told(first.id, at(11));
    expect(await writer.failed(1, failure(20, { status: null, reason: "No answer." }))).toMatchObject({ id: first.id, attempts: 2, status: null, reason: "No answer.", toldAt: at(11) });
    expect(await only(store)).toMatchObject({ failures: 2, askedAt: at(20), heardAt: at(1), dueAt: at(30), outage: { id: first.id } });
    expect(await writer.heard(1, answer(30, [announced("x"), announced("y")]))).toMatchObject({ ended: { id: first.id, until: at(30), caughtUp: true, toldAt: at(11) } });
    expect(await only(store)).toMatchObject({ failures: 0, outage: null });
    await writer.failed(1, failure(40));
    await writer.heard(1, answer(50, [announced("z")]));
    const holes = await reader.holes({});
    expect(holes.map(({ kind, since, until, caughtUp }) => [kind, since, until, caughtUp])).toEqual([["silence", at(1), at(30), true], ["silence", at(30), at(50), false]]);
    await writer.failed(1, failure(60));
    await writer.heard(1, answer(65, null));
    expect(await reader.holes({})).toEqual(holes);
    expect(await reader.holes({ since: at(35) })).toEqual([holes[1]]);
    expect(await reader.holes({ until: at(20) })).toEqual([holes[0]]);
    expect(await reader.holes({ since: "2031-04-02", until: "2031-04-02" })).toEqual(holes);
    expect(await reader.holes({ since: "2031-04-03" })).toEqual([]);
  });

  check("a feed that listed nothing known may have run over; one that lists nothing has not", async (store) => {
    const { writer, reader } = store.followed;
    await writer.add([given("a")], at(0));
    await writer.heard(1, answer(1, [announced("x")]));
    await writer.heard(1, answer(2, []));
    expect(await reader.holes({})).toEqual([]);
    await writer.heard(1, answer(3, [announced("y")]));
    expect(await reader.holes({})).toMatchObject([{ kind: "overrun", since: at(2), until: at(3), caughtUp: false }]);
  });

  check("an item given up is a hole until its feed announces it changed; one that was on record stays there", async (store) => {
    const { writer, reader } = store.followed;
    await writer.add([given("a")], at(0));
    await writer.heard(1, answer(1, [announced("x", { published: "2031-03-30", modified: at(0) })]));
    const page = (await reader.next("news.example", at(1)))?.page;
    await writer.visited(page?.id ?? 0, { outcome: "failed", reason: "Not yet.", dueAt: at(9) });
    expect(await reader.next("news.example", at(9))).toMatchObject({ page: { tries: 1, reason: "Not yet." } });
    await work(store, 9, "given-up");
    expect(await only(store)).toMatchObject({ givenUp: 1, waiting: 0 });
    expect(await reader.holes({ since: "2031-03-30", until: "2031-03-30" })).toMatchObject([{ kind: "given-up", since: "2031-03-30", page: "https://news.example/x", reason: "It is not there.", source: 1 }]);
    expect(await reader.holes({ since: "2031-03-31" })).toEqual([]);
    await writer.heard(1, answer(10, [announced("x", { modified: at(10) })]));
    expect(await work(store, 10)).toHaveLength(1);
    expect(await reader.holes({})).toEqual([]);
    await writer.heard(1, answer(11, [announced("x", { modified: at(11) })]));
    await work(store, 11, "given-up");
    expect(await only(store)).toMatchObject({ recorded: 1, givenUp: 0 });
  });

  check("a page that is redirected waits at the other host; after a failure it begins anew", async (store) => {
    const { writer, reader } = store.followed;
    await writer.add([given("a")], at(0));
    await writer.heard(1, answer(1, [announced("x")]));
    const id = (await reader.next("news.example", at(1)))?.page?.id ?? 0;
    await writer.redirected(id, "https://else.example/x", at(2));
    expect(await reader.next("news.example", at(9))).toBe(null);
    expect(await reader.next("else.example", at(9))).toMatchObject({ page: { url: "https://news.example/x", at: "https://else.example/x", hops: 1 } });
    await writer.visited(id, { outcome: "failed", reason: "No.", dueAt: at(3) });
    expect(await reader.next("news.example", at(9))).toMatchObject({ page: { at: null, hops: 0 } });
  });

  check("answers that say that it moved are counted; it moves once, and not onto another", async (store) => {
    const { writer, reader } = store.followed;
    const movedTo = "https://new.example/feed";
    await writer.add([given("a"), given("b")], at(0));
    await writer.heard(1, answer(1, [announced("x")], { movedTo }));
    await writer.heard(1, answer(2, null, { movedTo }));
    expect(await only(store)).toMatchObject({ movedTo, moves: 2 });
    await writer.heard(1, answer(3, null, { movedTo: "https://else.example/" }));
    expect(await only(store)).toMatchObject({ moves: 1 });
    expect(await writer.move(1, movedTo)).toBe(true);
    expect(await only(store)).toMatchObject({ url: movedTo, movedTo: null, moves: 0, state: "active" });
    expect(await reader.hosts()).toContainEqual({ host: "new.example", at: at(33) });
    expect(await writer.move(2, movedTo)).toBe(false);
    expect(await reader.source(2)).toMatchObject({ state: "gone", movedTo });
  });

  check("gone, paused and active again; removed, with what nobody else announced", async (store) => {
    const { writer, reader } = store.followed;
    await writer.add([given("a"), given("b")], at(0));
    await writer.heard(1, answer(1, [announced("x"), announced("y")]));
    await writer.heard(2, answer(1, [announced("y")]));
    await writer.failed(1, failure(2, { gone: true, status: 410 }));
    expect(await only(store)).toMatchObject({ state: "gone", outage: { status: 410 } });
    expect((await reader.hosts()).map(({ host }) => host)).not.toContain("a.example");
    await writer.setState(1, "active", at(3));
    expect(await only(store)).toMatchObject({ state: "active", dueAt: at(3), outage: null });
    await writer.remove(1);
    expect((await reader.sources()).map(({ id }) => id)).toEqual([2]);
    expect(await work(store, 5)).toEqual(["https://news.example/y"]);
    await expect(writer.remove(1)).rejects.toThrow(NotOnRecordError);
    await expect(writer.setState(1, "paused", at(3))).rejects.toThrow(NotOnRecordError);
    await expect(writer.heard(1, answer(1, []))).rejects.toThrow(NotOnRecordError);
  });

  check("a hub's subscription: asked for, agreed, near its end", async (store) => {
    const { writer, reader } = store.followed;
    await writer.add([given("a"), given("b")], at(0));
    const hub = "https://hub.example/";
    const feed = answer(1, []).feed!;
    await writer.heard(1, answer(1, null, { feed: { ...feed, hub, topic: "https://a.example/self" } }));
    const query = { until: at(100), asked: at(0) };
    expect(await reader.toSubscribe(query)).toEqual([{ source: 1, hub, topic: "https://a.example/self", token: null, secret: null }]);
    const subscription = { source: 1, hub, topic: "https://a.example/self", token: "t1", secret: "s", askedAt: at(1) };
    await writer.subscribe(subscription);
    expect(await reader.toSubscribe(query)).toEqual([]);
    expect(await reader.toSubscribe({ until: at(100), asked: at(2) })).toHaveLength(1);
    await writer.subscribed("t1", at(90));
    expect(await reader.subscription("t1")).toEqual({ ...subscription, until: at(90) });
    expect(await reader.subscription("t2")).toBe(null);
    expect(await only(store)).toMatchObject({ subscribedUntil: at(90) });
    expect(await reader.toSubscribe({ until: at(80), asked: at(2) })).toEqual([]);
    expect(await reader.toSubscribe({ until: at(91), asked: at(2) })).toMatchObject([{ token: "t1", secret: "s" }]);
    await writer.subscribe({ ...subscription, askedAt: at(3) });
    expect(await reader.subscription("t1")).toMatchObject({ until: at(90), askedAt: at(3) });
    await writer.subscribe({ ...subscription, token: "t3" });
    expect([await reader.subscription("t1"), await reader.subscription("t3")]).toMatchObject([null, { until: null }]);
    await writer.subscribe(subscription);
    const { heardAt, etag, dueAt } = await only(store);
    expect(await writer.heard(1, answer(50, [announced("x")], { pushed: true }))).toMatchObject({ fresh: 1 });
    expect(await only(store)).toMatchObject({ heardAt, etag, dueAt, items: 1 });
  });

  check("whatever a feed lists in whatever order, each address is one page and none is missing", async (store) => {
    const { writer, reader } = store.followed;
    await writer.add([given("a")], at(0));
    const everything = new Set<string>();
    const item = fc.record({ id: fc.constantFrom("1", "2", "3"), path: fc.constantFrom("p", "q", "r", "s", "t") });
    let minutes = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 6 }), async (listed) => {
        const items = listed.map(({ id, path }) => announced(id, { url: `https://news.example/${path}` }));
        const before = everything.size;
        for (const { url } of items) everything.add(url ?? "");
        const { fresh } = await writer.heard(1, answer((minutes += 1), items));
        expect(fresh).toBe(everything.size - before);
      }),
      { numRuns: 50 },
    );
    expect((await work(store, minutes)).toSorted()).toEqual([...everything].toSorted());
    expect((await reader.sources())[0]?.waiting).toBe(0);
  });
}

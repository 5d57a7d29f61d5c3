// Telling: what readers ask for, what was judged once and for all, and who is told of it.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { AlertGiven } from "../alerts.ts";
import { digest, PlaceTakenError, type Store } from "../index.ts";
import { alert, at, harbour, judgement, MANNERS, recipient } from "./alerts.ts";
import { bridge, talks } from "./examples.ts";

export function tellingSuite(withStore: (use: (store: Store) => Promise<void>) => Promise<void>): void {
  const check = (behaviour: string, use: (store: Store) => Promise<void>) => test(behaviour, () => withStore(use), 60_000);

  check("watches are added, changed and removed; a number is never given again", async ({ alerts: { reader, writer } }) => {
    const first = await writer.addWatch(harbour, at(0));
    expect(first).toEqual({ ...harbour, id: 1, state: "active", createdAt: at(0) });
    expect(await writer.changeWatch(1, { words: "pier", state: "paused" })).toEqual({ ...first, words: "pier", state: "paused" });
    expect(await writer.changeWatch(2, { words: "pier" })).toBe(null);
    await writer.addWatch({ ...harbour, name: "Second" }, at(1));
    expect((await reader.watches()).map(({ name }) => name)).toEqual(["Harbour", "Second"]);
    expect([await writer.removeWatch(2), await writer.removeWatch(2)]).toEqual([true, false]);
    expect((await writer.addWatch(harbour, at(2))).id).toBe(3);
    expect(await reader.watch(2)).toBe(null);
  });

  check("what was judged is there whole: alerts, how far, what to look at later", async ({ alerts: { reader, writer } }) => {
    await writer.addWatch(harbour, at(0));
    expect([await reader.judgedThrough(), await reader.pendingAt()]).toEqual([null, null]);
    const given = alert("exclusive:1", { kind: "exclusive", story: "harbour" });
    const later = [{ kind: "exclusive", subject: "u1", dueAt: at(30) }, { kind: "exclusive", subject: "u2", dueAt: at(20) }] as const;
    const [told] = await writer.judged(judgement(7, [given], { later }));
    expect(told).toEqual({ ...given, id: 1, at: at(7), correctedBy: null });
    expect([await reader.judgedThrough(), await reader.pendingAt()]).toEqual([7, at(20)]);
    expect((await reader.pending(at(25))).map(({ subject }) => subject)).toEqual(["u2"]);
    await writer.judged(judgement(20, [alert("exclusive:2", { corrects: "exclusive:1" })], { done: [{ kind: "exclusive", subject: "u2" }] }));
    expect(await reader.pending(at(60))).toEqual([later[0]]);
    expect(await reader.alert("exclusive:1")).toEqual({ ...told, correctedBy: 2 });
    expect(await reader.alert(2)).toMatchObject({ corrects: "exclusive:1", correctedBy: null });
    expect(await reader.alert("exclusive:3")).toBe(null);
  });

  check("alerts are listed latest first, by watch, kind, story and time; those of a watch that is gone stay", async ({ alerts: { reader, writer } }) => {
    await writer.addWatch(harbour, at(0));
    await writer.addWatch(harbour, at(0));
    await writer.judged(judgement(1, [alert("a", { story: "s" }), alert("b", { kind: "echo", watches: [2, 1, 2] })]));
    await writer.judged(judgement(2, [alert("c", { watches: [2], story: "s" })]));
    await writer.removeWatch(2);
    const keys = async (query: Parameters<typeof reader.alerts>[0]) => (await reader.alerts(query)).items.map(({ key }) => key);
    expect(await keys({})).toEqual(["c", "b", "a"]);
    expect(await keys({ watch: 2 })).toEqual(["c", "b"]);
    expect(await keys({ kind: "echo", watch: 1 })).toEqual(["b"]);
    expect(await keys({ story: "s" })).toEqual(["c", "a"]);
    expect(await keys({ since: at(2) })).toEqual(["c"]);
    expect(await reader.alerts({ limit: 1, offset: 1 })).toMatchObject({ total: 3, items: [{ key: "b", watches: [1, 2] }] });
  });

  check("a judgement that cannot be written whole leaves nothing behind", async ({ alerts: { reader, writer } }) => {
    await writer.addWatch(harbour, at(0));
    await writer.addRecipient(recipient("ana"), at(0));
    await writer.judged(judgement(1, [alert("a")]));
    const broken = { ...alert("c"), title: null as unknown as string };
    await expect(writer.judged(judgement(2, [alert("b"), broken], { later: [{ kind: "exclusive", subject: "u", dueAt: at(3) }] }))).rejects.toThrow();
    expect([await reader.judgedThrough(), (await reader.alerts({})).total, await reader.pendingAt(), (await reader.deliveries({ recipient: 1 })).total]).toEqual([1, 1, null, 1]);
  });

  check("whatever is judged, in whatever order and however often, nothing is told twice under a key and the cursor never goes back", async ({ alerts: { reader, writer } }) => {
    await writer.addWatch(harbour, at(0));
    await writer.addRecipient(recipient("ana"), at(0));
    const known = new Map<string, AlertGiven>();
    let through = 0;
    const some = fc.record({ key: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), title: fc.string({ unit: "binary" }), body: fc.string() });
    await fc.assert(
      fc.asyncProperty(fc.array(some, { maxLength: 5 }), fc.nat(1000), async (found, to) => {
        const fresh = await writer.judged(judgement(0, found.map((each) => alert(each.key, each)), { through: to }));
        const expected = found.filter(({ key }, i) => !known.has(key) && found.findIndex((each) => each.key === key) === i).map((each) => alert(each.key, each));
        for (const each of expected) known.set(each.key, each);
        through = Math.max(through, to);
        expect(fresh.map(({ key, title, body }) => ({ key, title, body }))).toEqual(expected.map(({ key, title, body }) => ({ key, title, body })));
        expect(await reader.judgedThrough()).toBe(through);
      }),
      { numRuns: 60 },
    );
    const { items } = await reader.deliveries({ recipient: 1 });
    expect(items.map(({ alert: told }) => told.key).toSorted()).toEqual([...known.keys()].toSorted());
  });

  check("two who judge the same at once tell it once", async ({ alerts: { reader, writer } }) => {
    await writer.addWatch(harbour, at(0));
    await writer.addRecipient(recipient("ana"), at(0));
    const both = await Promise.all([writer.judged(judgement(1, [alert("a"), alert("b")])), writer.judged(judgement(1, [alert("b"), alert("c")]))]);
    expect(both.map((fresh) => fresh.map(({ key }) => key))).toEqual([["a", "b"], ["c"]]);
    expect((await reader.deliveries({ recipient: 1 })).total).toBe(3);
  });

  check("each active recipient of an alert's watches has one delivery of it, and nobody else", async ({ alerts: { reader, writer } }) => {
    for (const name of ["One", "Two", "Three"]) await writer.addWatch({ ...harbour, name }, at(0));
    const both = await writer.addRecipient(recipient("both", { watches: [2, 1] }), at(0));
    await writer.addRecipient(recipient("two", { watches: [2] }), at(0));
    await writer.addRecipient(recipient("other", { watches: [3] }), at(0));
    const gone = await writer.addRecipient(recipient("gone", { watches: [1, 2] }), at(0));
    await writer.changeRecipient(gone.id, { state: "gone" }, at(0));
    await writer.judged(judgement(1, [alert("a", { watches: [1, 2] })]));
    const told = await Promise.all([1, 2, 3, 4].map(async (id) => (await reader.deliveries({ recipient: id })).total));
    expect([both.watches, told]).toEqual([[1, 2], [1, 1, 0, 0]]);
    expect((await reader.deliveries({ recipient: 1 })).items).toEqual([{ alert: await reader.alert(1), recipient: 1, state: "waiting", dueAt: at(1), sentAt: null, tries: 0, reason: null }]);
  });

  check("recipients are found by account and by token; adding one again renews it", async ({ alerts: { reader, writer } }) => {
    await writer.addWatch(harbour, at(0));
    const ana = await writer.addRecipient(recipient("ana", { watches: [1, 9] }), at(0));
    expect(ana).toEqual({ id: 1, way: "push", address: '{"endpoint":"https://push.example/ana"}', place: "https://push.example/ana", label: "ana", account: null, watches: [1], manners: MANNERS, state: "active", addedAt: at(0), seenAt: at(0) });
    const mail = await writer.addRecipient(recipient("bo", { way: "mail", place: "bo@news.example", account: "owner", tokenHash: null }), at(1));
    await writer.changeRecipient(1, { state: "gone" }, at(2));
    const again = await writer.addRecipient(recipient("ana", { label: null, watches: [], manners: { ...MANNERS, mostADay: 2 }, tokenHash: "other" }), at(3));
    expect(again).toEqual({ ...ana, watches: [], manners: { ...MANNERS, mostADay: 2 }, seenAt: at(3) });
    expect(await reader.recipients({ account: "owner" })).toEqual({ total: 1, items: [mail] });
    expect([(await reader.recipients({ tokenHash: "hash-ana" })).total, (await reader.recipients({ tokenHash: "other" })).items]).toEqual([0, [again]]);
    expect((await reader.recipients({ limit: 1, offset: 1 }))).toEqual({ total: 2, items: [mail] });
    expect([await writer.removeRecipient(1), await writer.removeRecipient(1), await reader.recipient(1)]).toEqual([true, false, null]);
  });

  check("nobody takes over a place that another account added, nor one where another is told; a browser goes to who sits in front of it", async ({ alerts: { reader, writer } }) => {
    const desk = recipient("desk", { way: "webhook", place: "https://hook.example/1", account: "owner" });
    await writer.addRecipient(desk, at(0));
    await expect(writer.addRecipient({ ...desk, account: "reader" }, at(1))).rejects.toThrow(PlaceTakenError);
    await expect(writer.addRecipient({ ...desk, account: null }, at(1))).rejects.toThrow(PlaceTakenError);
    await writer.addRecipient(desk, at(2));
    const browser = await writer.addRecipient(recipient("browser", { account: "owner" }), at(0));
    expect(await writer.addRecipient(recipient("browser", { account: "reader" }), at(1))).toMatchObject({ id: browser.id, account: "reader" });
    await writer.addRecipient(recipient("new"), at(2));
    await expect(writer.changeRecipient(browser.id, { place: "https://push.example/new" }, at(3))).rejects.toThrow(PlaceTakenError);
    expect(await writer.changeRecipient(browser.id, { place: "https://else.example/x", address: "{}" }, at(4))).toMatchObject({ place: "https://else.example/x", address: "{}", seenAt: at(4) });
    expect(await writer.changeRecipient(99, { label: "x" }, at(4))).toBe(null);
    expect((await reader.recipient(1))?.account).toBe("owner");
  });

  check("the record of who said what does not notice any of it", async ({ reader, writer, alerts }) => {
    await writer.record([talks]);
    const before = [await digest(reader), await reader.state()];
    await alerts.writer.addWatch(harbour, at(0));
    await alerts.writer.addRecipient(recipient("ana"), at(0));
    await alerts.writer.judged(judgement(1, [alert("a")]));
    expect([await digest(reader), await reader.state()]).toEqual(before);
    await writer.record([bridge]);
    expect(await reader.state()).not.toBe(before[1]);
  });
}

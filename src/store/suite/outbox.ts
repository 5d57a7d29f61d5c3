// The outbox: each delivery is one's at a time, ends or waits, and knows what deciding about it needs.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DeliveryState, Settled } from "../alerts.ts";
import type { Store } from "../index.ts";
import { alert, at, claimed, harbour, judgement, recipient, settled } from "./alerts.ts";

const STATES: readonly DeliveryState[] = ["waiting", "held", "sent", "folded", "muted", "gone", "refused", "given-up"];

/** One watch and those who are told of it. */
async function told({ alerts: { writer } }: Store, ...names: readonly string[]): Promise<void> {
  await writer.addWatch(harbour, at(0));
  for (const name of names) await writer.addRecipient(recipient(name), at(0));
}

const statesOf = async ({ alerts }: Store, who: number) => (await alerts.reader.deliveries({ recipient: who })).items.map(({ state }) => state);

const threeAndOneHeld = (who: number) => [settled(1, who, [1, 2, 3], { state: "held", dueAt: at(60), tried: false }), settled(1, who, [4], { state: "held", dueAt: at(90), tried: false })];

export function outboxSuite(withStore: (use: (store: Store) => Promise<void>) => Promise<void>): void {
  const check = (behaviour: string, use: (store: Store) => Promise<void>) => test(behaviour, () => withStore(use), 60_000);

  check("what is due is given once, the longest due first, and nothing before its time", async (store) => {
    const { reader, writer } = store.alerts;
    await told(store, "ana", "bo");
    await writer.judged(judgement(2, [alert("a")]));
    expect([await reader.dueAt(), await claimed(store, 1)]).toEqual([at(2), []]);
    const [first] = await claimed(store, 2, { most: 1 });
    expect(first).toMatchObject({ alert: { key: "a" }, recipient: { id: 1, label: "ana" }, state: "waiting", dueAt: at(2), tries: 0, triedAt: null, sentLately: [], toldOfStory: false, toldOfCorrected: false, muted: false });
    expect((await claimed(store, 3)).map((each) => each.recipient.id)).toEqual([2]);
    expect(await claimed(store, 3)).toEqual([]);
  });

  check("a recipient is one's alone until what was taken is settled, or the lease is over", async (store) => {
    const { writer } = store.alerts;
    await told(store, "ana");
    await writer.judged(judgement(1, [alert("a"), alert("b")]));
    expect((await claimed(store, 1, { most: 1 })).map((each) => each.alert.key)).toEqual(["a"]);
    expect(await claimed(store, 2)).toEqual([]);
    await writer.settle([settled(1, 1, [1])], at(2));
    expect((await claimed(store, 2)).map((each) => [each.alert.key, each.sentLately])).toEqual([["b", [at(2)]]]);
    expect(await claimed(store, 6)).toEqual([]);
    expect(await claimed(store, 7)).toHaveLength(1);
    // Who comes too late with the old lease does not free what another has taken.
    await writer.settle([settled(2, 1, [2], { state: "waiting", dueAt: at(7) })], at(8));
    expect(await claimed(store, 8)).toEqual([]);
  });

  check("services are apart, each with when it has something due that nobody is at", async (store) => {
    const { reader, writer } = store.alerts;
    await told(store, "ana");
    await writer.addRecipient(recipient("x", { way: "mail", place: "x@news.example" }), at(0));
    await writer.addRecipient(recipient("y", { place: "https://slow.example:8443/y" }), at(0));
    expect(await reader.services(at(1))).toEqual([]);
    await writer.judged(judgement(1, [alert("a")]));
    expect((await reader.services(at(1))).map(({ service }) => service)).toEqual(["mail", "push.example", "slow.example:8443"]);
    expect(await claimed(store, 1, { service: "slow.example:8443" })).toMatchObject([{ recipient: { label: "y" } }]);
    expect((await reader.services(at(2))).map(({ service }) => service)).toEqual(["mail", "push.example"]);
    expect(await reader.services(at(6))).toHaveLength(3);
    await writer.changeRecipient(1, { place: "https://else.example/" }, at(2));
    await writer.judged(judgement(3, [alert("b")]));
    expect(await reader.services(at(6))).toContainEqual({ service: "else.example", at: at(3) });
  });

  check("what is put off is due again then; tries count, and from when", async (store) => {
    const { reader, writer } = store.alerts;
    await told(store, "ana");
    await writer.judged(judgement(1, [alert("a")]));
    await claimed(store, 1);
    await writer.settle([settled(1, 1, [1], { state: "waiting", dueAt: at(10), reason: "status 500" })], at(2));
    expect((await reader.deliveries({ recipient: 1 })).items).toMatchObject([{ state: "waiting", dueAt: at(10), sentAt: null, tries: 1, reason: "status 500" }]);
    expect([await reader.dueAt(), await claimed(store, 9)]).toEqual([at(10), []]);
    expect(await claimed(store, 10)).toMatchObject([{ tries: 1, triedAt: at(2) }]);
    await writer.settle([settled(10, 1, [1], { state: "waiting", dueAt: at(20) })], at(10));
    await claimed(store, 20);
    await writer.settle([settled(20, 1, [1], { state: "held", dueAt: null, tried: false })], at(20));
    expect(await claimed(store, 20)).toMatchObject([{ state: "held", dueAt: at(20), tries: 2, triedAt: at(2) }]);
    await writer.settle([settled(20, 1, [1])], at(21));
    expect((await reader.deliveries({ recipient: 1 })).items).toMatchObject([{ state: "sent", dueAt: at(20), sentAt: at(21), tries: 3, reason: null }]);
    expect([await reader.dueAt(), (await reader.recipient(1))?.seenAt]).toEqual([null, at(21)]);
  });

  check("all that is held for one recipient and due is taken together, however little is asked for", async (store) => {
    const { writer } = store.alerts;
    await told(store, "ana", "bo");
    await writer.judged(judgement(1, ["a", "b", "c", "d"].map((key) => alert(key))));
    await claimed(store, 1);
    await writer.settle([1, 2].flatMap(threeAndOneHeld), at(1));
    const first = await claimed(store, 60, { most: 1 });
    expect(first.map((each) => [each.recipient.id, each.alert.id])).toEqual([[1, 1], [1, 2], [1, 3]]);
    await writer.settle([settled(60, 1, [1, 2, 3])], at(61));
    expect((await claimed(store, 61, { most: 2 })).map((each) => [each.recipient.id, each.alert.id])).toEqual([[2, 1], [2, 2], [2, 3]]);
    await writer.settle([settled(61, 2, [1, 2, 3])], at(62));
    expect((await claimed(store, 90)).map((each) => [each.recipient.id, each.alert.id, each.sentLately])).toEqual([[1, 4, [at(61)]], [2, 4, [at(62)]]]);
  });

  check("manners that change have what was held decided anew", async (store) => {
    const { writer } = store.alerts;
    await told(store, "ana");
    await writer.judged(judgement(1, [alert("a")]));
    await claimed(store, 1);
    await writer.settle([settled(1, 1, [1], { state: "held", dueAt: at(600), tried: false })], at(1));
    await writer.changeRecipient(1, { label: "Ana's" }, at(2));
    expect(await claimed(store, 2)).toEqual([]);
    await writer.changeRecipient(1, { manners: { quiet: null, mostADay: 3, digestAt: null } }, at(3));
    expect(await claimed(store, 3)).toMatchObject([{ state: "waiting", recipient: { manners: { mostADay: 3 } } }]);
  });

  check("whether the story was told to this recipient before, and what is put right", async (store) => {
    const { writer } = store.alerts;
    await told(store, "ana", "bo");
    await writer.judged(judgement(1, [alert("a", { story: "s" })]));
    await claimed(store, 1);
    await writer.settle([settled(1, 1, [1]), settled(1, 2, [1], { state: "folded", tried: false })], at(1));
    await writer.judged(judgement(2, [alert("b", { story: "s" }), alert("c", { story: null }), alert("d", { story: "s", corrects: "a" })]));
    const seen = (await claimed(store, 2)).map(({ recipient: { id }, alert: { key }, toldOfStory, toldOfCorrected }) => [id, key, toldOfStory, toldOfCorrected]);
    expect(seen).toEqual([[1, "b", true, false], [2, "b", false, false], [1, "c", false, false], [2, "c", false, false], [1, "d", true, true]]);
  });

  check("a correction is for those who were told, whatever they watch by now, or are to be told yet", async (store) => {
    const { reader, writer } = store.alerts;
    await told(store, "told", "waits", "folded", "gone");
    await writer.judged(judgement(1, [alert("a")]));
    await claimed(store, 1);
    await writer.settle([settled(1, 1, [1]), settled(1, 2, [1], { state: "waiting", dueAt: at(9) }), settled(1, 3, [1], { state: "folded" }), settled(1, 4, [1])], at(1));
    await writer.changeRecipient(1, { watches: [] }, at(1));
    await writer.changeRecipient(4, { state: "gone" }, at(1));
    await writer.addRecipient(recipient("new"), at(1));
    await writer.judged(judgement(2, [alert("b", { corrects: "a" }), alert("c", { corrects: "never told" })]));
    const about = await Promise.all([1, 2, 3, 4, 5].map(async (who) => (await reader.deliveries({ recipient: who })).items.map((each) => each.alert.key)));
    expect(about).toEqual([["b", "a"], ["b", "a"], ["a"], ["a"], []]);
  });

  check("muted: the story, or every watch that it came by", async (store) => {
    const { reader, writer } = store.alerts;
    await told(store, "ana", "bo", "cy");
    await writer.addWatch(harbour, at(0));
    await writer.changeRecipient(3, { watches: [1, 2] }, at(0));
    await writer.mute(1, { story: "s" }, at(0));
    await writer.mute(1, { story: "s" }, at(0));
    await writer.judged(judgement(1, [alert("a", { story: "s", watches: [1, 2] })]));
    await writer.mute(2, { watch: 1 }, at(1));
    await writer.mute(3, { watch: 1 }, at(1));
    expect((await claimed(store, 1)).map(({ muted }) => muted)).toEqual([true, true, false]);
    expect((await reader.recipient(2))?.watches).toEqual([]);
    await writer.mute(99, { story: "s" }, at(0));
  });

  check("who is gone is told nothing more, unless it has another address by now, where it is told then", async (store) => {
    const { reader, writer } = store.alerts;
    await told(store, "ana", "bo");
    await writer.judged(judgement(1, [alert("a")]));
    const addresses = (await claimed(store, 1)).map((each) => each.recipient.address);
    await writer.changeRecipient(2, { place: "https://push.example/new", address: "new" }, at(1));
    await writer.settle([1, 2].map((who) => settled(1, who, [1], { state: "gone", reason: "status 410", address: addresses[who - 1] ?? "" })), at(2));
    expect([(await reader.recipient(1))?.state, (await reader.recipient(2))?.state]).toEqual(["gone", "active"]);
    expect(await claimed(store, 2)).toMatchObject([{ recipient: { id: 2, address: "new" } }]);
    await writer.judged(judgement(3, [alert("b")]));
    expect([await statesOf(store, 1), await statesOf(store, 2)]).toEqual([["gone"], ["waiting", "waiting"]]);
  });

  check("a recipient that is removed takes with it all that it was told", async (store) => {
    const { reader, writer } = store.alerts;
    await told(store, "ana", "bo");
    await writer.judged(judgement(1, [alert("a", { story: "s" })]));
    await claimed(store, 1);
    await writer.mute(1, { story: "s" }, at(1));
    await writer.removeRecipient(1);
    await writer.settle([settled(1, 1, [1]), settled(1, 2, [1])], at(2));
    expect([await statesOf(store, 1), await statesOf(store, 2), await reader.dueAt()]).toEqual([[], ["sent"], null]);
  });

  check("whoever takes and settles whatever in whatever order, nothing is given to two, all ends or waits, and what is done stays", async (store) => {
    const { reader, writer } = store.alerts;
    await told(store, "ana", "bo", "cy");
    const [taken, done] = [new Map<number, string>(), new Map<string, DeliveryState>()];
    let [now, alerts] = [0, 0];
    const step = fc.oneof(
      fc.record({ do: fc.constant("judge" as const) }),
      fc.record({ do: fc.constant("claim" as const), most: fc.integer({ min: 1, max: 4 }), lease: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ do: fc.constant("settle" as const), state: fc.constantFrom(...STATES), which: fc.nat(6) }),
    );
    // The latest claims, those whose lease is over or that are settled already among them.
    const claims: { readonly recipient: number; readonly alerts: readonly number[]; readonly lease: string }[] = [];
    await fc.assert(
      fc.asyncProperty(step, async (what) => {
        now += 1;
        if (what.do === "judge") {
          alerts += 1;
          await writer.judged(judgement(now, [alert(`k${alerts}`)]));
        } else if (what.do === "claim") {
          const lease = at(now + what.lease);
          const got = await writer.claim({ service: "push.example", at: at(now), lease, most: what.most, countedSince: at(0) });
          for (const who of new Set(got.map((each) => each.recipient.id))) {
            expect((taken.get(who) ?? "") <= at(now), `${who} is another's`).toBe(true);
            taken.set(who, lease);
            claims.unshift({ recipient: who, alerts: got.filter((each) => each.recipient.id === who).map((each) => each.alert.id), lease });
          }
          for (const each of got) expect(done.has(`${each.alert.id} ${each.recipient.id}`)).toBe(false);
        } else {
          const claim = claims[what.which];
          if (!claim) return;
          if (taken.get(claim.recipient) === claim.lease) taken.delete(claim.recipient);
          const open = what.state === "waiting" || what.state === "held";
          const outcome: Settled = { ...claim, state: what.state, dueAt: open ? at(now + 2) : null, reason: null, tried: true };
          await writer.settle([outcome], at(now));
          if (!open) for (const id of claim.alerts) done.set(`${id} ${claim.recipient}`, done.get(`${id} ${claim.recipient}`) ?? what.state);
        }
      }),
      { numRuns: 300 },
    );
    for (const who of [1, 2, 3]) {
      const { items, total } = await reader.deliveries({ recipient: who, limit: 200 });
      expect(total).toBe(alerts);
      for (const { alert: { id }, state } of items) expect(state === "waiting" || state === "held" ? undefined : state).toBe(done.get(`${id} ${who}`));
    }
    expect(done.size).toBeGreaterThan(20);
  });
}

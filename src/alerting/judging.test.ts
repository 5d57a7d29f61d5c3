// Judging over a record on the real engine: what is recorded is judged once, told once, looked at again, put right.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { AlertKind, Wanted } from "../model/index.ts";
import { replay } from "./replay.ts";
import { AGAIN, ALL, check, comparisonsOf, FERRY, item, QUOTE } from "./suite/scene.ts";

const only = (...kinds: AlertKind[]): Wanted => ({ ...ALL, kinds });
const spread = (from: number, to: number) => AGAIN.slice(from, to).map((body, at) => item(`again-${from + at}`, { body, outlet: `Paper ${from + at}`, published: `2031-03-04T09:${10 + from + at}:00Z` }));

test("a story that a third outlet tells in words of its own is breaking, once", () => check(only("breaking"), async ({ add }) => {
  expect(await add("09:01", item("first"))).toEqual([]);
  expect(await add("09:05", item("copy", { outlet: "Copy Post" }), item("copy-2", { outlet: "Copy Times" }))).toEqual([]);
  expect(await add("09:12", ...spread(0, 1))).toEqual([]);
  expect(await add("09:15", ...spread(1, 2))).toEqual([expect.stringMatching(/^breaking:/)]);
  expect(await add("09:20", ...spread(2, 4))).toEqual([]);
}));

test("a story whose first document is recorded last is not told again under its new name", () => check(only("breaking"), async ({ add, store }) => {
  expect(await add("09:15", item("own"), ...spread(0, 2))).toEqual(["breaking:own"]);
  expect(await add("09:40", item("first", { body: AGAIN[2]!, outlet: "The Gull", published: "2031-03-04T08:30:00Z" }), item("last", { body: AGAIN[3]!, outlet: "The Horn", published: "2031-03-04T09:39:00Z" }))).toEqual([]);
  expect((await store.alerts.reader.alert("breaking:own"))?.story).toBe("own");
}));

test("an exclusive is told when its hour is over, and not when another outlet has it by then", () => check(only("exclusive"), async ({ add, at, alerting, store }) => {
  const told = item("told", { quote: QUOTE });
  expect(await add("09:01", told)).toEqual([]);
  expect(await alerting.dueAt()).toBe("2031-03-04T10:01:00.000Z");
  at("10:02");
  expect((await alerting.judge()).map(({ key, title }) => [key, title])).toEqual([["exclusive:told:the-bell", expect.stringContaining("Dela Marrow to The Bell: “We shall not sail")]]);
  expect(await alerting.dueAt()).toBeNull();
  const earlier = item("earlier", { body: `${AGAIN[0]} Nobody answers.`, quote: QUOTE, outlet: "Averne Post", published: "2031-03-04T08:20:00Z" });
  expect(await add("10:30", earlier)).toEqual(["exclusive:told:the-bell:corrected"]);
  expect(await store.alerts.reader.alert("exclusive:told:the-bell")).toMatchObject({ correctedBy: 2 });
}));

test("what two outlets have within the hour is nobody's alone", () => check(only("exclusive"), async ({ add, at, alerting }) => {
  await add("09:01", item("told", { quote: QUOTE }));
  await add("09:40", item("other", { body: AGAIN[1]!, quote: QUOTE, outlet: "Averne Post", published: "2031-03-04T09:35:00Z" }));
  at("10:05");
  expect(await alerting.judge()).toEqual([]);
}));

test("what is judged by one process is not judged by another, and none is missed", () => check(only("search"), async ({ store, at, alerting, another }) => {
  const other = another();
  at("09:10");
  await store.writer.record([item("a", { quote: QUOTE })]);
  const told = await Promise.all([alerting.judge(), other.judge(), alerting.judge()]);
  expect(told.flat().map(({ key }) => key)).toHaveLength(1);
  await store.writer.record([item("b", { quote: "“Nobody told the lighthouse keeper anything at all”" })]);
  expect((await other.judge()).map(({ key }) => key.split(":")[2]!.split("#")[0])).toEqual(["b"]);
  expect(await alerting.judge()).toEqual([]);
  // What the other judged has been heard: who tells it again tells nothing new.
  await store.writer.record([item("c", { quote: "“Nobody told the lighthouse keeper anything at all”", outlet: "Coast Wire", published: "2031-03-04T09:05:00Z" })]);
  expect(await alerting.judge()).toEqual([]);
}));

test("without watches only the cursor moves; what was there before a watch is not told", () => check(null, async ({ add, alerting, store }) => {
  expect(await add("09:10", item("a", { quote: QUOTE }))).toEqual([]);
  const through = await store.alerts.reader.judgedThrough();
  await store.alerts.writer.addWatch({ name: "All", ...ALL }, "2031-03-04T09:11:00Z");
  expect(await alerting.judge()).toEqual([]);
  expect(await store.alerts.reader.judgedThrough()).toBe(through);
  expect(through).toBeGreaterThan(0);
}));

test("an altered quotation is told with both wordings", () => check(only("changed"), async ({ add, store }) => {
  await add("09:10", item("a", { quote: QUOTE }));
  expect(await add("11:00", item("a", { quote: QUOTE.replace("shall not sail", "may never sail") }))).toEqual(["changed:a:2"]);
  expect((await store.alerts.reader.alert("changed:a:2"))?.body).toMatch(/Before: “We shall not sail .* Now: “We may never sail/);
}));

test("a page of last week that is added is no news", () => check(ALL, async ({ add }) => {
  expect(await add("09:10", item("old", { quote: QUOTE, published: "2031-02-25T09:00:00Z" }))).toEqual([]);
  expect(await add("09:11", item("new", { quote: "“Nobody told the lighthouse keeper anything at all”" }))).toHaveLength(1);
}));

const HORN = "“Nobody told the lighthouse keeper anything at all”";
const arriving = fc.record({ body: fc.constantFrom(FERRY, ...AGAIN), outlet: fc.constantFrom("The Bell", "Averne Post", "Coast Wire", "The Horn"), quote: fc.constantFrom(undefined, QUOTE, HORN) });
const minutes = (count: number): string => `09:${String(count).padStart(2, "0")}`;

test("the same documents in the same order give the same alerts, judged one by one or together; none twice, and what is put right was told", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arriving, { minLength: 1, maxLength: 8 }), async (given) => {
      const items = given.map(({ quote, ...more }, at) => item(`d${at}`, { ...more, ...(quote !== undefined && { quote }), published: `2031-03-04T${minutes(at + 1)}:00Z` }));
      const told: (readonly string[])[] = [];
      for (const together of [false, true]) {
        await check(ALL, async ({ add, at, store, alerting }) => {
          for (const [place, each] of items.entries()) {
            at(minutes(place + 2));
            if (together) await store.writer.record([each]);
            else await add(minutes(place + 2), each);
          }
          at("12:00");
          await alerting.judge();
          await add("12:10", item("late", { body: AGAIN[2]!, quote: QUOTE, outlet: "The Gull", published: "2031-03-04T08:00:00Z" }));
          const { items: alerts } = await store.alerts.reader.alerts({ limit: 200 });
          const keys = alerts.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(alerts.flatMap(({ corrects }) => corrects ?? []).filter((key) => !keys.includes(key))).toEqual([]);
          told.push(alerts.map(({ key, title, body, why }) => JSON.stringify([key, title, body, why])).toSorted());
        });
      }
      expect(told[1]).toEqual(told[0]);
    }),
    { numRuns: 15 },
  );
}, 60_000);

test("a preview tells what judging told, by the clock of publication", () => check(ALL, async ({ add, at, alerting, store }) => {
  await add("09:01", item("told", { quote: QUOTE }));
  await add("09:13", ...spread(0, 3));
  at("10:30");
  await alerting.judge();
  const told = (await store.alerts.reader.alerts({ limit: 200 })).items.map(({ key }) => key);
  const preview = await alerting.preview(ALL, 7);
  expect(preview.items.map(({ key }) => key).toSorted()).toEqual(told.toSorted());
  expect(told.map((key) => key.split(":")[0]).toSorted()).toEqual(["breaking", "exclusive", "search"]);
  expect(preview).toMatchObject({ days: 7, total: 3, until: "2031-03-04T09:12:00.000Z", since: "2031-02-25T09:12:00.000Z" });
  expect(preview.items.map(({ kind, at: when }) => [kind, when.slice(11, 16)])).toEqual([["exclusive", "10:00"], ["breaking", "09:11"], ["search", "09:00"]]);
  expect((await alerting.preview(ALL, 7, 1)).items).toHaveLength(1);
  expect((await alerting.preview({ ...ALL, words: "lamp" }, 7)).total).toBe(0);
}));

test("where much was published, fewer days are gone through, and the preview says how many", () => check(null, async ({ store }) => {
  await store.writer.record([2, 2, 3, 3].map((day, number) => item(`${number}`, { published: `2031-03-0${day}T08:00:00Z` })));
  const asked = { reader: store.reader, comparisons: comparisonsOf(store) };
  expect(await replay(asked, ALL, 7, 50, 3)).toMatchObject({ days: 1, since: "2031-03-02T08:00:00.000Z", until: "2031-03-03T08:00:00.000Z" });
  expect(await replay(asked, ALL, 7, 50, 4)).toMatchObject({ days: 7 });
}));

// Judging over a record on the real engine: what is recorded is judged once, told once, looked at again, put right.
import { expect, test } from "vitest";
import { createComparisons } from "../comparisons/index.ts";
import type { Chance } from "../comparing/index.ts";
import type { AlertKind, Document, Speaker, Wanted } from "../model/index.ts";
import { openTemporaryStore, type Store } from "../store/index.ts";
import { type Alerting, createAlerting } from "./index.ts";

const MARROW: Speaker = { kind: "person", name: "Dela Marrow", id: null, mention: "Marrow", office: "harbour minister", of: null };
const FERRY = "Torsholm ferries stay in the harbour after pilots refused the Averne toll on Tuesday evening, and the quay stays closed until Lusk answers.";
/** Another text about the same. */
const AGAIN = ["Pilots at Torsholm refused the Averne toll and the ferries stay in harbour, with the quay closed on Tuesday evening.", "The quay at Torsholm is closed: ferries in the harbour, pilots against the Averne toll, Lusk silent since Tuesday.", "Why Torsholm pilots refuse the toll that Averne wants from ferries in the harbour, and what Lusk may answer on the quay.", "Ferries, a quay and a toll: Torsholm waits in the harbour for Lusk while Averne pilots refuse."];
const QUOTE = "“We shall not sail for a toll that nobody in this harbour has ever agreed to”";
const ALL: Wanted = { kinds: ["breaking", "live", "exclusive", "echo", "changed", "search"], speakers: [], words: "", outlets: [] };
/** Every word as common as any other: nothing surprises. */
const CHANCE: Chance = { score: (candidates) => candidates.map(() => ({ expected: 1, p: 1, q: 1, weight: 1 })), perMillion: () => 0 };

interface Given extends Partial<Omit<Document, "text">> {
  readonly body?: string;
  /** Said by Marrow, in quotation marks; it ends the text. */
  readonly quote?: string;
}

function item(id: string, { body = FERRY, quote, ...more }: Given = {}) {
  const text = quote === undefined ? body : `${body}\n\n${quote}, Marrow told The Bell.`;
  const start = body.length + 2;
  const content = quote === undefined ? [] : [{ start, end: start + quote.length }];
  const statement = (each: { start: number; end: number }) => ({ id: `${id}#${each.start}.${each.end}`, kind: "direct", act: "claim", source: [], cue: [], content: [each], parent: null, answers: null, speaker: MARROW, saidOn: null, confidence: 1, signal: null }) as const;
  return {
    document: { id, origin: id, kind: "article", url: null, title: `${id}: ferries of Torsholm stay`, outlet: "The Bell", published: "2031-03-04T09:00:00Z", text, times: [], ...more } as const,
    reading: { reader: "hand", notes: [], statements: content.map(statement) },
  };
}

interface Scene {
  readonly store: Store;
  readonly alerting: Alerting;
  /** Sets the clock: "09:30" of the day. */
  at(clock: string): void;
  /** Records at a time and judges. */
  add(clock: string, ...items: ReturnType<typeof item>[]): Promise<readonly string[]>;
  another(): Alerting;
}

async function check(wanted: Wanted | null, use: (scene: Scene) => Promise<void>): Promise<void> {
  let now = "2031-03-04T08:00:00Z";
  const store = await openTemporaryStore({ now: () => new Date(now) });
  const another = () => createAlerting({ reader: store.reader, alerts: store.alerts, comparisons: createComparisons(store.reader, CHANCE), now: () => new Date(now) });
  try {
    const alerting = another();
    await alerting.judge();
    if (wanted) await store.alerts.writer.addWatch({ name: "Ferries", ...wanted }, now);
    const at = (clock: string) => {
      now = `2031-03-04T${clock}:00Z`;
    };
    await use({
      store, alerting, at, another,
      async add(clock, ...items) {
        at(clock);
        await store.writer.record(items);
        return (await alerting.judge()).map(({ key }) => key);
      },
    });
  } finally {
    await store.close();
  }
}

const only = (...kinds: AlertKind[]): Wanted => ({ ...ALL, kinds });
const spread = (from: number, to: number) => AGAIN.slice(from, to).map((body, at) => item(`again-${from + at}`, { body, outlet: `Paper ${from + at}`, published: `2031-03-04T09:${10 + from + at}:00Z` }));

test("a story that a third outlet tells in words of its own is breaking, once", () => check(only("breaking"), async ({ add }) => {
  expect(await add("09:01", item("first"))).toEqual([]);
  expect(await add("09:05", item("copy", { outlet: "Copy Post" }), item("copy-2", { outlet: "Copy Times" }))).toEqual([]);
  expect(await add("09:12", ...spread(0, 1))).toEqual([]);
  expect(await add("09:15", ...spread(1, 2))).toEqual([expect.stringMatching(/^breaking:/)]);
  expect(await add("09:20", ...spread(2, 4))).toEqual([]);
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

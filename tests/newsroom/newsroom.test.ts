// Three days in a newsroom of every habit: nothing is missed, nothing twice, and nobody is asked who should not be.
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadReader } from "../../bench/input.ts";
import type { SourceHealth } from "../../src/store/index.ts";
import { shippedChance } from "../comparisons.ts";
import { DAY, type Desk, HOPELESS, type Kind, START } from "./desk.ts";
import { compare, followNewsroom, type Month } from "./month.ts";

const DAYS = 3;
let month: Month;
let sources: readonly SourceHealth[];

beforeAll(async () => {
  month = await followNewsroom({ feeds: 40, days: DAYS, reader: loadReader(), score: shippedChance().score });
  sources = await month.store.followed.reader.sources();
}, 600_000);
afterAll(() => month?.close());

const of = (kind: Kind): readonly { readonly desk: Desk; readonly source: SourceHealth }[] =>
  month.desks.flatMap((desk, at) => (desk.kind === kind && sources[at] ? [{ desk, source: sources[at] }] : []));

test("no item is missed, none is on record twice, and nothing went wrong on our side", async () => {
  const { expected, missed, twice } = await compare(month.desks, month.store, START + DAYS * DAY, 6 * 3_600_000);
  expect(expected).toBeGreaterThan(300);
  expect(missed).toEqual([]);
  expect(twice).toEqual([]);
  expect(month.faults).toEqual([]);
});

test("nobody is asked for what robots.txt forbids, and what a feed carries whole is taken from there", async () => {
  expect(month.asked.forbidden).toBe(0);
  for (const { source } of of("carried")) expect(source).toMatchObject({ recorded: source.items, givenUp: 0 });
  for (const { source } of of("forbidden")) expect(source).toMatchObject({ givenUp: source.items, recorded: 0 });
  const holes = await month.store.followed.reader.holes({});
  expect(holes.find(({ kind }) => kind === "given-up")).toMatchObject({ reason: expect.stringContaining("robots.txt"), page: expect.stringContaining("/item/") });
});

test("a name that leads to this machine is never reached", () => {
  expect(month.asked.unreachable).toBe(0);
  expect(of("rebinding")[0]?.source.outage?.reason).toContain("not on the public Internet");
});

test("what never answers well is asked seldom, stays a lasting silence, and its owner is told once", () => {
  for (const [at, { kind }] of month.desks.entries()) {
    if (!HOPELESS.has(kind)) continue;
    expect(sources[at], kind).toMatchObject({ heardAt: null, items: 0, outage: { until: null, toldAt: expect.any(String) } });
    expect(sources[at]?.failures, kind).toBeLessThan(DAYS * 40);
    expect(month.owner.filter((news) => news.source.id === sources[at]?.id).map((news) => news.kind), kind).toEqual(["silent"]);
  }
});

test("a feed that ended is asked no more; one that moved is followed where it is", () => {
  for (const { source } of of("ended")) expect(source).toMatchObject({ state: "gone", failures: 1, outage: { status: 410 } });
  for (const { source, desk } of of("moved")) expect(source.url).toContain(`moved-${desk.host}`);
});

test("what changes is looked at again: by the feed's word, and of itself where nobody says", async () => {
  for (const kind of ["edited", "quiet"] as const) {
    for (const { desk } of of(kind)) {
      const changed = desk.items.filter(({ published }) => published > START && published < START + (DAYS - 1.5) * DAY);
      expect(changed.length).toBeGreaterThan(0);
      const newest = await Promise.all(changed.map(async ({ number }) => month.store.reader.document(await idOf(desk, number))));
      for (const document of newest) expect(document?.text, kind).toContain("or so we hope");
      expect(newest.some((document) => document?.version === 2), kind).toBe(true);
    }
  }
});

async function idOf({ pages }: Desk, number: number): Promise<string> {
  for (let offset = 0; ; offset += 200) {
    const { items } = await month.store.reader.documents({ limit: 200, offset });
    const found = items.find(({ url }) => url !== null && new URL(url).hostname === `n${pages}.newsroom.example` && url.endsWith(`/item/${number}`));
    if (found || items.length < 200) return found?.id ?? "";
  }
}

test("a host has its pause between two requests", () => {
  expect(month.asked.hasty).toBe(0);
});

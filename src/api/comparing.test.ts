// What the API says of echoes, phrases, utterances and comparisons, over the real engine.
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeOfEchoes } from "../../tests/browser/seed-echoes.ts";
import { comparisonsOver } from "../../tests/comparisons.ts";
import type { Store } from "../store/contract.ts";
import { createApi } from "./api.ts";
import type { WireComparison, WireEchoes, WireFormulas, WirePhrase, WireUtterance, WireUtterances } from "./wire-comparing.ts";

let store: Store;
let app: ReturnType<typeof createApi>;

beforeAll(async () => {
  store = await storeOfEchoes();
  app = createApi({ reader: store.reader, comparisons: comparisonsOver(store.reader), version: "1.2.3" });
});
afterAll(() => store.close());

async function get<T>(path: string): Promise<T> {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

const HARBOUR = "neither the harbour nor the winter will wait for us";

test("echoes, the most surprising first, with each place verbatim in its document", async () => {
  const { items, total, within, since, compared } = await get<WireEchoes>("/api/echoes");
  expect([total, within, since, items[0]?.phrase, items[0]?.excluded]).toEqual([1, 24, "2031-02-01", HARBOUR, null]);
  expect(items[0]!.surprise!.q).toBeLessThan(0.05);
  expect(items[0]!.utterances.map(({ speaker }) => speaker.name)).toEqual(["Tomas Reik", "Dela Marrow"]);
  expect(compared.utterances).toBeGreaterThan(5);
  for (const { places } of items[0]!.utterances) {
    for (const { document, start, end, match } of places) expect((await store.reader.document(document.id))!.text.slice(start, end)).toBe(match);
  }
});

test("all of them, with what is left out and why; by speaker, days, window and length", async () => {
  const { items } = await get<WireEchoes>("/api/echoes?all=true&limit=100");
  expect(items.find(({ phrase }) => phrase === "the old lighthouse will burn")).toMatchObject({ excluded: "unidentified", surprise: null });
  const totals = await Promise.all(["speaker=tomas-reik", "speaker=nobody", "since=2031-05-01", "until=2031-04-30", "least=12", "within=1h"].map(async (query) => (await get<WireEchoes>(`/api/echoes?${query}`)).total));
  expect(totals).toEqual([1, 0, 0, 1, 0, 1]);
});

test("a phrase with its contexts, first, speakers, silence and how common it is", async () => {
  const found = await get<WirePhrase>("/api/phrases?words=We%E2%80%99ll+see");
  expect(found).toMatchObject({ phrase: "we'll see", words: 2, total: 5, utterances: 5 });
  expect(found.first).toMatchObject({ day: { date: "2031-02-01" }, match: "we'll see", right: " when the ice has gone,\"" });
  expect(found.lines.map(({ day }) => day?.date)).toEqual(["2031-02-01", "2031-02-08", "2031-02-15", "2031-02-22", "2031-03-01"]);
  expect(found.speakers[0]).toMatchObject({ utterances: 5, last: "2031-03-01" });
  expect(found.speakers[0]!.silence).toBeLessThan(1);
  expect(found.base.perMillion).toBeGreaterThan(1);
  const changed = await get<WirePhrase>("/api/phrases?words=we'll+see+when+the+ice+has+gone&speaker=dela-marrow");
  expect(changed.changed.map(({ line, difference }) => [line.day?.date, difference])).toEqual([
    ["2031-03-01", [{ change: "same", text: "We'll see when the" }, { change: "removed", text: "ice" }, { change: "added", text: "snow" }, { change: "same", text: "has gone" }]],
  ]);
});

test("an utterance with its variants, and the list of them", async () => {
  const { items } = await get<WireUtterances>("/api/utterances?speaker=dela-marrow&since=2031-06-01");
  expect(items.map(({ tellings, outlets, firstOutlet }) => [tellings, outlets, firstOutlet])).toEqual([[3, 3, "Averne Post"]]);
  const told = await get<WireUtterance>(`/api/utterances/${encodeURIComponent("patience-2.1")}`);
  expect(told.variants.map(({ tellings }) => tellings.length)).toEqual([2, 1]);
  expect(told.variants[1]!.difference.filter(({ change }) => change !== "same")).toEqual([{ change: "removed", text: "a" }, { change: "added", text: "some" }]);
  expect(told.exclusiveUntil).toBe("2031-06-05T12:00:00Z");
  expect((await get<WireUtterances>("/api/utterances?alone=true&since=2031-06-01")).total).toBe(0);
});

test("two statements side by side", async () => {
  const { shared, left, right, same } = await get<WireComparison>("/api/comparison?left=reik-first.1&right=marrow-next.1");
  expect(shared).toEqual([{ phrase: HARBOUR, words: 10 }]);
  expect([left, right].map(({ parts }) => parts.filter(({ run }) => run === 0).map(({ text }) => text))).toEqual([[HARBOUR], [HARBOUR]]);
  expect(same).toBe(false);
});

test("a speaker's formulas", async () => {
  const { items } = await get<WireFormulas>("/api/speakers/dela-marrow/formulas");
  expect(items[0]).toMatchObject({ phrase: "we'll see when the ice has gone", days: 4, first: "2031-02-01", last: "2031-02-22" });
});

test.each([
  ["/api/echoes?within=1w", 400, "within"],
  ["/api/echoes?least=1", 400, "least"],
  ["/api/echoes?since=2031-05-01&until=2031-04-01", 400, "until"],
  ["/api/phrases", 400, "words"],
  ["/api/phrases?words=%E2%80%A6", 400, "words"],
  ["/api/utterances/nothing", 404, "nothing"],
  ["/api/comparison?left=reik-first.1&right=nothing", 404, "nothing"],
  ["/api/speakers/nobody/formulas", 404, "nobody"],
])("%s is refused with %i and says what is wrong", async (path, status, named) => {
  const response = await app.request(path);
  expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  expect(((await response.json()) as { detail: string }).detail).toContain(named);
});

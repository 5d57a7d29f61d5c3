// Stories over a record on the real engine: kept up with what is recorded, filtered, told with who speaks.
import { expect, test } from "vitest";
import type { Document, Speaker } from "../model/index.ts";
import { openTemporaryStore, type Store } from "../store/index.ts";
import { createRecordedStories, type RecordedStories } from "./stories.ts";

const MARROW: Speaker = { kind: "person", name: "Dela Marrow", id: null, mention: "Dela Marrow", office: null, of: null };
const FERRY = "Torsholm ferries stay in the harbour after pilots refused the Averne toll on Tuesday evening, and Marrow called the quay closed until Lusk answers.";
const VOTE = "Parliament in Harrow rejected the lighthouse budget by seven votes after a night of speeches about oil lamps and keepers' wages.";

const item = (id: string, text: string, more: Partial<Document> = {}) => ({
  document: { id, origin: id, kind: "article", url: null, title: `${id}: ${text.slice(0, 30)}`, outlet: "The Bell", published: "2031-03-04", text, times: [], ...more } as const,
  reading: { reader: "hand", notes: [], statements: [{ id: `${id}#1`, kind: "direct", act: "claim", source: [], cue: [], content: [{ start: 0, end: 40 }], parent: null, answers: null, speaker: MARROW, saidOn: null, confidence: 1, signal: null }] } as const,
});

async function withRecord(use: (store: Store, stories: RecordedStories, at: (time: string) => void) => Promise<void>): Promise<void> {
  let now = "2031-04-01T12:00:00Z";
  const store = await openTemporaryStore({ now: () => new Date(now) });
  try {
    await use(store, createRecordedStories(store.reader, { perMillion: () => 0 }), (time) => (now = time));
  } finally {
    await store.close();
  }
}

const listed = async (stories: RecordedStories, query: object = {}) => (await stories.list({ limit: 20, offset: 0, ...query })).items.map(({ id, documents }) => `${id}: ${documents.length}`);

test("a document that is recorded joins its story at once, and its statements are told by speaker", () => withRecord(async ({ writer }, stories) => {
  await writer.record([item("a", FERRY), item("b", `${FERRY} Nobody sails.`, { outlet: "Averne Post" }), item("v", VOTE)]);
  expect(await listed(stories)).toEqual(["a: 2"]);
  await writer.record([item("w", `${VOTE} A recount was asked for.`, { outlet: "Averne Post", published: "2031-03-05" })]);
  expect(await listed(stories)).toEqual(["v: 2", "a: 2"]);
  const told = await stories.told("b");
  expect(told?.speakers.map(({ speaker, utterances }) => [speaker.id, utterances.length, utterances[0]?.tellings.length])).toEqual([["dela-marrow", 1, 2]]);
  expect(await stories.of("v")).toMatchObject({ id: "v", voices: 1, outlets: 2, documents: [{ original: null }, { original: "v" }] });
  expect(await stories.of("nothing")).toBeNull();
}));

test("filtered by days and outlet, in pages", () => withRecord(async ({ writer }, stories) => {
  await writer.record([item("a", FERRY), item("b", `${FERRY} Nobody sails.`), item("v", VOTE, { published: "2031-03-20" }), item("w", `${VOTE} Why?`, { published: "2031-03-21", outlet: "Averne Post" })]);
  expect(await listed(stories)).toEqual(["v: 2", "a: 2"]);
  expect(await listed(stories, { since: "2031-03-21" })).toEqual(["v: 2"]);
  expect(await listed(stories, { until: "2031-03-19" })).toEqual(["a: 2"]);
  expect(await listed(stories, { outlet: "averne post" })).toEqual(["v: 2"]);
  expect(await listed(stories, { limit: 1, offset: 1 })).toEqual(["a: 2"]);
}));

test("the same whether all is recorded at once or a month's document comes last", () => withRecord(async ({ reader, writer }, stories) => {
  const items = [item("a", FERRY), item("v", VOTE, { published: "2031-03-25" }), item("w", `${VOTE} Why?`, { published: "2031-03-26" }), item("b", `${FERRY} Nobody sails.`)];
  for (const each of items) {
    await writer.record([each]);
    await listed(stories);
  }
  const anew = createRecordedStories(reader, { perMillion: () => 0 });
  expect(await stories.list({ limit: 20, offset: 0 })).toEqual(await anew.list({ limit: 20, offset: 0 }));
  expect(await listed(stories)).toEqual(["v: 2", "a: 2"]);
}));

test("a version that moves to another matter, or loses its date, leaves its story", () => withRecord(async ({ writer }, stories) => {
  await writer.record([item("a", FERRY), item("b", `${FERRY} Nobody sails.`), item("c", `${FERRY} Nobody rows.`)]);
  expect(await listed(stories)).toEqual(["a: 3"]);
  await writer.record([item("b", VOTE), item("c", FERRY, { published: null })]);
  expect(await listed(stories)).toEqual([]);
  expect(await stories.of("c")).toBeNull();
}));

test("how many outlets tell it in words of their own, in all and lately: copies of an agency are one", () => withRecord(async ({ writer }, stories, at) => {
  const wire = `TORSHOLM (Coast Wire) - ${FERRY}`;
  at("2031-03-04T08:00:00Z");
  await writer.record([item("wire", wire, { outlet: "Coast Wire" }), item("p1", wire, { outlet: "Paper One" })]);
  at("2031-03-04T11:00:00Z");
  await writer.record([item("p2", wire, { outlet: "Paper Two" }), item("p3", wire, { outlet: "Paper Three" })]);
  expect(await stories.now("p3", 3_600_000)).toMatchObject({ story: "p1", documents: 4, voices: 1, lately: 1 });
  const own = FERRY.split(" ").toReversed().join(" ");
  at("2031-03-04T11:30:00Z");
  await writer.record([item("own", own, { outlet: "Averne Post" })]);
  expect(await stories.now("own", 3_600_000)).toMatchObject({ story: "own", documents: 5, voices: 2, lately: 2 });
  expect(await stories.now("own", 60_000)).toMatchObject({ lately: 1 });
  expect(await stories.now("nothing", 60_000)).toBeNull();
}));

test("how far stories spread that began between two times; what came later counts nothing", () => withRecord(async ({ writer }, stories) => {
  const own = FERRY.split(" ").toReversed().join(" ");
  const day = 86_400_000;
  const [third, fourth, fifth] = ["2031-03-03", "2031-03-04", "2031-03-05"].map((date) => Date.parse(date));
  await writer.record([item("a", FERRY, { published: "2031-03-04T08:00:00Z" }), item("b", own, { outlet: "Averne Post", published: "2031-03-04T11:00:00Z" }), item("c", own, { outlet: "Copy Post", published: "2031-03-05T12:00:00Z" }), item("v", VOTE)]);
  expect(await stories.spreads(third!, fifth!, day)).toEqual([0, 1, 1]);
  expect(await stories.spreads(third!, fifth!, 3_600_000)).toEqual([0, 2]);
  expect(await stories.spreads(fifth!, fifth! + day, day)).toEqual([]);
  expect(await stories.spreads(third!, fourth!, day)).toEqual([]);
}));

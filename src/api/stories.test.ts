// What the API says of stories, over the real engine.
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeOfStories } from "../../tests/browser/seed-stories.ts";
import { comparisonsOver } from "../../tests/comparisons.ts";
import type { Store } from "../store/contract.ts";
import { createApi } from "./api.ts";
import type { WireDocumentStory, WireStories, WireStory } from "./wire-stories.ts";

let store: Store;
let app: ReturnType<typeof createApi>;

beforeAll(async () => {
  store = await storeOfStories();
  app = createApi({ reader: store.reader, comparisons: comparisonsOver(store.reader), version: "1.2.3" });
});
afterAll(() => store.close());

async function get<T>(path: string, status = 200): Promise<T> {
  const response = await app.request(path);
  expect(response.status, path).toBe(status);
  return (await response.json()) as T;
}

test("stories, the latest first, with how many tell them and who speaks", async () => {
  const { total, items } = await get<WireStories>("/api/stories");
  expect([total, items.map(({ id }) => id)]).toEqual([2, ["budget", "wire"]]);
  expect(items[1]).toMatchObject({ documents: 5, outlets: 4, voices: 2, since: "2031-03-04", until: "2031-03-05", first: { id: "wire", outlet: "Coast Wire" } });
  expect(items[1]!.speakers.map(({ speaker, utterances }) => [speaker.id, utterances])).toEqual([["dela-marrow", 1], ["tomas-reik", 1]]);
  const found = await Promise.all(["outlet=lusk%20times", "outlet=coast%20wire", "until=2031-03-05", "since=2031-03-06", "limit=1&offset=1", "outlet=nobody"].map(async (query) => (await get<WireStories>(`/api/stories?${query}`)).items.map(({ id }) => id)));
  expect(found).toEqual([["budget", "wire"], ["wire"], ["wire"], ["budget"], ["wire"], []]);
});

test("one story by the id of any of its documents: copies under their original, one utterance carried by all", async () => {
  const story = await get<WireStory>("/api/stories/herald");
  expect(story.id).toBe("wire");
  expect(story.timeline.map(({ document, original, taking, voice }) => [document.id, original, taking?.relation ?? null, voice])).toEqual([
    ["wire", null, null, "coast wire"],
    ["post", "wire", "copy", "coast wire"],
    ["herald", "wire", "copy", "coast wire"],
    ["wire-2", "wire", "update", "coast wire"],
    ["lusk", null, null, "lusk times"],
  ]);
  expect(story.spread.map(({ outlet, outlets }) => [outlet, outlets])).toEqual([["Coast Wire", 1], ["Averne Post", 2], ["Harbour Herald", 3], ["Lusk Times", 4]]);
  const [marrow] = story.speakers;
  expect(marrow).toMatchObject({ speaker: { id: "dela-marrow" }, total: 1, utterances: [{ outlets: 4, tellings: 5, firstOutlet: "Coast Wire" }] });
});

test("of a document: its story, what it took over, who copies it; none where it has no date", async () => {
  const wire = await get<WireDocumentStory>("/api/documents/wire/story");
  expect([wire.story?.id, wire.place?.taking, wire.copies.map(({ id }) => id)]).toEqual(["wire", null, ["post", "herald", "wire-2"]]);
  const herald = await get<WireDocumentStory>("/api/documents/herald/story");
  expect(herald.place).toMatchObject({ original: "wire", taking: { relation: "copy" }, credits: [{ name: "Coast Wire", how: "dateline" }] });
  expect(herald.place!.taking!.share).toBeLessThan(1);
  expect((await get<WireDocumentStory>("/api/documents/alone/story")).story).toMatchObject({ documents: 1, likeness: 1 });
  expect(await get("/api/documents/none/story", 404)).toMatchObject({ detail: expect.stringContaining('"none"') as string });
  expect(await get("/api/stories/none", 404)).toMatchObject({ detail: expect.stringContaining("list of stories") as string });
});

// Finding statements: words, phrases, filters, order, pages, and what is shown around a hit.
import { expect, test } from "vitest";
import { InvalidQueryError, type StatementQuery, type Store } from "../index.ts";
import { bridge, DORN, item, person, talks, unnamed, VESKA } from "./examples.ts";

const weather = item("weather", {
  text: `"Rain is likely; naïve plans drown," said Veska in August. "We will, we’ll see." Crowds: “Straße frei!”`,
  outlet: "radio sel",
  published: null,
  says: [
    { speaker: person("Veska", "Minister"), words: ["Rain is likely; naïve plans drown"], saidOn: { date: "2030-08", precision: "month" } },
    { speaker: person("Veska", "Minister"), words: ["We will, we’ll see."], kind: "mixed" },
    { speaker: { ...unnamed("harbour"), kind: "group", name: "crowds" }, words: ["Straße frei!"] },
  ],
});

const found = async ({ reader }: Store, query: StatementQuery) => (await reader.search(query)).items.map(({ statement }) => statement.id).toSorted();

export function searchingSuite(withStore: (use: (store: Store) => Promise<void>) => Promise<void>): void {
  const check = (behaviour: string, use: (store: Store) => Promise<void>) =>
    test(behaviour, () => withStore(async (store) => {
      await store.writer.record([talks, bridge, weather]);
      await use(store);
    }));

  check("words, phrases and beginnings, whatever their case and accents", async (store) => {
    const words: Record<string, string[]> = {
      "we'll see": ["talks#1", "weather#2"],
      "WE’LL SEE": ["talks#1", "weather#2"],
      '"see what happens"': ["talks#1"],
      "“see what happens”": ["talks#1"],
      '"what see"': [],
      "“what see”": [],
      "what see": ["talks#1"],
      '"happens the door"': ["talks#1"],
      naive: ["weather#1"],
      "Naïve*": ["weather#1"],
      "hap*": ["talks#1"],
      hap: [],
      "strasse": ["weather#3"],
      "see door": ["talks#1"],
      "see rain": [],
      "!!!": [],
      "": ["bridge#1", "talks#1", "talks#2", "talks#3", "weather#1", "weather#2", "weather#3"],
    };
    for (const [query, ids] of Object.entries(words)) expect(await found(store, { words: query }), query).toEqual(ids);
  });

  check("the query languages of search engines are plain words here", async (store) => {
    const strange = ['"', '""', "AND", "see AND door", "NOT see", "see OR", "^see", "see:door", "NEAR(see door)", "(see", "see)", "-see", "+", "*", "***", "words:see", "{a b}: c", "see\0door", "'; DROP TABLE statement; --", "\\", "%", "see*door"];
    for (const words of strange) expect((await store.reader.search({ words })).total, words).toBeLessThanOrEqual(7);
    expect((await store.reader.search({ words: "see ".repeat(5000) })).total).toBe(2);
    expect((await store.reader.counts()).statements).toBe(7);
  });

  check("filters hold together", async (store) => {
    expect(await found(store, { speaker: "ilona-veska" })).toEqual(["talks#1", "weather#1", "weather#2"]);
    expect(await found(store, { speaker: "veska" })).toEqual(["talks#1", "weather#1", "weather#2"]);
    expect(await found(store, { speaker: "ILONA" })).toEqual(["talks#1", "weather#1", "weather#2"]);
    expect(await found(store, { speaker: "Harbour" })).toEqual(["talks#2", "weather#3"]);
    expect(await found(store, { speaker: "nobody" })).toEqual([]);
    expect(await found(store, { speaker: '"*' })).toEqual([]);
    expect(await found(store, { outlet: "RADIO SEL" })).toEqual(["bridge#1", "weather#1", "weather#2", "weather#3"]);
    expect(await found(store, { outlet: "radio-sel", kind: "direct", speaker: "tomas-dorn" })).toEqual(["bridge#1"]);
    expect(await found(store, { kind: "indirect" })).toEqual(["talks#2", "talks#3"]);
    expect(await found(store, { act: "denial" })).toEqual(["talks#2"]);
    expect(await found(store, { act: "refusal", speaker: "tomas-dorn" })).toEqual(["talks#3"]);
    expect(await found(store, { document: "talks", words: "see" })).toEqual(["talks#1"]);
    expect(await found(store, { document: "nothing" })).toEqual([]);
  });

  check("days are those said, else those published", async (store) => {
    expect(await found(store, { since: "2031-04-02" })).toEqual(["bridge#1", "talks#2", "talks#3"]);
    expect(await found(store, { until: "2031-03-31" })).toEqual(["talks#1", "weather#1"]);
    expect(await found(store, { until: "2031" })).toEqual(["bridge#1", "talks#1", "talks#2", "talks#3", "weather#1"]);
    expect(await found(store, { since: "2031-04", until: "2031-04" })).toEqual(["bridge#1", "talks#2", "talks#3"]);
    expect(await found(store, { since: "2030", until: "2030-08" })).toEqual(["weather#1"]);
    expect(await found(store, { since: "2031-04-05T23:00:00Z", until: "2031-04-05" })).toEqual(["bridge#1"]);
    await expect(store.reader.search({ since: "yesterday" })).rejects.toThrow(InvalidQueryError);
  });

  check("order, pages and totals", async ({ reader }) => {
    const newest = await reader.search({ limit: 3 });
    expect(newest.total).toBe(7);
    expect(newest.items.map(({ statement }) => statement.id)).toEqual(["bridge#1", "talks#3", "talks#2"]);
    const rest = await reader.search({ limit: 200, offset: 3 });
    expect(rest.items.map(({ statement }) => statement.id)).toEqual(["talks#1", "weather#1", "weather#3", "weather#2"]);
    const oldest = await reader.search({ order: "oldest" });
    expect(oldest.items.map(({ statement }) => statement.id)).toEqual(["weather#1", "talks#1", "talks#2", "talks#3", "bridge#1", "weather#2", "weather#3"]);
    expect((await reader.search({ limit: 0 })).items).toHaveLength(1);
    expect((await reader.search({ limit: 1e9, offset: -4 })).items).toHaveLength(7);
    expect((await reader.search({ offset: 99 })).items).toEqual([]);
  });

  check("the best match comes first, and shorter statements before longer ones", async ({ reader, writer }) => {
    const text = "Ferry. Ferry ferry. The ferry and much else that nobody was asked about today.";
    const long = item("ferry", { text, says: [{ speaker: DORN, words: ["The ferry and much else that nobody was asked about today"] }, { speaker: DORN, words: ["Ferry ferry"] }] });
    await writer.record([long]);
    expect((await reader.search({ words: "ferry" })).items.map(({ statement }) => statement.id)).toEqual(["ferry#2", "ferry#1"]);
  });

  check("a hit shows its contents verbatim and marks the words in their context", async ({ reader }) => {
    const [hit] = (await reader.search({ words: '"we\'ll see" open' })).items;
    expect(hit?.contents).toEqual(["We'll see what happens", "The door is open"]);
    expect(hit?.document).toMatchObject({ id: "talks", outlet: "The Marrow Post", version: 1, statements: 3 });
    const { text = "", start = 0, highlights = [] } = hit?.context ?? {};
    expect(talks.document.text.slice(start, start + text.length)).toBe(text);
    expect(highlights.map((span) => text.slice(span.start, span.end))).toEqual(["We'll see", "open"]);
  });

  check("a phrase across two contents is marked in each, not in the cue between", async ({ reader }) => {
    const [hit] = (await reader.search({ words: '"happens the door"' })).items;
    const { text = "", highlights = [] } = hit?.context ?? {};
    expect(highlights.map((span) => text.slice(span.start, span.end))).toEqual(["happens", "The door"]);
  });

  check("statements per day, under conditions too", async ({ reader }) => {
    expect(await reader.timeline({})).toEqual([
      { day: "2030-08-01", statements: 1 },
      { day: "2031-03-31", statements: 1 },
      { day: "2031-04-02", statements: 2 },
      { day: "2031-04-05", statements: 1 },
    ]);
    expect(await reader.timeline({ words: "see", speaker: VESKA.name ?? "" })).toEqual([{ day: "2031-03-31", statements: 1 }]);
    expect(await reader.timeline({ words: "!" })).toEqual([]);
  });

  check("documents and outlets, spellings of one outlet together", async ({ reader }) => {
    expect((await reader.documents({})).items.map(({ id }) => id)).toEqual(["bridge", "talks", "weather"]);
    expect((await reader.documents({ outlet: "Radio Sel" })).items.map(({ id }) => id)).toEqual(["bridge", "weather"]);
    expect((await reader.documents({ limit: 1, offset: 1 }))).toMatchObject({ total: 3, items: [{ id: "talks" }] });
    expect(await reader.outlets()).toEqual([
      { id: "radio-sel", outlet: "Radio Sel", documents: 2, statements: 4 },
      { id: "the-marrow-post", outlet: "The Marrow Post", documents: 1, statements: 3 },
    ]);
    expect(await reader.counts()).toEqual({ documents: 3, versions: 3, statements: 7, speakers: 3, outlets: 2, earliest: "2030-08-01", latest: "2031-04-05" });
  });
}

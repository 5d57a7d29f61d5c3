// Statements in bulk, as they are compared; and the state that tells whether any of them may have changed.
import { expect, test } from "vitest";
import type { SaidPlace, SaidQuery, Store } from "../index.ts";
import { bridge, DORN, item, person, span, talks, VESKA } from "./examples.ts";

const HARBOUR = `Veska, the minister, said on the quay that "the tide is with us", adding: "We'll see."`;

const harbour = item("harbour", {
  text: HARBOUR,
  published: null,
  outlet: null,
  says: [
    { speaker: { ...person("Veska", "Minister"), mention: "Veska, the minister" }, kind: "mixed", words: ["the tide is with us"], source: [span(HARBOUR, "Veska, the minister")], cue: [span(HARBOUR, "said")] },
    { speaker: null, words: ["We'll see."], cue: [span(HARBOUR, "adding")], saidOn: { date: "2031-03", precision: "month" } },
  ],
});

async function all({ reader }: Store, query: SaidQuery = {}) {
  const pages = [];
  for (let after: SaidPlace | undefined; ; ) {
    const { items, next } = await reader.said({ ...query, ...(after && { after }) });
    pages.push(items);
    if (next === null) return pages.flat();
    after = next;
  }
}

const ids = async (store: Store, query: SaidQuery = {}) => (await all(store, query)).map(({ id }) => id);

export function sayingSuite(withStore: (use: (store: Store) => Promise<void>) => Promise<void>): void {
  const check = (behaviour: string, use: (store: Store) => Promise<void>) =>
    test(behaviour, () => withStore(async (store) => {
      await store.writer.record([talks, harbour, bridge]);
      await use(store);
    }));

  check("each with who said it, when, where it stands, and its words", async (store) => {
    const [month, , , , undated] = await all(store);
    expect(month).toEqual({
      id: "harbour#2",
      kind: "direct",
      act: "claim",
      speaker: null,
      day: { date: "2031-03", precision: "month" },
      told: true,
      attribution: "adding",
      content: [{ start: HARBOUR.indexOf("We'll"), text: "We'll see." }],
      document: { id: "harbour", kind: "article", url: "https://news.example/harbour", title: "Title of harbour", outlet: null, published: null },
    });
    expect(undated).toMatchObject({
      id: "bridge#1", speaker: { ...DORN, id: "tomas-dorn" }, day: { date: "2031-04-05T09:30:00Z", precision: "time" }, told: false, attribution: "",
      document: { outlet: "Radio Sel", published: "2031-04-05T09:30:00Z" },
    });
    const [veska] = await all(store, { statements: ["harbour#1"] });
    expect(veska).toMatchObject({ kind: "mixed", speaker: { name: "Veska", id: "ilona-veska", mention: "Veska, the minister", office: "Minister" }, day: null, told: false, attribution: "Veska, the minister said" });
    const [several] = await all(store, { statements: ["talks#1"] });
    expect(several?.content.map(({ text }) => text)).toEqual(["We'll see what happens", "The door is open"]);
    for (const { content, document } of await all(store)) {
      const { text } = [talks, harbour, bridge].find((each) => each.document.id === document.id)?.document ?? { text: "" };
      for (const passage of content) expect(text.startsWith(passage.text, passage.start)).toBe(true);
    }
  });

  check("the oldest first, the undated last, in pages of any size", async (store) => {
    const inOrder = ["harbour#2", "talks#1", "talks#2", "talks#3", "bridge#1", "harbour#1"];
    expect(await ids(store)).toEqual(inOrder);
    for (let limit = 1; limit <= inOrder.length + 1; limit++) expect(await ids(store, { limit }), String(limit)).toEqual(inOrder);
    expect((await store.reader.said({ limit: 0 })).items).toHaveLength(1);
    expect((await store.reader.said({ limit: inOrder.length })).next).toBeNull();
  });

  check("under the conditions of a search", async (store) => {
    const queries: SaidQuery[] = [
      { words: "see" }, { words: '"see what"', kind: "direct" }, { words: "!" }, { speaker: "ilona-veska" }, { speaker: "Veska" }, { speaker: "harbour" }, { outlet: "radio-sel" },
      { kind: "indirect" }, { act: "denial" }, { since: "2031-04" }, { until: "2031-03-31" }, { since: "2031-04-02", until: "2031-04-02" }, { document: "talks" }, { document: "nothing" },
    ];
    for (const query of queries) {
      const { items } = await store.reader.search({ ...query, order: "oldest" });
      expect(await ids(store, { ...query, limit: 1 }), JSON.stringify(query)).toEqual(items.map(({ statement }) => statement.id));
    }
  });

  check("of certain documents, and certain statements", async (store) => {
    expect(await ids(store, { documents: ["bridge", "nothing", "talks"] })).toEqual(["talks#1", "talks#2", "talks#3", "bridge#1"]);
    expect(await ids(store, { documents: [] })).toEqual([]);
    expect(await ids(store, { statements: ["bridge#1", "nothing#1", "talks#2"] })).toEqual(["talks#2", "bridge#1"]);
    expect(await ids(store, { statements: [] })).toEqual([]);
    expect(await ids(store, { documents: ["talks"], statements: ["bridge#1", "talks#1"], words: "see" })).toEqual(["talks#1"]);
    await store.writer.record([item("other", { text: "One.", says: [{ speaker: DORN, words: ["One"], id: "elsewhere 7" }] })]);
    expect(await ids(store, { statements: ["elsewhere 7", "talks#1"] })).toEqual(["talks#1", "elsewhere 7"]);
    const many = Array.from({ length: 40_000 }, (_, i) => `nothing#${i}`);
    expect(await ids(store, { statements: [...many, "talks#1"] })).toEqual(["talks#1"]);
  });

  check("a day published is told as far as it was published", async (store) => {
    const published = ["2031", "2031-04", "2031-04-02", "2031-04-02T10:00:00+02:00", "soon"];
    await store.writer.record(published.map((each, i) => item(`p${i}`, { text: "One.", published: each, says: [{ speaker: DORN, words: ["One"] }] })));
    const days = (await all(store, { documents: published.map((_, i) => `p${i}`) })).map(({ day }) => day && [day.date, day.precision]);
    expect(days).toEqual([["2031", "year"], ["2031-04", "month"], ["2031-04-02", "day"], ["2031-04-02T10:00:00+02:00", "time"], null]);
  });

  check("of the newest versions, as people put them right and say who is who", async (store) => {
    const text = `${talks.document.text} Dorn later met.`;
    await store.writer.record([{ document: { ...talks.document, text }, reading: talks.reading }]);
    expect(await ids(store, { documents: ["talks"] })).toEqual(["talks#1", "talks#2", "talks#3"]);
    await store.writer.correct({ statement: "talks#3", fixes: { content: [span(text, "refused to meet")], act: "claim" }, by: null, why: null });
    await store.writer.decide({ decide: "merge", speaker: "ilona-veska", into: "tomas-dorn", by: null, why: null });
    await store.writer.correct({ statement: "talks#2", fixes: { deleted: true }, by: null, why: null });
    expect((await all(store, { documents: ["talks"] })).map(({ id, act, speaker, content }) => [id, act, speaker?.id, speaker?.name, content[0]?.text])).toEqual([
      ["talks#1", "claim", "tomas-dorn", VESKA.name, "We'll see what happens"],
      ["talks#3", "claim", "tomas-dorn", DORN.name, "refused to meet"],
    ]);
  });

  check("documents in bulk: the newest versions in the order of recording, and their words", async ({ reader, writer }) => {
    const places = await reader.recorded({});
    expect(places.map(({ document, published }) => [document, published])).toEqual([talks, harbour, bridge].map(({ document }) => [document.id, document.published]));
    const written = await reader.written([places[2]!.place, 1_000_000, places[0]!.place]);
    expect(written.map(({ document, text }) => [document.id, document.outlet, document.title, text])).toEqual([bridge, talks].map(({ document }) => [document.id, document.outlet, document.title, document.text]));
    const { kind, url, published } = talks.document;
    expect(written[1]?.document).toMatchObject({ kind, url, published });
    expect(written[1]?.recordedAt).toBe(places[0]?.recordedAt);
    await writer.record([{ ...talks, document: { ...talks.document, text: `${talks.document.text} Dorn later met.` } }]);
    const [later, ...none] = await reader.recorded({ after: places[2]!.place });
    expect([later?.document, none]).toEqual(["talks", []]);
    expect(await reader.written([places[0]!.place])).toEqual([]);
    expect((await reader.recorded({})).map(({ document }) => document)).toEqual(["harbour", "bridge", "talks"]);
    expect(await reader.recorded({ after: places[0]!.place, limit: 1 })).toEqual([places[1]]);
  });

  check("the state differs when anything has changed, and only then", async ({ reader, writer }) => {
    const states = [await reader.state()];
    const same = async () => expect(await reader.state()).toBe(states.at(-1));
    const other = async () => {
      const state = await reader.state();
      expect(states).not.toContain(state);
      states.push(state);
      await same();
    };
    await reader.said({});
    await same();
    await writer.record([talks, bridge]);
    await same();
    await writer.record([item("more", { text: "One.", says: [{ speaker: DORN, words: ["One"] }] })]);
    await other();
    await writer.record([{ ...talks, reading: { ...talks.reading, reader: "hand 2" } }]);
    await other();
    const { id } = await writer.correct({ statement: "talks#2", fixes: { deleted: true }, by: null, why: null });
    await other();
    await writer.undoCorrection(id);
    await other();
    await writer.decide({ decide: "rename", speaker: "tomas-dorn", name: "Tom", by: null, why: null });
    await other();
    await expect(writer.correct({ statement: "nothing", fixes: { deleted: true }, by: null, why: null })).rejects.toThrow();
    await same();
  });
}

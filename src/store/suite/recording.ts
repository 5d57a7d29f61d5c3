// Documents whole or not at all, once each, with every version that was received.
import { expect, test } from "vitest";
import { digest, InvalidReadingError, type Store } from "../index.ts";
import { bridge, DORN, type Item, item, talks, VESKA } from "./examples.ts";

const only = async ({ writer }: Store, each: Item) => (await writer.record([each]))[0];

export function recordingSuite(withStore: (use: (store: Store) => Promise<void>) => Promise<void>): void {
  const check = (behaviour: string, use: (store: Store) => Promise<void>) => test(behaviour, () => withStore(use));

  check("a document comes back as it was received, with its statements and its speakers' ids", async (store) => {
    expect(await only(store, talks)).toEqual({ outcome: "new", id: "talks", version: 1, changes: [] });
    const recorded = await store.reader.document("talks");
    expect(recorded).toMatchObject({ ...talks.document, reader: "hand 1", version: 1, notes: [] });
    const ids = recorded?.statements.map(({ speaker }) => speaker?.id);
    expect(ids).toEqual(["ilona-veska", null, "tomas-dorn"]);
    for (const [i, statement] of talks.reading.statements.entries()) {
      expect(recorded?.statements[i]).toEqual({ ...statement, speaker: { ...statement.speaker, id: ids?.[i] }, corrected: null });
    }
  });

  check("parents, questions, signals, notes and times come back too", async (store) => {
    const text = `"He said 'never' to us," she said. "Why?"`;
    const base = item("nested", {
      text,
      kind: "broadcast",
      times: [{ offset: 0, seconds: 1.25 }, { offset: 10, seconds: 3 }],
      says: [
        { speaker: VESKA, words: ["He said 'never' to us"], answers: "nested#3" },
        { speaker: null, words: ["never"], parent: "nested#1", saidOn: { date: "2031-03", precision: "month" } },
        { speaker: DORN, words: ["Why?"] },
      ],
    });
    const signal = {
      event: "REJECT", mode: "meet", target: "Sel", commitment: "firm", polarity: "negative", time: "future",
      condition: null, evidence: { start: 9, end: 14 },
    };
    const [first, ...others] = base.reading.statements;
    if (!first) throw new Error("no statement");
    const notes = [{ rule: "odd-quote", start: 3, end: 9, reason: "odd", severity: "warning" as const }];
    const reading = { ...base.reading, notes, statements: [{ ...first, signal }, ...others] };
    await store.writer.record([{ document: base.document, reading }]);
    const recorded = await store.reader.document("nested");
    expect(recorded?.times).toEqual(base.document.times);
    expect(recorded?.notes).toEqual(notes);
    expect(recorded?.statements.map(({ parent, answers, signal: s, saidOn }) => ({ parent, answers, signal: s, saidOn }))).toEqual([
      { parent: null, answers: "nested#3", signal, saidOn: null },
      { parent: "nested#1", answers: null, signal: null, saidOn: { date: "2031-03", precision: "month" } },
      { parent: null, answers: null, signal: null, saidOn: null },
    ]);
  });

  check("the same document again changes nothing, not even a time", async (store) => {
    await store.writer.record([talks, bridge]);
    const before = [await digest(store.reader), await store.reader.documents({})];
    expect(await store.writer.record([bridge, talks, bridge])).toMatchObject([{ outcome: "same" }, { outcome: "same" }, { outcome: "same" }]);
    expect([await digest(store.reader), await store.reader.documents({})]).toEqual(before);
  });

  check("a corrected text is a new version: both stay readable, only the newest is searched", async (store) => {
    await only(store, talks);
    const corrected = item("talks", {
      text: `"We'll see what comes," Ilona Veska said. "The harbour stays shut," she added. Tomas Dorn refused to meet.`,
      says: [
        { speaker: VESKA, words: ["We'll see what comes"] },
        { speaker: VESKA, words: ["The harbour stays shut"] },
        { speaker: DORN, words: ["to meet"] },
      ],
    });
    const outcome = await only(store, corrected);
    expect(outcome).toMatchObject({ outcome: "corrected", id: "talks", version: 2 });
    expect(outcome?.changes).toEqual(await store.reader.changes("talks", 1, 2));
    expect(outcome?.changes).toEqual([
      {
        change: "reworded",
        before: { statement: "talks#1", words: "We'll see what happens The door is open", speaker: "Ilona Veska" },
        after: { statement: "talks#1", words: "We'll see what comes", speaker: "Ilona Veska" },
      },
      { change: "added", before: null, after: { statement: "talks#2", words: "The harbour stays shut", speaker: "Ilona Veska" } },
      { change: "removed", before: { statement: "talks#2", words: "any plan", speaker: null }, after: null },
    ]);
    expect((await store.reader.document("talks", 1))?.text).toBe(talks.document.text);
    expect((await store.reader.document("talks", 1))?.statements).toHaveLength(3);
    expect((await store.reader.document("talks"))?.text).toBe(corrected.document.text);
    expect((await store.reader.document("talks"))?.versions.map(({ number, statements }) => [number, statements])).toEqual([[1, 3], [2, 3]]);
    expect((await store.reader.search({ words: "door" })).total).toBe(0);
    expect((await store.reader.search({ words: "see" })).total).toBe(1);
    expect(await store.reader.counts()).toMatchObject({ documents: 1, versions: 2, statements: 3 });
  });

  check("another title is a new version that changes no statement; an earlier version again is no new one", async (store) => {
    await only(store, talks);
    const retitled = { ...talks, document: { ...talks.document, title: "Another" } };
    expect(await only(store, retitled)).toEqual({ outcome: "corrected", id: "talks", version: 2, changes: [] });
    expect(await only(store, talks)).toEqual({ outcome: "same", id: "talks", version: 1, changes: [] });
    expect((await store.reader.document("talks"))?.title).toBe("Another");
    const reread: Item = { ...talks, reading: { reader: "hand 2", statements: talks.reading.statements.slice(0, 1), notes: [] } };
    expect(await only(store, reread)).toMatchObject({ outcome: "reread", version: 1 });
    expect((await store.reader.document("talks", 1))?.statements).toHaveLength(1);
    expect((await store.reader.document("talks", 2))?.statements).toHaveLength(3);
    expect((await store.reader.search({ words: "see" })).total).toBe(1);
    expect(await store.reader.speaker("tomas-dorn")).toMatchObject({ statements: 1 });
  });

  check("whatever of the metadata is new makes a version; what comes along with the receipt does not", async (store) => {
    await only(store, talks);
    const news = [{ kind: "post" as const }, { url: null }, { outlet: "Radio Sel" }, { published: null }, { times: [{ offset: 0, seconds: 1 }] }, { text: `${talks.document.text} ` }];
    for (const change of news) {
      expect(await only(store, { ...talks, document: { ...talks.document, ...change } }), JSON.stringify(change)).toMatchObject({ outcome: "corrected", changes: [] });
    }
    expect(await only(store, { ...talks, document: { ...talks.document, id: "renamed" } })).toMatchObject({ outcome: "same", id: "talks" });
    expect(await store.reader.counts()).toMatchObject({ documents: 1, versions: 7, statements: 3 });
  });

  check("another reader's reading replaces the one before and adds no version", async (store) => {
    await store.writer.record([talks, bridge]);
    const reread: Item = { ...talks, reading: { reader: "hand 2", statements: talks.reading.statements.slice(1, 2), notes: [] } };
    expect(await only(store, reread)).toEqual({ outcome: "reread", id: "talks", version: 1, changes: [] });
    expect((await store.reader.document("talks"))?.statements).toHaveLength(1);
    expect((await store.reader.search({ words: "door" })).total).toBe(0);
    expect(await store.reader.speaker("ilona-veska")).toBeNull();
    expect(await store.reader.speaker("tomas-dorn")).toMatchObject({ statements: 1, documents: 1 });
    const changed = { ...reread, reading: { ...reread.reading, statements: [] } };
    expect(await only(store, changed)).toMatchObject({ outcome: "same" });
  });

  check("an id that another origin has taken gets a number, and so do its statements", async (store) => {
    const again = { ...talks, document: { ...talks.document, origin: "https://other.example/talks" } };
    const third = { ...talks, document: { ...talks.document, origin: "/files/talks.txt", url: null } };
    const outcomes = await store.writer.record([talks, again, third]);
    expect(outcomes.map(({ id }) => id)).toEqual(["talks", "talks~2", "talks~3"]);
    expect((await store.reader.document("talks~2"))?.statements.map(({ id }) => id)).toEqual(["talks~2#1", "talks~2#2", "talks~2#3"]);
    expect(await store.writer.record([third, again, talks])).toMatchObject([{ id: "talks~3", outcome: "same" }, { id: "talks~2" }, { id: "talks" }]);
  });

  check("a fault in one document keeps the whole batch off the record", async (store) => {
    const [statement] = bridge.reading.statements;
    if (!statement) throw new Error("no statement");
    const faulty = (change: object) => ({ ...bridge, reading: { ...bridge.reading, statements: [{ ...statement, ...change }] } });
    const faults = [
      { content: [{ start: 5, end: 9999 }] },
      { content: [] },
      { content: [{ start: 5, end: 5 }] },
      { content: [{ start: 9, end: 12 }, { start: 3, end: 6 }] },
      { cue: [{ start: -1, end: 4 }] },
      { source: [{ start: 0.5, end: 4 }] },
      { parent: "nobody" },
      { parent: statement.id },
      { confidence: Number.NaN },
    ];
    for (const fault of faults) {
      await expect(store.writer.record([talks, faulty(fault)]), JSON.stringify(fault)).rejects.toThrow(InvalidReadingError);
    }
    const twice = { ...bridge, reading: { ...bridge.reading, statements: [statement, statement] } };
    await expect(store.writer.record([talks, twice])).rejects.toThrow(InvalidReadingError);
    expect(await store.reader.counts()).toMatchObject({ documents: 0, statements: 0 });
  });

  check("what is recorded at once by several callers is all there", async (store) => {
    const items = Array.from({ length: 30 }, (_, i) => item(`n${i}`, { text: `Word ${i}.`, says: [{ speaker: DORN, words: [`Word ${i}`] }] }));
    await Promise.all(items.map((each) => store.writer.record([each])));
    expect(await store.reader.counts()).toMatchObject({ documents: 30, statements: 30 });
  });

  check("an empty record answers everything", async ({ reader, writer }) => {
    expect(await writer.record([])).toEqual([]);
    expect(await reader.search({})).toEqual({ total: 0, items: [] });
    expect(await reader.documents({})).toEqual({ total: 0, items: [] });
    expect(await reader.speakers({})).toEqual({ total: 0, items: [] });
    expect(await reader.document("x")).toBeNull();
    expect(await reader.speaker("x")).toBeNull();
    expect(await reader.changes("x", 1, 2)).toEqual([]);
    expect(await reader.outlets()).toEqual([]);
    expect(await reader.timeline({})).toEqual([]);
    expect(await reader.counts()).toEqual({ documents: 0, versions: 0, statements: 0, speakers: 0, outlets: 0, earliest: null, latest: null });
  });
}

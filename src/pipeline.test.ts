// The story with one bad character in it: what fails is told, the rest goes on record, in order and in batches.
import { expect, test } from "vitest";
import type { Document, Reader, Statement } from "./model/index.ts";
import { isFailure, readAll, readAnew, recordAll } from "./pipeline.ts";
import { type Received, SourceError } from "./sources/index.ts";
import { openTemporaryStore } from "./store/index.ts";

const document = (id: string): Document => ({ id, origin: id, kind: "article", url: null, title: null, outlet: null, published: null, text: "He said yes.", times: [] });
const statement = (id: string, end: number): Statement => ({ id, kind: "indirect", act: "claim", source: [], cue: [], content: [{ start: 8, end }], parent: null, answers: null, speaker: null, saidOn: null, confidence: 1, signal: null });

/** Stumbles over "stumble", and puts a span outside the text of "outside". */
const READER: Reader = {
  name: "test 1",
  async read({ id }) {
    if (id === "stumble") throw new Error("stumbled");
    return { reader: "test 1", statements: [statement(`${id}-1`, id === "outside" ? 99 : 11)], notes: [] };
  },
};

async function* received(...ids: string[]): AsyncGenerator<Received> {
  for (const id of ids) {
    if (id === "missing") yield { input: id, error: new SourceError("not-found", id, "There is no missing.", "Check the name.") };
    else yield { input: id, document: document(id), notes: [{ rule: "bad-date", start: null, end: null, reason: "r", severity: "warning" }], reading: null };
  }
}

const story = async (batch: number, ...ids: string[]) => {
  const store = await openTemporaryStore();
  try {
    const outcomes: string[] = [];
    for await (const outcome of recordAll(readAll(received(...ids), READER), store.writer, batch)) {
      outcomes.push(isFailure(outcome) ? `${outcome.input}: ${outcome.reason}` : `${outcome.recorded.id}: ${outcome.recorded.outcome}`);
    }
    return { outcomes, documents: (await store.reader.counts()).documents, notes: (await store.reader.document("a"))?.notes };
  } finally {
    await store.close();
  }
};

test.each([1, 2, 3, 100])("in batches of %i, what fails never stops the rest", async (batch) => {
  const { outcomes, documents, notes } = await story(batch, "a", "missing", "b", "stumble", "outside", "c", "a");
  expect(outcomes.toSorted()).toEqual([
    "a: new", "a: same", "b: new", "c: new", "missing: There is no missing.", expect.stringMatching(/^outside: .*outside/), "stumble: stumble: stumbled",
  ]);
  expect(documents).toBe(3);
  expect(notes?.map(({ rule }) => rule)).toEqual(["bad-date"]);
});

test("it pulls: nothing is received before what came earlier is on record", async () => {
  const store = await openTemporaryStore();
  let pulled = 0;
  async function* counted() {
    for await (const item of received("a", "b", "c", "d", "e")) {
      pulled += 1;
      yield item;
    }
  }
  for await (const _ of recordAll(readAll(counted(), READER), store.writer, 2)) {
    expect(pulled).toBeLessThanOrEqual(2);
    break;
  }
  await store.close();
});

test("a record that cannot be written ends the story with its error", async () => {
  const store = await openTemporaryStore();
  await store.close();
  await expect(recordAll(readAll(received("a", "b"), READER), store.writer, 10).next()).rejects.toThrow();
});

test("what is on record as received is not read again, and comes out in its turn", async () => {
  const store = await openTemporaryStore();
  const outcomes: string[] = [];
  for await (const item of recordAll(readAll(received("a"), READER), store.writer, 1)) if (!isFailure(item)) outcomes.push(item.recorded.outcome);
  const never: Reader = { name: "test 2", read: ({ id }) => (id === "a" ? Promise.reject(new Error("read again")) : READER.read(document(id))) };
  for await (const item of recordAll(readAll(received("b", "a", "c"), never, store.reader.known), store.writer, 10)) {
    outcomes.push(isFailure(item) ? item.reason : `${item.recorded.id} ${item.recorded.outcome} ${item.statements} ${item.reader}`);
  }
  expect(outcomes).toEqual(["new", "b new 1 test 1", "a same 1 test 1", "c new 1 test 1"]);
  await store.close();
});

test("read anew: every version that another reader has read, with the notes of its receipt", async () => {
  const store = await openTemporaryStore();
  for await (const _ of recordAll(readAll(received("a", "b"), READER), store.writer, 1));
  const later = { ...READER, name: "test 2", read: async ({ id }: Document) => ({ reader: "test 2", statements: id === "b" ? [statement("b-9", 99)] : [statement("a-2", 10)], notes: [] }) };
  const anew = () => recordAll(readAnew({ record: store.reader, reader: later, except: [], stays: ({ rule }) => rule === "bad-date" }), store.writer, 10);
  const told: string[] = [];
  for await (const item of anew()) told.push(isFailure(item) ? `${item.input} failed` : `${item.recorded.id} ${item.recorded.outcome}`);
  for await (const item of anew()) told.push(isFailure(item) ? `${item.input} failed` : `${item.recorded.id} ${item.recorded.outcome}`);
  expect(told).toEqual(["a reread", "b failed", "b failed"]);
  expect(await store.reader.document("a")).toMatchObject({ reader: "test 2", version: 1, statements: [{ id: "a-2" }], notes: [{ rule: "bad-date" }] });
  expect(await store.reader.document("b")).toMatchObject({ reader: "test 1", statements: [{ id: "b-1" }] });
  await store.close();
});

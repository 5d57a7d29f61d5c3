// What only the embedded engine can tell: how its file is opened, counted and searched.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { StatementQuery } from "../contract.ts";
import { openReader } from "../index.ts";
import { talks } from "../suite/examples.ts";
import { conditionsOf } from "./conditions.ts";
import { type Connection, connectToRead, connectToWrite } from "./connection.ts";
import { documents } from "./crash/documents.ts";
import type { Schema } from "./schema.ts";
import { createWriter } from "./write.ts";

let folder: string;
let connection: Connection;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-"));
  connection = connectToWrite(join(folder, "record.sqlite"));
});
afterEach(async () => {
  await connection.close();
  rmSync(folder, { recursive: true });
});

const record = (items: ReturnType<typeof documents>) => createWriter(connection, () => new Date(), 0).record(items);

async function rows(query: string, db: Kysely<Schema> = connection.db): Promise<unknown[]> {
  return (await sql.raw<object>(query).execute(db)).rows.map((row) => Object.values(row));
}

test("a commit survives power loss, references hold, and readers do not wait for the writer", async () => {
  expect([await rows("PRAGMA synchronous"), await rows("PRAGMA foreign_keys"), await rows("PRAGMA journal_mode")]).toEqual([[[2]], [[1]], [["wal"]]]);
});

test("counts kept are counts found, the word index holds the newest versions' statements, and nothing is left over", async () => {
  await record(documents(300));
  const none = {
    "an attribution's count": `SELECT a.key FROM attribution a
      WHERE a.statements <> (SELECT count(*) FROM statement s WHERE s.attribution = a.key AND s.current = 1)`,
    "a speaker's count": `SELECT p.key FROM speaker p WHERE p.statements <> (
      SELECT count(*) FROM statement s JOIN attribution a ON a.key = s.attribution JOIN speaker q ON q.key = a.speaker
      WHERE q.same_as = p.key AND s.current = 1)`,
    "a version's count": "SELECT v.key FROM version v WHERE v.statements <> (SELECT count(*) FROM statement s WHERE s.version = v.key)",
    "a current mark": "SELECT s.key FROM statement s JOIN version v ON v.key = s.version WHERE s.current <> v.current",
    "an attribution without statements": "SELECT key FROM attribution WHERE key NOT IN (SELECT attribution FROM statement WHERE attribution IS NOT NULL)",
    "a speaker without attributions": "SELECT key FROM speaker WHERE key NOT IN (SELECT speaker FROM attribution WHERE speaker IS NOT NULL)",
    "a statement that is not indexed": "SELECT key FROM statement WHERE current = 1 AND key NOT IN (SELECT rowid FROM statement_words)",
    "an attribution that is not indexed": "SELECT key FROM attribution WHERE key NOT IN (SELECT rowid FROM attribution_words)",
    "an index entry without attribution": "SELECT rowid FROM attribution_words WHERE rowid NOT IN (SELECT key FROM attribution)",
    "an index entry without statement": "SELECT rowid FROM statement_words WHERE rowid NOT IN (SELECT key FROM statement WHERE current = 1)",
  };
  for (const [what, query] of Object.entries(none)) expect(await rows(query), what).toEqual([]);
  expect(await rows("SELECT count(*) > 200 FROM statement_words")).toEqual([[1]]);
});

test("the words of a batch go into the index as one piece", async () => {
  await record(documents(10));
  expect(await rows("SELECT count(DISTINCT segid) FROM statement_words_idx")).toEqual([[1]]);
});

test("a text that two documents share is kept once", async () => {
  await record([talks, { ...talks, document: { ...talks.document, origin: "https://other.example/" } }]);
  expect(await rows("SELECT count(*) FROM text")).toEqual([[1]]);
});

test("a reader alone sees by the state what another connection has changed", async () => {
  const { reader, close } = await openReader({ path: connection.path });
  const states = [await reader.state(), await reader.state()];
  await record([talks]);
  states.push(await reader.state(), await reader.state());
  await record([talks]);
  states.push(await reader.state());
  expect(states.map((state) => states.indexOf(state))).toEqual([0, 0, 2, 2, 2]);
  await close();
});

test("no question reads all statements from the table", async () => {
  await record(documents(30));
  const questions: StatementQuery[] = [
    {},
    { kind: "direct" },
    { act: "denial" },
    { outlet: "the-marrow-post" },
    { speaker: "tomas-dorn" },
    { speaker: "Dorn", since: "2031", until: "2031" },
    { since: "2031-04-01" },
    { document: "doc-1" },
    { words: "tide", speaker: "tomas-dorn", kind: "direct" },
  ];
  const { db, close } = connectToRead(connection.path);
  for (const question of questions) {
    const conditions = conditionsOf(question);
    if (!conditions) throw new Error("nothing to ask");
    const { from, where } = conditions;
    const plan = await sql<{ detail: string }>`EXPLAIN QUERY PLAN SELECT s.key FROM ${from} WHERE ${where} ORDER BY s.day DESC, s.key DESC LIMIT 20`.execute(db);
    const steps = plan.rows.map(({ detail }) => detail);
    expect(steps.filter((step) => /^(SCAN s$|SCAN s (?!USING)|SEARCH s.*AUTOMATIC)/.test(step)), JSON.stringify(question)).toEqual([]);
    expect(steps.some((step) => step.includes(" s USING "))).toBe(true);
  }
  await close();
});

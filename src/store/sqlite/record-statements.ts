// A version's statements into the tables and indexes that search needs, and out of them.
import { type Kysely, sql } from "kysely";
import type { Document, Reading, Statement } from "../contract.ts";
import { dayOfStatement } from "../days.ts";
import { contentWords } from "../words.ts";
import { attributionKeys, countAttributions } from "./attributions.ts";
import type { Schema } from "./schema.ts";
import { packSpans } from "./spans.ts";
import type { Touched } from "./touched.ts";

/** Rows in one INSERT: 500 of 16 values stay below SQLite's 32,766 variables. */
const ROWS = 500;

interface VersionKey {
  readonly key: number;
  readonly outlet: number | null;
}

/** The version is the newest of its document. */
export async function addStatements(db: Kysely<Schema>, version: VersionKey, document: Document, reading: Reading, touched: Touched): Promise<void> {
  const { statements } = reading;
  if (statements.length === 0) return;
  const attributions = await attributionKeys(db, statements.map(({ speaker }) => speaker), touched);
  const first = await nextKey(db);
  const positions = new Map(statements.map(({ id }, position) => [id, position]));
  const place = (id: string | null) => (id === null ? null : (positions.get(id) ?? null));
  const rows = statements.map((statement, position) => ({
    ...toRow(statement, document.published),
    key: first + position,
    version: version.key,
    position,
    current: 1 as const,
    outlet: version.outlet,
    parent: place(statement.parent),
    answers: place(statement.answers),
    attribution: attributions[position] ?? null,
  }));
  const words = statements.map(({ content }, position) => ({
    rowid: first + position,
    words: contentWords(document.text, content).map((word) => word.form).join(" "),
  }));
  for (let at = 0; at < rows.length; at += ROWS) {
    await db.insertInto("statement").values(rows.slice(at, at + ROWS)).execute();
    const some = words.slice(at, at + ROWS).map((row) => sql`(${row.rowid}, ${row.words})`);
    await sql`INSERT INTO statement_words (rowid, words) VALUES ${sql.join(some)}`.execute(db);
  }
  await countAttributions(db, attributions, 1);
}

function toRow({ id, kind, speaker, saidOn, confidence, signal, ...roles }: Statement, published: string | null) {
  return {
    id,
    kind,
    spans: packSpans(roles),
    mention: speaker?.mention ?? null,
    said: saidOn?.date ?? null,
    precision: saidOn?.precision ?? null,
    day: dayOfStatement(saidOn, published),
    confidence,
    signal: signal && JSON.stringify(signal),
  };
}

async function nextKey(db: Kysely<Schema>): Promise<number> {
  const { last } = await db.selectFrom("statement").select((eb) => eb.fn.max("key").as("last")).executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

/** They stay readable, but no search finds them any more. */
export async function retireStatements(db: Kysely<Schema>, version: number, touched: Touched): Promise<void> {
  await forget(db, version, touched);
  await db.updateTable("statement").set({ current: 0 }).where("version", "=", version).execute();
}

export async function removeStatements(db: Kysely<Schema>, version: number, touched: Touched): Promise<void> {
  const attributions = await forget(db, version, touched);
  await db.deleteFrom("statement").where("version", "=", version).execute();
  await dropUnused(db, attributions);
}

/** Out of the word index and the counts. Returns the attributions there were. */
async function forget(db: Kysely<Schema>, version: number, touched: Touched): Promise<number[]> {
  const rows = await db
    .selectFrom("statement as s")
    .leftJoin("attribution as a", "a.key", "s.attribution")
    .leftJoin("speaker as p", "p.key", "a.speaker")
    .select(["s.attribution", "a.speaker", "p.surname"])
    .where("s.version", "=", version)
    .execute();
  for (const { speaker, surname } of rows) {
    if (speaker !== null) touched.speakers.add(speaker);
    if (surname !== null) touched.surnames.add(surname);
  }
  await sql`DELETE FROM statement_words WHERE rowid IN (SELECT key FROM statement WHERE version = ${version})`.execute(db);
  const attributions = rows.map((row) => row.attribution);
  await countAttributions(db, attributions, -1);
  return [...new Set(attributions.filter((key) => key !== null))];
}

/** Attributions that no statement of any version has; speakers left without any go in settleSpeakers. */
async function dropUnused(db: Kysely<Schema>, attributions: readonly number[]): Promise<void> {
  for (const key of attributions) {
    const used = await db.selectFrom("statement").select("key").where("attribution", "=", key).limit(1).executeTakeFirst();
    if (used) continue;
    await sql`DELETE FROM attribution_words WHERE rowid = ${key}`.execute(db);
    await db.deleteFrom("attribution").where("key", "=", key).execute();
  }
}

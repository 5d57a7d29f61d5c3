// A version's statements into the tables and indexes that search needs, and out of them.
import { type Kysely, sql } from "kysely";
import type { Document, RecordedStatement, Statement } from "../contract.ts";
import { dayOfStatement } from "../days.ts";
import { contentWords } from "../words.ts";
import { attributionKeys, countAttribution } from "./attributions.ts";
import type { Schema } from "./schema.ts";
import { packSpans } from "./spans.ts";
import type { Touched } from "./touched.ts";

/** Rows in one INSERT: 500 of 19 values stay below SQLite's 32,766 variables. */
const ROWS = 500;

interface VersionKey {
  readonly key: number;
  /** 1 for the newest of a document; only its statements are searched and counted. */
  readonly current: 0 | 1;
}

export async function addStatements(db: Kysely<Schema>, version: VersionKey & { readonly outlet: number | null }, document: Pick<Document, "published" | "text">, statements: readonly RecordedStatement[], touched: Touched): Promise<void> {
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
    current: version.current,
    outlet: version.outlet,
    parent: place(statement.parent),
    answers: place(statement.answers),
    attribution: attributions[position] ?? null,
  }));
  for (let at = 0; at < rows.length; at += ROWS) await db.insertInto("statement").values(rows.slice(at, at + ROWS)).execute();
  if (version.current === 0) return;
  const words = statements.map(({ content }, position) => sql`(${first + position}, ${foldedWords(document.text, content)})`);
  for (let at = 0; at < words.length; at += ROWS) {
    await sql`INSERT INTO statement_words (rowid, words) VALUES ${sql.join(words.slice(at, at + ROWS))}`.execute(db);
  }
  for (const [attribution, { length }] of Map.groupBy(attributions, (key) => key)) {
    if (attribution !== null) await countAttribution(db, attribution, length);
  }
}

function toRow({ id, kind, act, speaker, saidOn, confidence, signal, corrected, ...roles }: RecordedStatement, published: string | null) {
  return {
    id,
    kind,
    act,
    spans: packSpans(roles),
    mention: speaker?.mention ?? null,
    said: saidOn?.date ?? null,
    precision: saidOn?.precision ?? null,
    day: dayOfStatement(saidOn, published),
    confidence,
    signal: signal && JSON.stringify(signal),
    corrected: corrected && JSON.stringify(corrected),
  };
}

async function nextKey(db: Kysely<Schema>): Promise<number> {
  const { last } = await db.selectFrom("statement").select((eb) => eb.fn.max("key").as("last")).executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

function foldedWords(text: string, content: Statement["content"]): string {
  return contentWords(text, content).map((word) => word.form).join(" ");
}

/** They stay readable, but no search finds them any more. */
export async function retireStatements(db: Kysely<Schema>, version: number, touched: Touched): Promise<void> {
  await forget(db, version, touched);
  await db.updateTable("statement").set({ current: 0 }).where("version", "=", version).execute();
}

export async function removeStatements(db: Kysely<Schema>, version: VersionKey, touched: Touched): Promise<void> {
  const attributions = await attributionsOf(db, version.key);
  if (version.current === 1) await forget(db, version.key, touched);
  await db.deleteFrom("statement").where("version", "=", version.key).execute();
  for (const { attribution, speaker, surname } of attributions) {
    if (speaker !== null) touched.speakers.add(speaker);
    if (surname !== null) touched.surnames.add(surname);
    if (attribution !== null) await dropUnused(db, attribution);
  }
}

/** Out of the word index and the counts. */
async function forget(db: Kysely<Schema>, version: number, touched: Touched): Promise<void> {
  await sql`DELETE FROM statement_words WHERE rowid IN (SELECT key FROM statement WHERE version = ${version})`.execute(db);
  for (const { attribution, speaker, surname, statements } of await attributionsOf(db, version)) {
    if (speaker !== null) touched.speakers.add(speaker);
    if (surname !== null) touched.surnames.add(surname);
    if (attribution !== null) await countAttribution(db, attribution, -statements);
  }
}

/** Each attribution among a version's statements, and how many it has. */
function attributionsOf(db: Kysely<Schema>, version: number) {
  return db
    .selectFrom("statement as s")
    .leftJoin("attribution as a", "a.key", "s.attribution")
    .leftJoin("speaker as p", "p.key", "a.speaker")
    .select(["s.attribution", "a.speaker", "p.surname"])
    .select((eb) => eb.fn.countAll<number>().as("statements"))
    .where("s.version", "=", version)
    .groupBy("s.attribution")
    .execute();
}

/** An attribution that no statement of any version has goes; a speaker left without any goes in settleSpeakers. */
async function dropUnused(db: Kysely<Schema>, attribution: number): Promise<void> {
  const used = await db.selectFrom("statement").select("key").where("attribution", "=", attribution).limit(1).executeTakeFirst();
  if (used) return;
  await sql`DELETE FROM attribution_words WHERE rowid = ${attribution}`.execute(db);
  await db.deleteFrom("attribution").where("key", "=", attribution).execute();
}

// Corrections between rows and the store's terms, and the machine's reading that they are laid over.
import { type Kysely, sql } from "kysely";
import type { Statement } from "../../model/index.ts";
import type { Correction, Fixes, Page, RecordedStatement } from "../contract.ts";
import { listed, type Made } from "../corrections.ts";
import { limits } from "./pages.ts";
import type { Schema } from "./schema.ts";
import { unpackText } from "./texts.ts";

/** A correction with the keys that lead on from it. */
export interface StoredCorrection {
  readonly made: Made;
  readonly document: number;
  readonly earlier: number;
}

/** The last word on each statement, oldest first. */
function selectCorrections(db: Kysely<Schema>) {
  return db
    .selectFrom("correction as c")
    .innerJoin("text as t", "t.key", "c.text")
    .innerJoin("document as d", "d.key", "c.document")
    .select(["c.target", "c.document", "d.id", "c.machine", "c.fixes", "c.made_at", "c.made_by", "c.why", "t.encoding", "t.compressed"])
    .select(sql<number>`(SELECT count(*) - 1 FROM correction o WHERE o.target = c.target)`.as("earlier"))
    .where(sql<boolean>`c.key = (SELECT max(o.key) FROM correction o WHERE o.target = c.target)`)
    .orderBy("c.target");
}

type Row = Awaited<ReturnType<ReturnType<typeof selectCorrections>["execute"]>>[number];

function toStored(row: Row): StoredCorrection {
  const machine = row.machine === null ? null : (JSON.parse(row.machine) as Statement);
  const fixes = JSON.parse(row.fixes) as Fixes;
  const made: Made = { id: row.target, text: unpackText(row), machine, fixes, at: row.made_at, by: row.made_by, why: row.why };
  return { made, document: row.document, earlier: row.earlier };
}

/** Of one document, by its key. */
export async function correctionsOf(db: Kysely<Schema>, document: number): Promise<StoredCorrection[]> {
  return (await selectCorrections(db).where("c.document", "=", document).execute()).map(toStored);
}

export async function correctionById(db: Kysely<Schema>, id: number): Promise<StoredCorrection | null> {
  const row = await selectCorrections(db).where("c.target", "=", id).executeTakeFirst();
  return row ? toStored(row) : null;
}

interface Asked {
  readonly document?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export async function listCorrections(db: Kysely<Schema>, asked: Asked): Promise<Page<Correction>> {
  const { limit, offset } = limits(asked);
  const of = asked.document === undefined ? sql<boolean>`1` : sql<boolean>`c.document = (SELECT key FROM document WHERE id = ${asked.document})`;
  const { rows } = await sql<{ total: number }>`SELECT count(DISTINCT target) AS total FROM correction c WHERE ${of}`.execute(db);
  const page = await selectCorrections(db).where(of).clearOrderBy().orderBy("c.document").orderBy("c.target").limit(limit).offset(offset).execute();
  const items = [];
  for (const row of page) items.push(await toCorrection(db, row));
  return { total: rows[0]?.total ?? 0, items };
}

/** One that was just made. */
export async function mustList(db: Kysely<Schema>, id: number): Promise<Correction> {
  return toCorrection(db, await selectCorrections(db).where("c.target", "=", id).executeTakeFirstOrThrow());
}

async function toCorrection(db: Kysely<Schema>, row: Row): Promise<Correction> {
  const { made, document, earlier } = toStored(row);
  const { key, ...text } = await db
    .selectFrom("version as v")
    .innerJoin("text as t", "t.key", "v.text")
    .select(["v.key", "t.encoding", "t.compressed"])
    .where("v.document", "=", document)
    .where(sql<boolean>`v.current = 1`)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ correction: number }>`
    SELECT json_extract(corrected, '$.correction') AS correction FROM statement WHERE version = ${key} AND corrected IS NOT NULL`.execute(db);
  return listed({ ...made, document: row.id, earlier }, unpackText(text), new Set(rows.map(({ correction }) => correction)));
}

/** Corrections of a version's document that none of its statements shows. */
export async function correctionsAside(db: Kysely<Schema>, document: { key: number; id: string }, text: string, statements: readonly RecordedStatement[]): Promise<Correction[]> {
  const told = new Set(statements.flatMap(({ corrected }) => (corrected ? [corrected.correction] : [])));
  const stored = await correctionsOf(db, document.key);
  return stored.filter(({ made }) => !told.has(made.id)).map(({ made, earlier }) => listed({ ...made, document: document.id, earlier }, text, told));
}

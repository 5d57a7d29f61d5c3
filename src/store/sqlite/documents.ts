// Documents and their versions between rows and the model.
import { type Kysely, sql } from "kysely";
import type { Note, PageFacts, TimeMark } from "../../model/index.ts";
import type { DocumentSummary, RecordedDocument, Version } from "../contract.ts";
import { correctionsAside } from "./corrections.ts";
import type { Schema } from "./schema.ts";
import { statementsOf } from "./statements.ts";
import { unpackText } from "./texts.ts";

/** What `toSummary` makes a summary of. */
export function selectSummaries(db: Kysely<Schema>) {
  return db
    .selectFrom("version as v")
    .innerJoin("document as d", "d.key", "v.document")
    .leftJoin("outlet as o", "o.key", "v.outlet")
    .select(["v.key", "d.id", "v.kind", "v.url", "v.title", "o.name as outlet", "v.published"])
    .select(["v.recorded_at as recordedAt", "v.number as version", "v.statements"]);
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof selectSummaries>["execute"]>>[number];

export function toSummary(row: SummaryRow): DocumentSummary {
  const { key: _, ...summary } = row;
  return summary;
}

export async function summariesByKey(db: Kysely<Schema>, versions: readonly number[]): Promise<Map<number, DocumentSummary>> {
  if (versions.length === 0) return new Map();
  const rows = await selectSummaries(db).where("v.key", "in", versions).execute();
  return new Map(rows.map((row) => [row.key, toSummary(row)]));
}

export async function textOf(db: Kysely<Schema>, version: number): Promise<string> {
  const stored = await db
    .selectFrom("version as v")
    .innerJoin("text as t", "t.key", "v.text")
    .select(["t.encoding", "t.compressed"])
    .where("v.key", "=", version)
    .executeTakeFirstOrThrow();
  return unpackText(stored);
}

/** The version's key; the newest without a number. */
export async function versionKey(db: Kysely<Schema>, id: string, number?: number): Promise<number | null> {
  const found = await db
    .selectFrom("version as v")
    .innerJoin("document as d", "d.key", "v.document")
    .select("v.key")
    .where("d.id", "=", id)
    .where(number === undefined ? sql<boolean>`v.current = 1` : sql<boolean>`v.number = ${number}`)
    .executeTakeFirst();
  return found?.key ?? null;
}

export async function loadDocument(db: Kysely<Schema>, version: number): Promise<RecordedDocument> {
  const row = await selectSummaries(db)
    .select(["v.document", "d.origin", "v.times", "v.notes", "v.reader", "v.page"])
    .where("v.key", "=", version)
    .executeTakeFirstOrThrow();
  const { key: _, document, times, notes, page, statements: __, ...rest } = row;
  const [text, found] = [await textOf(db, version), await statementsOf(db, version)];
  return {
    ...rest,
    text,
    ...(page !== null && { page: JSON.parse(page) as PageFacts }),
    times: times === null ? [] : (JSON.parse(times) as TimeMark[]),
    notes: notes === null ? [] : (JSON.parse(notes) as Note[]),
    statements: found,
    aside: await correctionsAside(db, { key: document, id: rest.id }, text, found),
    versions: await versionsOf(db, document),
  };
}

function versionsOf(db: Kysely<Schema>, document: number): Promise<Version[]> {
  return db
    .selectFrom("version")
    .select(["number", "recorded_at as recordedAt", "title", "published", "statements"])
    .where("document", "=", document)
    .orderBy("number")
    .execute();
}

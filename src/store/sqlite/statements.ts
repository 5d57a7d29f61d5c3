// Statements between rows and the model.
import { type Kysely, sql } from "kysely";
import type { Day, Signal, Statement } from "../../model/index.ts";
import type { Corrected, RecordedStatement } from "../contract.ts";
import { anyOf } from "./any-of.ts";
import type { Schema, StatementRow } from "./schema.ts";
import { unpackSpans } from "./spans.ts";

/** A statement with the keys that lead on from it. */
export interface LoadedStatement {
  readonly key: number;
  readonly version: number;
  readonly statement: RecordedStatement;
}

/** Statements of one version in text order. */
export async function statementsOf(db: Kysely<Schema>, version: number): Promise<RecordedStatement[]> {
  const rows = await selectStatements(db).where("s.version", "=", version).orderBy("s.position").execute();
  return rows.map((row) => toStatement(row).statement);
}

/** Statements by key, in no order. */
export async function statementsByKey(db: Kysely<Schema>, keys: readonly number[]): Promise<Map<number, LoadedStatement>> {
  if (keys.length === 0) return new Map();
  const rows = await selectStatements(db).where("s.key", "in", keys).execute();
  return new Map(rows.map((row) => [row.key, toStatement(row)]));
}

/** The key of the newest version that has it. Ids usually begin with the document's, which is looked up first. */
export async function findStatement(db: Kysely<Schema>, id: string): Promise<number | null> {
  const beginnings = Array.from({ length: Math.min(id.length, 500) }, (_, i) => id.slice(0, id.length - i));
  const guess = await db
    .selectFrom("statement as s")
    .innerJoin("version as v", "v.key", "s.version")
    .innerJoin("document as d", "d.key", "v.document")
    .select("s.version")
    .where("d.id", "in", beginnings)
    .where(sql<boolean>`v.current = 1`)
    .where("s.id", "=", id)
    .executeTakeFirst();
  const found = guess ?? (await db.selectFrom("statement as s").select("s.version").where("s.id", "=", id).where(sql<boolean>`s.current = 1`).executeTakeFirst());
  return found?.version ?? null;
}

/** The keys of those that newest versions have. What does not stand in a document by whose id its own begins costs a look at all. */
export async function statementKeys(db: Kysely<Schema>, ids: readonly string[]): Promise<number[]> {
  const beginnings = ids.flatMap((id) => [...id.matchAll(/[^\p{L}\p{N}]|$/gu)].map(({ index }) => id.slice(0, index)));
  const { rows: near } = await sql<{ key: number; id: string }>`
    SELECT s.key, s.id FROM document d JOIN version v ON v.document = d.key AND v.current = 1 JOIN statement s ON s.version = v.key
    WHERE d.id IN ${anyOf(new Set(beginnings))} AND s.id IN ${anyOf(ids)}`.execute(db);
  const found = new Set(near.map(({ id }) => id));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return near.map(({ key }) => key);
  const { rows: far } = await sql<{ key: number }>`SELECT s.key FROM statement s WHERE s.current = 1 AND s.id IN ${anyOf(missing)}`.execute(db);
  return [...near, ...far].map(({ key }) => key);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectStatements>["execute"]>>[number];

function selectStatements(db: Kysely<Schema>) {
  return db
    .selectFrom("statement as s")
    .leftJoin("attribution as a", "a.key", "s.attribution")
    .leftJoin("speaker as given", "given.key", "a.speaker")
    .leftJoin("speaker as meant", "meant.key", "given.same_as")
    .leftJoin("statement as p", (join) => join.onRef("p.version", "=", "s.version").onRef("p.position", "=", "s.parent"))
    .leftJoin("statement as q", (join) => join.onRef("q.version", "=", "s.version").onRef("q.position", "=", "s.answers"))
    .select(["s.key", "s.version", "s.id", "s.kind", "s.act", "s.spans", "s.mention", "s.said", "s.precision", "s.confidence", "s.signal", "s.corrected"])
    .select(["p.id as parent", "q.id as answers", "a.kind as speakerKind", "a.name", "a.office", "a.of", "meant.id as speakerId"]);
}

function toStatement(row: Row): LoadedStatement {
  const { key, version, id, kind, act, parent, answers, confidence } = row;
  const signal = row.signal === null ? null : (JSON.parse(row.signal) as Signal);
  const corrected = row.corrected === null ? null : (JSON.parse(row.corrected) as Corrected);
  const statement = { id, kind, act, ...unpackSpans(row.spans), parent, answers, speaker: toSpeaker(row), saidOn: toDay(row), confidence, signal, corrected };
  return { key, version, statement };
}

function toSpeaker({ speakerKind: kind, name, speakerId: id, mention, office, of }: Row): Statement["speaker"] {
  return kind === null ? null : { kind, name, id, mention, office, of };
}

export function toDay({ said, precision }: Pick<StatementRow, "said" | "precision">): Day | null {
  return said === null || precision === null ? null : { date: said, precision };
}

// The record to look into, over a connection that cannot write.
import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { changesBetween } from "../changes.ts";
import type { Counts, DocumentSummary, OutletSummary, Page, RecordReader, StatementConditions } from "../contract.ts";
import { outletId } from "../identity.ts";
import { conditionsOf } from "./conditions.ts";
import type { Connection } from "./connection.ts";
import { listCorrections } from "./corrections.ts";
import { listDecisions } from "./decisions.ts";
import { loadDocument, selectSummaries, toSummary, versionKey } from "./documents.ts";
import { guarded } from "./errors.ts";
import { holdsOrigin, knownDocument, readOtherwise } from "./known.ts";
import { listOriginals } from "./originals.ts";
import { limits } from "./pages.ts";
import { said } from "./said.ts";
import type { Schema } from "./schema.ts";
import { search, timeline } from "./search.ts";
import { findSpeaker, listSpeakers } from "./speakers.ts";
import { findStatement } from "./statements.ts";
import { recorded, written } from "./written.ts";

export function createReader({ path, db }: Connection): RecordReader {
  /** All of an answer from one state of the record, whatever is written meanwhile. */
  const ask = <T>(question: (one: Kysely<Schema>) => Promise<T>) => guarded(path, () => db.transaction().execute(question));
  const opened = randomUUID();
  return {
    search: (query) => ask((one) => search(one, query)),
    said: (query) => ask((one) => said(one, query)),
    timeline: (query) => ask((one) => timeline(one, query)),
    documents: (page) => ask((one) => listDocuments(one, page)),
    document: (id, version) =>
      ask(async (one) => {
        const key = await versionKey(one, id, version);
        return key === null ? null : loadDocument(one, key);
      }),
    statement: (id) =>
      ask(async (one) => {
        const version = await findStatement(one, id);
        const document = version === null ? null : await loadDocument(one, version);
        const statement = document?.statements.find((each) => each.id === id);
        return document && statement ? { document, statement } : null;
      }),
    corrections: (page) => ask((one) => listCorrections(one, page)),
    known: (document) => ask((one) => knownDocument(one, document)),
    readOtherwise: (query) => ask((one) => readOtherwise(one, query)),
    holds: (origin) => ask((one) => holdsOrigin(one, origin)),
    originals: (query) => ask((one) => listOriginals(one, query)),
    recorded: (query) => ask((one) => recorded(one, query)),
    written: (places) => ask((one) => written(one, places)),
    changes: (id, from, to) =>
      ask(async (one) => {
        const [before, after] = [await versionKey(one, id, from), await versionKey(one, id, to)];
        if (before === null || after === null) return [];
        return changesBetween(await loadDocument(one, before), await loadDocument(one, after));
      }),
    speakers: (page) => ask((one) => listSpeakers(one, page)),
    speaker: (id) => ask((one) => findSpeaker(one, id)),
    decisions: () => ask(listDecisions),
    outlets: (query) => ask((one) => (query ? outletsOf(one, query) : listOutlets(one))),
    counts: () => ask(countAll),
    state: () => ask(async (one) => `${opened}.${await timesChanged(one)}`),
  };
}

type DocumentPage = Parameters<RecordReader["documents"]>[0];

async function listDocuments(db: Kysely<Schema>, page: DocumentPage): Promise<Page<DocumentSummary>> {
  const { limit, offset } = limits(page);
  const where =
    page.outlet === undefined
      ? sql<boolean>`v.current = 1`
      : sql<boolean>`v.current = 1 AND v.outlet IN (SELECT key FROM outlet WHERE id = ${outletId(page.outlet)})`;
  const { total } = await db
    .selectFrom("version as v")
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .where(where)
    .executeTakeFirstOrThrow();
  const rows = await selectSummaries(db)
    .where(where)
    .orderBy("v.published", "desc")
    .orderBy("v.key", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  return { total, items: rows.map(toSummary) };
}

/** Spellings of one outlet together, under the one with the most documents. */
async function listOutlets(db: Kysely<Schema>): Promise<OutletSummary[]> {
  const { rows } = await sql<OutletSummary>`
    SELECT o.id, o.name AS outlet, count(*) AS documents, sum(v.statements) AS statements
    FROM version v JOIN outlet o ON o.key = v.outlet WHERE v.current = 1 GROUP BY o.key ORDER BY documents DESC, o.name`.execute(db);
  return merged(rows);
}

/** Those that carried statements under the query's conditions. */
async function outletsOf(db: Kysely<Schema>, query: StatementConditions): Promise<OutletSummary[]> {
  const conditions = conditionsOf(query);
  if (!conditions) return [];
  const { rows } = await sql<OutletSummary>`
    SELECT o.id, o.name AS outlet, count(DISTINCT s.version) AS documents, count(*) AS statements
    FROM (SELECT s.outlet, s.version FROM ${conditions.from} WHERE ${conditions.where}) s JOIN outlet o ON o.key = s.outlet
    GROUP BY o.key ORDER BY documents DESC, o.name`.execute(db);
  return merged(rows);
}

function merged(rows: readonly OutletSummary[]): OutletSummary[] {
  const outlets = [...Map.groupBy(rows, (row) => row.id)].map(([id, spellings]) => ({
    id,
    outlet: spellings[0]?.outlet ?? id,
    documents: spellings.reduce((sum, each) => sum + each.documents, 0),
    statements: spellings.reduce((sum, each) => sum + each.statements, 0),
  }));
  return outlets.toSorted((a, b) => b.documents - a.documents || (a.outlet < b.outlet ? -1 : 1));
}

async function countAll(db: Kysely<Schema>): Promise<Counts> {
  const { rows } = await sql<Counts>`
    SELECT
      (SELECT count(*) FROM version WHERE current = 1) AS documents,
      (SELECT count(*) FROM version) AS versions,
      (SELECT count(*) FROM statement WHERE current = 1) AS statements,
      (SELECT count(*) FROM speaker WHERE statements > 0) AS speakers,
      (SELECT count(DISTINCT o.id) FROM outlet o WHERE EXISTS (SELECT 1 FROM version v WHERE v.outlet = o.key AND v.current = 1)) AS outlets,
      (SELECT day FROM statement WHERE current = 1 AND day IS NOT NULL ORDER BY day LIMIT 1) AS earliest,
      (SELECT day FROM statement WHERE current = 1 AND day IS NOT NULL ORDER BY day DESC LIMIT 1) AS latest`.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error("SQLite answered a SELECT without FROM with no row");
  return counts;
}

/** Of the record of who said what alone: what telling and following write comes many times a second and changes no answer of this reader. */
async function timesChanged(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ times: number }>`SELECT times FROM changed`.execute(db);
  return rows[0]?.times ?? 0;
}

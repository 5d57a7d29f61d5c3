// What the record knows of documents that are to be read, or to be read anew.
import { type Kysely, sql } from "kysely";
import type { Document } from "../../model/index.ts";
import type { OtherwiseRead, Page, RecordReader } from "../contract.ts";
import { digestOfDocument } from "./record-document.ts";
import type { Schema } from "./schema.ts";
import { wellFormedDocument } from "./well-formed.ts";

export async function knownDocument(db: Kysely<Schema>, given: Document): ReturnType<RecordReader["known"]> {
  const document = wellFormedDocument(given);
  const found = await db
    .selectFrom("document as d")
    .innerJoin("version as v", "v.document", "d.key")
    .select(["d.id", "v.number as version", "v.reader", "v.statements"])
    .where("d.origin", "=", document.origin)
    .where("v.digest", "=", digestOfDocument(document))
    .executeTakeFirst();
  return found ?? null;
}

export async function holdsOrigin(db: Kysely<Schema>, origin: string): Promise<boolean> {
  return (await db.selectFrom("document").select("key").where("origin", "=", origin.toWellFormed()).executeTakeFirst()) !== undefined;
}

const USUAL = 200;

export async function readOtherwise(db: Kysely<Schema>, { reader, except, after = 0, limit = USUAL }: Parameters<RecordReader["readOtherwise"]>[0]): Promise<Page<OtherwiseRead>> {
  const others = sql`v.key > ${after} AND v.reader NOT IN (${sql.join([reader, ...except])})`;
  const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM version v WHERE ${others}`.execute(db);
  const { rows } = await sql<OtherwiseRead>`
    SELECT v.key AS place, d.id AS document, v.number AS version FROM version v JOIN document d ON d.key = v.document
    WHERE ${others} ORDER BY v.key LIMIT ${limit}`.execute(db);
  return { total: counted[0]?.total ?? 0, items: rows };
}

// One document into the record, inside a transaction: new, same, reread or corrected.
import { type Kysely, sql } from "kysely";
import { changesBetween } from "../changes.ts";
import type { Change, Document, Reading, Recorded } from "../contract.ts";
import { outletId } from "../identity.ts";
import { loadDocument } from "./documents.ts";
import { addStatements, removeStatements, retireStatements } from "./record-statements.ts";
import type { Schema } from "./schema.ts";
import { digestOf, packText } from "./texts.ts";
import type { Touched } from "./touched.ts";
import type { Received } from "./well-formed.ts";

export type Clock = () => Date;

/** Whatever it changes of speakers is noted in `touched`, for settleSpeakers. */
export async function recordDocument(db: Kysely<Schema>, { document, reading }: Received, now: Clock, touched: Touched): Promise<Recorded> {
  const digest = digestOfDocument(document);
  const known = await db
    .selectFrom("document as d")
    .innerJoin("version as v", "v.document", "d.key")
    .select(["d.key as document", "d.id", "v.key as version", "v.number", "v.digest", "v.reader"])
    .where("d.origin", "=", document.origin)
    .where(sql<boolean>`v.current = 1`)
    .executeTakeFirst();

  if (!known) {
    const { key, id } = await addDocument(db, document);
    await addVersion(db, key, 1, { ...document, id }, renamed(reading, document.id, id), digest, now, touched);
    return { outcome: "new", id, version: 1, changes: [] };
  }
  const { id, number } = known;
  const read = renamed(reading, document.id, id);
  const outcome = (what: Recorded["outcome"], version: number, changes: readonly Change[] = []) => ({ outcome: what, id, version, changes });

  if (Buffer.compare(known.digest, digest) !== 0) {
    const before = await loadDocument(db, known.version);
    await retireStatements(db, known.version, touched);
    await db.updateTable("version").set({ current: 0 }).where("key", "=", known.version).execute();
    await addVersion(db, known.document, number + 1, { ...document, id }, read, digest, now, touched);
    return outcome("corrected", number + 1, changesBetween(before, { text: document.text, statements: read.statements }));
  }
  if (known.reader === reading.reader) return outcome("same", number);

  await removeStatements(db, known.version, touched);
  const { reader, statements, notes } = read;
  await db
    .updateTable("version")
    .set({ reader, statements: statements.length, notes: listAsJson(notes) })
    .where("key", "=", known.version)
    .execute();
  await addStatements(db, { key: known.version, outlet: await outletKey(db, document.outlet) }, document, read, touched);
  return outcome("reread", number);
}

/** Over all that makes a version, and nothing else. */
function digestOfDocument({ kind, url, title, outlet, published, times, text }: Document): Uint8Array {
  return digestOf(JSON.stringify([kind, url, title, outlet, published, times.map(({ offset, seconds }) => [offset, seconds]), text]));
}

/** The first free of the id, id~2, id~3 …; how many have asked for it before says where to begin. */
async function addDocument(db: Kysely<Schema>, { id: asked, origin }: Document): Promise<{ key: number; id: string }> {
  const { count } = await db
    .selectFrom("document")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("asked", "=", asked)
    .executeTakeFirstOrThrow();
  for (let n = count + 1; ; n++) {
    const id = n === 1 ? asked : `${asked}~${n}`;
    const added = await db
      .insertInto("document")
      .values({ id, asked, origin })
      .onConflict((oc) => oc.column("id").doNothing())
      .returning("key")
      .executeTakeFirst();
    if (added) return { key: added.key, id };
  }
}

/** Ids of statements that begin with the document's id as received begin with its id on record. */
function renamed(reading: Reading, asked: string, id: string): Reading {
  if (asked === id) return reading;
  const rename = <T extends string | null>(old: T): T =>
    (old?.startsWith(asked) && !/^[\p{L}\p{N}]/u.test(old.slice(asked.length)) ? id + old.slice(asked.length) : old) as T;
  const statements = reading.statements.map((statement) => ({
    ...statement,
    id: rename(statement.id),
    parent: rename(statement.parent),
    answers: rename(statement.answers),
  }));
  return { ...reading, statements };
}

async function addVersion(
  db: Kysely<Schema>,
  document: number,
  number: number,
  given: Document,
  reading: Reading,
  digest: Uint8Array,
  now: Clock,
  touched: Touched,
): Promise<void> {
  const { kind, url, title, published, times } = given;
  const { reader, statements, notes } = reading;
  const outlet = await outletKey(db, given.outlet);
  const { key } = await db
    .insertInto("version")
    .values({
      document, number, current: 1, digest, recorded_at: now().toISOString(), kind, url, title, outlet, published,
      text: await textKey(db, given.text), reader, statements: statements.length, times: listAsJson(times), notes: listAsJson(notes),
    })
    .returning("key")
    .executeTakeFirstOrThrow();
  await addStatements(db, { key, outlet }, given, reading, touched);
}

function listAsJson(list: readonly unknown[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

async function textKey(db: Kysely<Schema>, text: string): Promise<number> {
  const known = await db.selectFrom("text").select("key").where("digest", "=", digestOf(text)).executeTakeFirst();
  if (known) return known.key;
  const { key } = await db.insertInto("text").values(packText(text)).returning("key").executeTakeFirstOrThrow();
  return key;
}

async function outletKey(db: Kysely<Schema>, name: string | null): Promise<number | null> {
  if (name === null) return null;
  const known = await db.selectFrom("outlet").select("key").where("name", "=", name).executeTakeFirst();
  if (known) return known.key;
  const { key } = await db.insertInto("outlet").values({ name, id: outletId(name) }).returning("key").executeTakeFirstOrThrow();
  return key;
}

// One document into the record, inside a transaction: new, same, reread or corrected.
import { type Kysely, sql } from "kysely";
import { changesBetween } from "../changes.ts";
import type { Document, Reading, Recorded, RecordedStatement, Statement } from "../contract.ts";
import { outletId } from "../identity.ts";
import { loadDocument } from "./documents.ts";
import { keepMachineReading, laidOver } from "./laid-over.ts";
import { addStatements, removeStatements, retireStatements } from "./record-statements.ts";
import type { Schema } from "./schema.ts";
import { digestOf, packText } from "./texts.ts";
import type { Touched } from "./touched.ts";
import type { Received } from "./well-formed.ts";

export type Clock = () => Date;

/** Whatever it changes of speakers is noted in `touched`, for settleSpeakers. */
export async function recordDocument(db: Kysely<Schema>, { document, reading }: Received, now: Clock, touched: Touched): Promise<Recorded> {
  const known = await db
    .selectFrom("document as d")
    .innerJoin("version as v", "v.document", "d.key")
    .select(["d.key as document", "d.id", "v.key", "v.number"])
    .where("d.origin", "=", document.origin)
    .where(sql<boolean>`v.current = 1`)
    .executeTakeFirst();
  if (!known) {
    const { key, id } = await addDocument(db, document);
    await addVersion(db, { document: key, number: 1, id }, document, renamed(reading, document.id, id), now, touched);
    return { outcome: "new", id, version: 1, changes: [] };
  }

  const { id } = known;
  const read = renamed(reading, document.id, id);
  const equal = await db
    .selectFrom("version")
    .select(["key", "number", "current", "reader"])
    .where("document", "=", known.document)
    .where("digest", "=", digestOfDocument(document))
    .executeTakeFirst();
  if (equal && equal.reader === read.reader) return { outcome: "same", id, version: equal.number, changes: [] };
  if (equal) {
    await rereadVersion(db, { ...equal, document: known.document, id }, document, read, touched);
    return { outcome: "reread", id, version: equal.number, changes: [] };
  }

  const version = known.number + 1;
  const before = await loadDocument(db, known.key);
  await retireStatements(db, known.key, touched);
  await db.updateTable("version").set({ current: 0 }).where("key", "=", known.key).execute();
  const statements = await addVersion(db, { document: known.document, number: version, id }, document, read, now, touched);
  return { outcome: "corrected", id, version, changes: changesBetween(before, { text: document.text, statements }) };
}

/** Over all that makes a version, and nothing else. */
export function digestOfDocument({ kind, url, title, outlet, published, times, text }: Document): Uint8Array {
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

const asRead = (statement: Statement): RecordedStatement => ({ ...statement, corrected: null });

interface NewVersion {
  /** The document's key and id. */
  readonly document: number;
  readonly id: string;
  readonly number: number;
}

/** It becomes the newest of its document; what was the newest must have been retired. Returns its statements as corrected. */
async function addVersion(db: Kysely<Schema>, version: NewVersion, given: Document, reading: Reading, now: Clock, touched: Touched): Promise<readonly RecordedStatement[]> {
  const { kind, url, title, published, times } = given;
  const { reader, notes } = reading;
  const { document, number, id } = version;
  // Nobody has said anything yet of a document that is new.
  const { statements, keep } = number === 1 ? { statements: reading.statements.map(asRead), keep: false } : await laidOver(db, { document, id, text: given.text }, reading.statements);
  const outlet = await outletKey(db, given.outlet);
  const { key } = await db
    .insertInto("version")
    .values({
      document,
      number,
      current: 1,
      digest: digestOfDocument(given),
      recorded_at: now().toISOString(),
      kind,
      url,
      title,
      outlet,
      published,
      text: await textKey(db, given.text),
      reader,
      statements: statements.length,
      times: listAsJson(times),
      notes: listAsJson(notes),
    })
    .returning("key")
    .executeTakeFirstOrThrow();
  if (keep) await keepMachineReading(db, key, reading.statements);
  await addStatements(db, { key, outlet, current: 1 }, given, statements, touched);
  return statements;
}

interface OldVersion extends NewVersion {
  readonly key: number;
  readonly current: 0 | 1;
}

async function rereadVersion(db: Kysely<Schema>, version: OldVersion, given: Document, reading: Reading, touched: Touched): Promise<void> {
  const { reader, notes } = reading;
  const { statements, keep } = await laidOver(db, { ...version, text: given.text }, reading.statements);
  await removeStatements(db, version, touched);
  await db
    .updateTable("version")
    .set({ reader, statements: statements.length, notes: listAsJson(notes) })
    .where("key", "=", version.key)
    .execute();
  await keepMachineReading(db, version.key, keep ? reading.statements : null);
  await addStatements(db, { ...version, outlet: await outletKey(db, given.outlet) }, given, statements, touched);
}

function listAsJson(list: readonly unknown[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

export async function textKey(db: Kysely<Schema>, text: string): Promise<number> {
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

// One document into the record, inside a transaction: new, same, reread or corrected.
import { changesBetween } from "../changes.ts";
import type { Document, Original, Reading, Recorded, RecordedStatement, Statement } from "../contract.ts";
import { outletId } from "../identity.ts";
import { loadDocument } from "./documents.ts";
import { keepMachineReading, laidOver } from "./laid-over.ts";
import { originalKey } from "./originals.ts";
import { addStatements, removeStatements, retireStatements } from "./record-statements.ts";
import type { Prepared } from "./prepared.ts";
import { digestOf, packText } from "./texts.ts";
import type { Received } from "./well-formed.ts";
import type { Writing } from "./writing.ts";

export type Clock = () => Date;

export async function recordDocument(one: Writing, { document, reading, original }: Received, now: Clock): Promise<Recorded> {
  const known = one.get<KnownVersion & { id: string; document: number }>(
    "SELECT d.key AS document, d.id, v.key, v.number FROM document d JOIN version v ON v.document = d.key AND v.current = 1 WHERE d.origin = (SELECT ?)",
    document.origin,
  );
  if (!known) {
    const { key, id } = addDocument(one, document);
    const read = renamed(reading, document.id, id);
    // Nobody has said anything yet of a document that is new.
    const version = addVersion(one, { document: key, number: 1 }, document, read, { statements: read.statements.map(asRead), keep: false }, now);
    keepPage(one, version, document, original);
    return { outcome: "new", id, version: 1, changes: [] };
  }

  const { id } = known;
  const read = renamed(reading, document.id, id);
  const equal = one.get<KnownVersion & { current: 0 | 1; reader: string }>(
    "SELECT key, number, current, reader FROM version WHERE document = ? AND digest = ?",
    known.document,
    digestOfDocument(document),
  );
  if (equal) keepPage(one, equal.key, document, original);
  if (equal && equal.reader === read.reader) return { outcome: "same", id, version: equal.number, changes: [] };
  const laid = await laidOver(one.db, { document: known.document, id, text: document.text }, read.statements);
  if (equal) {
    rereadVersion(one, equal, document, read, laid);
    return { outcome: "reread", id, version: equal.number, changes: [] };
  }

  const version = known.number + 1;
  const before = await loadDocument(one.db, known.key);
  retireStatements(one, known.key);
  one.run("UPDATE version SET current = 0 WHERE key = ?", known.key);
  keepPage(one, addVersion(one, { document: known.document, number: version }, document, read, laid, now), document, original);
  return { outcome: "corrected", id, version, changes: changesBetween(before, { text: document.text, statements: laid.statements }) };
}

interface KnownVersion {
  readonly key: number;
  readonly number: number;
}

/** Over all that makes a version, and nothing else. */
export function digestOfDocument({ kind, url, title, outlet, published, times, text }: Document): Uint8Array {
  return digestOf(JSON.stringify([kind, url, title, outlet, published, times.map(({ offset, seconds }) => [offset, seconds]), text]));
}

/** The first free of the id, id~2, id~3 …; how many have asked for it before says where to begin. */
function addDocument(one: Prepared, { id: asked, origin }: Document): { key: number; id: string } {
  const count = one.get<{ count: number }>("SELECT count(*) AS count FROM document WHERE asked = ?", asked)?.count ?? 0;
  for (let n = count + 1; ; n++) {
    const id = n === 1 ? asked : `${asked}~${n}`;
    if (!one.get("SELECT 1 FROM document WHERE id = ?", id)) return { key: one.add("document", { id, asked, origin }), id };
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

/** A reading as it is shown; `keep` says that the machine's own must be kept apart. */
type Laid = Awaited<ReturnType<typeof laidOver>>;

/** It becomes the newest of its document; what was the newest must have been retired. Returns its key. */
function addVersion(one: Writing, version: { readonly document: number; readonly number: number }, given: Document, reading: Reading, { statements, keep }: Laid, now: Clock): number {
  const { kind, url, title, published } = given;
  const outlet = outletKey(one, given.outlet);
  const key = one.add("version", {
    ...version,
    current: 1,
    digest: digestOfDocument(given),
    recorded_at: now().toISOString(),
    kind,
    url,
    title,
    outlet,
    published,
    text: textKey(one, given.text),
    reader: reading.reader,
    statements: statements.length,
    times: listAsJson(given.times),
    notes: listAsJson(reading.notes),
  });
  if (keep) keepMachineReading(one, key, reading.statements);
  addStatements(one, { key, outlet, current: 1 }, given, statements);
  return key;
}

/** An original that is there stays: the version came from it. */
function keepPage(one: Prepared, version: number, { page }: Document, original: Original | undefined): void {
  if (page) one.run("UPDATE version SET page = ? WHERE key = ?", JSON.stringify(page), version);
  if (original && one.get("SELECT 1 FROM version WHERE key = ? AND original IS NULL", version)) one.run("UPDATE version SET original = ? WHERE key = ?", originalKey(one, original), version);
}

function rereadVersion(one: Writing, version: { readonly key: number; readonly current: 0 | 1 }, given: Document, { reader, notes, statements: machine }: Reading, { statements, keep }: Laid): void {
  removeStatements(one, version);
  one.run("UPDATE version SET reader = ?, statements = ?, notes = ? WHERE key = ?", reader, statements.length, listAsJson(notes), version.key);
  keepMachineReading(one, version.key, keep ? machine : null);
  addStatements(one, { ...version, outlet: outletKey(one, given.outlet) }, given, statements);
}

function listAsJson(list: readonly unknown[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

export function textKey(one: Prepared, text: string): number {
  const digest = digestOf(text);
  return one.get<{ key: number }>("SELECT key FROM text WHERE digest = ?", digest)?.key ?? one.add("text", { digest, ...packText(text) });
}

function outletKey(one: Prepared, name: string | null): number | null {
  if (name === null) return null;
  return one.get<{ key: number }>("SELECT key FROM outlet WHERE name = ?", name)?.key ?? one.add("outlet", { name, id: outletId(name) });
}

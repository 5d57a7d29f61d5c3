// What goes wrong with files and disks becomes an error that says what to do, and loses nothing.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as store from "../index.ts";
import { bridge, DORN, item, talks } from "../suite/examples.ts";
import { connectToRead, connectToWrite } from "./connection.ts";
import { asStoreError } from "./errors.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { createReader } from "./read.ts";
import { createWriter } from "./write.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-"));
  path = join(folder, "deep", "record.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

async function made(...items: readonly (typeof talks)[]): Promise<void> {
  const { writer, close } = await store.openStore({ path });
  await writer.record(items);
  await close();
}

const big = item("big", {
  text: Array.from({ length: 4000 }, (_, i) => `Word ${i * 7919} and ${i * 104729}.`).join(" "),
  says: Array.from({ length: 4000 }, (_, i) => ({ speaker: DORN, words: [`Word ${i * 7919} and`] })),
});

describe("opening", () => {
  test("a folder that cannot be made", async () => {
    writeFileSync(dirname(path), "a file");
    await expect(store.openStore({ path })).rejects.toThrow(store.RecordUnwritableError);
    await expect(store.openStore({ path: "/proc/nothing/record.sqlite" })).rejects.toThrow(store.RecordUnwritableError);
  });

  test("a folder in the file's place", async () => {
    mkdirSync(path, { recursive: true });
    await expect(store.openStore({ path })).rejects.toThrow(store.RecordUnwritableError);
  });

  test("a file that is no record stays as it is", async () => {
    mkdirSync(dirname(path));
    writeFileSync(path, "not a record at all, just text".repeat(100));
    await expect(store.openStore({ path })).rejects.toThrow(store.CorruptRecordError);
    expect(readFileSync(path, "utf8")).toMatch(/^not a record/);
    rmSync(path);
    const foreign = new Database(path);
    foreign.exec("CREATE TABLE theirs (x)");
    foreign.close();
    await expect(store.openStore({ path })).rejects.toThrow(/another program/);
  });

  test("a record of a later release is refused and left alone", async () => {
    await made(talks);
    const later = new Database(path);
    later.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    later.close();
    const error: unknown = await store.openStore({ path }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(store.NewerRecordError);
    expect((error as store.StoreError).advice).toContain("newest release");
    await expect(store.openReader({ path })).rejects.toThrow(store.NewerRecordError);
  });

  test("migrations run once each, in order, and only those that are missing", () => {
    const sqlite = new Database(":memory:");
    migrate(sqlite, path, ["CREATE TABLE one (x)"]);
    migrate(sqlite, path, ["CREATE TABLE one (x)", "CREATE TABLE two (x)"]);
    expect(sqlite.pragma("user_version", { simple: true })).toBe(2);
    expect(() => migrate(sqlite, path, ["CREATE TABLE one (x)", "CREATE TABLE two (x)", "CREATE TABLE three (x); NONSENSE"])).toThrow("syntax error");
    expect(sqlite.pragma("user_version", { simple: true })).toBe(2);
    expect(sqlite.prepare("SELECT name FROM sqlite_schema ORDER BY name").pluck().all()).toEqual(["one", "two"]);
  });

  test("a record of an earlier release is not changed by who only reads it", async () => {
    mkdirSync(dirname(path));
    const older = new Database(path);
    migrate(older, path, []);
    older.pragma("application_id = 1382305652");
    older.close();
    await expect(store.openReader({ path })).rejects.toThrow(store.OlderRecordError);
  });
});

describe("reading only", () => {
  test("needs a record, and makes none", async () => {
    await expect(store.openReader({ path })).rejects.toThrow(store.NoRecordError);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("finds what is there, and what another handle adds", async () => {
    await made();
    const { writer, close } = await store.openStore({ path });
    const handle = await store.openReader({ path });
    expect((await handle.reader.counts()).documents).toBe(0);
    await writer.record([talks]);
    expect((await handle.reader.counts()).documents).toBe(1);
    await handle.close();
    await close();
  });

  test("cannot write, not even with SQL", async () => {
    await made(talks);
    const connection = connectToRead(path);
    for (const write of ["DELETE FROM statement", "UPDATE version SET number = 9", "DROP TABLE document", "PRAGMA user_version = 7", "INSERT INTO statement_words (rowid, words) VALUES (99, 'x')"]) {
      await expect(sql.raw(write).execute(connection.db), write).rejects.toThrow("readonly");
    }
    await expect(createWriter(connection, () => new Date(), 0).record([bridge])).rejects.toThrow(store.RecordUnwritableError);
    await connection.close();
  });
});

describe("writing", () => {
  test("a full disk keeps the record as it was, and it goes on when there is room", async () => {
    const connection = connectToWrite(path);
    const writer = createWriter(connection, () => new Date(), 0);
    const reader = createReader(connection);
    await writer.record([talks]);
    const before = await store.digest(reader);
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(connection.db);
    await sql.raw(`PRAGMA max_page_count = ${(rows[0]?.page_count ?? 0) + 5}`).execute(connection.db);
    await expect(writer.record([big])).rejects.toThrow(store.DiskFullError);
    expect(await store.digest(reader)).toBe(before);
    await sql`PRAGMA max_page_count = 1000000`.execute(connection.db);
    expect(await writer.record([big])).toMatchObject([{ outcome: "new" }]);
    await connection.close();
  });

  test("who finds another program writing waits, then says so; meanwhile all can read", async () => {
    await made(talks);
    const other = new Database(path);
    other.exec("BEGIN IMMEDIATE");
    const patient = await store.openStore({ path, patience: 5000 });
    const hasty = await store.openStore({ path, patience: 50 });
    await expect(hasty.writer.record([talks])).rejects.toThrow(store.RecordLockedError);
    expect((await hasty.reader.counts()).documents).toBe(1);
    const waiting = patient.writer.record([big]);
    setTimeout(() => other.exec("COMMIT"), 100);
    expect(await waiting).toMatchObject([{ outcome: "new" }]);
    expect(await hasty.writer.record([big])).toMatchObject([{ outcome: "same" }]);
    other.close();
    await patient.close();
    await hasty.close();
  });

  test("two programs that add at once both succeed, and nothing is there twice", async () => {
    const items = Array.from({ length: 40 }, (_, i) => item(`n${i}`, { text: `Word ${i}.`, says: [{ speaker: DORN, words: [`Word ${i}`] }] }));
    const stores = [await store.openStore({ path }), await store.openStore({ path })];
    await Promise.all(stores.map(async ({ writer }) => {
      for (const each of items) await writer.record([each]);
    }));
    expect(await stores[0]?.reader.counts()).toMatchObject({ documents: 40, versions: 40, statements: 40 });
    for (const { close } of stores) await close();
  });
});

describe("damage", () => {
  test("a torn file is called damaged", async () => {
    await made(talks, big);
    truncateSync(path, 40_960);
    const use = async () => {
      const { reader, close } = await store.openStore({ path });
      await store.digest(reader).finally(close);
    };
    await expect(use()).rejects.toThrow(store.CorruptRecordError);
  });

  test("a damaged text is called damaged", async () => {
    await made(talks);
    const sqlite = new Database(path);
    sqlite.exec("UPDATE text SET compressed = x'00ff00ff'");
    sqlite.close();
    const { reader, close } = await store.openReader({ path });
    await expect(reader.document("talks")).rejects.toThrow(store.CorruptRecordError);
    await close();
  });

  test("every code of SQLite that a keeper can do something about has its error; others stay", () => {
    const kinds = {
      SQLITE_FULL: store.DiskFullError,
      SQLITE_BUSY_SNAPSHOT: store.RecordLockedError,
      SQLITE_CORRUPT_VTAB: store.CorruptRecordError,
      SQLITE_NOTADB: store.CorruptRecordError,
      SQLITE_READONLY_DIRECTORY: store.RecordUnwritableError,
      SQLITE_CANTOPEN: store.RecordUnwritableError,
    };
    for (const [code, Kind] of Object.entries(kinds)) {
      expect(asStoreError(new Database.SqliteError("x", code), path)).toBeInstanceOf(Kind);
    }
    const other = new Database.SqliteError("x", "SQLITE_MISUSE");
    expect(asStoreError(other, path)).toBe(other);
  });
});

// Connections to one record's file: the one that writes and those that cannot.
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { NoRecordError, RecordUnwritableError } from "../errors.ts";
import { migrate, requireCurrent } from "./migrate.ts";
import { type Prepared, preparedOnce } from "./prepared.ts";
import type { Schema } from "./schema.ts";

export interface Connection {
  readonly path: string;
  readonly db: Kysely<Schema>;
  readonly prepared: Prepared;
  close(): Promise<void>;
}

/** How long opening and reading wait for another program's lock, in milliseconds. */
const BUSY_MS = 2_000;
/** Megabytes of pages kept in memory, negative in KiB as SQLite takes it. */
const CACHE_KIB = -64_000;
/** Pages of 4 KiB after which what is committed moves into the file itself: four times SQLite's own, since recording a batch changes a thousand. */
const CHECKPOINT_PAGES = 4_000;

/** Makes the file and its folder when missing, and brings the record to the newest shape. */
export function connectToWrite(path: string): Connection {
  try {
    makeFolder(dirname(path));
  } catch (cause) {
    throw new RecordUnwritableError(`the folder ${dirname(path)} cannot be made`, { cause });
  }
  makeFile(path);
  return connect(path, {}, (sqlite) => {
    // WAL lets readers read while one writes; FULL makes a commit survive power loss: https://sqlite.org/pragma.html#pragma_synchronous
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    sqlite.pragma("foreign_keys = ON");
    sqlite.pragma("journal_size_limit = 67108864");
    migrate(sqlite, path);
    // From here on write.ts waits, without stopping this program's other work.
    sqlite.pragma("busy_timeout = 0");
  });
}

/** mkdir with `recursive` never ends where a file system has no folders to give (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** For its owner's eyes alone, since it comes to hold sessions and addresses; SQLite gives its other files the same mode. What cannot be made is opening's to tell. */
function makeFile(path: string): void {
  try {
    closeSync(openSync(path, "ax", PRIVATE));
  } catch {
    // It is there, or cannot be.
  }
}

const PRIVATE = 0o600;

/** Of a record that was made before it held anything secret. One that belongs to somebody else is as its owner wants it. */
export function makePrivate(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    try {
      if (existsSync(file)) chmodSync(file, PRIVATE);
    } catch {
      return;
    }
  }
}

/** A connection that SQLite itself keeps from writing. */
export function connectToRead(path: string): Connection {
  if (!existsSync(path)) throw new NoRecordError(`there is no record at ${path}`);
  return connect(path, { readonly: true }, (sqlite) => requireCurrent(sqlite, path));
}

/** One more that writes, to a record that is there and of the newest shape. Whoever uses it waits for others' locks by itself. */
export function connectApart(path: string): Database.Database {
  const sqlite = new Database(path, { timeout: 0 });
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  return sqlite;
}

function connect(path: string, options: Database.Options, prepare: (sqlite: Database.Database) => void): Connection {
  const sqlite = new Database(path, { ...options, timeout: BUSY_MS });
  try {
    sqlite.pragma(`cache_size = ${CACHE_KIB}`);
    prepare(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const prepared = preparedOnce(sqlite);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: prepared }) });
  const close = async () => {
    await db.destroy();
    sqlite.close();
  };
  return { path, db, prepared, close };
}

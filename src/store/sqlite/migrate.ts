// Brings a record's file to the shape this program knows, and refuses what it does not know.
import type Database from "better-sqlite3";
import { CorruptRecordError, NewerRecordError, OlderRecordError } from "../errors.ts";
import { MIGRATIONS } from "./migrations/index.ts";

/** SQLite's application_id of a record: "RdOt" in ASCII. */
const OURS = 0x52644f74;

/** Runs each missing migration in a transaction of its own; `user_version` counts those done. */
export function migrate(sqlite: Database.Database, path: string, migrations: readonly string[] = MIGRATIONS): void {
  requireKnown(sqlite, path, migrations.length);
  for (const [at, sql] of migrations.entries()) {
    if (shapeOf(sqlite) > at) continue;
    sqlite
      .transaction(() => {
        // Asked again under the lock: another program may have done it in the meantime.
        if (shapeOf(sqlite) > at) return;
        sqlite.exec(sql);
        sqlite.pragma(`application_id = ${OURS}`);
        sqlite.pragma(`user_version = ${at + 1}`);
      })
      .immediate();
  }
}

/** For connections that cannot migrate. */
export function requireCurrent(sqlite: Database.Database, path: string): void {
  requireKnown(sqlite, path, MIGRATIONS.length);
  const shape = shapeOf(sqlite);
  if (shape < MIGRATIONS.length) throw new OlderRecordError(`${path} has shape ${shape}; this program reads shape ${MIGRATIONS.length}`);
}

function requireKnown(sqlite: Database.Database, path: string, newest: number): void {
  const shape = shapeOf(sqlite);
  const tables = sqlite.prepare("SELECT count(*) FROM sqlite_schema").pluck().get();
  if (sqlite.pragma("application_id", { simple: true }) !== OURS && (shape > 0 || tables !== 0)) {
    throw new CorruptRecordError(`${path} is an SQLite file of another program`);
  }
  if (shape > newest) throw new NewerRecordError(`${path} has shape ${shape}; this program knows shapes up to ${newest}`);
}

function shapeOf(sqlite: Database.Database): number {
  return Number(sqlite.pragma("user_version", { simple: true }));
}

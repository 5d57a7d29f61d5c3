// SQLite's result codes as errors that say what to do.
import Database from "better-sqlite3";
import { CorruptRecordError, DiskFullError, RecordLockedError, RecordUnwritableError, StoreError } from "../errors.ts";

/** https://sqlite.org/rescode.html; extended codes begin with the primary one. */
const KINDS = [
  [["SQLITE_FULL"], DiskFullError, "the disk is full"],
  [["SQLITE_BUSY", "SQLITE_LOCKED"], RecordLockedError, "another program is writing to the record"],
  [["SQLITE_CORRUPT", "SQLITE_NOTADB"], CorruptRecordError, "the record is damaged, or no record"],
  [["SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_IOERR"], RecordUnwritableError, "the record cannot be opened or written"],
] as const;

/** What `error` means to somebody who keeps a record; an unknown error stays as it is. */
export function asStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Database.SqliteError)) return error;
  const kind = KINDS.find(([codes]) => codes.some((code) => error.code.startsWith(code)));
  if (!kind) return error;
  const [, Kind, what] = kind;
  return new Kind(`${what}: ${path} (${error.message})`, { cause: error });
}

/** Runs `work`, with SQLite's errors made ours. */
export async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStoreError(error, path);
  }
}

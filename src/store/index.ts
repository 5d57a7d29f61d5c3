// The record's store: opens it, and says what it promises and how it fails.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AlertsReader } from "./alerts.ts";
import type { RecordReader, Store } from "./contract.ts";
import { NoRecordError } from "./errors.ts";
import type { FollowedReader } from "./followed.ts";
import { openSqlite, openSqliteToRead } from "./sqlite/open.ts";

export type * from "./accounts.ts";
export type * from "./alerts.ts";
export type * from "./contract.ts";
export type * from "./followed.ts";
export { digest, dump } from "./dump.ts";
export * from "./errors.ts";
export { identify } from "./identity.ts";

export interface StoreOptions {
  /** The record's file; it and its folder are made when missing. */
  readonly path: string;
  /** The clock that dates what is recorded. */
  readonly now?: () => Date;
  /** Milliseconds to wait while another program writes, before RecordLockedError; 10,000 unless given. */
  readonly patience?: number;
}

/** Any number of programs may have a record open; they write in turn. Throws a StoreError. */
export function openStore({ path, now = () => new Date(), patience = 10_000 }: StoreOptions): Promise<Store> {
  return openSqlite({ path, now, patience });
}

/** Throws NoRecordError when no record is there. */
export function requireRecord(path: string): void {
  if (!existsSync(path)) throw new NoRecordError(`there is no record at ${path}`);
}

/** To read only: never writes, makes or changes the record. Throws NoRecordError and other StoreErrors. */
export function openReader({ path }: Pick<StoreOptions, "path">): Promise<{ readonly reader: RecordReader; readonly followed: FollowedReader; readonly alerts: AlertsReader; close(): Promise<void> }> {
  return openSqliteToRead(path);
}

/** A record in a folder of its own that closing takes away. */
export async function openTemporaryStore(options: Omit<StoreOptions, "path"> = {}): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), "readout-"));
  const store = await openStore({ ...options, path: join(folder, "record.sqlite") });
  const close = async () => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { ...store, close };
}

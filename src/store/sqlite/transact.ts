// All of some work or nothing, with nobody else writing meanwhile.
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** Milliseconds between two tries to become the one who writes. */
const RETRY_MS = 20;

/** Nobody else writes meanwhile, whatever program they are in. `patience`: milliseconds to wait while another program writes. */
export async function transact<T>(db: Kysely<Schema>, patience: number, work: (one: Kysely<Schema>) => Promise<T>): Promise<T> {
  return db.connection().execute((one) => within(one, patience, work));
}

/**
 * For what may be forgotten when the power is lost, together with nothing that was written before it: it does not wait for the disk, which
 * takes longer than the work (https://sqlite.org/pragma.html#pragma_synchronous). It survives the end of the program.
 */
export async function transactSoon<T>(db: Kysely<Schema>, patience: number, work: (one: Kysely<Schema>) => Promise<T>): Promise<T> {
  return db.connection().execute(async (one) => {
    await sql`PRAGMA synchronous = NORMAL`.execute(one);
    try {
      return await within(one, patience, work);
    } finally {
      await sql`PRAGMA synchronous = FULL`.execute(one);
    }
  });
}

async function within<T>(one: Kysely<Schema>, patience: number, work: (one: Kysely<Schema>) => Promise<T>): Promise<T> {
  await begin(one, patience);
  try {
    const result = await work(one);
    await sql`COMMIT`.execute(one);
    return result;
  } catch (error) {
    // SQLite may have rolled back itself (a full disk): https://sqlite.org/lang_transaction.html
    await sql`ROLLBACK`.execute(one).catch(() => undefined);
    throw error;
  }
}

/** Takes the write lock at once; while another program has it, this one's other work goes on. */
async function begin(one: Kysely<Schema>, patience: number): Promise<void> {
  for (const last = performance.now() + patience; ; await sleep(RETRY_MS)) {
    try {
      await sql`BEGIN IMMEDIATE`.execute(one);
      return;
    } catch (error) {
      if (!(error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) || performance.now() >= last) throw error;
    }
  }
}

// Recording: a batch of documents, each whole with its reading, in one transaction.
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { type Kysely, sql } from "kysely";
import type { RecordWriter } from "../contract.ts";
import { validate } from "../validate.ts";
import { correct, restoreCorrection, undoCorrection } from "./correct.ts";
import { mustList } from "./corrections.ts";
import { decide, undoDecision } from "./decide.ts";
import { type Clock, recordDocument } from "./record-document.ts";
import type { Connection } from "./connection.ts";
import { guarded } from "./errors.ts";
import type { Schema } from "./schema.ts";
import { settleSpeakers } from "./settle-speakers.ts";
import { wellFormed } from "./well-formed.ts";
import { beginWriting, fillIndexes, type Writing } from "./writing.ts";

/** Milliseconds between two tries to become the one who writes. */
const RETRY_MS = 20;

/** `patience`: milliseconds to wait while another program writes. */
export function createWriter(connection: Connection, now: Clock, patience: number): RecordWriter {
  const { path, db } = connection;
  /** In one transaction. */
  const write = <T>(work: (one: Writing) => Promise<T>) =>
    guarded(path, () =>
      transact(db, patience, async (one) => {
        const writing = beginWriting(connection, one);
        const result = await work(writing);
        settleSpeakers(writing);
        fillIndexes(writing);
        return result;
      }),
    );
  return {
    record: (received) =>
      guarded(path, async () => {
        for (const { document, reading } of received) validate(document, reading);
        const clean = received.map(wellFormed);
        return write(async (one) => {
          const outcomes = [];
          for (const item of clean) outcomes.push(await recordDocument(one, item, now));
          return outcomes;
        });
      }),
    correct: (given) =>
      write(async (one) => {
        const id = await correct(one, given, now().toISOString());
        return mustList(one.db, id);
      }),
    undoCorrection: (id) => write((one) => undoCorrection(one, id)),
    decide: (given) => write((one) => decide(one, given, now().toISOString())),
    undoDecision: (id) => write((one) => undoDecision(one, id)),
    restoreCorrections: (corrections) =>
      write(async (one) => {
        let added = 0;
        for (const each of corrections) if (await restoreCorrection(one, each)) added += 1;
        return { added, same: corrections.length - added };
      }),
  };
}

/** All of `work` or nothing. Nobody else writes meanwhile, whatever program they are in. */
async function transact<T>(db: Kysely<Schema>, patience: number, work: (one: Kysely<Schema>) => Promise<T>): Promise<T> {
  return db.connection().execute(async (one) => {
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
  });
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

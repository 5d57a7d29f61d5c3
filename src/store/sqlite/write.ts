// Recording: a batch of documents, each whole with its reading, in one transaction.
import type { RecordWriter } from "../contract.ts";
import { validate } from "../validate.ts";
import { correct, restoreCorrection, undoCorrection } from "./correct.ts";
import { mustList } from "./corrections.ts";
import { decide, undoDecision } from "./decide.ts";
import { type Clock, recordDocument } from "./record-document.ts";
import type { Connection } from "./connection.ts";
import { guarded } from "./errors.ts";
import { settleSpeakers } from "./settle-speakers.ts";
import { transact } from "./transact.ts";
import { wellFormed } from "./well-formed.ts";
import { beginWriting, fillIndexes, type Writing } from "./writing.ts";

/** `patience`: milliseconds to wait while another program writes. */
export function createWriter(connection: Connection, now: Clock, patience: number): RecordWriter {
  const { path, db } = connection;
  /** In one transaction. */
  const write = <T>(work: (one: Writing) => Promise<T>) =>
    guarded(path, () =>
      transact(db, patience, async (one) => {
        const writing = beginWriting(connection, one);
        const before = changes(writing);
        const result = await work(writing);
        settleSpeakers(writing);
        fillIndexes(writing);
        if (changes(writing) > before) writing.run("UPDATE changed SET times = times + 1");
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

/** Rows that this connection has changed since it was opened. */
const changes = (one: Writing): number => one.get<{ rows: number }>("SELECT total_changes() AS rows")?.rows ?? 0;

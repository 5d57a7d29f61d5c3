// The embedded engine: one SQLite file, one connection that writes and one that cannot.
import type { AlertsReader } from "../alerts.ts";
import type { RecordReader, Store } from "../contract.ts";
import type { FollowedReader } from "../followed.ts";
import { createAccountsKept } from "./accounts/accounts.ts";
import { createAlertsReader } from "./alerts/read.ts";
import { createAlertsWriter } from "./alerts/write.ts";
import { connectToRead, connectToWrite } from "./connection.ts";
import { guarded } from "./errors.ts";
import { createFollowedReader } from "./followed/read.ts";
import { createFollowedWriter } from "./followed/write.ts";
import { createReader } from "./read.ts";
import { createWriter } from "./write.ts";

export interface SqliteOptions {
  /** The record's file. */
  readonly path: string;
  readonly now: () => Date;
  /** Milliseconds to wait while another program writes. */
  readonly patience: number;
}

export function openSqlite({ path, now, patience }: SqliteOptions): Promise<Store> {
  return guarded(path, async () => {
    const writing = connectToWrite(path);
    const reading = connectToRead(path);
    const accounts = createAccountsKept(writing, patience);
    const close = async () => {
      await accounts.close();
      await reading.close();
      await writing.close();
    };
    const followed = { reader: createFollowedReader(reading), writer: createFollowedWriter(writing, patience) };
    const alerts = { reader: createAlertsReader(reading), writer: createAlertsWriter(writing, patience) };
    return { reader: createReader(reading), writer: createWriter(writing, now, patience), followed, alerts, accounts, close };
  });
}

export function openSqliteToRead(path: string): Promise<{ reader: RecordReader; followed: FollowedReader; alerts: AlertsReader; close(): Promise<void> }> {
  return guarded(path, async () => {
    const reading = connectToRead(path);
    return { reader: createReader(reading), followed: createFollowedReader(reading), alerts: createAlertsReader(reading), close: reading.close };
  });
}

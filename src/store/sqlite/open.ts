// The embedded engine: one SQLite file, one connection that writes and one that cannot.
import type { RecordReader, Store } from "../contract.ts";
import type { FollowedReader } from "../followed.ts";
import { createAccountsKept } from "./accounts/accounts.ts";
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
    return { reader: createReader(reading), writer: createWriter(writing, now, patience), followed, accounts, close };
  });
}

export function openSqliteToRead(path: string): Promise<{ reader: RecordReader; followed: FollowedReader; close(): Promise<void> }> {
  return guarded(path, async () => {
    const reading = connectToRead(path);
    return { reader: createReader(reading), followed: createFollowedReader(reading), close: reading.close };
  });
}

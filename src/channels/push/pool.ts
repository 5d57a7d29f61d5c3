// Threads that seal and send push messages, started with the first one: sealing takes as long as hundreds of lookups in the record.
import { Worker } from "node:worker_threads";
import type { Outcome } from "../outcome.ts";
import type { Batch, Done, Job, ThreadSettings } from "./posted.ts";
import type { Parcel } from "./send.ts";

export interface Pool {
  /** `address` is a subscription as JSON. Never throws. */
  send(address: string, parcel: Parcel): Promise<Outcome>;
  /** Ends the threads; what is under way is to be told later. */
  close(): Promise<void>;
}

export interface PoolOptions extends ThreadSettings {
  readonly threads: number;
}

/** Messages that one thread has in hand; the rest waits here. */
const IN_HAND = 1024;
/**
 * Heap of a thread in MB, that of young objects apart; it takes about 40 in all. A thread in which memory leaked ends, and what it had is told
 * later. Both are given, since a young part that grows near the limit of the old one is collected without end.
 */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };

interface Waiting {
  readonly address: string;
  readonly parcel: Parcel;
  readonly settle: (outcome: Outcome) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly inHand: Map<number, (outcome: Outcome) => void>;
}

/** This file stands beside the thread's, as written and as built. */
const THREAD = new URL(import.meta.url.replace(/pool(?=\.[jt]s)/, "thread"));

export function createPool({ threads: most, ...settings }: PoolOptions): Pool {
  const threads = new Set<Thread>();
  let waiting: Waiting[] = [];
  let numbered = 0;
  let planned = false;
  let closed = false;

  function begin(): Thread {
    // Without the options that this program was started with: some are for its first file alone.
    const worker = new Worker(THREAD, { execArgv: [], workerData: settings, resourceLimits: HEAP });
    const thread: Thread = { worker, inHand: new Map() };
    /** Only one that has something in hand keeps the program from ending. */
    const rest = (): void => {
      if (thread.inHand.size === 0) worker.unref();
    };
    worker.once("online", rest);
    const end = (reason: string): void => {
      threads.delete(thread);
      for (const settle of thread.inHand.values()) settle({ kind: "later", afterMs: null, reason });
      thread.inHand.clear();
      plan();
    };
    worker.on("message", (all: readonly Done[]) => {
      for (const [number, outcome] of all) {
        thread.inHand.get(number)?.(outcome);
        thread.inHand.delete(number);
      }
      rest();
      plan();
    });
    worker.on("error", (error) => end(`What sends push messages failed: ${error.message}`));
    worker.on("exit", () => end("What sends push messages has ended"));
    threads.add(thread);
    return thread;
  }

  /** Once in this turn, so that what is told together crosses together. */
  function plan(): void {
    if (planned || waiting.length === 0) return;
    planned = true;
    setImmediate(() => {
      planned = false;
      if (closed) return drop();
      while (threads.size < most) begin();
      const all = [...threads];
      const share = Math.ceil(waiting.length / all.length);
      for (const thread of all) hand(thread, waiting.splice(0, Math.min(share, IN_HAND - thread.inHand.size)));
    });
  }

  function hand({ worker, inHand }: Thread, some: readonly Waiting[]): void {
    if (some.length === 0) return;
    if (inHand.size === 0) worker.ref();
    const parcels = [...new Set(some.map(({ parcel }) => parcel))];
    const jobs = some.map(({ address, parcel, settle }): Job => {
      inHand.set(++numbered, settle);
      return [numbered, address, parcels.indexOf(parcel)];
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
    worker.postMessage({ parcels, jobs } satisfies Batch);
  }

  function drop(): void {
    for (const { settle } of waiting) settle({ kind: "later", afterMs: null, reason: "The program is ending" });
    waiting = [];
  }

  return {
    send: (address, parcel) =>
      new Promise((settle) => {
        waiting.push({ address, parcel, settle });
        plan();
      }),
    async close() {
      closed = true;
      drop();
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

// Readout follows the newsroom while time jumps from one due moment to the next; then all is compared with what was published.
import type { LookupAddress } from "node:dns";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { createDailyArrivals } from "../../src/comparisons/index.ts";
import { type Clock, createFollow, createRobots, type Happening, type OwnerNews, type Rules } from "../../src/following/index.ts";
import type { Reader } from "../../src/model/index.ts";
import { createOutward, type Resolve } from "../../src/outward/index.ts";
import { createIntake } from "../../src/pipeline.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { seeded } from "./chance.ts";
import { DAY, type Desk, expectedOf, markOf, newsroom, START } from "./desk.ts";
import type { Asked } from "./server.ts";
import type { WorkerData } from "./worker.ts";

export interface Month {
  readonly desks: readonly Desk[];
  readonly store: Store;
  readonly asked: Asked;
  readonly happenings: Readonly<Record<Happening["kind"], number>>;
  readonly faults: readonly unknown[];
  readonly owner: readonly OwnerNews[];
  /** Seconds of this thread's processor time while following. */
  readonly cpuSeconds: number;
  /** Bytes of heap after a collection, every simulated day. */
  readonly heap: readonly number[];
  readonly seconds: number;
  close(): Promise<void>;
}

interface Asking {
  readonly feeds: number;
  readonly days: number;
  readonly reader: Reader;
  readonly score: Parameters<typeof createDailyArrivals>[1];
  /** Called every simulated day. */
  readonly onDay?: (day: number) => void;
}

const LATE = 30;
export const RULES: Rules = {
  bounds: { least: 120_000, most: 3 * 3_600_000 }, hostGap: 2000, hostsAtOnce: 16, pageTries: 6, revisits: [3_600_000, 6 * 3_600_000, DAY], feedBytes: 2_000_000, answerMs: 400,
};

/** Names of the newsroom lead here; one that is not allowed does too, which is what a rebinding name does. */
export const resolveHere: Resolve = (_hostname, _options, callback) => callback(null, [{ address: "127.0.0.1", family: 4 } satisfies LookupAddress]);

export const allowed = (desks: readonly Desk[], port: number): readonly string[] =>
  ["t.newsroom.example", ...desks.flatMap(({ host, kind }) => (kind === "rebinding" ? [] : kind === "moved" ? [host, `moved-${host}`] : [host]))].map((host) => `${host}:${port}`);

export async function startServer(data: WorkerData): Promise<{ readonly port: number; asked(): Promise<Asked>; stop(): Promise<void> }> {
  const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: data });
  const heard = <T>(): Promise<T> => new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  const { port } = await heard<{ port: number }>();
  return {
    port,
    async asked() {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
      worker.postMessage("asked");
      return (await heard<{ asked: Asked }>()).asked;
    },
    stop: async () => void (await worker.terminate()),
  };
}

export async function followNewsroom({ feeds, days, reader, score, onDay }: Asking): Promise<Month> {
  const time = new Float64Array(new SharedArrayBuffer(8));
  time[0] = START;
  const end = START + days * DAY;
  const desks = newsroom(feeds, days);
  const server = await startServer({ count: feeds, days, time, gap: RULES.hostGap, late: LATE });
  const folder = mkdtempSync(join(tmpdir(), "readout-newsroom-"));
  const now = (): Date => new Date(time[0] ?? START);
  const store = await openStore({ path: join(folder, "record.sqlite"), now });
  const outward = createOutward({ allowHosts: allowed(desks, server.port), resolve: resolveHere });
  await store.followed.writer.add(desks.map(({ host }) => ({ url: `http://${host}:${server.port}/feed`, found: false, title: null, outlet: null, site: null })), now().toISOString());

  const controller = new AbortController();
  const heap: number[] = [];
  let day = 0;
  const clock: Clock = {
    now,
    wait: (until, { idle, signal }) =>
      new Promise((resolve) => {
        if (!idle) {
          if (signal.aborted) return resolve();
          return signal.addEventListener("abort", () => resolve(), { once: true });
        }
        time[0] = Math.max(time[0] ?? START, Math.min(until.getTime(), end));
        for (; START + (day + 1) * DAY <= time[0]; day += 1) {
          globalThis.gc?.();
          heap.push(process.memoryUsage().heapUsed);
          onDay?.(day + 1);
        }
        if (time[0] >= end) controller.abort();
        setImmediate(resolve);
      }),
  };
  const happenings = { "document": 0, "given-up": 0, "silent": 0, "back": 0, "moved": 0, "fault": 0 };
  const faults: unknown[] = [];
  const owner: OwnerNews[] = [];
  const [began, before] = [performance.now(), process.threadCpuUsage()];
  const follow = createFollow({
    followed: store.followed, outward, robots: createRobots(outward, clock), clock, random: seeded(4711), rules: RULES, signal: controller.signal,
    record: createIntake({ reader, known: store.reader.known, writer: store.writer, arrived: createDailyArrivals(store.reader, score, now) }),
    tell(happening) {
      happenings[happening.kind] += 1;
      if (happening.kind === "fault") faults.push(happening.error);
    },
    tellOwner: async (news) => void owner.push(news),
  });
  await follow.run({ once: false });
  const used = process.threadCpuUsage(before);
  const asked = await server.asked();
  return {
    desks, store, asked, happenings, faults, owner, heap,
    cpuSeconds: (used.user + used.system) / 1e6,
    seconds: (performance.now() - began) / 1000,
    async close() {
      await outward.close();
      await store.close();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * Marks of items that ought to be on record and are not, and of those that are there twice. What a feed listed at its last answer, and
 * `grace` milliseconds before the end, ought to be there.
 */
export async function compare(desks: readonly Desk[], { reader, followed }: Pick<Store, "reader" | "followed">, end: number, grace: number): Promise<{ readonly expected: number; readonly missed: readonly string[]; readonly twice: readonly string[]; readonly versions: number }> {
  const marks = new Map<string, number>();
  let versions = 0;
  for (let offset = 0; ; offset += 200) {
    const { items } = await reader.documents({ limit: 200, offset });
    for (const { id, version } of items) {
      versions += version;
      const [mark = ""] = /berth \d+-\d+ /.exec((await reader.document(id))?.text ?? "") ?? [];
      marks.set(mark, (marks.get(mark) ?? 0) + 1);
    }
    if (items.length < 200) break;
  }
  const heard = (await followed.reader.sources()).map(({ heardAt }) => Date.parse(heardAt ?? ""));
  const expected = [...new Set(desks.flatMap((desk, at) => expectedOf(desk, Math.min(end - grace, heard[at] ?? 0), end).map((item) => markOf(desk, item))))];
  return { expected: expected.length, missed: expected.filter((mark) => !marks.has(mark)), twice: [...marks].filter(([, count]) => count > 1).map(([mark]) => mark), versions };
}

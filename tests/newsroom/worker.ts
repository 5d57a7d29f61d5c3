// The newsroom's server in a thread of its own, so that what following costs can be told apart.
import type { AddressInfo } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { newsroom, DAY, START } from "./desk.ts";
import { newsroomServer } from "./server.ts";

export interface WorkerData {
  readonly count: number;
  readonly days: number;
  /** Milliseconds of the epoch. */
  readonly time: Float64Array;
  readonly gap: number;
  readonly late: number;
}

const { count, days, time, gap, late } = workerData as WorkerData;
const { server, asked } = newsroomServer({ desks: newsroom(count, days), now: () => time[0] ?? START, end: START + days * DAY, gap, late });
/** A thread's port has no origin to name. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const post = (message: object): void => parentPort?.postMessage(message);
server.listen(0, "127.0.0.1", () => post({ port: (server.address() as AddressInfo).port }));
parentPort?.on("message", () => post({ asked }));

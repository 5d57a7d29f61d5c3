// A thread that seals push messages and sends them over connections that it keeps.
import { parentPort, workerData } from "node:worker_threads";
import { createOutward } from "../../outward/index.ts";
import { failed, type Outcome } from "../outcome.ts";
import type { Batch, Done, ThreadSettings } from "./posted.ts";
import { type Parcel, pusher } from "./send.ts";
import type { Subscription } from "./subscription.ts";
import { authorizer } from "./vapid.ts";

/** Connections to one push service: with answers after 50 ms, those of two threads carry 1,900 messages a second. */
const CONNECTIONS = 48;
/** A push service answers with a few bytes, and soon. */
const LIMITS = { answerMs: 15_000, answerBytes: 65_536, unpackedBytes: 65_536 };
/** Messages sealed before connections get their turn: about 3 ms. */
const AT_A_TIME = 16;

const { keys, contact, hosts, allowHosts } = workerData as ThreadSettings;
const outward = createOutward({ allowHosts, perHost: CONNECTIONS, limits: LIMITS });
const push = pusher({ outward, hosts, authorize: authorizer(keys, contact, () => new Date()) });

const waiting: { readonly number: number; readonly address: string; readonly parcel: Parcel }[] = [];
let done: Done[] = [];
let sealing = false;

parentPort?.on("message", ({ parcels, jobs }: Batch) => {
  for (const [number, address, at] of jobs) {
    const parcel = parcels[at];
    if (parcel !== undefined) waiting.push({ number, address, parcel });
  }
  if (!sealing) sealSome();
});

function sealSome(): void {
  for (const { number, address, parcel } of waiting.splice(0, AT_A_TIME)) void sent(address, parcel).then((outcome) => answer([number, outcome]));
  sealing = waiting.length > 0;
  if (sealing) setImmediate(sealSome);
}

async function sent(address: string, parcel: Parcel): Promise<Outcome> {
  try {
    return await push(JSON.parse(address) as Subscription, parcel);
  } catch (error) {
    return failed(error);
  }
}

/** What is done within these milliseconds goes back together. */
const GATHERED_MS = 3;

function answer(one: Done): void {
  if (done.push(one) > 1) return;
  setTimeout(() => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
    parentPort?.postMessage(done);
    done = [];
  }, GATHERED_MS);
}

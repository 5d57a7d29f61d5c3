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
/** What is done within these milliseconds goes back together. */
const GATHERED_MS = 8;

interface Waiting {
  readonly number: number;
  readonly address: string;
  readonly parcel: Parcel;
}

/** What waits for one push service. It is sealed when a connection is free: what waits takes little, and no service waits for another. */
interface Lane {
  active: number;
  readonly waiting: Waiting[];
}

const { keys, contact, hosts, allowHosts } = workerData as ThreadSettings;
const outward = createOutward({ allowHosts, perHost: CONNECTIONS, limits: LIMITS });
const push = pusher({ outward, hosts, authorize: authorizer(keys, contact, () => new Date()) });

const lanes = new Map<string, Lane>();
let planned = false;
/** Which service comes first next time. */
let turn = 0;
let done: Done[] = [];

parentPort?.on("message", ({ parcels, jobs }: Batch) => {
  for (const [number, address, at] of jobs) {
    const parcel = parcels[at];
    if (parcel !== undefined) laneOf(address).waiting.push({ number, address, parcel });
  }
  plan();
});

function laneOf(address: string): Lane {
  const service = /"endpoint":"(https?:\/\/[^/"]+)/.exec(address)?.[1] ?? "";
  const lane = lanes.get(service) ?? { active: 0, waiting: [] };
  lanes.set(service, lane);
  return lane;
}

const isReady = ({ active, waiting }: Lane): boolean => active < CONNECTIONS && waiting.length > 0;

/** A few at once, each service in its turn, then connections have theirs. */
function plan(): void {
  if (planned) return;
  planned = true;
  setImmediate(() => {
    planned = false;
    for (const [service, { active, waiting }] of lanes) if (active === 0 && waiting.length === 0) lanes.delete(service);
    const all = [...lanes.values()];
    const from = all.length > 0 ? (turn += 1) % all.length : 0;
    let left = AT_A_TIME;
    let ready = [...all.slice(from), ...all.slice(0, from)].filter(isReady);
    for (; left > 0 && ready.length > 0; ready = ready.filter(isReady)) {
      for (const lane of ready.slice(0, left)) {
        left -= 1;
        void work(lane, lane.waiting.shift() as Waiting);
      }
    }
    if (left === 0) plan();
  });
}

async function work(lane: Lane, { number, address, parcel }: Waiting): Promise<void> {
  lane.active += 1;
  answer([number, await sent(address, parcel)]);
  lane.active -= 1;
  plan();
}

async function sent(address: string, parcel: Parcel): Promise<Outcome> {
  try {
    return await push(JSON.parse(address) as Subscription, parcel);
  } catch (error) {
    return failed(error);
  }
}

function answer(one: Done): void {
  if (done.push(one) > 1) return;
  setTimeout(() => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
    parentPort?.postMessage(done);
    done = [];
  }, GATHERED_MS);
}

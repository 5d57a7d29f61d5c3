// Delivers what waits in a record to a push service on this machine, until all is done or it is killed.
import { setTimeout as sleep } from "node:timers/promises";
import { createChannels } from "../../src/channels/index.ts";
import type { VapidKeys } from "../../src/channels/push/vapid.ts";
import { createDeliver, RULES } from "../../src/delivering/index.ts";
import { SYSTEM_CLOCK as clock } from "../../src/following/clock.ts";
import { createOutward } from "../../src/outward/index.ts";
import { openStore } from "../../src/store/index.ts";

const [path = "", host = "", keys = ""] = process.argv.slice(2);
const { alerts, close } = await openStore({ path });
const outward = createOutward();
const push = { keys: JSON.parse(keys) as VapidKeys, contact: "mailto:desk@vale-courier.example", hosts: [host], allowHosts: [host], threads: 2 };
const channels = createChannels({ outward, push, smtp: null, now: clock.now });
const rules = { ...RULES, leaseMs: 5_000, tellMs: 4_000, backOffMs: 200, restMs: 100, lookMs: 50 };
const deliver = createDeliver({ alerts, tell: channels.tell, site: "https://readout.example", clock, random: Math.random, rules, signal: new AbortController().signal, fault: (error) => void process.stderr.write(`${String(error)}\n`) });
while ((await alerts.reader.dueAt()) !== null) {
  await deliver.run({ once: true });
  await sleep(50);
}
await channels.close();
await outward.close();
await close();

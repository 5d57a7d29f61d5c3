// How fast many browsers are told of one alert: sealed and sent a second, beside the package web-push used plainly over the same receivers.
// usage: npx node bench/fanout.ts [SUBSCRIPTIONS] [THREADS]
import http from "node:http";
import https from "node:https";
import { loadavg } from "node:os";
import webPush from "web-push";
import { createChannels, type Outcome, type Telling } from "../src/channels/index.ts";
import { deliveryOf } from "../src/channels/push/delivery.ts";
import { messageOf } from "../src/channels/message.ts";
import { parcelOf } from "../src/channels/push/send.ts";
import { makeVapidKeys } from "../src/channels/push/vapid.ts";
import { telling } from "../src/channels/suite/alerts.ts";
import { createOutward } from "../src/outward/index.ts";
import { setStage, watchMemory } from "./fanout-stage.ts";
import { keep, rounded } from "./machine.ts";

const many = Number(process.argv[2] ?? 100_000);
const threads = Number(process.argv[3] ?? 2);
/** As many as an outbox would hand over at once. */
const IN_HAND = 2000;
/** web-push is slower: a part of them gives its rate. */
const PLAIN = Math.min(many, 4000);
const PLAIN_AT_ONCE = 100;
const CONTACT = "mailto:desk@vale-courier.example";

const stage = await setStage(many);
const { hosts, subscriptions, heard } = stage;
const keys = makeVapidKeys();
const told: Telling = telling();
const { text } = parcelOf(deliveryOf(messageOf(told)));

/** Everyone is told, so many at once; gives seconds until each share was taken. */
async function tellAll(count: number, atOnce: number, tell: (number: number) => Promise<boolean>) {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const marks: number[] = [];
  let [next, taken] = [0, 0];
  const one = async (): Promise<void> => {
    while (next < count) {
      if (await tell(next++)) taken += 1;
      if (taken === Math.ceil(count * 0.5) || taken === Math.ceil(count * 0.9)) marks.push((performance.now() - began) / 1000);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, one));
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { count, taken, perSecond: Math.round(taken / seconds), seconds: rounded(seconds), half: rounded(marks[0] ?? 0), ninety: rounded(marks.at(-1) ?? 0), processorMicroseconds: Math.round((user + system) / count) };
}

/** The package speaks https alone; over plain http, like ours here, it is spared the encryption of the line. Connections are kept by the agent of Node. */
https.request = http.request as typeof https.request;
const plainly = (number: number): Promise<boolean> =>
  webPush.sendNotification(subscriptions[number]!, text, { TTL: 14_400, urgency: "high", topic: "harbour-talks", vapidDetails: { subject: CONTACT, publicKey: keys.publicKey, privateKey: keys.privateKey } }).then(() => true, () => false);

async function ours() {
  const outward = createOutward({ allowHosts: hosts });
  const channels = createChannels({ outward, push: { keys, contact: CONTACT, hosts, allowHosts: hosts, threads }, smtp: null, now: () => new Date() });
  const addresses = subscriptions.map((subscription) => JSON.stringify(subscription));
  const outcomes = new Map<Outcome["kind"], number>();
  const tell = async (number: number): Promise<boolean> => {
    const { kind } = await channels.tell({ way: "push", address: addresses[number]! }, told);
    outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    return kind === "taken";
  };
  const cold = performance.now();
  await tell(0);
  const firstMs = Math.round(performance.now() - cold);
  await tellAll(Math.min(2000, many), IN_HAND, tell);
  await heard();
  global.gc?.();
  const memory = watchMemory();
  const rate = await tellAll(many, IN_HAND, tell);
  const taken = memory();
  await channels.close();
  await outward.close();
  return { ...rate, firstMs, outcomes: Object.fromEntries(outcomes), ...taken };
}

const loadBefore = rounded(loadavg()[0] ?? 0);
await tellAll(500, PLAIN_AT_ONCE, plainly);
await heard();
const plainBefore = await tellAll(PLAIN, PLAIN_AT_ONCE, plainly);
const plainHeard = await heard();
const fanout = await ours();
const fanoutHeard = await heard();
const plainAfter = await tellAll(PLAIN, PLAIN_AT_ONCE, plainly);
stage.close();

const best = Math.max(plainBefore.perSecond, plainAfter.perSecond);
keep("fanout", {
  loadBefore,
  loadAfter: rounded(loadavg()[0] ?? 0),
  subscriptions: many,
  threads,
  messageBytes: Buffer.byteLength(text),
  ours: { ...fanout, heardOnce: fanoutHeard.once, heardMore: fanoutHeard.more, opened: stage.opened(fanoutHeard, text) },
  webPush: { before: plainBefore, after: plainAfter, heardOnce: plainHeard.once, opened: stage.opened(plainHeard, text) },
  timesAsFast: rounded(fanout.perSecond / best, 2),
  timesAsFastByProcessor: rounded(Math.min(plainBefore.processorMicroseconds, plainAfter.processorMicroseconds) / fanout.processorMicroseconds, 2),
});

// The whole way of one alert to many browsers: judged and put into the outbox, claimed, sealed, sent and settled durably.
// usage: npx node bench/fanout-outbox.ts [SUBSCRIPTIONS] [THREADS]
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { createChannels } from "../src/channels/index.ts";
import { messageOf } from "../src/channels/message.ts";
import { deliveryOf } from "../src/channels/push/delivery.ts";
import { parcelOf } from "../src/channels/push/send.ts";
import { makeVapidKeys } from "../src/channels/push/vapid.ts";
import { madeAlert, SITE } from "../src/channels/suite/alerts.ts";
import { createDeliver, RULES } from "../src/delivering/index.ts";
import { SYSTEM_CLOCK as clock } from "../src/following/clock.ts";
import { createOutward } from "../src/outward/index.ts";
import { openStore } from "../src/store/index.ts";
import { setStage, watchMemory } from "./fanout-stage.ts";
import { keep, rounded } from "./machine.ts";

const many = Number(process.argv[2] ?? 100_000);
const threads = Number(process.argv[3] ?? 2);
const iso = (): string => clock.now().toISOString();
const since = (began: number): number => rounded((performance.now() - began) / 1000, 2);

const { hosts, subscriptions, heard, opened, close } = await setStage(many);
const folder = mkdtempSync(join(tmpdir(), "readout-fanout-"));
const path = join(folder, "record.sqlite");
const outward = createOutward();
const channels = createChannels({ outward, push: { keys: makeVapidKeys(), contact: "mailto:desk@vale-courier.example", hosts, allowHosts: hosts, threads }, smtp: null, now: clock.now });

/** The first of each service is added as always, one transaction each; the rest as copies of them at once, since that would take minutes. */
async function addAll(): Promise<number> {
  const { alerts, close: shut } = await openStore({ path });
  const { id } = await alerts.writer.addWatch({ name: "Harbour", kinds: ["breaking"], speakers: [], words: "", outlets: [] }, iso());
  const checked = subscriptions.map((subscription) => channels.check({ way: "push", subscription }));
  for (const { address, place } of checked.slice(0, hosts.length)) {
    await alerts.writer.addRecipient({ way: "push", address, place, label: null, account: null, watches: [id], manners: { quiet: null, mostADay: 20, digestAt: null }, tokenHash: null }, iso());
  }
  await shut();
  const rows = new Database(path);
  const copy = rows.prepare("INSERT INTO recipient (key, way, place, service, state, manners, added_at, seen_at, address) SELECT ?, way, ?, service, state, manners, added_at, seen_at, ? FROM recipient WHERE key = ?");
  const watches = rows.prepare("INSERT INTO recipient_watch (watch, recipient) VALUES (?, ?)");
  rows.transaction(() => {
    for (const [number, { address, place }] of checked.entries()) {
      if (number < hosts.length) continue;
      copy.run(number + 1, place, address, (number % hosts.length) + 1);
      watches.run(id, number + 1);
    }
  })();
  rows.close();
  return id;
}

const watch = await addAll();
const store = await openStore({ path });
const { writer, reader } = store.alerts;

const loadBefore = rounded(loadavg()[0] ?? 0);
const memory = watchMemory();
const cpu = process.cpuUsage();
const began = performance.now();
const { id: _, at: __, correctedBy: ___, ...given } = madeAlert({ watches: [watch] });
const [alert] = await writer.judged({ at: iso(), through: 1, alerts: [given], later: [], done: [] });
const judgedSeconds = since(began);

const states = new Map<string, number>();
const marks: { half?: number; ninety?: number } = {};
let sent = 0;
await createDeliver({
  alerts: store.alerts, tell: channels.tell, site: SITE, clock, random: Math.random, rules: RULES, signal: new AbortController().signal, fault: console.error,
  done(settled) {
    for (const { state, alerts } of settled) {
      states.set(state, (states.get(state) ?? 0) + alerts.length);
      if (state === "sent") sent += alerts.length;
    }
    if (sent >= many * 0.5) marks.half ??= since(began);
    if (sent >= many * 0.9) marks.ninety ??= since(began);
  },
}).run({ once: true });
const seconds = since(began);
const { user, system } = process.cpuUsage(cpu);
const took = memory();
const got = await heard();
const { text } = parcelOf(deliveryOf(messageOf({ alerts: [alert!], site: SITE, recipient: 0 })));

const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
keep("fanout-outbox", {
  loadBefore,
  loadAfter: rounded(loadavg()[0] ?? 0),
  recipients: many,
  threads,
  judgedSeconds,
  seconds,
  halfSeconds: marks.half,
  ninetySeconds: marks.ninety,
  perSecond: Math.round(sent / seconds),
  processorMicroseconds: Math.round((user + system) / many),
  states: Object.fromEntries(states),
  heardOnce: got.once,
  heardMore: got.more,
  opened: opened(got, text),
  stillDue: await reader.dueAt(),
  recordMB: rounded(bytes / 2 ** 20),
  ...took,
});
await channels.close();
await outward.close();
await store.close();
rmSync(folder, { recursive: true });
close();

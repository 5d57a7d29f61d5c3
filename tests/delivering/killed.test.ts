// Killed in the middle of telling thousands, ten times, and started again: everyone gets each alert, and once but for what was under way.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { browser } from "../../src/channels/suite/browser.ts";
import { makeVapidKeys } from "../../src/channels/push/vapid.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { alert, harbour, recipient } from "../../src/store/suite/alerts.ts";
import { type PushService, pushService, type Trouble, TROUBLES } from "./push-service.ts";

const CHILD = fileURLToPath(new URL("child.ts", import.meta.url));
const SUBSCRIBERS: Readonly<Record<Trouble, number>> = { none: 800, busy: 40, failing: 40, silent: 20, garbled: 20, cut: 20, gone: 40, unknown: 20 };
const KILLS = 10;
/** Messages that one run has under way, or done and not settled, at most: `delivering/delivering.ts` and `lane.ts`. */
const UNDER_WAY = 128 + 250;

/** Delivers to the end, or is killed once so many more messages have come; gives whether it was. */
function deliver(path: string, service: PushService, keys: string, after: number | null): Promise<boolean> {
  const child = spawn(process.execPath, [CHILD, path, service.host, keys], { stdio: ["ignore", "inherit", "inherit"] });
  const until = service.sent.length + (after ?? Number.POSITIVE_INFINITY);
  service.came = () => void (service.sent.length >= until && child.kill("SIGKILL"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => (code === 0 || signal === "SIGKILL" ? resolve(signal === "SIGKILL") : reject(new Error(`it ended with ${code}`))));
  });
}

const endpointOf = (service: PushService, trouble: string, number: number): string => `http://${service.host}/push/${trouble}/${number}`;
const ENDS = (trouble: Trouble): boolean => trouble === "gone" || trouble === "unknown";

async function subscribeAll({ alerts: { writer } }: Store, service: PushService): Promise<void> {
  const { subscription } = browser();
  await writer.addWatch(harbour, new Date().toISOString());
  const all = Object.entries(SUBSCRIBERS).flatMap(([trouble, count]) => Array.from({ length: count }, (_, i) => ({ place: endpointOf(service, trouble, i), at: (i + Math.random()) / count })));
  for (const { place } of all.toSorted((a, b) => a.at - b.at)) await writer.addRecipient(recipient(place, { place, address: JSON.stringify(subscription(place)) }), new Date().toISOString());
}

test("every subscriber gets each alert, whatever its push service answers and however often the sender is killed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-"));
  const path = join(folder, "record.sqlite");
  const service = await pushService();
  const store = await openStore({ path });
  await subscribeAll(store, service);
  const judge = (key: string) => store.alerts.writer.judged({ at: new Date().toISOString(), through: 0, alerts: [alert(key)], later: [], done: [] });
  await judge("first");
  const keys = JSON.stringify(makeVapidKeys());
  let kills = 0;
  for (let round = 0; round < KILLS; round++) {
    if (round === 3) await judge("second");
    if (round === 6) await judge("third");
    if (await deliver(path, service, keys, 60 + Math.round(Math.random() * 200))) kills += 1;
  }
  expect(kills).toBe(KILLS);
  expect(await deliver(path, service, keys, null)).toBe(false);

  const topics = [...new Set(service.sent.map(({ topic }) => topic))];
  expect(topics).toHaveLength(3);
  const taken = new Map<string, number>();
  for (const { endpoint, topic, taken: was } of service.sent) if (was) taken.set(`${endpoint} ${topic}`, (taken.get(`${endpoint} ${topic}`) ?? 0) + 1);
  const expected = (Object.keys(TROUBLES) as Trouble[]).filter((trouble) => !ENDS(trouble)).flatMap((trouble) => Array.from({ length: SUBSCRIBERS[trouble] }, (_, i) => topics.map((topic) => `${endpointOf(service, trouble, i)} ${topic}`)).flat());
  expect([...taken.keys()].toSorted()).toEqual(expected.toSorted());
  const twice = [...taken.values()].reduce((sum, times) => sum + times - 1, 0);
  expect(twice).toBeLessThanOrEqual(kills * UNDER_WAY);

  for (let offset = 0; offset < 1000; offset += 200) {
    for (const { id, place, state } of (await store.alerts.reader.recipients({ limit: 200, offset })).items) {
      const isGone = ENDS(place.split("/")[4] as Trouble);
      expect([place, state]).toEqual([place, isGone ? "gone" : "active"]);
      const { items } = await store.alerts.reader.deliveries({ recipient: id });
      expect(items.map((each) => each.state)).toEqual(isGone ? items.map(() => "gone") : ["sent", "sent", "sent"]);
    }
  }
  await store.close();
  rmSync(folder, { recursive: true });
}, 240_000);

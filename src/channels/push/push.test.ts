// Pushing through threads to a push service on this machine: what a browser reads, and what becomes of trouble.
import { expect, test } from "vitest";
import type { AlertKind } from "../../model/index.ts";
import { type Browser, browser } from "../suite/browser.ts";
import { madeAlert, SITE, telling } from "../suite/alerts.ts";
import { channelsTo } from "../suite/channels.ts";
import { type Got, receiver } from "../suite/receiver.ts";
import { KINDS } from "./kinds.ts";

interface Shown {
  readonly web_push: number;
  readonly notification: { readonly title: string; readonly body: string; readonly navigate: string; readonly tag: string; readonly silent: boolean; readonly actions: readonly { readonly action: string; readonly navigate: string }[]; readonly data: Readonly<Record<string, string>> };
}

const shown = (reader: Browser, got: Got | undefined): Shown => JSON.parse(reader.open(got?.body ?? Buffer.alloc(0)).toString()) as Shown;

async function stage(threads = 1) {
  const service = await receiver();
  const channels = channelsTo({ hosts: [service.host], threads });
  const reader = browser();
  const { address } = channels.check({ way: "push", subscription: reader.subscription(service.url("/push/one")) });
  return { service, channels, reader, to: { way: "push", address } as const };
}

test("an alert becomes a notification that Safari shows by itself, with a way to mute it", async () => {
  const { service, channels, reader, to } = await stage();
  expect(await channels.tell(to, telling())).toEqual({ kind: "taken" });
  expect(shown(reader, service.got[0])).toMatchInlineSnapshot(`
    {
      "notification": {
        "actions": [
          {
            "action": "mute",
            "navigate": "https://readout.example/alerts?mute=harbour-talks",
            "title": "Mute this story",
          },
          {
            "action": "choose",
            "navigate": "https://readout.example/alerts",
            "title": "Choose topics",
          },
        ],
        "body": "Three outlets in ten minutes: the Vale Courier first.",
        "data": {
          "alert": "12",
          "id": "j-a4VCPlVMHFR6mLtw_RrDfOOpp-08qi",
          "story": "harbour-talks",
          "watches": "4",
          "what": "breaking",
        },
        "lang": "en",
        "navigate": "https://readout.example/stories/harbour-talks",
        "silent": false,
        "tag": "Pk6hV8V88rIimDctNVTcMIgfdiWwtSlX",
        "title": "Harbour talks open in Vale",
      },
      "web_push": 8030,
    }
  `);
});

test("a correction takes the place of what it corrects: at the push service, and on the screen", async () => {
  const { service, channels, reader, to } = await stage();
  const exclusive = madeAlert({ kind: "exclusive", key: "exclusive:quote-9" });
  const correction = madeAlert({ kind: "exclusive", key: "correction:quote-9", corrects: "exclusive:quote-9", title: "The Lowmarsh Post had it first" });
  for (const alert of [exclusive, correction, madeAlert()]) await channels.tell(to, telling(alert));
  const [first, second, other] = service.got;
  expect(first?.headers["topic"]).toMatch(/^[\w-]{32}$/);
  expect(second?.headers["topic"]).toBe(first?.headers["topic"]);
  expect(other?.headers["topic"]).not.toBe(first?.headers["topic"]);
  const [before, after] = [first, second].map((got) => shown(reader, got).notification);
  expect(after).toMatchObject({ tag: before?.tag, silent: true, title: "Correction: The Lowmarsh Post had it first" });
  expect(after?.data["id"]).not.toBe(before?.data["id"]);
  expect(before?.silent).toBe(false);
  expect(Number(second?.headers["ttl"])).toBeGreaterThanOrEqual(Number(first?.headers["ttl"]));
});

test.each(Object.keys(KINDS).filter((kind) => kind !== "digest" && kind !== "test") as AlertKind[])("%s: how long and how urgently it waits is its kind's", async (kind) => {
  const { service, channels, to } = await stage();
  await channels.tell(to, telling(madeAlert({ kind })));
  expect(service.got[0]?.headers).toMatchObject({ ttl: String(KINDS[kind].ttl), urgency: KINDS[kind].urgency });
});

test("several are told together, and a test says that it is one", async () => {
  const { service, channels, reader, to } = await stage();
  const many = Array.from({ length: 15 }, (_, number) => madeAlert({ id: number, key: `search:${number}`, title: `Statement ${number}` }));
  await channels.tell(to, telling(...many));
  await channels.test(to, { site: SITE, recipient: 7 });
  const [digest, trial] = service.got.map((got) => shown(reader, got).notification);
  expect(digest).toMatchObject({ title: "15 alerts", navigate: `${SITE}/alerts/told`, actions: [{ action: "choose" }] });
  expect(digest?.body.split("\n")).toEqual([...many.slice(0, 12).map(({ title }) => `• ${title}`), "and 3 more"]);
  expect(trial).toMatchObject({ title: "Test from Readout", data: { what: "test" } });
});

test("a thousand at once over two threads: each browser gets its own, and no other", async () => {
  const { service, channels } = await stage(2);
  const readers = Array.from({ length: 1000 }, browser);
  const tos = readers.map((reader, number) => ({ way: "push", address: channels.check({ way: "push", subscription: reader.subscription(service.url(`/push/${number}`)) }).address }) as const);
  const outcomes = await Promise.all(tos.map((to) => channels.tell(to, telling())));
  expect(outcomes.every(({ kind }) => kind === "taken")).toBe(true);
  expect(new Set(service.got.map(({ path }) => path)).size).toBe(1000);
  expect(service.got).toHaveLength(1000);
  for (const got of service.got) expect(shown(readers[Number(got.path.slice(6))] as Browser, got).notification.tag).toMatch(/^[\w-]{32}$/);
});

test("a push service that answers nobody keeps no other waiting", async () => {
  const { channels, to } = await stage();
  const silent = await receiver();
  const fast = await receiver();
  silent.answer = () => {};
  // Hosts differ by name, not by port.
  const named = silent.host.replace("127.0.0.1", "localhost");
  const both = channelsTo({ hosts: [named, fast.host] });
  const at = (host: string, path: string) => ({ way: "push", address: both.check({ way: "push", subscription: browser().subscription(`http://${host}${path}`) }).address }) as const;
  const stuck = Array.from({ length: 200 }, (_, number) => both.tell(at(named, `/${number}`), telling()));
  const began = performance.now();
  expect(await both.tell(at(fast.host, "/x"), telling())).toEqual({ kind: "taken" });
  expect(performance.now() - began).toBeLessThan(5000);
  await both.close();
  expect((await Promise.all(stuck)).every(({ kind }) => kind === "later")).toBe(true);
  expect(await channels.tell(to, telling())).toEqual({ kind: "taken" });
});

test("a few for one push service do not wait until the thousands for others are told", async () => {
  const services = await Promise.all(Array.from({ length: 4 }, () => receiver()));
  const channels = channelsTo({ hosts: services.map(({ host }) => host), threads: 1 });
  const at = (service: number, path: string) => ({ way: "push", address: channels.check({ way: "push", subscription: browser().subscription(`http://${services[service]?.host}${path}`) }).address }) as const;
  const many = Array.from({ length: 1200 }, (_, number) => at(number % 3, `/many/${number}`));
  const few = Array.from({ length: 10 }, (_, number) => at(3, `/few/${number}`));
  let told = 0;
  const rest = many.map(async (to) => {
    await channels.tell(to, telling());
    told += 1;
  });
  await Promise.all(few.map((to) => channels.tell(to, telling())));
  expect(told).toBeLessThan(600);
  await Promise.all(rest);
});

test("what is no subscription is gone, what is damaged is told later, and after closing all is told later", async () => {
  const { channels, to, service } = await stage();
  const elsewhere = JSON.stringify(browser().subscription("https://evil.example/push"));
  expect(await channels.tell({ way: "push", address: elsewhere }, telling())).toMatchObject({ kind: "gone" });
  expect(await channels.tell({ way: "push", address: "{" }, telling())).toMatchObject({ kind: "later" });
  service.answer = (response) => void response.writeHead(429, { "retry-after": "30" }).end();
  expect(await channels.tell(to, telling())).toEqual({ kind: "later", afterMs: 30_000, reason: "status 429" });
  await channels.close();
  expect(await channels.tell(to, telling())).toMatchObject({ kind: "later" });
});

test("addresses of no push service, and keys that are none, are refused with advice", async () => {
  const { channels, service } = await stage();
  for (const subscription of [browser().subscription("https://evil.example/x"), { ...browser().subscription(service.url("/x")), keys: { p256dh: "BA", auth: "x" } }]) {
    expect(() => channels.check({ way: "push", subscription })).toThrow(expect.objectContaining({ name: "AddressError", advice: expect.stringMatching(/\w/) }));
  }
});

// The service worker in Chromium: pushes delivered through DevTools, since Chromium subscribes at no push service of ours.
import type { BrowserContext, CDPSession, Page, Worker } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { deliveryOf } from "../../src/channels/push/delivery.ts";
import { written } from "../../src/channels/push/message.ts";
import { messageOf } from "../../src/channels/message.ts";
import type { Alert } from "../../src/model/index.ts";
import { openTemporaryStore, type Store } from "../../src/store/index.ts";
import { serveApp } from "./browser.ts";
import { type Told, tellingOver } from "./telling.ts";
import { browserTest, useBrowser, visit } from "./visit.ts";

useBrowser();

const ALERT: Alert = {
  id: 12, kind: "breaking", key: "breaking:wire", story: "wire", corrects: null, correctedBy: null, title: "Averne shuts Torsholm quay", body: "Three outlets have it.",
  why: ["3 outlets in 2 hours."], path: "/stories/wire", lang: "en", evidence: [], watches: [1], at: "2031-03-04T17:35:00Z",
};

interface Reader {
  readonly page: Page;
  push(data: string): Promise<void>;
  listed(): Promise<readonly { readonly title: string; readonly silent: boolean | null }[]>;
  worker(): Promise<Worker>;
}

const sent = (alert: Partial<Alert> = {}) => written(deliveryOf(messageOf({ alerts: [{ ...ALERT, ...alert }], site: "https://readout.example", recipient: 7 })).message, 4000).toString("utf8");
const titles = async ({ listed }: Reader) => (await listed()).map(({ title }) => title);

/** As a person does on a notification; the browser lets no program do it. What the worker then does is waited for. */
async function click({ worker }: Reader, action: string): Promise<readonly string[]> {
  return (await worker()).evaluate(async (pressed) => {
    const scope = globalThis as unknown as { registration: ServiceWorkerRegistration; clients: { openWindow: (url: string) => Promise<null>; matchAll: () => Promise<readonly never[]> } };
    const opened: string[] = [];
    scope.clients.matchAll = () => Promise.resolve([]);
    scope.clients.openWindow = (url) => (opened.push(url), Promise.resolve(null));
    const [notification] = await scope.registration.getNotifications();
    const event = Object.assign(new Event("notificationclick"), { notification, action: pressed, waitUntil: (work: Promise<unknown>) => (done = work) });
    let done: Promise<unknown> = Promise.resolve();
    globalThis.dispatchEvent(event);
    await done;
    return opened;
  }, action);
}

describe("a reader in Chromium", () => {
  let store: Store;
  let told: Told;
  let base = "";
  let close: (() => Promise<void>) | null = null;
  beforeAll(async () => {
    if (inject("app") === "") return;
    store = await openTemporaryStore();
    told = await tellingOver(store, { subscribing: "readers", hosts: ["127.0.0.1:9"] });
    const served = await serveApp(store, inject("app"), { telling: told.telling });
    base = served.url;
    close = async () => {
      await served.close();
      await told.close();
      await store.close();
    };
  });
  afterAll(() => close?.());

  /** Agreed to notifications, with the worker that the page would have registered. */
  async function reader(): Promise<Reader> {
    const page = await visit("/alerts", { base, permissions: ["notifications"], expected: /./ });
    await page.evaluate(async () => {
      await navigator.serviceWorker.register("/sw.js");
      await navigator.serviceWorker.ready;
    });
    const context: BrowserContext = page.context();
    const session: CDPSession = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) => session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => registrations.forEach((one) => resolve(one.registrationId))));
    await session.send("ServiceWorker.enable");
    const registrationId = await registered;
    return {
      page,
      async push(data) {
        await session.send("ServiceWorker.deliverPushMessage", { origin: base, registrationId, data });
      },
      listed: () => page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, silent }) => ({ title, silent }))),
      worker: async () => context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker")),
    };
  }

  browserTest("gets a worker that is asked for anew each time and may act for the whole site, and a manifest", async () => {
    const { page } = await reader();
    const [worker, manifest] = await Promise.all(["/sw.js", "/readout.webmanifest"].map((path) => page.evaluate(async (address) => Object.fromEntries((await fetch(address)).headers), path)));
    expect(worker).toMatchObject({ "content-type": expect.stringMatching(/javascript/), "cache-control": "no-cache", "content-security-policy": expect.stringMatching(/worker-src 'self'/) });
    expect(manifest?.["content-type"]).toMatch(/^application\/manifest\+json/);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(`${base}/`);
  });

  browserTest("is shown an alert once, and a correction in its place without a sound", async () => {
    const one = await reader();
    await one.push(sent());
    await expect.poll(one.listed).toEqual([{ title: ALERT.title, silent: false }]);
    await one.push(sent({ id: 14, key: "breaking:wire:corrected", corrects: ALERT.key, title: "The quay is open" }));
    await expect.poll(one.listed).toEqual([{ title: "Correction: The quay is open", silent: true }]);
    await one.push(sent());
    await one.push(sent({ id: 15, key: "live:other", title: "Another matter" }));
    await expect.poll(() => titles(one)).toEqual(expect.arrayContaining(["Another matter", "Correction: The quay is open"]));
    expect(await titles(one)).toHaveLength(2);
  });

  browserTest("is shown something true of a message that cannot be read, and what comes with the page closed", async () => {
    const one = await reader();
    await one.page.goto("about:blank");
    await one.push("\u0000 no message").catch(() => undefined);
    await one.page.goto(`${base}/alerts`);
    await one.push("{");
    await expect.poll(() => titles(one)).toEqual(["Readout has something to tell"]);
  });

  browserTest("opens the page of the alert by a click, and mutes its story by the button", async () => {
    const one = await reader();
    const { alerts, accounts } = told.telling;
    const { secret, hash } = accounts.readerToken();
    const watch = await alerts.writer.addWatch({ name: "All", kinds: ["breaking"], speakers: [], words: "", outlets: [] }, ALERT.at);
    const manners = { quiet: null, mostADay: 100, digestAt: null };
    const { id } = await alerts.writer.addRecipient({ way: "push", address: "{}", place: "https://push.example/1", label: null, account: null, watches: [watch.id], manners, tokenHash: hash }, ALERT.at);
    await one.page.evaluate(
      (own) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open("readout", 1);
          request.addEventListener("upgradeneeded", () => {
            request.result.createObjectStore("own");
            request.result.createObjectStore("told").createIndex("at", "at");
          });
          request.addEventListener("success", () => request.result.transaction("own", "readwrite").objectStore("own").put(own, 0).addEventListener("success", () => (request.result.close(), resolve())));
        }),
      { id, token: secret, endpoint: "https://push.example/1", pushKey: "" },
    );
    await one.push(sent());
    await expect.poll(() => titles(one)).toEqual([ALERT.title]);
    expect(await click(one, "")).toEqual([`${base}/stories/wire`]);
    expect(await titles(one)).toEqual([]);

    await one.push(sent({ id: 16, key: "exclusive:wire", title: "Again the quay" }));
    await expect.poll(() => titles(one)).toEqual(["Again the quay"]);
    expect(await click(one, "mute")).toEqual([]);
    const mutes = async () => {
      const alert = { ...ALERT, key: `breaking:${Math.random()}`, watches: [watch.id] };
      await alerts.writer.judged({ at: ALERT.at, through: 0, alerts: [alert], later: [], done: [] });
      const claimed = (await Promise.all((await alerts.reader.services("2099-01-01T00:00:00Z")).map(({ service }) => alerts.writer.claim({ service, at: "2099-01-01T00:00:00Z", lease: "2099-01-01T00:01:00Z", most: 10, countedSince: ALERT.at })))).flat();
      return claimed.map(({ muted }) => muted);
    };
    expect(await mutes()).toEqual([true]);
  });

  browserTest("is led to the page that says why, where muting fails", async () => {
    const one = await reader();
    await one.push(sent());
    await expect.poll(() => titles(one)).toEqual([ALERT.title]);
    expect(await click(one, "mute")).toEqual([`${base}/alerts?mute=wire`]);
    await one.page.goto(`${base}/alerts?mute=wire`);
    await one.page.getByText("This browser is not told anything").waitFor();
  });
});

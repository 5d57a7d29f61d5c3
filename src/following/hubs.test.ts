// WebSub over real HTTP: a hub that is asked, checks, sends; and others who try.
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createApi } from "../api/api.ts";
import { comparisonsOver } from "../../tests/comparisons.ts";
import { createOutward } from "../outward/index.ts";
import { openTemporaryStore } from "../store/index.ts";
import { type Clock, DAY_MS, later } from "./clock.ts";
import { createHubs } from "./hubs.ts";

const FEED = (id: string) => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Pier</title><entry><id>${id}</id><title>Word</title><link href="https://pier.example/${id}"/></entry></feed>`;

async function stage() {
  const asked: URLSearchParams[] = [];
  const hub = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    asked.push(new URLSearchParams(body));
    response.writeHead(202).end();
  });
  await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
  const store = await openTemporaryStore();
  const outward = createOutward({ allowHosts: ["127.0.0.1"] });
  onTestFinished(async () => {
    await outward.close();
    await store.close();
    hub.close();
  });
  let now = new Date("2031-04-02T12:00:00.000Z");
  const clock: Clock = { now: () => now, wait: async () => {} };
  let told = 0;
  const hubs = createHubs({ followed: store.followed, outward, clock, publicUrl: "https://us.example/", news: () => void (told += 1) });
  const { reader, writer } = store.followed;
  await writer.add([{ url: "https://pier.example/feed", found: false, title: null, outlet: null, site: null }], now.toISOString());
  const feed = { title: "Pier", site: null, language: null, format: "atom", hub: `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`, topic: "https://pier.example/feed", etag: null, lastModified: null, items: [] };
  await writer.heard(1, { at: now.toISOString(), plan: () => ({ dueAt: now.toISOString(), habits: "{}", gap: null }), movedTo: null, feed });
  const api = createApi({ reader: store.reader, comparisons: comparisonsOver(store.reader), version: "0", hubs });
  return { asked, hubs, api, reader, pass: (milliseconds: number) => void (now = later(now, milliseconds)), told: () => told };
}

type Stage = Awaited<ReturnType<typeof stage>>;

/** Asked and agreed; gives the callback's path and the secret. */
async function subscribed({ asked, hubs, api }: Stage): Promise<{ readonly path: string; readonly secret: string }> {
  await hubs.subscribe();
  const [request] = asked;
  const path = new URL(request?.get("hub.callback") ?? "").pathname;
  const answer = await api.request(`${path}?hub.mode=subscribe&hub.topic=${encodeURIComponent("https://pier.example/feed")}&hub.challenge=c%3Cb%3E1&hub.lease_seconds=172800`);
  expect([answer.status, await answer.text(), answer.headers.get("content-type")]).toEqual([200, "c<b>1", "text/plain; charset=utf-8"]);
  return { path, secret: request?.get("hub.secret") ?? "" };
}

const send = ({ api }: Stage, path: string, body: string, signature?: string) =>
  api.request(path, { method: "POST", body, headers: { "content-type": "application/atom+xml", ...(signature !== undefined && { "x-hub-signature": signature }) } });
const sign = (body: string, secret: string, method = "sha256") => `${method}=${createHmac(method, secret).update(body).digest("hex")}`;

test("a hub is asked once an hour until it agrees, and again a day before its lease ends, under the same address", async () => {
  const all = await stage();
  const { hubs, asked, pass, reader } = all;
  await hubs.subscribe();
  await hubs.subscribe();
  expect(asked).toHaveLength(1);
  expect(Object.fromEntries(asked[0] ?? [])).toEqual({
    "hub.mode": "subscribe", "hub.topic": "https://pier.example/feed", "hub.lease_seconds": "864000",
    "hub.callback": expect.stringMatching(/^https:\/\/us\.example\/websub\/[0-9a-f]{48}$/), "hub.secret": expect.stringMatching(/^[0-9a-f]{48}$/),
  });
  pass(DAY_MS);
  await subscribed(all);
  expect((await reader.sources())[0]?.subscribedUntil).toBe("2031-04-05T12:00:00.000Z");
  pass(DAY_MS - 60_000);
  await hubs.subscribe();
  expect(asked).toHaveLength(2);
  pass(120_000);
  await hubs.subscribe();
  expect(asked).toHaveLength(3);
  expect(new Set(asked.map((request) => request.get("hub.callback"))).size).toBe(1);
});

test("a challenge for another topic, another address or an end that nobody asked for is refused", async () => {
  const all = await stage();
  const { path } = await subscribed(all);
  const status = async (url: string) => (await all.api.request(url)).status;
  expect(await status(`${path}?hub.mode=subscribe&hub.topic=https://else.example/&hub.challenge=1`)).toBe(404);
  expect(await status(`${path}?hub.mode=unsubscribe&hub.topic=https://pier.example/feed&hub.challenge=1`)).toBe(404);
  expect(await status(`/websub/${"0".repeat(48)}?hub.mode=subscribe&hub.topic=https://pier.example/feed&hub.challenge=1`)).toBe(404);
});

test.each(["sha1", "sha256", "sha384", "sha512"])("what is signed (%s) brings its items", async (method) => {
  const all = await stage();
  const { path, secret } = await subscribed(all);
  expect((await send(all, path, FEED("a"), sign(FEED("a"), secret, method))).status).toBe(202);
  expect(all.told()).toBe(1);
  expect((await all.reader.sources())[0]).toMatchObject({ items: 1, waiting: 1 });
  await send(all, path, FEED("a"), sign(FEED("a"), secret, method));
  expect(all.told()).toBe(1);
});

test("what is not signed so is taken and dropped; without a subscription nothing is taken", async () => {
  const all = await stage();
  expect((await send(all, `/websub/${"0".repeat(48)}`, FEED("a"))).status).toBe(404);
  const { path, secret } = await subscribed(all);
  const right = sign(FEED("a"), secret);
  for (const wrong of [undefined, "", "sha256=", "sha256=00", sign(FEED("b"), secret), sign(FEED("a"), "guess"), right.replace("sha256", "sha1"), `md5=${createHmac("md5", secret).update(FEED("a")).digest("hex")}`]) {
    expect((await send(all, path, FEED("a"), wrong)).status).toBe(202);
  }
  expect((await all.reader.sources())[0]).toMatchObject({ items: 0 });
  expect((await send(all, path, "no feed", sign("no feed", secret))).status).toBe(202);
  expect((await send(all, path, "x".repeat(5_000_001), "sha256=00")).status).toBe(413);
});

test("nothing else is opened: other methods and other addresses stay shut", async () => {
  const { api } = await stage();
  expect((await api.request("/websub/abc", { method: "DELETE" })).status).toBe(405);
  expect((await api.request("/api/statements", { method: "POST", body: "{}" })).status).toBe(405);
});

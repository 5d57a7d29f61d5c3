// Push messages to a push service that answers as real ones do, over real connections.
import { createECDH, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createOutward, type Outward } from "../../outward/index.ts";
import type { PushMessage } from "./message.ts";
import { type Delivery, parcelOf, pusher } from "./send.ts";
import type { Subscription } from "./subscription.ts";
import { authorizer, makeVapidKeys } from "./vapid.ts";

interface Got {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

const message: PushMessage = { title: "Harbour talks open", body: "Three outlets in ten minutes.", navigate: "https://readout.example/stories/1", tag: "story-1", lang: "en", silent: false, actions: [], data: { alert: "1" } };
const delivery: Delivery = { message, ttl: 3600, urgency: "high", topic: "story-1" };

let outward: Outward;
let close: () => Promise<unknown>;
let host: string;
let got: Got[];
let answer: (response: ServerResponse) => void;

beforeEach(async () => {
  got = [];
  answer = (response) => response.writeHead(201).end();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    got.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  outward = createOutward({ allowHosts: [host] });
  close = async () => {
    await outward.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
});

afterEach(() => close());

const push = (hosts: readonly string[] = [host]) => pusher({ outward, hosts, authorize: authorizer(makeVapidKeys(), "mailto:desk@vale-courier.example", () => new Date()) });

function subscription(endpoint = `http://${host}/push/abc`): Subscription {
  const pair = createECDH("prime256v1");
  return { endpoint, keys: { p256dh: pair.generateKeys("base64url"), auth: randomBytes(16).toString("base64url") } };
}

test("a message arrives sealed, with how long, how urgent and in whose place it waits", async () => {
  expect(await push()(subscription(), parcelOf(delivery))).toEqual({ kind: "taken" });
  const [only] = got;
  expect(only?.path).toBe("/push/abc");
  expect(only?.headers).toMatchObject({ "ttl": "3600", "urgency": "high", "topic": "story-1", "content-encoding": "aes128gcm" });
  expect(only?.headers.authorization).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/);
  expect(only?.body.includes("Harbour")).toBe(false);
});

test("a message longer than push services take is cut, not refused", async () => {
  expect(await push()(subscription(), parcelOf({ ...delivery, message: { ...message, body: "They will talk again. ".repeat(500) } }))).toEqual({ kind: "taken" });
  expect(got[0]?.body.length).toBeLessThanOrEqual(4096);
  expect(got[0]?.body.length).toBeGreaterThan(4000);
});

describe("what the push service answers", () => {
  test.each([
    [404, {}, "", { kind: "gone", reason: "status 404" }],
    [410, {}, "unsubscribed", { kind: "gone", reason: "status 410: unsubscribed" }],
    [429, { "retry-after": "30" }, "", { kind: "later", afterMs: 30_000, reason: "status 429" }],
    [500, {}, "<h1>No</h1>\n", { kind: "later", afterMs: null, reason: "status 500: <h1>No</h1>" }],
    [503, { "retry-after": "not a time" }, "", { kind: "later", afterMs: null, reason: "status 503" }],
    [400, {}, "", { kind: "refused", reason: "status 400" }],
    [413, {}, "", { kind: "refused", reason: "status 413" }],
    [302, { location: "http://169.254.169.254/" }, "", { kind: "refused", reason: "status 302" }],
  ])("%i", async (status, headers, body, outcome) => {
    answer = (response) => response.writeHead(status, headers).end(body);
    expect(await push()(subscription(), parcelOf(delivery))).toEqual(outcome);
    expect(got).toHaveLength(1);
  });

  test("garbage, and a connection that breaks", async () => {
    answer = (response) => void response.socket?.end("HTTP/9.9 what\r\n\r\n");
    expect(await push()(subscription(), parcelOf(delivery))).toMatchObject({ kind: "later", afterMs: null });
    answer = (response) => void response.socket?.destroy();
    expect(await push()(subscription(), parcelOf(delivery))).toMatchObject({ kind: "later", afterMs: null });
  });
});

test.each([
  ["http://127.0.0.1:1/push"],
  ["https://evil.example/push"],
  ["https://fcm.googleapis.com.evil.example/push"],
  ["https://evilpush.apple.com/push"],
  ["https://user:secret@fcm.googleapis.com/push"],
  ["https://fcm.googleapis.com:8443/push"],
  ["http://fcm.googleapis.com/push"],
  ["file:///etc/passwd"],
  ["not an address"],
])("nothing is sent to %s, which nobody vouches for", async (endpoint) => {
  expect(await push(["fcm.googleapis.com", ".push.apple.com"])(subscription(endpoint), parcelOf(delivery))).toMatchObject({ kind: "gone" });
  expect(got).toHaveLength(0);
});

test("keys that are no point of the curve are no subscription", async () => {
  const { endpoint } = subscription();
  const point = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)]).toString("base64url");
  expect(await push()({ endpoint, keys: { p256dh: point, auth: randomBytes(16).toString("base64url") } }, parcelOf(delivery))).toMatchObject({ kind: "gone" });
});

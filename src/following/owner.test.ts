// When an owner is told, and what the webhook gets.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createOutward } from "../outward/index.ts";
import type { Outage, Source } from "../store/followed.ts";
import { isTold } from "./owner.ts";
import { createWebhook } from "./webhook.ts";

const outage = (more: Partial<Outage> = {}): Outage => ({
  id: 1, source: 3, kind: "silence", since: "2031-04-02T08:00:00.000Z", until: null, attempts: 3, status: 503, reason: "It is down.", advice: "Wait.", toldAt: null, caughtUp: null, ...more,
});
const source = { id: 3, url: "https://a.example/feed", title: "A", state: "active" } as Source;
const told = (hour: number, gap: number | null, more: Partial<Outage> = {}, gone = false) => isTold(outage(more), { gap }, gone, new Date(`2031-04-02T${hour < 10 ? "0" : ""}${hour}:30:00Z`));

test("after three attempts, an hour, and the gap that is usual; at once when it ended; once", () => {
  expect(told(9, null)).toBe(true);
  expect(told(8, null)).toBe(false);
  expect(told(9, null, { attempts: 2 })).toBe(false);
  expect(told(9, 180)).toBe(false);
  expect(told(11, 180)).toBe(true);
  expect(told(8, 180, { attempts: 1 }, true)).toBe(true);
  expect(told(23, null, { toldAt: "2031-04-02T09:00:00.000Z" })).toBe(false);
});

test("the webhook gets one JSON POST; what goes wrong is said without its address", async () => {
  const got: string[] = [];
  let status = 204;
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    got.push(`${request.method} ${request.headers["content-type"]} ${body}`);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const outward = createOutward({ allowHosts: ["127.0.0.1"] });
  onTestFinished(async () => {
    await outward.close();
    server.close();
  });
  const failures: string[] = [];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret`;
  const tell = createWebhook(outward, url, (reason) => void failures.push(reason));
  await tell({ kind: "silent", source, outage: outage() });
  const { id, title, state } = source;
  const message = { kind: "source-silent", source: { id, url: source.url, title, state }, since: "2031-04-02T08:00:00.000Z", until: null, reason: "It is down.", advice: "Wait.", caughtUp: null };
  expect(got).toEqual([`POST application/json ${JSON.stringify(message)}`]);
  status = 500;
  await tell({ kind: "back", source, outage: outage() });
  await createWebhook(outward, "http://10.0.0.1/secret", (reason) => void failures.push(reason))({ kind: "back", source, outage: outage() });
  await createWebhook(outward, "", (reason) => void failures.push(reason))({ kind: "back", source, outage: outage() });
  expect(failures).toHaveLength(2);
  expect(failures.join()).not.toContain("secret");
});

// robots.txt as RFC 9309 has it, over real HTTP.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createOutward } from "../outward/index.ts";
import { type Clock, DAY_MS, HOUR_MS, later } from "./clock.ts";
import { createRobots } from "./robots.ts";

async function site(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outward = createOutward({ allowHosts: ["127.0.0.1"] });
  onTestFinished(async () => {
    await outward.close();
    server.closeAllConnections();
    server.close();
  });
  let now = new Date("2031-04-02T12:00:00Z");
  const clock: Clock = { now: () => now, wait: async () => {} };
  const robots = createRobots(outward, clock);
  return { origin, robots, learn: () => robots.learn(`${origin}/x`, AbortSignal.timeout(30_000)), pass: (milliseconds: number) => void (now = later(now, milliseconds)) };
}

const text = (status: number, body: string) => (_: IncomingMessage, response: ServerResponse) => void response.writeHead(status, { "content-type": "text/plain" }).end(body);

test("the group that names us counts before the one for all, the longest rule wins, and a pause is asked for", async () => {
  const rules = "User-agent: *\nDisallow: /\n\nUser-agent: readout\nDisallow: /private/\nAllow: /private/press/\nCrawl-delay: 7\n";
  const { origin, robots, learn } = await site(text(200, rules));
  expect(robots.knows(`${origin}/a`)).toBe(false);
  await learn();
  expect(robots.knows(`${origin}/a`)).toBe(true);
  expect(["/a", "/private/a", "/private/press/a"].map((path) => robots.judge(`${origin}${path}`).allowed)).toEqual([true, false, true]);
  expect(robots.judge(`${origin}/private/a`)).toMatchObject({ lasting: true, reason: expect.stringContaining("does not allow it") });
  expect(robots.delay(`${origin}/a`)).toBe(7000);
});

test("4xx allows everything, for a day", async () => {
  const { origin, robots, learn, pass } = await site(text(404, "User-agent: *\nDisallow: /"));
  await learn();
  expect(robots.judge(`${origin}/a`).allowed).toBe(true);
  pass(DAY_MS - 1000);
  expect(robots.knows(`${origin}/a`)).toBe(true);
  pass(2000);
  expect(robots.knows(`${origin}/a`)).toBe(false);
});

test.each([503, 429])("%i allows nothing for a while, unless the rules are known from before", async (status) => {
  let broken = true;
  const { origin, robots, learn, pass } = await site((request, response) => (broken ? text(status, "")(request, response) : text(200, "User-agent: *\nDisallow: /b")(request, response)));
  await learn();
  expect(robots.judge(`${origin}/a`)).toMatchObject({ allowed: false, lasting: false });
  pass(HOUR_MS);
  expect(robots.knows(`${origin}/a`)).toBe(false);
  broken = false;
  await learn();
  broken = true;
  await learn();
  expect(["/a", "/b"].map((path) => robots.judge(`${origin}${path}`).allowed)).toEqual([true, false]);
});

test("what cannot be reached allows nothing; a redirect without end is no rule", async () => {
  const { origin, robots, learn } = await site((request) => void request.socket.destroy());
  await learn();
  expect(robots.judge(`${origin}/a`).allowed).toBe(false);
  const looping = await site((_, response) => void response.writeHead(302, { location: "/robots.txt" }).end());
  await looping.learn();
  expect(looping.robots.judge(`${looping.origin}/a`).allowed).toBe(true);
});

test("500 KiB are read of it and no more, and no rule that was cut", async () => {
  const long = `User-agent: *\nDisallow: /first\n${"# nothing but words\n".repeat(26_000)}Disallow: /last\n`;
  const { origin, robots, learn } = await site(text(200, long));
  await learn();
  expect(["/first", "/last"].map((path) => robots.judge(`${origin}${path}`).allowed)).toEqual([false, true]);
});

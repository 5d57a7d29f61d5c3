// Threads that fail, and a program that ends while they wait.
import { spawn } from "node:child_process";
import { expect, onTestFinished, test } from "vitest";
import { browser } from "../suite/browser.ts";
import { receiver } from "../suite/receiver.ts";
import { createPool, type PoolOptions } from "./pool.ts";
import { makeVapidKeys } from "./vapid.ts";

const parcel = { text: "{}", ttl: 60, urgency: "normal", topic: null } as const;

function pool(options: Partial<PoolOptions>) {
  const made = createPool({ keys: makeVapidKeys(), contact: null, hosts: [], allowHosts: [], threads: 2, ...options });
  onTestFinished(() => made.close());
  return made;
}

test("a thread that cannot start loses nothing: what it had is told later, each time", async () => {
  const broken = pool({ keys: { publicKey: "none", privateKey: "none" } });
  for (const _ of [1, 2]) {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => broken.send("{}", parcel)));
    expect(outcomes.every((outcome) => outcome.kind === "later" && /failed|ended/.test(outcome.reason))).toBe(true);
  }
});

test("more than threads take in hand waits, and is sent", async () => {
  const service = await receiver();
  const here = pool({ hosts: [service.host], allowHosts: [service.host], threads: 1 });
  const address = JSON.stringify(browser().subscription(service.url("/push")));
  const outcomes = await Promise.all(Array.from({ length: 1500 }, () => here.send(address, parcel)));
  expect(outcomes.every(({ kind }) => kind === "taken")).toBe(true);
  expect(service.got).toHaveLength(1500);
});

test("a program that has nothing more to send ends, although nobody closed the threads", async () => {
  const service = await receiver();
  const options = { keys: makeVapidKeys(), contact: null, hosts: [service.host], allowHosts: [service.host], threads: 2 };
  const address = JSON.stringify(browser().subscription(service.url("/push")));
  const code = `import(${JSON.stringify(new URL("pool.ts", import.meta.url).href)}).then(({ createPool }) => createPool(${JSON.stringify(options)}).send(${JSON.stringify(address)}, ${JSON.stringify(parcel)})).then(({ kind }) => console.log(kind));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = await new Promise<number | null>((resolve) => {
    const patience = setTimeout(() => child.kill(), 30_000);
    child.once("exit", (status) => (clearTimeout(patience), resolve(status)));
  });
  expect([ended, said]).toEqual([0, "taken\n"]);
});

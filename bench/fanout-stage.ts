// The stage of a fan-out: push services in a process of their own, browsers with keys, and what memory is taken meanwhile.
import { type ChildProcess, fork } from "node:child_process";
import { createECDH, type ECDH, randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Subscription } from "../src/channels/push/subscription.ts";
import { opened } from "../src/channels/suite/browser.ts";

/** Every so many a browser's message is kept and opened. */
export const SAMPLE_EVERY = 500;
const PORTS = 4;

export interface Heard {
  readonly once: number;
  readonly more: number;
  readonly samples: readonly (readonly [number, string])[];
  readonly cpuMs: number;
}

export interface Stage {
  /** "127.0.0.1:port" */
  readonly hosts: readonly string[];
  readonly subscriptions: readonly Subscription[];
  /** What was heard since the last time. */
  heard(): Promise<Heard>;
  /** Of the sample, those that their browser reads and that say `text`; the other is how many there are. */
  opened(heard: Heard, text: string): string;
  close(): void;
}

const word = <T>(from: ChildProcess): Promise<T> => new Promise((resolve) => from.once("message", (said) => resolve(said as T)));

export async function setStage(many: number): Promise<Stage> {
  const child = fork(fileURLToPath(new URL("fanout-receivers.ts", import.meta.url)), [String(PORTS), String(many), String(SAMPLE_EVERY)]);
  const { ports } = await word<{ readonly ports: readonly number[] }>(child);
  const hosts = ports.map((port) => `127.0.0.1:${port}`);
  const pairs = new Map<number, { readonly pair: ECDH; readonly auth: Buffer }>();
  const subscriptions = Array.from({ length: many }, (_, number): Subscription => {
    const pair = createECDH("prime256v1");
    const p256dh = pair.generateKeys("base64url");
    const auth = randomBytes(16);
    if (number % SAMPLE_EVERY === 0) pairs.set(number, { pair, auth });
    return { endpoint: `http://${hosts[number % PORTS]}/push/${number}`, keys: { p256dh, auth: auth.toString("base64url") } };
  });
  return {
    hosts,
    subscriptions,
    async heard() {
      const answer = word<Heard>(child);
      child.send("report");
      return answer;
    },
    opened({ samples }, text) {
      const right = samples.filter(([number, body]) => {
        const { pair, auth } = pairs.get(number)!;
        return opened(Buffer.from(body, "base64"), pair, auth).toString() === text;
      });
      return `${right.length} of ${samples.length}`;
    },
    close: () => void child.kill(),
  };
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** Megabytes of this process, its threads included in what is resident: before, and the most until it is asked. */
export function watchMemory(): () => { readonly residentMB: object; readonly heapMB: object } {
  const before = process.memoryUsage();
  let [rss, heapUsed] = [before.rss, before.heapUsed];
  const watching = setInterval(() => {
    const now = process.memoryUsage();
    [rss, heapUsed] = [Math.max(rss, now.rss), Math.max(heapUsed, now.heapUsed)];
  }, 100);
  return () => {
    clearInterval(watching);
    return { residentMB: { before: megabytes(before.rss), most: megabytes(rss) }, heapMB: { before: megabytes(before.heapUsed), most: megabytes(heapUsed) } };
  };
}

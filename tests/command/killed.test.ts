// Killed at any moment and run again, the record is the same as from one clean run.
import { join } from "node:path";
import { expect, test } from "vitest";
import { digest, openReader } from "../../src/store/index.ts";
import { folder, readout, start } from "./readout.ts";

const SPEAKERS = ["Ilse Varga", "Odo Brandt", "Mara Lind", "Tomas Reuss"];
const WORDS = ["the harbour", "the bridge", "the strait", "the council", "a letter", "no conditions", "every ship", "the budget"];

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? "";

function corpus(documents: number): string {
  return Array.from({ length: documents }, (_, at) => JSON.stringify({
    id: `item-${at}`, url: `https://harbour.example/${at}`, published: "2025-10-08", outlet: pick(["The Harbour", "Quayside", "Lantern"], at),
    text: Array.from({ length: 6 }, (__, line) => `"We will speak of ${pick(WORDS, at * 7 + line)} and of ${pick(WORDS, at + line * 3)}," ${pick(SPEAKERS, at + line)} said on Tuesday.`).join("\n\n"),
  })).join("\n");
}

async function digestOf(data: string): Promise<string> {
  const { reader, close } = await openReader({ path: join(data, "record.sqlite") });
  try {
    return await digest(reader);
  } finally {
    await close();
  }
}

test("SIGKILL at ten moments, then run again", { timeout: 300_000 }, async () => {
  const cwd = folder({ "news.jsonl": corpus(300) });
  const took = async (data: string): Promise<number> => {
    const began = performance.now();
    await readout(["add", "news.jsonl", "--data", data], { cwd });
    return performance.now() - began;
  };
  // The shorter of two, since a machine that is held up once would have nothing left to be killed in.
  const whole = Math.min(await took("clean"), await took("again"));
  let killed = 0;
  for (let moment = 1; moment <= 10; moment += 1) {
    const child = start(["add", "news.jsonl", "--data", "killed"], { cwd });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("close", (_, signal) => resolve(signal)));
    const timer = setTimeout(() => child.kill("SIGKILL"), (whole * moment) / 11);
    if ((await ended) === "SIGKILL") killed += 1;
    clearTimeout(timer);
  }
  // What is on record already takes less time, so that the last ones may end by themselves.
  expect(killed).toBeGreaterThan(2);
  const last = await readout(["add", "news.jsonl", "--data", "killed"], { cwd });
  expect(last.code).toBe(0);
  expect(await digestOf(join(cwd, "killed"))).toBe(await digestOf(join(cwd, "clean")));
});

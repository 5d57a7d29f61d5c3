// Memory stays flat however many documents go through the command.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { start } from "../command/readout.ts";
import { shared, sharedTest } from "../shared/real-news.ts";

/** Megabytes that the process holds now (VmRSS of proc(5)). */
function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kb) / 1024;
}

sharedTest("10,000 articles from one packed stream", { timeout: 900_000 }, async () => {
  const child = start(["read", shared("data", "news-sample.jsonl.gz"), "--jsonl"]);
  let documents = 0;
  const levels: number[] = [];
  child.stdout.on("data", (part: Buffer) => {
    const before = Math.floor(documents / 500);
    for (const byte of part) if (byte === 10) documents += 1;
    if (Math.floor(documents / 500) > before && child.pid !== undefined) levels.push(residentMb(child.pid));
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const expected = Number(execFileSync("sh", ["-c", `gzip -dc "$0" | wc -l`, shared("data", "news-sample.jsonl.gz")], { encoding: "utf8" }));
  expect({ code, documents }).toEqual({ code: 0, documents: expected });
  // The second half must not stand higher than the first, but for the collector's own swing.
  const half = Math.floor(levels.length / 2);
  expect(Math.max(...levels.slice(half))).toBeLessThan(Math.max(...levels.slice(2, half)) * 1.25 + 50);
});

// Killed at any moment, a record has all that was acknowledged, whole; and going on gives what one clean run gives.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { digest, dump, openReader, openStore, openTemporaryStore, type RecordReader } from "../../index.ts";
import { documents } from "./documents.ts";

const CHILD = fileURLToPath(new URL("child.ts", import.meta.url));
const CORRECTING = fileURLToPath(new URL("correcting.ts", import.meta.url));
const COUNT = 300;
const BATCH = 3;

/** Runs the child until its end, or kills it at some moment soon after that many acknowledgements. Gives the last acknowledged count. */
function run(path: string, after: number | null, program: readonly string[] = [CHILD, path, String(COUNT), String(BATCH)]): Promise<{ safe: number; killed: boolean }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (after !== null && output.split("\n").length > after) setTimeout(() => child.kill("SIGKILL"), Math.random() * 10);
    });
    child.on("error", fail);
    child.on("close", (_, signal) => {
      // A line that was cut off was not acknowledged.
      const lines = output.split("\n").slice(0, -1);
      done({ safe: Number(lines.at(-1) ?? 0), killed: signal === "SIGKILL" });
    });
  });
}

/** At most half of them, so that there is much left to be killed in. */
const someOf = (acknowledgements: number): number => 1 + Math.floor((Math.random() * acknowledgements) / 2);

/** Every recorded version's origin and text, with the number of its statements. */
async function versionsIn(reader: RecordReader): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  for await (const line of dump(reader)) {
    const { origin, text, statements } = JSON.parse(line) as { origin?: string; text?: string; statements?: unknown[] };
    if (origin !== undefined) versions.set(`${origin} ${text}`, statements?.length ?? -1);
  }
  return versions;
}

function expectSound(path: string): void {
  const sqlite = new Database(path, { readonly: true });
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(sqlite.pragma("foreign_key_check")).toEqual([]);
  sqlite.close();
}

test("killed at random moments and run again, the record is that of one clean run", async () => {
  const items = documents(COUNT);
  const folder = mkdtempSync(join(tmpdir(), "readout-"));
  const path = join(folder, "record.sqlite");
  let kills = 0;
  for (let round = 0; round < 5; round++) {
    const { safe, killed } = await run(path, someOf(COUNT / BATCH));
    if (killed) kills++;
    const { reader, close } = await openReader({ path });
    const versions = await versionsIn(reader);
    await close();
    for (const { document } of items.slice(0, safe)) expect(versions.get(`${document.origin} ${document.text}`)).toBe(12);
    expect([...versions.values()].every((statements) => statements === 12)).toBe(true);
    expectSound(path);
  }
  expect(kills).toBeGreaterThan(0);

  expect(await run(path, null)).toEqual({ safe: COUNT, killed: false });
  expectSound(path);
  const again = await openReader({ path });
  const clean = await openTemporaryStore();
  await clean.writer.record(items);
  const origins = new Set(items.map(({ document }) => document.origin));
  const received = new Set(items.map(({ document: { origin, title, text } }) => JSON.stringify([origin, title, text])));
  expect(received.size).toBeGreaterThan(origins.size);
  expect(await clean.reader.counts()).toMatchObject({ documents: origins.size, versions: received.size });
  expect(await digest(again.reader)).toBe(await digest(clean.reader));
  await again.close();
  await clean.close();
  rmSync(folder, { recursive: true });
}, 120_000);

test("killed at random moments, every correction and decision that was acknowledged is there, and none in part", async () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-"));
  const path = join(folder, "record.sqlite");
  const { writer, close } = await openStore({ path });
  await writer.record(documents(4));
  await close();
  let [corrections, decisions, kills] = [0, 0, 0];
  for (let round = 0; round < 4; round++) {
    const { safe, killed } = await run(path, someOf(60), [CORRECTING, path, "60"]);
    if (killed) kills++;
    const { reader, close: done } = await openReader({ path });
    const { items } = await reader.corrections({ limit: 200 });
    const made = items.reduce((sum, { earlier }) => sum + earlier + 1, 0);
    const decided = (await reader.decisions()).length;
    expect([made - corrections - safe, decided - decisions - safe].every((more) => more === 0 || more === 1), `${made} and ${decided} after ${safe}`).toBe(true);
    for (const { id, document } of items) expect((await reader.document(document))?.statements.filter(({ corrected }) => corrected?.correction === id)).toHaveLength(1);
    [corrections, decisions] = [made, decided];
    await done();
    expectSound(path);
  }
  expect(kills).toBeGreaterThan(0);
  rmSync(folder, { recursive: true });
}, 120_000);

// The keys of the first run: made once, kept, never replaced in silence.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { KeysError, keptVapidKeys } from "./keys-file.ts";
import { makeVapidKeys } from "./vapid.ts";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "readout-keys-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test("they are made with their folder, for the owner's eyes alone, and stay the same", () => {
  const path = join(folder(), "data", "push-keys.json");
  const keys = keptVapidKeys(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(keptVapidKeys(path)).toEqual(keys);
  expect(readdirSync(join(path, ".."))).toEqual(["push-keys.json"]);
});

test.each([
  ["empty", ""],
  ["cut off", JSON.stringify(makeVapidKeys()).slice(0, 90)],
  ["of another shape", "[]"],
  ["null", "null"],
  ["two that do not belong together", JSON.stringify({ ...makeVapidKeys(), publicKey: makeVapidKeys().publicKey })],
])("a file that is %s is an error with advice, and stays as it is", (_, content) => {
  const path = join(folder(), "push-keys.json");
  writeFileSync(path, content);
  expect(() => keptVapidKeys(path)).toThrow(KeysError);
  expect(() => keptVapidKeys(path)).toThrow(expect.objectContaining({ message: expect.stringContaining(path), advice: expect.stringContaining("backup") }));
  expect(readFileSync(path, "utf8")).toBe(content);
});

test("a place where no file can be is an error with advice", () => {
  const path = folder();
  expect(() => keptVapidKeys(path)).toThrow(expect.objectContaining({ name: "KeysError", advice: expect.stringMatching(/right/) }));
  writeFileSync(join(path, "file"), "");
  expect(() => keptVapidKeys(join(path, "file", "push-keys.json"))).toThrow(expect.objectContaining({ name: "KeysError" }));
  chmodSync(path, 0o700);
});

test("programs that start at once get the same ones", async () => {
  const path = join(folder(), "push-keys.json");
  const code = `const { parentPort, workerData } = require("node:worker_threads"); import(workerData.module).then(({ keptVapidKeys }) => parentPort.postMessage(keptVapidKeys(workerData.path)));`;
  const workerData = { path, module: new URL("keys-file.ts", import.meta.url).href };
  const keys = await Promise.all(Array.from({ length: 4 }, () => new Promise((resolve, reject) => new Worker(code, { eval: true, workerData }).once("message", resolve).once("error", reject))));
  expect(new Set(keys.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(readdirSync(join(path, ".."))).toEqual(["push-keys.json"]);
});

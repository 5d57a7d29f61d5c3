// The app as it is built: small, and nothing in it that the content security policy would refuse.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const CONFIG = fileURLToPath(new URL("../../vite.config.ts", import.meta.url));
const MOST_BYTES = 90_000;
let folder: string;
let files: readonly { readonly name: string; readonly text: string }[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-build-"));
  // As it is shipped: under the tests' own environment the compiler would add checks.
  vi.stubEnv("NODE_ENV", "production");
  await build({ configFile: CONFIG, logLevel: "error", build: { outDir: folder } });
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
  files = names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("it is small", () => {
  const bytes = files.map(({ text }) => gzipSync(text).length).reduce((sum, one) => sum + one, 0);
  expect(bytes).toBeLessThan(MOST_BYTES);
});

test("nothing is written into the page itself: no script, no style, no handler", () => {
  const page = files.find(({ name }) => name === "index.html")?.text ?? "";
  expect(page).toMatch(/<script type="module"[^>]* src="\/assets\//);
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
});

test("nothing is loaded from elsewhere", () => {
  const addresses = files.flatMap(({ text }) => text.match(/\bhttps?:\/\/[\w.-]+/g) ?? []);
  // Names of XML vocabularies, pages that explain an error, and an example: none is fetched.
  expect(addresses.filter((address) => !/^https?:\/\/(www\.w3\.org|svelte\.dev|example\.org)$/.test(address))).toEqual([]);
  expect(files.filter(({ text }) => /@import|url\((?!["']?data:)/.test(text)).map(({ name }) => name)).toEqual([]);
});

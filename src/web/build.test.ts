// The app as it is built: small, and nothing in it that the content security policy would refuse.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const PICTURES = ["icon-180.png", "icon-192.png", "icon-512.png", "badge-96.png"];
const CONFIG = fileURLToPath(new URL("../../vite.config.ts", import.meta.url));
/** Of what the first page needs, and of what only the pages about being told do. */
const [MOST_BYTES, MOST_LATER] = [90_000, 30_000];
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

const bytesOf = (some: typeof files) => some.map(({ text }) => gzipSync(text).length).reduce((sum, one) => sum + one, 0);

const isFirst = ({ name }: { readonly name: string }) => /^index\.html$|^assets\/index-|^(style|theme|icon)\./.test(name);

test("it is small, and what few pages need comes later", () => {
  const code = files.filter(({ name }) => !name.endsWith(".png"));
  expect(bytesOf(code.filter(isFirst))).toBeLessThan(MOST_BYTES);
  expect(bytesOf(code.filter((file) => !isFirst(file)))).toBeLessThan(MOST_LATER);
  expect(files.find(({ name }) => name === "index.html")?.text).not.toMatch(/Telling|renewing/);
});

test("pictures are small", () => {
  for (const name of PICTURES) expect(statSync(join(folder, name)).size, name).toBeLessThan(10_000);
});

test("the service worker is one file that begins anew with each build and loads nothing more", () => {
  const worker = files.find(({ name }) => name === "sw.js")?.text ?? "";
  expect(worker).toMatch(/showNotification/);
  expect(worker).not.toMatch(/\bimport\b|importScripts|\bexport\b/);
});

test("what a phone needs to put it on the home screen is there", () => {
  const manifest = JSON.parse(files.find(({ name }) => name === "readout.webmanifest")?.text ?? "{}") as { display: string; icons: { src: string }[] };
  expect(manifest.display).toBe("standalone");
  expect(manifest.icons.map(({ src }) => src.slice(1)).filter((name) => !files.some((file) => file.name === name))).toEqual([]);
});

test("nothing is written into the page itself: no script, no style, no handler", () => {
  const page = files.find(({ name }) => name === "index.html")?.text ?? "";
  expect(page).toMatch(/<script type="module"[^>]* src="\/assets\//);
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
});

test("nothing is loaded from elsewhere", () => {
  const addresses = files.flatMap(({ text }) => text.match(/\bhttps?:\/\/[\w.-]+/g) ?? []);
  // Names of XML vocabularies, pages that explain an error, and examples: none is fetched.
  expect(addresses.filter((address) => !/^https?:\/\/(www\.w3\.org|svelte\.dev|example\.org|[\w-]+\.(?:example|invalid)\.?)$/.test(address))).toEqual([]);
  expect(files.filter(({ text }) => /@import|url\((?!["']?data:)/.test(text)).map(({ name }) => name)).toEqual([]);
});

// A browser and a served record for the tests: Debian's Chromium, driven from outside.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";
import { createApi } from "../../src/api/api.ts";
import { listen } from "../../src/api/listen.ts";
import { comparisonsOver } from "../comparisons.ts";
import type { Telling } from "../../src/api/telling.ts";
import { readStructure } from "../../src/reading/structure/index.ts";
import type { Document } from "../../src/model/index.ts";
import type { Store } from "../../src/store/contract.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CHROMIUM = process.env["READOUT_TEST_CHROMIUM"] ?? "/usr/bin/chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Why no browser test can run here; null when they can. Where all tests are required, missing is a failure. */
export function withoutBrowser(): string | null {
  if (existsSync(CHROMIUM)) return null;
  const how = `${CHROMIUM} is missing: apt-get install chromium, or set READOUT_TEST_CHROMIUM to one`;
  if (process.env["READOUT_TEST_REQUIRE_ALL"] === "1") throw new Error(how);
  return how;
}

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

const layout = (document: Document) => readStructure(document).blocks;

/** Builds the web app into a folder. */
export async function buildApp(folder: string): Promise<void> {
  await build({ configFile: `${ROOT}vite.config.ts`, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
}

/** Serves the app built into `folder` over a record, on a free port of loopback; without `telling` nobody can be told. */
export const serveApp = ({ reader, followed }: Store, folder: string, { sample = false, telling }: { readonly sample?: boolean; readonly telling?: Telling } = {}) =>
  listen(createApi({ reader, comparisons: comparisonsOver(reader), followed: followed.reader, ...(telling && { telling }), version: "0.0.0", assets: folder, sample, layout, report: (error) => process.stderr.write(`${String(error)}\n`) }));

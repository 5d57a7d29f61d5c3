// The fast reader in a browser: the same bundle of pure parts, the same reading as in Node.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { build } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../src/model/index.ts";
import { fastReader } from "../../src/reading/reader.ts";
import { receive } from "../../src/sources/index.ts";
import { openBrowser, withoutBrowser } from "./browser.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const weights = (name: string): Buffer => readFileSync(join(ROOT, "models", "fast", `${name}.weights`));

async function bundle(): Promise<string> {
  const { output } = await build({ input: join(ROOT, "src/reading/reader.ts"), platform: "browser", write: false, output: { format: "iife", name: "reading" }, logLevel: "silent" });
  return output[0].code;
}

async function sample(): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const received of receive([join(ROOT, "sample")], { cwd: ROOT })) if (!("error" in received)) documents.push(received.document);
  return documents;
}

describe.skipIf(withoutBrowser() !== null)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(() => browser.close());

  test("the sample is read as in Node", async () => {
    const documents = (await sample()).slice(0, 12);
    expect(documents.length).toBe(12);
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const given = { documents, analysis: weights("analysis").toString("base64"), statements: weights("statements").toString("base64") };
    const there = await page.evaluate(async ({ documents: some, analysis, statements }) => {
      const [analysisBytes = null, statementBytes = null] = [analysis, statements].map((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
      if (analysisBytes === null || statementBytes === null) throw new Error("no weights");
      const { reading } = globalThis as unknown as { reading: { fastReader: typeof fastReader } };
      const reader = reading.fastReader(analysisBytes, statementBytes);
      const readings = [];
      for (const document of some) readings.push(await reader.read(document));
      return readings;
    }, given);
    const reader = fastReader(weights("analysis"), weights("statements"));
    for (const [index, document] of documents.entries()) expect(there[index]).toEqual(await reader.read(document));
  });
});

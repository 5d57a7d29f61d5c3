// Pictures of every page, light and dark, desk and phone: node tests/browser/screenshot.ts FOLDER [URL]
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp, openBrowser, serveApp } from "./browser.ts";
import { seededStore } from "./seed.ts";

const [folder = "shots", url] = process.argv.slice(2);
const PAGES: readonly (readonly [string, string])[] = url
  ? (process.env["PAGES"] ?? "front=/").split(",").map((page) => page.split("=", 1).concat(page.slice(page.indexOf("=") + 1)) as [string, string])
  : [
      ["front", "/"],
      ["search", "/?words=we*"],
      ["document", "/documents/ferry-talks#ferry-talks.3"],
      ["transcript", "/documents/briefing-6-march#briefing.4"],
      ["broadcast", "/documents/sample-evening-news"],
      ["speaker", "/speakers/dela-marrow"],
      ["speakers", "/speakers"],
      ["documents", "/documents"],
      ["echoes", "/echoes?all=true"],
      ["phrase", "/phrases?words=we+shall+see"],
      ["utterances", "/utterances"],
      ["utterance", "/utterances/ferry-talks.1"],
      ["stories", "/stories"],
      ["compare", "/compare?left=hostile.1&right=hostile.2"],
      ["sources", "/sources"],
      ["none", "/?words=nothing+of+the+kind&kind=direct"],
    ];
const LOOKS = {
  light: { width: 1440, height: 900, dark: false },
  dark: { width: 1440, height: 900, dark: true },
  phone: { width: 390, height: 844, dark: false },
} as const;

mkdirSync(folder, { recursive: true });
const built = mkdtempSync(join(tmpdir(), "readout-shots-"));
const store = url ? null : await seededStore();
if (store) await buildApp(built);
const served = store ? await serveApp(store, built, true) : null;
const browser = await openBrowser();
for (const [look, { width, height, dark }] of Object.entries(LOOKS)) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce", hasTouch: look === "phone", deviceScaleFactor: look === "phone" ? 2 : 1 });
  const page = await context.newPage();
  page.on("console", (message) => process.stderr.write(`${look}: ${message.text()}\n`));
  page.on("pageerror", (error) => process.stderr.write(`${look}: ${String(error)}\n`));
  for (const [name, path] of PAGES) {
    await page.goto((url ?? served?.url ?? "") + path);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
    if (process.env["FULL"]) await page.screenshot({ path: join(folder, `${name}-${look}-full.png`), fullPage: true });
  }
  await context.close();
}
await browser.close();
await served?.close();
await store?.close();
rmSync(built, { recursive: true });

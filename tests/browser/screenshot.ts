// Pictures of every page, light and dark, desk and phone: node tests/browser/screenshot.ts FOLDER [URL]
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp, openBrowser, serveApp } from "./browser.ts";
import { openTemporaryStore } from "../../src/store/index.ts";
import { seededStore } from "./seed.ts";
import { storeOfAlerts } from "./seed-alerts.ts";
import { PASSWORD, tellingOver } from "./telling.ts";

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
/** Over the record of alerts, signed in as the owner; the first by a reader, the second before there is an owner. */
const TOLD: readonly (readonly [string, string])[] = [
  ["be-told", "/alerts"],
  ["mute", "/alerts?mute=wire"],
  ["told", "/alerts/told"],
  ["watch", "/watches/1"],
  ["new-watch", "/watches/new?kind=echo&kind=search&speaker=dela-marrow&words=quay"],
  ["recipients", "/recipients"],
  ["recipient", "/recipients/1"],
  ["settings", "/settings"],
];
const LOOKS = {
  light: { width: 1440, height: 900, dark: false },
  dark: { width: 1440, height: 900, dark: true },
  phone: { width: 390, height: 844, dark: false },
} as const;

mkdirSync(folder, { recursive: true });
const built = mkdtempSync(join(tmpdir(), "readout-shots-"));
const [store, alerts, fresh] = url ? [null, null, null] : [await seededStore(), await storeOfAlerts(), await openTemporaryStore()];
if (store) await buildApp(built);
const [owned, unowned] = [alerts && (await tellingOver(alerts)), fresh && (await tellingOver(fresh, { owner: false }))];
const served = store ? await serveApp(store, built, { sample: true }) : null;
const servedAlerts = alerts && owned ? await serveApp(alerts, built, { telling: owned.telling }) : null;
const servedFresh = fresh && unowned ? await serveApp(fresh, built, { telling: unowned.telling }) : null;
const browser = await openBrowser();
for (const [look, { width, height, dark }] of Object.entries(LOOKS)) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce", hasTouch: look === "phone", deviceScaleFactor: look === "phone" ? 2 : 1, permissions: ["notifications"] });
  const page = await context.newPage();
  page.on("console", (message) => process.stderr.write(`${look}: ${message.text()}\n`));
  page.on("pageerror", (error) => process.stderr.write(`${look}: ${String(error)}\n`));
  const shoot = async (name: string, address: string) => {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
    if (process.env["FULL"]) await page.screenshot({ path: join(folder, `${name}-${look}-full.png`), fullPage: true });
  };
  const only = process.env["ONLY"];
  if (only === undefined) for (const [name, path] of PAGES) await shoot(name, (url ?? served?.url ?? "") + path);
  if (servedFresh) await shoot("first-start", `${servedFresh.url}/settings`);
  if (servedAlerts) {
    await shoot("be-told-reader", `${servedAlerts.url}/alerts`);
    await shoot("sign-in", `${servedAlerts.url}/settings`);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Be told", exact: true }).waitFor();
    for (const [name, path] of TOLD) await shoot(name, servedAlerts.url + path);
  }
  await context.close();
}
await browser.close();
for (const one of [served, servedAlerts, servedFresh, owned, unowned, store, alerts, fresh]) await one?.close();
rmSync(built, { recursive: true });

// Before the browser tests: the app built once and served over a seeded record, an empty one, one of echoes, one of stories and one of alerts.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openTemporaryStore } from "../../src/store/index.ts";
import { buildApp, serveApp, withoutBrowser } from "./browser.ts";
import { seededStore } from "./seed.ts";
import { storeOfAlerts } from "./seed-alerts.ts";
import { storeOfEchoes } from "./seed-echoes.ts";
import { storeOfStories } from "./seed-stories.ts";
import { tellingOver } from "./telling.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the app over the seeded record; empty where no browser is at hand. */
    readonly url: string;
    readonly emptyUrl: string;
    /** Of the app over a record of the same exact words. */
    readonly echoesUrl: string;
    /** Of the app over a record of two happenings, one of them told by an agency and those who print it. */
    readonly storiesUrl: string;
    /** Of the app over that record with watches and alerts, which only the owner may change. */
    readonly alertsUrl: string;
    /** Folder of the built app, for tests that serve a record of their own. */
    readonly app: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const missing = withoutBrowser();
  if (missing !== null) {
    process.stdout.write(`Browser tests are skipped: ${missing}\n`);
    project.provide("url", "");
    project.provide("emptyUrl", "");
    project.provide("echoesUrl", "");
    project.provide("storiesUrl", "");
    project.provide("alertsUrl", "");
    project.provide("app", "");
    return () => Promise.resolve();
  }
  const folder = mkdtempSync(join(tmpdir(), "readout-app-"));
  await buildApp(folder);
  const [full, empty, echoes, stories, alerts] = [await seededStore(), await openTemporaryStore(), await storeOfEchoes(), await storeOfStories(), await storeOfAlerts()];
  const told = await tellingOver(alerts);
  const served = [await serveApp(full, folder), await serveApp(empty, folder), await serveApp(echoes, folder), await serveApp(stories, folder), await serveApp(alerts, folder, { telling: told.telling })] as const;
  project.provide("url", served[0].url);
  project.provide("emptyUrl", served[1].url);
  project.provide("echoesUrl", served[2].url);
  project.provide("storiesUrl", served[3].url);
  project.provide("alertsUrl", served[4].url);
  project.provide("app", folder);
  return async () => {
    for (const one of served) await one.close();
    await told.close();
    for (const store of [full, empty, echoes, stories, alerts]) await store.close();
    rmSync(folder, { recursive: true });
  };
}

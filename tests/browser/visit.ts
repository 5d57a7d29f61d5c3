// Opens pages of the app as a reader would, and holds them to what every page must keep to.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { PASSWORD } from "./telling.ts";

export const DESK = { viewport: { width: 1440, height: 900 } } as const;
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

/** Skipped where no browser is at hand. */
export const browserTest = test.skipIf(inject("url") === "");

let browser: Browser | null = null;
const opened: Page[] = [];
/** What a page complained of, or asked of another origin. */
let complaints: string[] = [];

/** Called once by each file of tests. */
export function useBrowser(): void {
  beforeAll(async () => {
    if (inject("url") !== "") browser = await openBrowser();
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
    const told = complaints;
    complaints = [];
    expect(told).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
}

interface Visit extends BrowserContextOptions {
  /** Complaints that this page is expected to have. */
  readonly expected?: RegExp;
  readonly base?: string;
}

/** A page that has loaded and come to rest. */
export async function visit(path: string, { expected, base = inject("url"), ...options }: Visit = DESK): Promise<Page> {
  if (!browser) throw new Error("useBrowser() has not opened a browser");
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  // Shorter than a test's own, so that a failure says which step it was.
  page.setDefaultTimeout(15_000);
  opened.push(page);
  const complain = (what: string) => {
    if (!expected?.test(what)) complaints.push(what);
  };
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complain(`${path}: ${message.text()}`));
  page.on("pageerror", (error) => complain(`${path}: ${String(error)}`));
  page.on("request", (request) => request.url().startsWith(base) || complain(`${path}: asked for ${request.url()}`));
  await page.goto(base + path);
  await settled(page);
  return page;
}

/** The page of watches, opened by the owner. */
export async function signedIn(how: Visit): Promise<Page> {
  const page = await visit("/settings", how);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "Be told" }).waitFor();
  await settled(page);
  return page;
}

/** When the page has its heading and waits for nothing. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("main h1") && !document.querySelector("[role=status], [aria-busy=true]"));
}

/** The address after the origin. */
export const addressOf = (page: Page): string => page.url().slice(new URL(page.url()).origin.length);

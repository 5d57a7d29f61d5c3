// A reader in Firefox who is told: subscribes by the page, and sees what is displayed.
import type { Browser, Page } from "puppeteer-core";

export interface Displayed {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  /** Whether it made no sound; null where the browser decides. */
  readonly silent: boolean | null;
  /** Milliseconds since 1970, by this machine's one clock: when it was first listed. */
  readonly at: number;
}

/** Opens the page of watches, ticks those named, and says yes. */
export async function subscribe(browser: Browser, url: string, watches: readonly string[]): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}/alerts`);
  for (const name of watches) await press(page, name);
  // Told at any hour, and as often as these tests like.
  await press(page, "Quiet hours");
  const most = await page.waitForSelector("input[type=number]");
  await most?.click({ count: 3 });
  await page.keyboard.type("1000");
  await page.keyboard.press("Tab");
  await press(page, "Tell me in this browser");
  await page.waitForSelector("::-p-text(This browser is told)");
  return page;
}

export async function press(page: Page, words: string): Promise<void> {
  const found = await page.waitForSelector(`::-p-text(${words})`);
  await found?.click();
}

/** Waits until a notification with these words in its title is listed. */
export const displayed = (page: Page, words: string, mostMs = 15_000): Promise<Displayed | null> =>
  page.evaluate(
    async (looked, most) => {
      const worker = await navigator.serviceWorker.ready;
      for (const until = Date.now() + most; Date.now() < until; ) {
        const one = (await worker.getNotifications()).find(({ title }) => title.includes(looked));
        if (one) return { title: one.title, body: one.body, tag: one.tag, silent: one.silent, at: Date.now() };
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
      return null;
    },
    words,
    mostMs,
  );

export const listed = (page: Page): Promise<readonly string[]> => page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title }) => title));

export const dismissAll = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const one of await (await navigator.serviceWorker.ready).getNotifications()) one.close();
  });

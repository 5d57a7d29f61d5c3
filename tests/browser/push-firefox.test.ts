// Push for real: a document arrives at a running `readout serve --follow`, and Firefox shows the notification, by a push service on this machine.
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AlertGiven } from "../../src/store/index.ts";
import { openFirefox, withoutFirefox } from "./firefox.ts";
import { harbourNews } from "./harbour-news.ts";
import { type Outlet, startOutlet } from "./outlet.ts";
import { type PushService, startPushService } from "./push-service.ts";
import { type Served, serveForReal } from "./served.ts";
import { dismissAll, displayed, listed, press, subscribe } from "./told-reader.ts";

const missing = withoutFirefox();
if (missing !== null) process.stdout.write(`Push for real is not tested: ${missing}\n`);

const NEWS = harbourNews(6);

describe.skipIf(missing !== null)("a reader in Firefox", { timeout: 60_000 }, () => {
  let push: PushService;
  let outlet: Outlet;
  let served: Served;
  let firefox: Browser;
  let page: Page;
  let arrived = 0;

  beforeAll(async () => {
    push = await startPushService();
    outlet = await startOutlet("Coast Wire", NEWS);
    [served, firefox] = await Promise.all([serveForReal({ pushHost: push.host, outlet: outlet.host }), openFirefox(push.url)]);
    await served.store.alerts.writer.addWatch({ name: "Harbour", kinds: ["search", "breaking"], speakers: [], words: "harbour", outlets: [] }, new Date().toISOString());
    page = await subscribe(firefox, served.url, ["Harbour"]);
  }, 120_000);
  afterAll(async () => {
    await firefox?.close();
    await served?.end();
    await outlet?.close();
    await push?.close();
  });

  /** The next page of the outlet; what is displayed of it. */
  async function arrives() {
    const one = NEWS[arrived];
    if (!one) throw new RangeError("The outlet has no more news");
    const shown = displayed(page, one.said.slice(0, 40));
    await outlet.release(arrived++);
    return shown;
  }

  /** An alert as the rules would have written it. */
  async function told(given: Pick<AlertGiven, "key" | "title" | "corrects" | "story">): Promise<void> {
    const { reader, writer } = served.store.alerts;
    const [watch] = await reader.watches();
    const alert: AlertGiven = { kind: "breaking", body: "", why: ["It is a test."], path: "/", lang: "en", evidence: [], watches: watch ? [watch.id] : [], ...given };
    await writer.judged({ at: new Date().toISOString(), through: (await reader.judgedThrough()) ?? 0, alerts: [alert], later: [], done: [] });
  }

  const recipient = async () => (await served.store.alerts.reader.recipients({})).items[0];

  test("is told what a document that has just arrived says", async () => {
    expect((await arrives())?.title).toBe(`Dela Marrow: “${NEWS[0]?.said}”`);
    await dismissAll(page);
  });

  test("sees a correction in the place of what it corrects, without a sound, and not the wrong one again", async () => {
    await told({ key: "breaking:quay", corrects: null, story: "quay", title: "The quay is shut" });
    expect(await displayed(page, "The quay is shut")).not.toBe(null);
    await told({ key: "breaking:quay:corrected", corrects: "breaking:quay", story: "quay", title: "The quay is open after all" });
    expect(await displayed(page, "The quay is open after all")).toMatchObject({ title: "Correction: The quay is open after all", silent: true });
    expect(await listed(page)).toEqual(["Correction: The quay is open after all"]);
    const [wrong] = push.taken.slice(-2);
    if (wrong) push.again(wrong);
    expect(await displayed(page, "The quay is shut", 1500)).toBe(null);
    expect(await listed(page)).toEqual(["Correction: The quay is open after all"]);
  });

  test("sees once what a push service brings twice, also after it was dismissed", async () => {
    await dismissAll(page);
    const last = push.taken.at(-1);
    if (last) push.again(last);
    expect(await displayed(page, "Correction", 1500)).toBe(null);
  });

  test("hears no more of a story that was muted by the notification's page", async () => {
    await told({ key: "breaking:bell", corrects: null, story: "bell", title: "A bell is missing" });
    expect(await displayed(page, "A bell is missing")).not.toBe(null);
    await page.goto(`${served.url}/alerts?mute=bell`);
    await press(page, "Mute this story");
    await page.waitForSelector("::-p-text(Muted: this browser)");
    await told({ key: "exclusive:bell", corrects: null, story: "bell", title: "The bell rings in Lusk" });
    const { id = 0 } = (await recipient()) ?? {};
    await expect.poll(async () => (await served.store.alerts.reader.deliveries({ recipient: id })).items.find(({ alert }) => alert.title.includes("Lusk"))?.state, { timeout: 10_000 }).toBe("muted");
    await dismissAll(page);
  });

  test("is told while no page of Readout is open", async () => {
    const elsewhere = await firefox.newPage();
    const taken = push.taken.length;
    await page.close();
    await told({ key: "breaking:night", corrects: null, story: "night", title: "Told in the night" });
    await expect.poll(() => push.taken.length, { timeout: 10_000 }).toBeGreaterThan(taken);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    page = elsewhere;
    await page.goto(`${served.url}/alerts`);
    expect(await listed(page)).toEqual(["Told in the night"]);
    await dismissAll(page);
  });

  test("is reached at its new address after the browser changed its subscription", async () => {
    const [before = ""] = push.endpoints();
    push.drop(before);
    await expect.poll(async () => push.endpoints().length === 1 && (await recipient())?.place === push.endpoints()[0], { timeout: 30_000 }).toBe(true);
    expect(push.endpoints()[0]).not.toBe(before);
    expect(await arrives()).not.toBe(null);
  });

  test("is taken off the list by itself once the browser has thrown its subscription away", async () => {
    await page.evaluate(async () => (await (await navigator.serviceWorker.ready).pushManager.getSubscription())?.unsubscribe());
    await expect.poll(() => push.endpoints(), { timeout: 10_000 }).toEqual([]);
    await outlet.release(arrived++);
    await expect.poll(async () => (await recipient())?.state, { timeout: 10_000 }).toBe("gone");
    // A visit sets that right: permission is still given.
    await page.reload();
    await expect.poll(async () => (await recipient())?.state, { timeout: 20_000 }).toBe("active");
    expect(await arrives()).not.toBe(null);
  });

  test("tries it out by the button, and is left alone by the other", async () => {
    await dismissAll(page);
    await page.goto(`${served.url}/alerts`);
    await press(page, "Send a test");
    await page.waitForSelector("::-p-text(Its service took the test message)");
    expect(await displayed(page, "Test from Readout")).not.toBe(null);
    await press(page, "Stop telling me");
    await page.waitForSelector("::-p-text(This browser is told nothing any more.)");
    expect((await served.store.alerts.reader.recipients({})).total).toBe(0);
    await expect.poll(() => push.endpoints(), { timeout: 10_000 }).toEqual([]);
  });
});

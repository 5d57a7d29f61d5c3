// How soon a person is told: from the last byte of a page that a followed outlet hands over, to the notification that Firefox displays,
// with reading, recording, comparing, judging and delivering on. usage: npx node bench/first-to-know.ts
import { loadavg } from "node:os";
import { openFirefox } from "../tests/browser/firefox.ts";
import { harbourNews } from "../tests/browser/harbour-news.ts";
import { startOutlet } from "../tests/browser/outlet.ts";
import { startPushService } from "../tests/browser/push-service.ts";
import { serveForReal } from "../tests/browser/served.ts";
import { dismissAll, displayed, subscribe } from "../tests/browser/told-reader.ts";
import { keep, rounded } from "./machine.ts";

/** The first page also starts threads and opens connections: it is told apart. */
const NEWS = harbourNews(24);
/** Between two pages, so that none waits for the one before. */
const PAUSE_MS = 500;

const push = await startPushService();
const outlet = await startOutlet("Coast Wire", NEWS);
const [served, firefox] = await Promise.all([serveForReal({ pushHost: push.host, outlet: outlet.host }), openFirefox(push.url)]);
const before = rounded(loadavg()[0] ?? 0);
await served.store.alerts.writer.addWatch({ name: "Harbour", kinds: ["breaking", "live", "exclusive", "echo", "changed", "search"], speakers: [], words: "harbour", outlets: [] }, new Date().toISOString());
const page = await subscribe(firefox, served.url, ["Harbour"]);

interface Taken {
  /** Milliseconds from the page's last byte to the push service, and to the display. */
  readonly pushed: number;
  readonly displayed: number;
}

const taken: (Taken | null)[] = [];
for (const [n, { said }] of NEWS.entries()) {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const shown = displayed(page, said.slice(0, 40));
  const at = await outlet.release(n);
  const one = await shown;
  const pushed = performance.timeOrigin + (push.taken.at(-1)?.at ?? 0) - at;
  taken.push(one && { pushed, displayed: one.at - at });
  await dismissAll(page);
}
await firefox.close();
await served.end();
await outlet.close();
await push.close();

const [first, ...rest] = taken;
const found = rest.filter((one) => one !== null);
const sorted = (part: keyof Taken): number[] => found.map((one) => one[part]).toSorted((a, b) => a - b);
const at = (values: readonly number[], share: number): number => Math.round(values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN);
const figures = (part: keyof Taken) => ({ median: at(sorted(part), 0.5), "90%": at(sorted(part), 0.9), most: at(sorted(part), 1) });

keep("first-to-know", {
  browser: "Firefox ESR",
  loadBefore: before,
  loadAfter: rounded(loadavg()[0] ?? 0),
  pages: NEWS.length,
  notDisplayed: taken.filter((one) => one === null).length,
  firstMs: first && Math.round(first.displayed),
  millisecondsToPushService: figures("pushed"),
  millisecondsToDisplay: figures("displayed"),
});

// What three watch lists would have told over the Korea articles in order of publication, beside what a person judged of each alert.
// usage: npx node bench/alerts.ts [SHARED_DIR] [--record FOLDER] [--show]      (--record keeps what was read; --show prints the alerts with their words)
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createAlerting, type Previewed } from "../src/alerting/index.ts";
import { createChance, readBackground } from "../src/comparing/index.ts";
import { createComparisons } from "../src/comparisons/index.ts";
import type { AlertKind, Document, Reading, Wanted } from "../src/model/index.ts";
import { openStore, openTemporaryStore, type Store } from "../src/store/index.ts";
import { documentsOf, loadReader } from "./input.ts";
import { keep, ROOT, rounded } from "./machine.ts";

const { values, positionals } = parseArgs({ options: { record: { type: "string" }, show: { type: "boolean", default: false } }, allowPositionals: true });
const [shared = "../shared"] = positionals;
const DAYS = 366;
const BATCH = 50;

const PRESSING: readonly AlertKind[] = ["breaking", "live", "exclusive", "echo", "changed"];
const SECRETARIES = ["Tillerson", "Mattis", "Haley", "McMaster", "Pompeo", "Bolton"];
const SEOUL_AND_TOKYO = ["Moon Jae-in", "Chung Eui-yong", "Kang Kyung-wha", "Shinzo Abe", "Taro Kono", "Itsunori Onodera", "Yoshihide Suga"];

const watch = (kinds: readonly AlertKind[], words: string, speakers: readonly string[] = []): Wanted => ({ kinds, words, speakers, outlets: [] });
/** What a desk would choose; one recipient each. */
const LISTS: Readonly<Record<string, readonly Wanted[]>> = {
  "Korea summit": [watch(PRESSING, "korea*"), watch(PRESSING, '"kim jong"')],
  Washington: [watch(PRESSING, "trump"), watch(PRESSING, '"white house"'), watch(PRESSING, "", SECRETARIES), watch(["search"], "korea*", SECRETARIES)],
  "Seoul and Tokyo": [watch([...PRESSING, "search"], "", SEOUL_AND_TOKYO)],
};

/** One line of bench/golden/alerts-korea.jsonl. No words of the articles. */
interface Judged {
  readonly list: string;
  readonly key: string;
  readonly verdict: "right" | "wrong";
  readonly why: string;
}
const judged = readFileSync(join(ROOT, "bench", "golden", "alerts-korea.jsonl"), "utf8").trim().split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Judged);

async function recordOf(file: string): Promise<Store> {
  const path = values.record === undefined ? null : join(values.record, "record.sqlite");
  const isThere = path !== null && existsSync(path);
  const store = path === null ? await openTemporaryStore() : await openStore({ path });
  if (isThere) return store;
  const reader = loadReader();
  const batch: { readonly document: Document; readonly reading: Reading }[] = [];
  for await (const document of documentsOf(file)) {
    batch.push({ document, reading: await reader.read(document) });
    if (batch.length === BATCH) await store.writer.record(batch.splice(0));
  }
  await store.writer.record(batch);
  return store;
}

interface Found extends Previewed {
  readonly list: string;
}

/** A watch of a list has its own searches: the key says which. */
async function alertsOf(alerting: ReturnType<typeof createAlerting>, list: string, watches: readonly Wanted[]): Promise<readonly Found[]> {
  const all = new Map<string, Found>();
  for (const [place, wanted] of watches.entries()) {
    for (const alert of (await alerting.preview(wanted, DAYS, Infinity)).items) {
      const key = alert.key.replace(/^search:\d+:/, `search:${place}:`);
      const known = all.get(key);
      if (!known || known.at > alert.at) all.set(key, { ...alert, key, list });
    }
  }
  return [...all.values()].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const mostADay = (alerts: readonly Found[]): number => Math.max(0, ...[...Map.groupBy(alerts, ({ at }) => at.slice(0, 10)).values()].map(({ length }) => length));
/** As it is delivered: one of a story. */
const firstOfStories = (alerts: readonly Found[]): readonly Found[] => alerts.filter(({ story }, at) => story === null || alerts.findIndex((other) => other.story === story) === at);

const store = await recordOf(join(shared, "data", "korea-2017-2018.jsonl.gz"));
try {
  const table = readBackground(readFileSync(join(ROOT, "models", "background", "sequences.counts")));
  const alerting = createAlerting({ reader: store.reader, alerts: store.alerts, comparisons: createComparisons(store.reader, createChance(table)), now: () => new Date() });
  await alerting.preview(watch(PRESSING, "nothing"), 1);
  const started = performance.now();
  const all: Found[] = [];
  for (const [list, watches] of Object.entries(LISTS)) all.push(...(await alertsOf(alerting, list, watches)));
  const seconds = (performance.now() - started) / 1000;
  const verdictOf = ({ list, key }: Found) => judged.find((each) => each.list === list && each.key === key) ?? null;
  if (values.show) for (const alert of all) console.log(JSON.stringify({ verdict: verdictOf(alert), list: alert.list, at: alert.at, key: alert.key, title: alert.title, body: alert.body, why: alert.why }));

  const kinds = [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, alerts]) => {
    const verdicts = alerts.map((alert) => verdictOf(alert)?.verdict ?? null);
    const right = verdicts.filter((verdict) => verdict === "right").length;
    const known = verdicts.filter((verdict) => verdict !== null).length;
    return [kind, { alerts: alerts.length, notJudged: alerts.length - known, right, precision: known === 0 ? null : rounded(right / known, 2) }] as const;
  });
  const lists = Object.keys(LISTS).map((list) => {
    const alerts = all.filter((each) => each.list === list);
    const sent = firstOfStories(alerts);
    return [list, { alerts: alerts.length, mostADay: mostADay(alerts), sent: sent.length, mostSentADay: mostADay(sent) }] as const;
  });
  keep("alerts", { days: DAYS, secondsOfPreviews: rounded(seconds), kinds: Object.fromEntries(kinds), lists: Object.fromEntries(lists) });
} finally {
  await store.close();
}

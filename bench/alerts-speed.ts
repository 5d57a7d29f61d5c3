// Judging over a record of 10,000 documents: milliseconds a document as it arrives, with watches of every kind and without, and a preview.
// usage: npx node bench/alerts-speed.ts [DATA_DIR] [DOCUMENTS]
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { createAlerting } from "../src/alerting/index.ts";
import { createChance, readBackground } from "../src/comparing/index.ts";
import { createComparisons } from "../src/comparisons/index.ts";
import type { Document, Reading, Speaker, Wanted, Written } from "../src/model/index.ts";
import { openTemporaryStore } from "../src/store/index.ts";
import { randomFrom } from "./echo-material.ts";
import { keep, ROOT, rounded } from "./machine.ts";
import { madeNews } from "./story-material.ts";

const [data = "../shared/data", count = "10000"] = process.argv.slice(2);
const PER_DAY = 500;
const ARRIVING = 200;
const STATEMENTS = 12;
const SPEAKERS = 3000;

const random = randomFrom(5);
const real = gunzipSync(readFileSync(join(data, "news-sample.jsonl.gz"))).toString("utf8").trimEnd().split("\n").slice(0, 2000).map((line): Written => {
  const { id, url, title, outlet, published, text } = JSON.parse(line) as Written["document"] & { text: string };
  return { document: { id, kind: "article", url, title, outlet, published }, recordedAt: "", text };
});
const { documents } = madeNews(real, { days: Math.ceil((Number(count) + 2 * ARRIVING) / PER_DAY), perDay: PER_DAY });

function speaker(): Speaker {
  const n = Math.floor(SPEAKERS ** random());
  return { kind: "person", name: `First${n} Last${n}`, id: null, mention: "he", office: n % 3 === 0 ? "minister" : null, of: null };
}

/** Its first sentences, as if each were said by somebody. */
function read({ document, text }: Written): { readonly document: Document; readonly reading: Reading } {
  const sentences = [...text.matchAll(/[^.\n]{30,300}\./g)].slice(0, STATEMENTS);
  const statements = sentences.map(({ index, 0: words }) => ({ id: `${document.id}#${index}`, kind: "direct", act: "claim", source: [], cue: [], content: [{ start: index, end: index + words.length }], parent: null, answers: null, speaker: speaker(), saidOn: null, confidence: 1, signal: null }) as const);
  return { document: { ...document, origin: document.id, text, times: [] }, reading: { reader: "made 1", notes: [], statements } };
}

const watch = (words: string, speakers: readonly string[] = []): Wanted => ({ kinds: ["breaking", "live", "exclusive", "echo", "changed", "search"], words, speakers, outlets: [] });
const middle = (times: readonly number[], share = 0.5): number => rounded(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN, 2);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

let now = new Date(0);
const store = await openTemporaryStore({ now: () => now });
try {
  const coming = documents[Symbol.iterator]();
  const next = (): Written => coming.next().value as Written;
  const record = async (written: readonly Written[]): Promise<void> => {
    now = new Date(Date.parse(written.at(-1)!.document.published!) + 60_000);
    await store.writer.record(written.map(read));
  };
  for (let done = 0; done < Number(count); done += 50) await record(Array.from({ length: 50 }, next));
  const comparisons = createComparisons(store.reader, createChance(readBackground(readFileSync(join(ROOT, "models", "background", "sequences.counts")))));
  const alerting = createAlerting({ reader: store.reader, alerts: store.alerts, comparisons, now: () => now });
  const arriving = async (many: number): Promise<readonly number[]> => {
    const times: number[] = [];
    for (let at = 0; at < many; at += 1) {
      await record([next()]);
      times.push(await timed(() => alerting.judge()));
    }
    return times;
  };
  const first = await timed(() => alerting.judge());
  const idle = await arriving(50);
  for (const wanted of [watch("minister"), watch('"prime minister"'), watch("", ["First7 Last7"]), watch("trump"), watch("econom*")]) await store.alerts.writer.addWatch({ name: "Watch", ...wanted }, now.toISOString());
  const begins = await arriving(1);
  const judged = await arriving(ARRIVING);
  const { total } = await store.alerts.reader.alerts({ limit: 1 });
  const preview = await timed(() => alerting.preview(watch("minister"), 1));
  keep("alerts-speed", { documents: Number(count), load: rounded(loadavg()[0]!), firstMs: rounded(first), withoutWatchesMs: middle(idle), withWatches: { beginsMs: rounded(begins[0]!), medianMs: middle(judged), tenthSlowestMs: middle(judged, 0.9), alerts: total }, previewOfADayMs: rounded(preview), documentsADay: PER_DAY });
} finally {
  await store.close();
}

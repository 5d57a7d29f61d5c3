// How fast the store records and answers, over made-up statements, ten a document; processor time beside wall time.
// usage: npx node bench/store.ts [DOCUMENTS]
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Document, Reading, Speaker, Statement } from "../src/model/index.ts";
import { openStore, type RecordReader } from "../src/store/index.ts";
import { keep, rounded } from "./machine.ts";

const PER_DOCUMENT = 10;
const BATCH = 32;
const documents = Number(process.argv[2] ?? 20_000);

/** Numerical Recipes' linear congruential generator: the same numbers in every run. */
let state = 1;
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

/** Index below `count` with frequencies as in texts: the n-th most frequent comes 1/n as often as the first (Zipf). */
function zipf(count: number): number {
  return Math.min(count - 1, Math.floor(count ** random()) - 1);
}

const WORDS = Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}`);
const OFFICES = ["President", "Minister", "Mayor", "Clerk", null];

function sentence(): string {
  return Array.from({ length: 15 + Math.floor(random() * 20) }, () => WORDS[zipf(WORDS.length)]).join(" ");
}

/** Half full names, a quarter surnames, a quarter unnamed. */
function speaker(): Speaker {
  const n = zipf(20_000);
  const common = { id: null, mention: "he", office: OFFICES[n % OFFICES.length] ?? null };
  if (random() < 0.25) return { kind: "unnamed", name: null, of: `ministry ${n % 50}`, ...common, office: null };
  return { kind: "person", name: random() < 0.66 ? `First${n % 700} Last${n}` : `Last${n}`, of: null, ...common };
}

function made(i: number): { document: Document; reading: Reading } {
  const day = new Date(Date.UTC(2012, 0, 1) + Math.floor(random() * 3650) * 86_400_000).toISOString().slice(0, 10);
  let text = "";
  const statements = Array.from({ length: PER_DOCUMENT }, (_, n): Statement => {
    text += `${sentence()}. `;
    const start = text.length + 1;
    text += `“${sentence()}” he said.\n`;
    const said = text.length - 9;
    return {
      id: `d${i}#${n}`, kind: n % 3 === 0 ? "indirect" : "direct", act: "claim", source: [{ start: said, end: said + 2 }], cue: [{ start: said + 3, end: said + 7 }],
      content: [{ start, end: said - 2 }], parent: null, answers: null, speaker: speaker(), saidOn: n % 4 === 0 ? { date: day, precision: "day" } : null,
      confidence: 0.9, signal: null,
    };
  });
  const url = `https://outlet${i % 60}.example/${i}`;
  const document: Document = { id: `d${i}`, origin: url, kind: "article", url, title: `Title ${i}`, outlet: `Outlet ${zipf(60)}`, published: day, text, times: [] };
  return { document, reading: { reader: "made 1", statements, notes: [] } };
}

interface Taken {
  readonly wall: number;
  readonly processor: number;
}

/** Milliseconds; processor time is what a machine with nothing else to do would need at most. */
async function timed(work: () => Promise<unknown>): Promise<Taken> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, processor: (user + system) / 1000 };
}

function median(numbers: readonly number[]): number {
  return rounded(numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0, 2);
}

/** Medians of several runs. */
async function usually(work: () => Promise<unknown>): Promise<Taken> {
  const runs: Taken[] = [];
  for (let i = 0; i < 9; i++) runs.push(await timed(work));
  return { wall: median(runs.map(({ wall }) => wall)), processor: median(runs.map(({ processor }) => processor)) };
}

const QUESTIONS: Record<string, (reader: RecordReader) => Promise<unknown>> = {
  "search: a rare word": (reader) => reader.search({ words: "wf00" }),
  "search: the most frequent word, by relevance": (reader) => reader.search({ words: "w0" }),
  "search: the most frequent word, newest first": (reader) => reader.search({ words: "w0", order: "newest" }),
  "search: a phrase of two frequent words": (reader) => reader.search({ words: '"w1 w2"' }),
  "search: a beginning": (reader) => reader.search({ words: "wf*" }),
  "search: a frequent word by one speaker in one year": (reader) => reader.search({ words: "w3", speaker: "first1-last1", since: "2015", until: "2015" }),
  "search: newest": (reader) => reader.search({}),
  "search: oldest, 10,000th page": (reader) => reader.search({ order: "oldest", offset: 200_000 - 20 }),
  "search: the speaker with the most": (reader) => reader.search({ speaker: "first1-last1" }),
  "search: a name": (reader) => reader.search({ speaker: "first7" }),
  "search: the outlet with the most, one kind, one month": (reader) => reader.search({ outlet: "outlet 1", kind: "indirect", since: "2016-05", until: "2016-05" }),
  "timeline: all": (reader) => reader.timeline({}),
  "timeline: a frequent word": (reader) => reader.timeline({ words: "w5" }),
  "timeline: one speaker": (reader) => reader.timeline({ speaker: "first1-last1" }),
  "speakers: first page": (reader) => reader.speakers({}),
  "speakers: a name": (reader) => reader.speakers({ name: "last77" }),
  "speaker: the one with the most": (reader) => reader.speaker("first1-last1"),
  "documents: newest": (reader) => reader.documents({}),
  "document: one": (reader) => reader.document("d500"),
  outlets: (reader) => reader.outlets(),
  counts: (reader) => reader.counts(),
};

const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
const load = rounded(loadavg()[0] ?? 0);
const store = await openStore({ path: join(folder, "record.sqlite"), now: () => new Date(0) });
const recording = { wall: 0, processor: 0 };
let batch = [];
for (let i = 0; i < documents; i++) {
  batch.push(made(i));
  if (batch.length < BATCH && i < documents - 1) continue;
  const full = batch;
  batch = [];
  const { wall, processor } = await timed(() => store.writer.record(full));
  recording.wall += wall;
  recording.processor += processor;
}
const { statements } = await store.reader.counts();
const milliseconds: Record<string, Taken> = {};
for (const [question, ask] of Object.entries(QUESTIONS)) milliseconds[question] = await usually(() => ask(store.reader));
await store.close();
const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
rmSync(folder, { recursive: true });

const perSecond = (count: number) => ({ wall: Math.round((1000 * count) / recording.wall), processor: Math.round((1000 * count) / recording.processor) });
keep("store", {
  loadBefore: load,
  documents,
  statements,
  storeMB: rounded(bytes / 2 ** 20),
  recordedPerSecond: { batch: BATCH, documents: perSecond(documents), statements: perSecond(statements) },
  medianMilliseconds: milliseconds,
});

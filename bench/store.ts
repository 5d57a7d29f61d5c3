// How fast the store records and answers, over made-up statements, ten a document; processor time beside wall time.
// usage: npx node bench/store.ts [DOCUMENTS]
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type RecordReader, type SaidPlace, type SaidQuery } from "../src/store/index.ts";
import { keep, rounded } from "./machine.ts";
import { type Made, madeArticle } from "./made-statements.ts";
import { perSecond, type Taken, timed, together, usually } from "./timing.ts";

const PER_DOCUMENT = 10;
const BATCH = 32;
const documents = Number(process.argv[2] ?? 20_000);

const ALL_SAID = "said: all, page by page";

async function allSaid(reader: RecordReader, query: SaidQuery = {}): Promise<void> {
  for (let after: SaidPlace | null | undefined; after !== null; ) {
    const { next } = await reader.said({ ...query, ...(after && { after }) });
    after = next;
  }
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
  [ALL_SAID]: (reader) => allSaid(reader),
  "said: three days of ten years": (reader) => allSaid(reader, { since: "2016-05-02", until: "2016-05-04" }),
};

const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
const load = rounded(loadavg()[0] ?? 0);
const store = await openStore({ path: join(folder, "record.sqlite"), now: () => new Date(0) });
const recording: Taken[] = [];
for (let first = 0; first < documents; first += BATCH) {
  const batch: Made[] = Array.from({ length: Math.min(BATCH, documents - first) }, (_, n) => madeArticle(first + n, PER_DOCUMENT));
  recording.push(await timed(() => store.writer.record(batch)));
}
const { statements } = await store.reader.counts();
const milliseconds: Record<string, Taken> = {};
for (const [question, ask] of Object.entries(QUESTIONS)) milliseconds[question] = await usually(() => ask(store.reader));
await store.close();
const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
rmSync(folder, { recursive: true });

const taken = together(recording);
const said = milliseconds[ALL_SAID];
keep("store", {
  loadBefore: load,
  documents,
  statements,
  storeMB: rounded(bytes / 2 ** 20),
  recordedPerSecond: { batch: BATCH, documents: perSecond(documents, taken), statements: perSecond(statements, taken) },
  saidPerSecond: said && perSecond(statements, said),
  medianMilliseconds: milliseconds,
});

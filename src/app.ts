// The only place where the rooms meet: store, clock, network and reader are wired here and nowhere else, each loaded when it is needed.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Listening } from "./api/listen.ts";
import type { Chance } from "./comparing/index.ts";
import type { Arrivals, Comparisons } from "./comparisons/index.ts";
import { llmSettings, SettingError, type Settings } from "./config.ts";
import type { Document, Note, Reader } from "./model/index.ts";
import { compareAll, type ComparedInput, type Failure, isFailure, readAll, readAnew, type ReadDocument, recordAll, type RecordedInput } from "./pipeline.ts";
import type { Offices } from "./reading/offices/index.ts";
import type { ReceiveOptions } from "./sources/index.ts";
import type { RecordReader, RecordWriter, Store } from "./store/contract.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SAMPLE = join(ROOT, "sample");
const MB = 1024 * 1024;
const ASSETS = join(ROOT, "dist", "web");
const OFFICES = join(ROOT, "offices", "offices.csv");
const WEIGHTS = [join(ROOT, "models", "fast", "analysis.weights"), join(ROOT, "models", "fast", "statements.weights")] as const;
const SEQUENCES = join(ROOT, "models", "background", "sequences.counts");
const NETWORKS = join(ROOT, "models", "accurate");

const now = () => new Date();

export type Intake = Omit<ReceiveOptions, "cwd" | "stdin" | "now" | "outward" | "limits">;

export interface App {
  /** Reads inputs (files, folders, URLs, "-") and records nothing. */
  read(inputs: readonly string[], intake: Intake): AsyncGenerator<ReadDocument | Failure>;
  /** Reads inputs and records them; the record is made when there is none. */
  add(inputs: readonly string[], intake: Intake): AsyncGenerator<ComparedInput | Failure>;
  /** Reads anew, with the reader of the settings, what another has read; `total` is how many versions that will be. */
  reread(): Promise<{ readonly total: number; readonly outcomes: AsyncGenerator<RecordedInput | Failure> }>;
  /** The record to look into; throws NoRecordError when there is none. */
  record(): Promise<RecordReader>;
  /** What is compared over the record; throws NoRecordError when there is none. */
  comparisons(): Promise<Comparisons>;
  /** The record to put right; throws NoRecordError when there is none. */
  desk(): Promise<{ readonly reader: RecordReader; readonly writer: RecordWriter }>;
  /** Serves the record, made when there is none, until the listening is closed. */
  serve(options: { readonly sample: boolean; readonly report: (error: unknown) => void }): Promise<Listening>;
  close(): Promise<void>;
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;
}

export function createApp(settings: Settings): App {
  const path = join(resolve(settings.data), "record.sqlite");
  const opened: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(handle: T): T => {
    opened.push(handle);
    return handle;
  };
  const store = async () => keep(await (await import("./store/index.ts")).openStore({ path, now }));
  /** Opened only where there is one already. */
  const existing = async (): Promise<Store> => {
    const { openStore, requireRecord } = await import("./store/index.ts");
    requireRecord(path);
    return keep(await openStore({ path, now }));
  };
  /** One for the process, so that its limits for a host hold whoever asks. */
  const toOutside = once(async () => keep((await import("./outward/index.ts")).createOutward({ allowHosts: settings.allowHosts, limits: { answerMs: settings.fetchTimeout * 1000 } })));
  const received = async (inputs: readonly string[], intake: Intake) =>
    (await import("./sources/index.ts")).receive(inputs, { ...intake, outward: await toOutside(), limits: intakeLimits(settings), cwd: process.cwd(), stdin: process.stdin, now: now() });

  const lookInto = async () => keep(await (await import("./store/index.ts")).openReader({ path })).reader;

  async function* read(inputs: readonly string[], intake: Intake) {
    yield* readAll(await received(inputs, intake), await loadReader(settings));
  }

  return {
    read,
    async *add(inputs, intake) {
      const { reader, writer } = await store();
      const arrived = await arrivalsIn(reader);
      yield* compareAll(recordAll(readAll(await received(inputs, intake), await loadReader(settings), reader.known), writer, settings.batch), arrived);
    },
    async reread() {
      const { reader: record, writer } = await existing();
      const { READY_MADE, RECEIPT_RULES } = await import("./sources/index.ts");
      const stays = ({ rule }: Note) => RECEIPT_RULES.some((known) => known === rule);
      const [reader, except] = [await loadReader(settings), [READY_MADE]];
      const { total } = await record.readOtherwise({ reader: reader.name, except, limit: 1 });
      return { total, outcomes: recordAll(readAnew({ record, reader, except, stays }), writer, settings.batch) };
    },
    desk: existing,
    record: lookInto,
    comparisons: async () => comparisonsOver(await lookInto()),
    async serve({ sample, report }) {
      const { reader, writer } = await store();
      // In one transaction, so that a record holds the whole sample or none of it.
      if (sample && (await reader.counts()).documents === 0) await succeed(recordAll(read([SAMPLE], {}), writer, Infinity));
      const [{ createApi }, { listen }] = [await import("./api/api.ts"), await import("./api/listen.ts")];
      const { readStructure } = await import("./reading/structure/index.ts");
      const layout = (document: Document) => readStructure(document).blocks;
      const comparisons = await comparisonsOver(reader);
      const api = createApi({ reader, comparisons, version: packageVersion(), layout, assets: ASSETS, sample, report });
      const listening = await listen(api, { host: settings.host, port: settings.port });
      // Worked out now, so that the first reader does not wait for it.
      comparisons.echoes({ limit: 1, offset: 0 }).catch(report);
      return listening;
    },
    async close() {
      for (const handle of opened) await handle.close();
    },
  };
}

const intakeLimits = ({ documentSize, lineSize, fetchTimeout }: Settings): ReceiveOptions["limits"] => ({ documentBytes: documentSize * MB, lineBytes: lineSize * MB, answerMs: fetchTimeout * 1000 });

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

async function comparisonsOver(reader: RecordReader): Promise<Comparisons> {
  const { createComparisons } = await import("./comparisons/index.ts");
  return createComparisons(reader, await loadChance());
}

async function arrivalsIn(reader: RecordReader): Promise<Arrivals> {
  const { createArrivals } = await import("./comparisons/index.ts");
  return createArrivals(reader, (await loadChance()).score);
}

/** Throws at the first failure. */
async function succeed(outcomes: AsyncIterable<RecordedInput | Failure>): Promise<void> {
  for await (const outcome of outcomes) {
    if (isFailure(outcome)) throw new Error(`The sample cannot be read. ${outcome.reason} ${outcome.advice}`);
  }
}

async function loadReader(settings: Settings): Promise<Reader> {
  const [analysis, statements] = WEIGHTS;
  const options = { offices: await loadOffices(settings), leastConfidence: settings.leastConfidence / 100 };
  if (settings.reader === "llm") {
    const asked = llmSettings(settings);
    const { connect, llmReader } = await (await import("./readers/index.ts")).loadLlm();
    const { readAnalysisWeights } = await import("./reading/analysis/index.ts");
    return llmReader(readAnalysisWeights(readFileSync(analysis)), await connect(asked), { timeoutMs: settings.llmTimeout * 1000, concurrency: settings.llmConcurrency }, options);
  }
  if (settings.reader === "accurate") {
    const { accurateReader } = await (await import("./readers/index.ts")).loadAccurate();
    const network = (name: string) => readFileSync(join(NETWORKS, name));
    return accurateReader({ analysis: readFileSync(analysis), statements: readFileSync(statements), encoder: network("encoder.onnx"), roles: network("roles.onnx"), vocabulary: network("vocabulary.txt").toString("utf8") }, options);
  }
  const { fastReader } = await import("./reading/reader.ts");
  return fastReader(readFileSync(analysis), readFileSync(statements), options);
}

/** The shipped table of office holders, and the user's own before it. */
async function loadOffices({ offices: own }: Settings): Promise<Offices> {
  const { createOffices, readOfficeTable } = await import("./reading/offices/index.ts");
  return createOffices([OFFICES, ...(own === "" ? [] : [own])].map((path) => readOfficeTable(tableText(path), path)));
}

function tableText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (path === OFFICES) throw error;
    throw new SettingError(`The table of offices cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * The same settings with a record for the sample alone: another sample, reader or release gets another folder, and nothing is lost.
 * The sample is sent to no service.
 */
export function settingsForSample(settings: Settings): Settings {
  const reader = settings.reader === "llm" ? "fast" : settings.reader;
  const hash = createHash("sha256").update(packageVersion()).update(reader);
  const samples = readdirSync(SAMPLE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of [...samples.map(({ parentPath, name }) => join(parentPath, name)).toSorted(), ...WEIGHTS, OFFICES]) hash.update(readFileSync(path));
  return { ...settings, reader, data: join(settings.data, `sample-${hash.digest("hex").slice(0, 8)}`) };
}

async function loadChance(): Promise<Chance> {
  const { createChance, readBackground } = await import("./comparing/index.ts");
  return createChance(readBackground(readFileSync(SEQUENCES)));
}

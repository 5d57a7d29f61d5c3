// The only place where the rooms meet: store, clock, network and reader are wired here and nowhere else, each loaded when it is needed.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Listening } from "./api/listen.ts";
import { llmSettings, type Settings } from "./config.ts";
import type { Document, Reader } from "./model/index.ts";
import { type Failure, isFailure, readAll, type ReadDocument, recordAll, type RecordedInput } from "./pipeline.ts";
import type { ReceiveOptions } from "./sources/index.ts";
import type { RecordReader } from "./store/contract.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SAMPLE = join(ROOT, "sample");
const MB = 1024 * 1024;
const ASSETS = join(ROOT, "dist", "web");
const WEIGHTS = [join(ROOT, "models", "fast", "analysis.weights"), join(ROOT, "models", "fast", "statements.weights")] as const;
const NETWORKS = join(ROOT, "models", "accurate");

const now = () => new Date();

export type Intake = Omit<ReceiveOptions, "cwd" | "stdin" | "now" | "allowHosts" | "limits">;

export interface App {
  /** Reads inputs (files, folders, URLs, "-") and records nothing. */
  read(inputs: readonly string[], intake: Intake): AsyncGenerator<ReadDocument | Failure>;
  /** Reads inputs and records them; the record is made when there is none. */
  add(inputs: readonly string[], intake: Intake): AsyncGenerator<RecordedInput | Failure>;
  /** The record to look into; throws NoRecordError when there is none. */
  record(): Promise<RecordReader>;
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

  async function* read(inputs: readonly string[], intake: Intake) {
    const [{ receive }, reader] = [await import("./sources/index.ts"), await loadReader(settings)];
    yield* readAll(receive(inputs, { ...intake, ...intakeSettings(settings), cwd: process.cwd(), stdin: process.stdin, now: now() }), reader);
  }

  return {
    read,
    async *add(inputs, intake) {
      yield* recordAll(read(inputs, intake), (await store()).writer, settings.batch);
    },
    async record() {
      const { openReader } = await import("./store/index.ts");
      return keep(await openReader({ path })).reader;
    },
    async serve({ sample, report }) {
      const { reader: record, writer } = await store();
      // In one transaction, so that a record holds the whole sample or none of it.
      if (sample && (await record.counts()).documents === 0) await succeed(recordAll(read([SAMPLE], {}), writer, Infinity));
      const [{ createApi }, { listen }] = [await import("./api/api.ts"), await import("./api/listen.ts")];
      const { readStructure } = await import("./reading/structure/index.ts");
      const layout = (document: Document) => readStructure(document).blocks;
      const api = createApi({ reader: record, version: packageVersion(), layout, assets: ASSETS, sample, report });
      return listen(api, { host: settings.host, port: settings.port });
    },
    async close() {
      for (const handle of opened) await handle.close();
    },
  };
}

function intakeSettings({ allowHosts, documentSize, lineSize, fetchTimeout }: Settings): Pick<ReceiveOptions, "allowHosts" | "limits"> {
  return { allowHosts, limits: { documentBytes: documentSize * MB, lineBytes: lineSize * MB, answerMs: fetchTimeout * 1000 } };
}

/** Throws at the first failure. */
async function succeed(outcomes: AsyncIterable<RecordedInput | Failure>): Promise<void> {
  for await (const outcome of outcomes) {
    if (isFailure(outcome)) throw new Error(`The sample cannot be read. ${outcome.reason} ${outcome.advice}`);
  }
}

async function loadReader(settings: Settings): Promise<Reader> {
  const [analysis, statements] = WEIGHTS;
  if (settings.reader === "llm") {
    const { connect, llmReader } = await import("./readers/index.ts");
    return llmReader(readFileSync(analysis), await connect(llmSettings(settings)), { timeoutMs: settings.llmTimeout * 1000, concurrency: settings.llmConcurrency });
  }
  if (settings.reader === "accurate") {
    const { accurateReader } = await import("./readers/index.ts");
    const network = (name: string) => readFileSync(join(NETWORKS, name));
    return accurateReader({ analysis: readFileSync(analysis), statements: readFileSync(statements), encoder: network("encoder.onnx"), roles: network("roles.onnx"), vocabulary: network("vocabulary.txt").toString("utf8") });
  }
  const { fastReader } = await import("./reading/reader.ts");
  return fastReader(readFileSync(analysis), readFileSync(statements));
}

/** The same settings with a record for the sample alone: another sample, reader or release gets another folder, and nothing is lost. */
export function settingsForSample(settings: Settings): Settings {
  const hash = createHash("sha256").update(packageVersion());
  const samples = readdirSync(SAMPLE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of [...samples.map(({ parentPath, name }) => join(parentPath, name)).toSorted(), ...WEIGHTS]) hash.update(readFileSync(path));
  return { ...settings, data: join(settings.data, `sample-${hash.digest("hex").slice(0, 8)}`) };
}

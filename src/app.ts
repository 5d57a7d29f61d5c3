// The only place where the rooms meet: store, clock, network and reader are wired here and nowhere else.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createApi } from "./api/api.ts";
import { listen, type Listening } from "./api/listen.ts";
import type { Settings } from "./config.ts";
import type { Reader } from "./model/index.ts";
import { type Failure, isFailure, readAll, type ReadDocument, recordAll, type RecordedInput } from "./pipeline.ts";
import { fastReader } from "./reading/reader.ts";
import { receive, type ReceiveOptions } from "./sources/index.ts";
import type { RecordReader, Store } from "./store/contract.ts";
import { openStore } from "./store/index.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SAMPLE = join(ROOT, "sample");
const ASSETS = join(ROOT, "dist", "web");
const WEIGHTS = join(ROOT, "models", "fast");

/** What a person can mend; `advice` says how. Both are sentences. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly advice: string;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}

export type Intake = Omit<ReceiveOptions, "cwd" | "stdin" | "now">;

export interface App {
  /** Reads inputs (files, folders, URLs, "-") and records nothing. */
  read(inputs: readonly string[], intake: Intake): AsyncGenerator<ReadDocument | Failure>;
  /** Reads inputs and records them; the record is made when there is none. */
  add(inputs: readonly string[], intake: Intake): AsyncGenerator<RecordedInput | Failure>;
  /** The record to look into; throws AppError when there is none. */
  record(): Promise<RecordReader>;
  /** Serves the record, made when there is none, until the listening is closed. */
  serve(options: { readonly sample: boolean }): Promise<Listening>;
  close(): Promise<void>;
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;
}

export function createApp(settings: Settings): App {
  let reader: Reader | null = null;
  let store: Promise<Store> | null = null;
  const path = join(resolve(settings.data), "record.sqlite");

  const open = () => {
    mkdirSync(resolve(settings.data), { recursive: true });
    store ??= openStore({ path });
    return store;
  };
  const read: App["read"] = (inputs, intake) => {
    const options: ReceiveOptions = { ...intake, cwd: process.cwd(), stdin: process.stdin, now: new Date() };
    reader ??= loadReader();
    return readAll(receive(inputs, options), reader);
  };
  const add: App["add"] = async function* (inputs, intake) {
    yield* recordAll(read(inputs, intake), (await open()).writer, settings.batch);
  };

  /** In one transaction, so that a record holds the whole sample or none of it. */
  const addSample = async () => {
    for await (const outcome of recordAll(read([SAMPLE], {}), (await open()).writer, Infinity)) {
      if (isFailure(outcome)) throw new AppError(`The sample cannot be read: ${outcome.reason}`, outcome.advice);
    }
  };

  return {
    read,
    add,
    async record() {
      if (existsSync(path)) return (await open()).reader;
      throw new AppError(`There is no record in ${settings.data}.`, "Say where it is with --data DIR, or begin one with: readout add FILE");
    },
    async serve({ sample }) {
      const { reader: record } = await open();
      if (sample && (await record.counts()).documents === 0) await addSample();
      const api = createApi({ reader: record, version: packageVersion(), assets: ASSETS, sample });
      return listen(api, { host: settings.host, port: settings.port });
    },
    async close() {
      await (await store)?.close();
    },
  };
}

function weightFiles(): string[] {
  return readdirSync(WEIGHTS).filter((name) => name.endsWith(".weights")).toSorted().map((name) => join(WEIGHTS, name));
}

function loadReader(): Reader {
  return fastReader(...weightFiles().map((path) => readFileSync(path)));
}

/** The same settings with a record for the sample alone: another sample, reader or release gets another folder, and nothing is lost. */
export function settingsForSample(settings: Settings): Settings {
  const hash = createHash("sha256").update(packageVersion());
  const samples = readdirSync(SAMPLE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of [...samples.map(({ parentPath, name }) => join(parentPath, name)).toSorted(), ...weightFiles()]) hash.update(readFileSync(path));
  return { ...settings, data: join(settings.data, `sample-${hash.digest("hex").slice(0, 8)}`) };
}

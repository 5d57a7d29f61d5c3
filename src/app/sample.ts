// The bundled sample: a record of its own, read whole or not at all.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../config.ts";
import { type Failure, isFailure, type RecordedInput } from "../pipeline.ts";
import { OFFICES, packageVersion, SAMPLE, WEIGHTS } from "./files.ts";

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

/** Throws at the first failure. */
export async function succeed(outcomes: AsyncIterable<RecordedInput | Failure>): Promise<void> {
  for await (const outcome of outcomes) {
    if (isFailure(outcome)) throw new Error(`The sample cannot be read. ${outcome.reason} ${outcome.advice}`);
  }
}

// What the measurements read: the fast reader with its weights, and documents as any command receives them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document, Reader } from "../src/model/index.ts";
import { accurateReader } from "../src/readers/accurate/index.ts";
import { fastReader, type ReaderOptions } from "../src/reading/reader.ts";
import { receive } from "../src/sources/index.ts";
import { ROOT } from "./machine.ts";

const weights = (name: string): Uint8Array => readFileSync(join(ROOT, "models", "fast", `${name}.weights`));

export const loadReader = (options?: ReaderOptions): Reader => fastReader(weights("analysis"), weights("statements"), options);

const network = (file: string): Buffer => readFileSync(join(ROOT, "models", "accurate", file));

/** "fast" or "accurate". */
export async function readerNamed(name: string, options?: ReaderOptions): Promise<Reader> {
  if (name === "fast") return loadReader(options);
  if (name !== "accurate") throw new Error(`No reader is called "${name}"; there are fast and accurate.`);
  return accurateReader({ analysis: weights("analysis"), statements: weights("statements"), encoder: network("encoder.onnx"), roles: network("roles.onnx"), vocabulary: network("vocabulary.txt").toString("utf8") }, options);
}

/** Documents of files and folders, one at a time; an input that cannot be read ends the measurement. */
export async function* documentsOf(...inputs: string[]): AsyncGenerator<Document> {
  for await (const received of receive(inputs, { cwd: process.cwd() })) {
    if (!("error" in received)) yield received.document;
    else if (received.error.severity !== "warning") throw received.error;
  }
}

export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

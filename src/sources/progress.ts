// How far receiving has come, counted for whoever wants to show it.
import { SourceError } from "./errors.ts";
import { places } from "./places.ts";
import type { ReceiveOptions } from "./received.ts";

export interface Counter {
  bytes(count: number): void;
  document(): void;
}

/** Counts for `onProgress`; the walk over folders for the total is made only when there is one. */
export async function counter(inputs: readonly string[], { cwd, onProgress }: ReceiveOptions): Promise<Counter> {
  if (!onProgress) return { bytes: () => {}, document: () => {} };
  const totalBytes = await total(inputs, cwd);
  let documents = 0;
  let bytes = 0;
  const report = (): void => onProgress({ documents, bytes, totalBytes });
  return {
    bytes(count) {
      bytes += count;
      report();
    },
    document() {
      documents++;
      report();
    },
  };
}

/** null when an input's size cannot be known. */
async function total(inputs: readonly string[], cwd: string): Promise<number | null> {
  let sum = 0;
  for await (const place of places(inputs, cwd)) {
    if (place instanceof SourceError) continue;
    if (place.kind !== "file") return null;
    sum += place.bytes;
  }
  return sum;
}

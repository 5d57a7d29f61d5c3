// The story: received -> read -> recorded. It pulls: nothing is received before what came earlier is dealt with.
import type { Document, Reader, Reading, Severity } from "./model/index.ts";
import type { Received } from "./sources/index.ts";
import type { Recorded, RecordWriter } from "./store/contract.ts";
import { InvalidReadingError } from "./store/errors.ts";

/** A document with what a reader made of it. */
export interface ReadDocument {
  /** What was asked for, with the line where one input holds many documents. */
  readonly input: string;
  readonly document: Document;
  readonly reading: Reading;
}

export interface RecordedInput extends ReadDocument {
  readonly recorded: Recorded;
}

/** An input that came to nothing; the others go on. */
export interface Failure {
  readonly input: string;
  readonly reason: string;
  readonly advice: string;
  /** "warning" for what nobody asked for by name (a picture in a folder). */
  readonly severity: Severity;
}

export function isFailure(outcome: ReadDocument | Failure): outcome is Failure {
  return "reason" in outcome;
}

/** received -> read. A ready-made reading is kept; otherwise `reader` makes one. Notes of both stages stay with it. */
export async function* readAll(received: AsyncIterable<Received>, reader: Reader): AsyncGenerator<ReadDocument | Failure> {
  for await (const item of received) {
    if ("error" in item) {
      const { message, advice, severity } = item.error;
      yield { input: item.input, reason: message, advice, severity };
      continue;
    }
    const { input, document, notes } = item;
    try {
      const reading = item.reading ?? (await reader.read(document));
      yield { input, document, reading: { ...reading, notes: [...notes, ...reading.notes] } };
    } catch (error) {
      yield failed(input, error, "The reader stumbled: please report it with the document. Nothing of it was recorded.");
    }
  }
}

/** UTF-16 code units after which a batch is recorded although it is not full, so that huge documents do not pile up. */
const BATCH_TEXT = 8_000_000;

/** read -> recorded, `batch` documents in one transaction. Outcomes come once they are safe, in the order of the inputs. */
export async function* recordAll(
  read: AsyncIterable<ReadDocument | Failure>,
  writer: RecordWriter,
  batch: number,
): AsyncGenerator<RecordedInput | Failure> {
  let waiting: ReadDocument[] = [];
  let size = 0;
  for await (const item of read) {
    if (isFailure(item)) {
      yield item;
      continue;
    }
    waiting.push(item);
    size += item.document.text.length;
    if (waiting.length < batch && size < BATCH_TEXT) continue;
    yield* recordBatch(waiting, writer);
    waiting = [];
    size = 0;
  }
  yield* recordBatch(waiting, writer);
}

/** Where one document's reading does not hold, the others of its batch are recorded without it; any other error is the record's. */
async function* recordBatch(batch: readonly ReadDocument[], writer: RecordWriter): AsyncGenerator<RecordedInput | Failure> {
  if (batch.length === 0) return;
  let outcomes: readonly Recorded[];
  try {
    outcomes = await writer.record(batch);
  } catch (error) {
    if (!(error instanceof InvalidReadingError)) throw error;
    if (batch.length > 1) for (const item of batch) yield* recordBatch([item], writer);
    else for (const { input } of batch) yield failed(input, error, "Please report it with the document. Nothing of it was recorded.");
    return;
  }
  for (const [at, recorded] of outcomes.entries()) {
    const item = batch[at];
    if (item) yield { ...item, recorded };
  }
}

/** `advice` is for errors that bring none of their own. */
function failed(input: string, error: unknown, advice: string): Failure {
  const own = error instanceof Error && "advice" in error && typeof error.advice === "string" ? error.advice : advice;
  return { input, reason: error instanceof Error ? error.message : String(error), advice: own, severity: "error" };
}

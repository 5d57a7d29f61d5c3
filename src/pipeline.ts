// The story: received -> read -> recorded -> compared; and read anew. It pulls: nothing is received before what came earlier is dealt with.
import type { Document, Echo, Note, Original, Reader, Reading, Severity } from "./model/index.ts";
import type { Received } from "./sources/index.ts";
import type { OtherwiseRead, Recorded, RecordReader, RecordWriter } from "./store/contract.ts";
import { InvalidReadingError } from "./store/errors.ts";

/** A document with what a reader made of it. */
export interface ReadDocument {
  /** What was asked for, with the line where one input holds many documents. */
  readonly input: string;
  readonly document: Document;
  readonly reading: Reading;
  /** The page that it was taken out of, where that is to be kept. */
  readonly original?: Original;
}

/** A document that is on record just as it was received: it is not read again. */
export interface KnownDocument {
  readonly input: string;
  readonly document: Document;
  readonly recorded: Recorded;
  /** Name and version of what read it then. */
  readonly reader: string;
  readonly statements: number;
}

/** What recording made of an input. */
export type RecordedInput = KnownDocument;

/** What is on record, compared with all that was said around its days. */
export interface ComparedInput extends RecordedInput {
  /** Echoes that it brings, the most surprising first. */
  readonly echoes: readonly Echo[];
}

/** An input that came to nothing; the others go on. */
export interface Failure {
  readonly input: string;
  readonly reason: string;
  readonly advice: string;
  /** "warning" for what nobody asked for by name (a picture in a folder). */
  readonly severity: Severity;
}

export function isFailure(outcome: ReadDocument | KnownDocument | Failure): outcome is Failure {
  return "reason" in outcome;
}

/** received -> read. A ready-made reading is kept; otherwise `reader` makes one. Notes of both stages stay with it. */
export function readAll(received: AsyncIterable<Received>, reader: Reader): AsyncGenerator<ReadDocument | Failure>;
/** Asks `known` before it reads, since that takes far longer. */
export function readAll(received: AsyncIterable<Received>, reader: Reader, known: RecordReader["known"]): AsyncGenerator<ReadDocument | KnownDocument | Failure>;
export async function* readAll(received: AsyncIterable<Received>, reader: Reader, known?: RecordReader["known"]): AsyncGenerator<ReadDocument | KnownDocument | Failure> {
  for await (const item of received) {
    if ("error" in item) {
      const { message, advice, severity } = item.error;
      yield { input: item.input, reason: message, advice, severity };
      continue;
    }
    const { input, document, notes, original } = item;
    const there = item.reading === null && known ? await known(document) : null;
    if (there) {
      const { id, version, ...rest } = there;
      yield { input, document, recorded: { outcome: "same", id, version, changes: [] }, ...rest };
      continue;
    }
    try {
      const reading = item.reading ?? (await reader.read(document));
      yield { input, document, reading: { ...reading, notes: [...notes, ...reading.notes] }, ...(original && { original }) };
    } catch (error) {
      yield failed(input, error, "The reader stumbled: please report it with the document. Nothing of it was recorded.");
    }
  }
}

/** What reading anew needs of the record. */
interface Anew {
  readonly record: Pick<RecordReader, "readOtherwise" | "document">;
  readonly reader: Reader;
  /** Readers whose readings stay: those that came with their documents. */
  readonly except: readonly string[];
  /** Whether a note belongs to the receipt, and not to the reading that goes. */
  readonly stays: (note: Note) => boolean;
}

/** recorded -> read. Each version that another reader has read, in the order of recording, so that it can go on where it was stopped. */
export async function* readAnew({ record, reader, except, stays }: Anew): AsyncGenerator<ReadDocument | Failure> {
  let next: readonly OtherwiseRead[];
  for (let after = 0; ; after = next.at(-1)?.place ?? after) {
    next = (await record.readOtherwise({ reader: reader.name, except, after })).items;
    if (next.length === 0) return;
    for (const { document: id, version } of next) {
      const found = await record.document(id, version);
      if (!found) continue;
      const { origin, kind, url, title, outlet, published, text, times } = found;
      const document: Document = { id, origin, kind, url, title, outlet, published, text, times };
      const input = version === found.versions.length ? id : `${id}, version ${version}`;
      try {
        const reading = await reader.read(document);
        yield { input, document, reading: { ...reading, notes: [...found.notes.filter(stays), ...reading.notes] } };
      } catch (error) {
        yield failed(input, error, "The reader stumbled: please report it with the document. The reading on record stays.");
      }
    }
  }
}

/** What taking articles out of their originals anew needs. */
interface Again {
  readonly record: Pick<RecordReader, "originals" | "holds">;
  readonly receive: (original: Original) => AsyncIterable<Received>;
}

/**
 * recorded -> received. Each page that newest versions came from, in the order in which it was kept. A document that has a newer
 * page is left alone; the only document of a page stays the same one, whatever address the page is now found to name. What came
 * from elsewhere (an outlet given with the command, a description beside the file) stays where the page does not say.
 */
export async function* receiveAgain({ record, receive }: Again): AsyncGenerator<Received> {
  for (let after = 0; ; ) {
    const [kept] = (await record.originals({ after, limit: 1 })).items;
    if (!kept) return;
    after = kept.place;
    const received: Received[] = [];
    for await (const item of receive(kept.original)) received.push(item);
    const isOne = received.length === 1 && kept.documents.length === 1;
    for (const item of received) {
      if ("error" in item) {
        yield item;
        continue;
      }
      const { document } = item;
      const there = isOne ? kept.documents[0] : kept.documents.find(({ origin }) => origin === document.origin);
      if (there) {
        const { origin, url, title, outlet, published } = there;
        yield { ...item, document: { ...document, origin, url: document.url ?? url, title: document.title ?? title, outlet: document.outlet ?? outlet, published: document.published ?? published } };
      } else if (!(await record.holds(document.origin))) yield item;
    }
  }
}

/** UTF-16 code units after which a batch is recorded although it is not full, so that huge documents do not pile up. */
const BATCH_TEXT = 8_000_000;

/** read -> recorded, `batch` documents in one transaction. Outcomes come once they are safe, in the order of the inputs. */
export async function* recordAll(
  read: AsyncIterable<ReadDocument | KnownDocument | Failure>,
  writer: RecordWriter,
  batch: number,
): AsyncGenerator<RecordedInput | Failure> {
  let waiting: (ReadDocument | KnownDocument)[] = [];
  let size = 0;
  for await (const item of read) {
    if (isFailure(item)) {
      yield item;
      continue;
    }
    waiting.push(item);
    size += "reading" in item ? item.document.text.length : 0;
    if (waiting.length < batch && size < BATCH_TEXT) continue;
    yield* recordBatch(waiting, writer);
    waiting = [];
    size = 0;
  }
  yield* recordBatch(waiting, writer);
}

/** Where one document's reading does not hold, the others of its batch are recorded without it; any other error is the record's. */
async function* recordBatch(batch: readonly (ReadDocument | KnownDocument)[], writer: RecordWriter): AsyncGenerator<RecordedInput | Failure> {
  const read = batch.filter((item) => "reading" in item);
  if (read.length === 0) return yield* batch.filter((item) => "recorded" in item);
  let outcomes: readonly Recorded[];
  try {
    outcomes = await writer.record(read);
  } catch (error) {
    if (!(error instanceof InvalidReadingError)) throw error;
    if (batch.length > 1) for (const item of batch) yield* recordBatch([item], writer);
    else for (const { input } of batch) yield failed(input, error, "Please report it with the document. Nothing of it was recorded.");
    return;
  }
  const results = outcomes.values();
  for (const item of batch) {
    if ("recorded" in item) yield item;
    else {
      const { value } = results.next();
      if (value) yield toRecorded(item, value);
    }
  }
}

/** recorded -> compared. What is the same brings nothing new; what is read anew replaces what was compared before. */
export async function* compareAll(recorded: AsyncIterable<RecordedInput | Failure>, arrived: (document: string, anew: boolean) => Promise<readonly Echo[]>): AsyncGenerator<ComparedInput | Failure> {
  for await (const item of recorded) {
    if (isFailure(item)) yield item;
    else {
      const { outcome, id } = item.recorded;
      yield { ...item, echoes: outcome === "same" ? [] : await arrived(id, outcome !== "new") };
    }
  }
}

interface Whole {
  readonly reader: Reader;
  readonly known: RecordReader["known"];
  readonly writer: RecordWriter;
  readonly arrived: (document: string, anew: boolean) => Promise<readonly Echo[]>;
}

/** The whole story for documents that come one by one, from many sides: each in its turn, and an outcome for each. */
export function createIntake({ reader, known, writer, arrived }: Whole): (received: Received) => Promise<ComparedInput | Failure> {
  let before: Promise<unknown> = Promise.resolve();
  async function one(received: Received): Promise<ComparedInput | Failure> {
    async function* alone(): AsyncGenerator<Received> {
      yield received;
    }
    for await (const outcome of compareAll(recordAll(readAll(alone(), reader, known), writer, 1), arrived)) return outcome;
    throw new Error("a document went in and nothing came out");
  }
  return (received) => {
    const turn = before.then(() => one(received));
    before = turn.catch(() => undefined);
    return turn;
  };
}

function toRecorded({ input, document, reading: { reader, statements } }: ReadDocument, recorded: Recorded): RecordedInput {
  return { input, document, recorded, reader, statements: statements.length };
}

/** `advice` is for errors that bring none of their own. */
function failed(input: string, error: unknown, advice: string): Failure {
  const own = error instanceof Error && "advice" in error && typeof error.advice === "string" ? error.advice : advice;
  return { input, reason: `${input}: ${error instanceof Error ? error.message : String(error)}`, advice: own, severity: "error" };
}

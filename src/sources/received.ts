// What comes out of this room: documents with notes, ready-made readings, or the reason why an input gave none.
import type { Document, Note, Reading } from "../model/index.ts";
import type { Outward } from "../outward/index.ts";
import type { SourceError } from "./errors.ts";
import type { Limits } from "./limits.ts";

/** One document of an input. */
export interface ReceivedDocument {
  /** What was asked for, with the line where one input holds many documents ("news.jsonl:12"). */
  readonly input: string;
  readonly document: Document;
  /** What could not be done with certainty while receiving; to be kept beside the reader's notes. */
  readonly notes: readonly Note[];
  /** The reading that came with the document (`statements: true`), so that none is to be made; else null. */
  readonly reading: Reading | null;
}

/** An input, or one line of it, that gave no document. `error.severity` is "warning" for what nobody asked for by name. */
export interface Refused {
  readonly input: string;
  readonly error: SourceError;
}

/** Told apart by `"error" in received`. */
export type Received = ReceivedDocument | Refused;

export interface Progress {
  readonly documents: number;
  /** Bytes read from files, streams and the network, before unpacking. */
  readonly bytes: number;
  /** Sum of the sizes of all files asked for; null when an input is a stream or a URL, whose size nobody knows. */
  readonly totalBytes: number | null;
}

export interface ReceiveOptions {
  /** Directory from which relative paths are taken. */
  readonly cwd: string;
  /** Publication date for documents that state none; ISO 8601 or any form that `dates.ts` reads. */
  readonly published?: string | undefined;
  /** Outlet for documents that state none. */
  readonly outlet?: string | undefined;
  /** Inputs are JSON Lines of ready-made statements, not prose. */
  readonly statements?: boolean | undefined;
  /** What "-" reads; without it "-" is refused. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** What URLs are fetched through; without it they are refused. */
  readonly outward?: Outward | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Aborting ends the iteration by throwing the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Against which a date is from the future; the present when not given. */
  readonly now?: Date | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

// What a record's engine must do; the one contract suite tests every engine against it.
import type { Day, Document, Note, Reading, Span, Speaker, SpeakerKind, Statement, StatementKind } from "../model/index.ts";

/** One version of a document as recorded. */
export interface Version {
  /** 1 for the first receipt of an origin, then rising. */
  readonly number: number;
  /** ISO 8601 date-time at which it was recorded, UTC. */
  readonly recordedAt: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly statements: number;
}

/** A statement of one version that the next one added, dropped or reworded. */
export interface Change {
  readonly change: "added" | "removed" | "reworded";
  readonly before: { readonly statement: string; readonly words: string } | null;
  readonly after: { readonly statement: string; readonly words: string } | null;
}

export interface DocumentSummary {
  readonly id: string;
  readonly kind: Document["kind"];
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly recordedAt: string;
  readonly version: number;
  readonly statements: number;
}

export interface RecordedDocument extends Document, Reading {
  readonly version: number;
  readonly recordedAt: string;
  readonly versions: readonly Version[];
}

/** All given conditions hold together. */
export interface StatementQuery {
  /** Words looked for in contents; "double quotes" ask for a phrase, a trailing * for a beginning. Any text is safe here. */
  readonly words?: string;
  /** Speaker id, or a name (case ignored). */
  readonly speaker?: string;
  readonly outlet?: string;
  readonly kind?: StatementKind;
  /** Inclusive ISO days, compared with the day said, else the day published. */
  readonly since?: string;
  readonly until?: string;
  readonly document?: string;
  /** relevance needs `words`; newest is the default without them. */
  readonly order?: "relevance" | "newest" | "oldest";
  /** 1 to 200, default 20. */
  readonly limit?: number;
  readonly offset?: number;
}

export interface StatementHit {
  readonly statement: Statement;
  /** Verbatim words of the content, each span apart. */
  readonly contents: readonly string[];
  readonly document: DocumentSummary;
  /** Stretch of the document's text around the hit, and the words found in it as spans into `context.text`. */
  readonly context: { readonly text: string; readonly start: number; readonly highlights: readonly Span[] };
}

export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
}

export interface SpeakerSummary {
  readonly id: string;
  readonly kind: SpeakerKind;
  readonly name: string;
  readonly office: string | null;
  readonly statements: number;
  readonly documents: number;
  readonly outlets: number;
  readonly first: Day | null;
  readonly last: Day | null;
}

export interface Counts {
  readonly documents: number;
  readonly versions: number;
  readonly statements: number;
  readonly speakers: number;
  readonly outlets: number;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Cannot write. */
export interface RecordReader {
  search(query: StatementQuery): Promise<Page<StatementHit>>;
  documents(page: { readonly limit?: number; readonly offset?: number; readonly outlet?: string }): Promise<Page<DocumentSummary>>;
  /** The newest version unless one is asked for; null when the record has none. */
  document(id: string, version?: number): Promise<RecordedDocument | null>;
  /** What the later version says differently. */
  changes(id: string, from: number, to: number): Promise<readonly Change[]>;
  speakers(page: { readonly name?: string; readonly limit?: number; readonly offset?: number }): Promise<Page<SpeakerSummary>>;
  speaker(id: string): Promise<SpeakerSummary | null>;
  outlets(): Promise<readonly { readonly outlet: string; readonly documents: number; readonly statements: number }[]>;
  /** Statements per day said (else published) under the query's conditions, for pictures over time. */
  timeline(query: StatementQuery): Promise<readonly { readonly day: string; readonly statements: number }[]>;
  counts(): Promise<Counts>;
}

/** What recording did. `same` means that nothing changed. */
export interface Recorded {
  readonly outcome: "new" | "same" | "corrected";
  readonly id: string;
  readonly version: number;
  readonly changes: readonly Change[];
}

/** One document whole, with its reading, or nothing: when the promise resolves it survives power loss. */
export interface RecordWriter {
  record(received: readonly { readonly document: Document; readonly reading: Reading }[]): Promise<readonly Recorded[]>;
}

export interface Store {
  readonly reader: RecordReader;
  readonly writer: RecordWriter;
  close(): Promise<void>;
}

/** The parts of a recorded speaker that identify it; null when it has no identity (an unnamed source). */
export type Identify = (speaker: Speaker) => string | null;

export type { Document, Note, Reading, Speaker, Statement };

// What a record's engine must do; the one contract suite tests every engine against it.
import type { Act, Day, Document, Note, Original, Reading, Said, Span, Speaker, SpeakerKind, Statement, StatementKind, Written } from "../model/index.ts";
import type { AccountsKept } from "./accounts.ts";
import type { Alerts } from "./alerts.ts";
import type { Followed } from "./followed.ts";

/** What a person puts right in a statement; what is not given stays as the machine reads it. */
export interface Fixes {
  readonly source?: readonly Span[];
  readonly cue?: readonly Span[];
  readonly content?: readonly Span[];
  /** `mention` is left to the machine; an `id` says who is meant, whatever the name. */
  readonly speaker?: Speaker | null;
  readonly kind?: StatementKind;
  readonly act?: Act;
  /** No statement stands here at all. */
  readonly deleted?: true;
}

/** Who did something and why, as far as they said. */
export interface Signature {
  /** ISO 8601 date-time, UTC. */
  readonly at: string;
  readonly by: string | null;
  readonly why: string | null;
}

/** What a person has put right in one statement, or a statement that a person added or deleted. */
export interface Correction extends Signature {
  /** A number that stays its own, for undoing. */
  readonly id: number;
  /** Id of the document. */
  readonly document: string;
  /** The text that it was made on and that its spans point into. */
  readonly text: string;
  /** What the machine had read there; null for a statement that a person added. */
  readonly machine: Statement | null;
  readonly fixes: Fixes;
  /** What it makes of the machine's statement; null when deleted. */
  readonly corrected: Statement | null;
  /** Whether the words still stand in the document's newest version, so that it applies there. */
  readonly placed: boolean;
  /** Earlier corrections of the same statement, which undoing brings back. */
  readonly earlier: number;
}

/** How a statement on record differs from the machine's reading. */
export interface Corrected extends Signature {
  /** Id of the correction. */
  readonly correction: number;
  /** What of it a person has put right. */
  readonly fields: readonly Exclude<keyof Fixes, "deleted">[];
  /** What the machine reads there, or had read before it read nothing there; null where it never read anything. */
  readonly machine: Statement | null;
}

export interface RecordedStatement extends Statement {
  /** Null where the statement is the machine's own. */
  readonly corrected: Corrected | null;
}

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

/** One side of a change: the statement's id, its content verbatim (several spans joined by one space), and its speaker's name as the document gives it. */
export interface ChangeSide {
  readonly statement: string;
  readonly words: string;
  readonly speaker: string | null;
}

/** A statement of one version that the next one added, dropped or reworded; a statement that merely moved is no change. */
export interface Change {
  readonly change: "added" | "removed" | "reworded";
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
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
  /** As corrected. */
  readonly statements: readonly RecordedStatement[];
  /** Those that nothing in `statements` shows: statements deleted, and corrections whose words no longer stand exactly once in this text. */
  readonly aside: readonly Correction[];
  readonly version: number;
  readonly recordedAt: string;
  readonly versions: readonly Version[];
}

/** All given conditions hold together. Only statements of the newest versions are searched. */
export interface StatementConditions {
  /**
   * Words looked for in contents, all of them; "double quotes" ask for a phrase, a trailing * for a beginning. Case and
   * accents are ignored, words are not stemmed. Any text is safe here; its first 64 words count, and blank text is no
   * condition at all.
   */
  readonly words?: string;
  /**
   * Speaker id ("mike-pence"), which means that speaker alone; or words of a name ("Pence"), which mean every speaker
   * whose name has them all, and every unnamed source whose affiliation has ("administration"). Case is ignored.
   */
  readonly speaker?: string;
  readonly outlet?: string;
  readonly kind?: StatementKind;
  readonly act?: Act;
  /**
   * Inclusive ISO days (or months, or years: "2018-02"), compared with the day said, else the day published. What is known
   * to the month or year counts on its first day; what has no day is found only without these.
   */
  readonly since?: string;
  readonly until?: string;
  readonly document?: string;
}

export interface StatementQuery extends StatementConditions {
  /** relevance (by bm25) needs `words` and is the default with them; newest is the default without. Undated comes last. */
  readonly order?: "relevance" | "newest" | "oldest";
  /** 1 to 200, default 20; beyond that the nearest is taken, here and in every page. */
  readonly limit?: number;
  readonly offset?: number;
}

export interface SaidQuery extends StatementConditions {
  /** Ids of documents, in any of which it stands. */
  readonly documents?: readonly string[];
  /** Ids of statements, one of which it is. */
  readonly statements?: readonly string[];
  /** Where the page before ended. */
  readonly after?: SaidPlace;
  /** At least 1, default 10,000; all of a page is held in memory. */
  readonly limit?: number;
}

/** For `after` alone; holds as long as the record's state does. */
export interface SaidPlace {
  readonly day: string | null;
  readonly key: number;
}

/** Oldest day first, in order of recording within a day, undated last. */
export interface SaidPage {
  readonly items: readonly Said[];
  /** Null when nothing comes after. */
  readonly next: SaidPlace | null;
}

export interface StatementHit {
  readonly statement: RecordedStatement;
  /** Verbatim words of the content, each span apart. */
  readonly contents: readonly string[];
  readonly document: DocumentSummary;
  /**
   * Stretch of the document's text around the hit, cut between words (where it can be, sentences), from `start` on; and
   * the words found in it as spans into `context.text`.
   */
  readonly context: { readonly text: string; readonly start: number; readonly highlights: readonly Span[] };
}

export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
}

/** What a person decided about who is who. */
export interface SpeakerDecision extends Signature {
  /** A number that stays its own, for undoing. */
  readonly id: number;
  /**
   * merge: `speaker` is the same as `other`. apart: `speaker` counts as nobody else. split: some of what was `speaker`'s, in
   * `document` or in single statements, is `other`'s. rename: `speaker` is shown as `name`.
   */
  readonly kind: "merge" | "apart" | "split" | "rename";
  /** Ids of speakers. */
  readonly speaker: string;
  readonly other: string | null;
  readonly name: string | null;
  readonly document: string | null;
}

/** A name under which documents give a speaker, other than the one it is shown by. */
export interface Alias {
  readonly name: string;
  readonly statements: number;
}

/** One speaker in full. */
export interface SpeakerProfile extends SpeakerSummary {
  /** Speakers that count as this one: their ids, with who says so. */
  readonly counted: readonly { readonly id: string; readonly by: "name" | "person" }[];
  readonly decisions: readonly SpeakerDecision[];
  /** Why this may be more than one person; places are null. */
  readonly notes: readonly Note[];
}

/** A speaker as the newest versions tell it. */
export interface SpeakerSummary {
  readonly id: string;
  readonly kind: SpeakerKind;
  /** The name that a person gave it, else the spelling with the most statements. */
  readonly name: string;
  /** Most statements first. */
  readonly aliases: readonly Alias[];
  /** The office named with the most statements. */
  readonly office: string | null;
  readonly statements: number;
  readonly documents: number;
  readonly outlets: number;
  readonly first: Day | null;
  readonly last: Day | null;
}

export interface OutletSummary {
  /** "the-white-house": the name's words in lower case. Outlets whose names differ only in case or accents are one. */
  readonly id: string;
  /** The spelling with the most documents. */
  readonly outlet: string;
  readonly documents: number;
  readonly statements: number;
}

/** Versions apart, what the newest versions hold. */
export interface Counts {
  readonly documents: number;
  readonly versions: number;
  readonly statements: number;
  readonly speakers: number;
  readonly outlets: number;
  /** First and last day of a statement: said, else published. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface OtherwiseRead {
  readonly place: number;
  /** Id of the document. */
  readonly document: string;
  readonly version: number;
}

/** An original that newest versions of documents came from. */
export interface KeptOriginal {
  readonly place: number;
  readonly original: Original;
  /** Those documents, as their newest versions tell them. */
  readonly documents: readonly Pick<Document, "id" | "origin" | "url" | "title" | "outlet" | "published">[];
}

/** A newest version by its place in the order of recording: a later version of a document comes after all that was there before. */
export interface PlacedVersion {
  readonly place: number;
  /** Id of the document. */
  readonly document: string;
  /** 1 for its first version. */
  readonly version: number;
  readonly published: string | null;
  readonly recordedAt: string;
}

/** Cannot write. */
export interface RecordReader {
  search(query: StatementQuery): Promise<Page<StatementHit>>;
  /** Statements as corrected, for comparing many at once. */
  said(query: SaidQuery): Promise<SaidPage>;
  /** Latest published first, undated last. `outlet` is an id or a name. */
  documents(page: { readonly limit?: number; readonly offset?: number; readonly outlet?: string }): Promise<Page<DocumentSummary>>;
  /** The newest version unless one is asked for; null when the record has none. */
  document(id: string, version?: number): Promise<RecordedDocument | null>;
  /** A statement of a newest version, with its document; null when there is none of this id. */
  statement(id: string): Promise<{ readonly document: RecordedDocument; readonly statement: RecordedStatement } | null>;
  /** By document, oldest first: all, or those of one document. */
  corrections(page: { readonly document?: string; readonly limit?: number; readonly offset?: number }): Promise<Page<Correction>>;
  /**
   * What recording would find of a document before it is read: the version with the same text and metadata, who read it, and
   * its statements as corrected; null when it is new or differs.
   */
  known(document: Document): Promise<{ readonly id: string; readonly version: number; readonly reader: string; readonly statements: number } | null>;
  /**
   * Versions, the newest and earlier ones, whose reading is by another reader than this and none of `except`, in the order of
   * recording; `after` is the last one's `place`. `total` counts those after it.
   */
  readOtherwise(query: { readonly reader: string; readonly except: readonly string[]; readonly after?: number; readonly limit?: number }): Promise<Page<OtherwiseRead>>;
  /** Whether a document of this origin is on record. */
  holds(origin: string): Promise<boolean>;
  /** Pages as received, of the newest versions, in the order in which they were kept; `after` is the last one's `place`, `total` counts those after it. Each is in memory whole. */
  originals(query: { readonly after?: number; readonly limit?: number }): Promise<Page<KeptOriginal>>;
  /** Newest versions in the order of recording, those after `after`; at most `limit`, 50,000 unless given. */
  recorded(query: { readonly after?: number; readonly limit?: number }): Promise<readonly PlacedVersion[]>;
  /** The words of versions by place, in the order asked; what has been replaced meanwhile is left out. All of them are held in memory. */
  written(places: readonly number[]): Promise<readonly Written[]>;
  /** What the later version says differently. */
  changes(id: string, from: number, to: number): Promise<readonly Change[]>;
  /** Most statements first. `name` takes words or beginnings of words of a name. */
  speakers(page: { readonly name?: string; readonly limit?: number; readonly offset?: number }): Promise<Page<SpeakerSummary>>;
  /** Also by an id that the speaker had before it was known to be the same as another. */
  speaker(id: string): Promise<SpeakerProfile | null>;
  /** What people decided about who is who, oldest first. */
  decisions(): Promise<readonly SpeakerDecision[]>;
  /** Most documents first. With a query: only what the outlets carried under its conditions. */
  outlets(query?: StatementConditions): Promise<readonly OutletSummary[]>;
  /** Statements per day said (else published) under the query's conditions, for pictures over time; the undated are left out. */
  timeline(query: StatementConditions): Promise<readonly { readonly day: string; readonly statements: number }[]>;
  counts(): Promise<Counts>;
  /** Differs from an earlier answer of this reader when anything on record has changed in between, whoever changed it; otherwise mostly equal. For caches. */
  state(): Promise<string>;
}

/**
 * What recording did with a document, found by its origin.
 * - new: no document of this origin was on record.
 * - same: one of its versions has the same text and metadata, and was read by the same reader; nothing changed. Going back
 *   to an earlier version is no new one, so that receiving a stream of documents again changes nothing.
 * - reread: the same, but read by another reader (or another version of it): the version's reading is replaced, and no
 *   version is added.
 * - corrected: text or metadata (kind, url, title, outlet, published, times) are new: a new version, and all are kept.
 * What a page says of itself besides (`page`) makes no version: the version that is added or found gets what is newest.
 */
export interface Recorded {
  readonly outcome: "new" | "same" | "reread" | "corrected";
  /** The document's id, with "~2", "~3" … when another origin had taken it before. */
  readonly id: string;
  /** The version that was added, reread, or found to be the same. */
  readonly version: number;
  /** For `corrected`, what it says differently; else empty. */
  readonly changes: readonly Change[];
}

/**
 * Every document given, whole with its reading and the page it came from (an original is kept once, whatever came from it),
 * in one transaction, or nothing: when the promise resolves it survives
 * power loss. Text is kept exactly, lone surrogates included; in labels (names, titles, ids, urls) they become U+FFFD.
 * Throws a StoreError (errors.ts), an InvalidReadingError among them when spans or ids do not hold.
 */
export interface RecordWriter {
  record(received: readonly { readonly document: Document; readonly reading: Reading; readonly original?: Original }[]): Promise<readonly Recorded[]>;
  /**
   * A person's word against the machine's: kept apart from its reading, over any later one, and carried into new versions
   * while the words stand there exactly once. `statement` is the id of one in a newest version; without it, `document` gets
   * a statement added. Throws NotOnRecordError and InvalidCorrectionError.
   */
  correct(given: CorrectionGiven): Promise<Correction>;
  /** Brings back what the correction had changed: an earlier correction or the machine's reading. Throws NotOnRecordError. */
  undoCorrection(id: number): Promise<void>;
  /**
   * Corrections of another record, or of this one: what is here already stays as it is. Throws NotOnRecordError where the
   * document is not on record, and InvalidCorrectionError; then nothing of them is recorded.
   */
  restoreCorrections(corrections: readonly CorrectionKept[]): Promise<{ readonly added: number; readonly same: number }>;
  /**
   * Who is who, by a person's word: over whatever names tell, now and later. Returns the numbers of the decisions made, one
   * for each document and one for all single statements of a split. Throws NotOnRecordError and InvalidDecisionError.
   */
  decide(given: DecisionGiven): Promise<readonly number[]>;
  /** Throws NotOnRecordError. */
  undoDecision(id: number): Promise<void>;
}

export type DecisionGiven = { readonly by: string | null; readonly why: string | null } & (
  | { readonly decide: "merge"; readonly speaker: string; readonly into: string }
  /** `speaker` is the id of one that counts as another. */
  | { readonly decide: "apart"; readonly speaker: string }
  /** Whole documents, in later versions and readings too, or single statements. */
  | { readonly decide: "split"; readonly speaker: string; readonly documents?: readonly string[]; readonly statements?: readonly string[]; readonly name?: string }
  | { readonly decide: "rename"; readonly speaker: string; readonly name: string }
);

export type CorrectionGiven = { readonly fixes: Fixes; readonly by: string | null; readonly why: string | null } & (
  | { readonly statement: string }
  | { readonly document: string }
);

/** A correction as it is kept outside of the record. */
export type CorrectionKept = Pick<Correction, "document" | "text" | "machine" | "fixes" | "at" | "by" | "why">;

export interface Store {
  readonly reader: RecordReader;
  readonly writer: RecordWriter;
  /** What following keeps, apart from the record of who said what. */
  readonly followed: Followed;
  /** Who may change what, apart from the record too. */
  readonly accounts: AccountsKept;
  /** What telling people keeps, apart from the record of who said what. */
  readonly alerts: Alerts;
  close(): Promise<void>;
}

/** The id that a speaker's name gives it across documents ("mike-pence"); null when it has no identity (an unnamed source). */
export type Identify = (speaker: Speaker) => string | null;

export type { Document, Note, Original, Reading, Said, Speaker, Statement };

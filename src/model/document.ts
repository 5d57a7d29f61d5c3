// What an outlet published, as received: article, transcript, post or broadcast.

export type DocumentKind = "article" | "transcript" | "post" | "broadcast";

/** Where in a broadcast a place of the text is heard: `offset` in UTF-16 code units, `seconds` from the start of the media. */
export interface TimeMark {
  readonly offset: number;
  readonly seconds: number;
}

/** What a page says of itself besides. */
export interface PageFacts {
  /** Names as the page gives them, without "By"; several are joined by ", ". */
  readonly byline: string | null;
  /** ISO 8601 day or date-time of the last change that the page tells of. */
  readonly modified: string | null;
  /** BCP 47 tag as the page declares it. */
  readonly language: string | null;
  /** stub: only the beginning is open to read, the rest is behind a paywall. */
  readonly access: "whole" | "stub";
}

/** One document as received. `text` is never rewritten: every span of its statements points into it. */
export interface Document {
  /** Short name, unique in a record: for a file its name without the ending. */
  readonly id: string;
  /** What makes two receipts the same document: the URL, else the file's absolute path, else the id. */
  readonly origin: string;
  readonly kind: DocumentKind;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO 8601 day or date-time as published; null when nothing says. */
  readonly published: string | null;
  readonly text: string;
  /** Rising by offset; empty unless the document is heard rather than read. */
  readonly times: readonly TimeMark[];
  /** Absent where nothing says. It makes no new version by itself. */
  readonly page?: PageFacts;
}

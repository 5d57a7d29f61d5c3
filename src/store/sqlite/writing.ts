// A transaction that writes: what it runs on, and what it must bring in line before it ends.
import type { Kysely } from "kysely";
import type { Connection } from "./connection.ts";
import type { Prepared } from "./prepared.ts";
import type { Schema } from "./schema.ts";

export interface Writing extends Prepared {
  readonly db: Kysely<Schema>;
  readonly touched: Touched;
  readonly indexed: Indexed;
}

/** What it changed of speakers, for settleSpeakers to bring the rest in line. */
export interface Touched {
  /** Keys of speakers whose statements became more or fewer. */
  readonly speakers: Set<number>;
  /** Folded surnames that gained or lost a name or an office, or of whom others may be told apart by the time of an office. */
  readonly surnames: Set<string>;
  /** Folded surnames of whom there are more statements with the names and offices that were known. */
  readonly told: Set<string>;
  /** Ids of speakers about whom a person has decided something, or no longer does. */
  readonly decided: Set<string>;
}

/**
 * Words for the indexes, which get them all at the end: whenever SQLite opens a savepoint (an INSERT with RETURNING does),
 * FTS5 writes the words that it holds as a segment of their own, and many small segments are slow to merge.
 */
export interface Indexed {
  /** By version: keys of its statements, and their words. */
  readonly statements: Map<number, readonly (readonly [number, string])[]>;
  /** By the attribution's key. */
  readonly attributions: Map<number, string>;
}

export function beginWriting({ prepared }: Connection, db: Kysely<Schema>): Writing {
  return {
    ...prepared,
    db,
    touched: { speakers: new Set(), surnames: new Set(), told: new Set(), decided: new Set() },
    indexed: { statements: new Map(), attributions: new Map() },
  };
}

export function fillIndexes(one: Writing): void {
  for (const rows of one.indexed.statements.values()) {
    for (const [key, words] of rows) one.run("INSERT INTO statement_words (rowid, words) VALUES (?, ?)", key, words);
  }
  for (const [key, words] of one.indexed.attributions) one.run("INSERT INTO attribution_words (rowid, words) VALUES (?, ?)", key, words);
}

// What a reader makes of a document.
import type { Document } from "./document.ts";
import type { Note } from "./note.ts";
import type { Statement } from "./statement.ts";

export interface Reading {
  /** Name and version of the reader ("fast 4"). */
  readonly reader: string;
  readonly statements: readonly Statement[];
  readonly notes: readonly Note[];
}

/** The same document gives the same reading, whatever was read before; only a reader that asks a service may differ. */
export interface Reader {
  readonly name: string;
  read(document: Document): Promise<Reading>;
}

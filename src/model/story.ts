// Documents about the same happening, and what of one stands in another.
import type { Document } from "./document.ts";

/** A document with its words, as it is compared with others. */
export interface Written {
  readonly document: Pick<Document, "id" | "kind" | "url" | "title" | "outlet" | "published">;
  /** ISO 8601 date-time at which this version was recorded, UTC. */
  readonly recordedAt: string;
  readonly text: string;
}

/** Whom a text says it is by ("dateline": "TORSHOLM (Coast Wire) -"), or who it says had a part in it ("contributed"). */
export interface Credit {
  readonly name: string;
  readonly how: "dateline" | "contributed";
}

/**
 * What of a document stands word for word in an earlier one.
 * - copy: of another outlet, nearly all of either.
 * - update: of the same outlet, half of either or more.
 * - part: a fifth or more of it.
 */
export interface Taking {
  /** Id of the earlier document. */
  readonly of: string;
  readonly relation: "copy" | "update" | "part";
  /** Share of its runs of five words that stand in the earlier one, 0 to 1. */
  readonly share: number;
  /** Share of the earlier one's that stand in it. */
  readonly kept: number;
}

/** A document in its story. */
export interface StoryDocument extends Omit<Written, "text"> {
  /** Null where nothing of it stands in an earlier one. */
  readonly taking: Taking | null;
  /** Id of the document that it is a copy or an update of, directly or by way of others; null where it is none. */
  readonly original: string | null;
  /** Those that name another than its own outlet. */
  readonly credits: readonly Credit[];
  /** Whose words they are: the agency that it, or what it copies, is credited to; else the outlet of the original; else its id. */
  readonly voice: string;
  /** How like the story's others it is, 0 to 1; copies aside. 1 where it is alone. */
  readonly likeness: number;
}

/** Documents about the same happening. */
export interface Story {
  /** Id of its first document. */
  readonly id: string;
  /** Title of the document that is most like the others; null where it has none. */
  readonly title: string | null;
  /** In order of time; never empty. */
  readonly documents: readonly StoryDocument[];
  /** Outlets that carry it, each once. */
  readonly outlets: number;
  /** Of these, those that say it in words of their own: copies count as whose words they are. */
  readonly voices: number;
  /** ISO days, the first and the last on which a document was published. */
  readonly since: string;
  readonly until: string;
  /** Mean likeness of its documents, copies aside; 1 where there is one. */
  readonly likeness: number;
}

// A statement as it is compared with others: who said it, when, where it stands, and its words.
import type { Document } from "./document.ts";
import type { Speaker } from "./speaker.ts";
import type { Day, Act, StatementKind } from "./statement.ts";

/** One span of a content with its words: `text` is the document's text from `start` on, in UTF-16 code units. */
export interface Passage {
  readonly start: number;
  readonly text: string;
}

export interface Said {
  /** Id of the statement. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly act: Act;
  /** With the identity that the record gives it. */
  readonly speaker: Speaker | null;
  /** When it was said, as far as the text tells it; else the day of publication; null when neither is known. */
  readonly day: Day | null;
  /** Whether `day` is told by the text rather than taken from the publication. */
  readonly told: boolean;
  /** Words of source and cue, verbatim, in text order, one space between: "both ministers said in a joint statement". */
  readonly attribution: string;
  readonly content: readonly Passage[];
  readonly document: Pick<Document, "id" | "kind" | "url" | "title" | "outlet" | "published">;
}

// Whom the source of a statement means.

/** PolNeAR's kinds of source; `people` are several named persons jointly, `group` a class of people ("voters"). */
export type SpeakerKind = "person" | "people" | "organization" | "unnamed" | "group" | "document" | "other";

export interface Speaker {
  readonly kind: SpeakerKind;
  /** Fullest name the document gives ("Mike Pence"); null when it gives none. For `people`, names joined by " and "; for organizations jointly, by " & ". */
  readonly name: string | null;
  /** Identity across documents, given by the record; null while reading. */
  readonly id: string | null;
  /** The words that stand for the speaker in this statement ("he", "the vice president"); null when nothing does. */
  readonly mention: string | null;
  /** Post held, as the document says it ("Vice President"), or as the table of offices names it where only that knows the holder. */
  readonly office: string | null;
  /**
   * For unnamed sources and groups, whose they are: the "administration" of "an administration official". For a seat or a government
   * that speaks, its country ("Russia" for the Kremlin). For a person whom only the table of offices names, whose the office is.
   */
  readonly of: string | null;
}

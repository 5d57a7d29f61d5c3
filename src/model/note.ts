// What a stage could not do with certainty. Notes are data, not log lines.

export type Severity = "info" | "warning" | "error";

export interface Note {
  /** Kebab-case id of the rule that wrote it, as docs/notes.md lists them ("unbalanced-quote"). */
  readonly rule: string;
  /** Place in the text; both null when the note is about the whole document. */
  readonly start: number | null;
  readonly end: number | null;
  readonly reason: string;
  readonly severity: Severity;
}

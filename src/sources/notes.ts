// Short ways to write this room's notes.
import type { Note, Severity, Span } from "../model/index.ts";

/** A note about the whole document, or about the place given. */
export function note(rule: string, severity: Severity, reason: string, place?: Span): Note {
  return { rule, start: place?.start ?? null, end: place?.end ?? null, reason, severity };
}

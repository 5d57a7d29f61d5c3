// Short ways to write this room's notes.
import type { Note, Severity, Span } from "../model/index.ts";

/** Every rule of this room: such notes belong to the receipt and stay when a document is read anew. */
export const RECEIPT_RULES = [
  "article-from-data", "attachments", "bad-cue", "bad-date", "bad-front-matter", "bad-url", "control-character", "cut-off",
  "duplicate-item", "foreign-canonical", "from-feed", "future-date", "invalid-utf8", "items-left-out", "lone-surrogate", "mail-trimmed",
  "mended-markup", "no-article", "no-speaker", "paywall",
] as const;

/** A note about the whole document, or about the place given. */
export function note(rule: (typeof RECEIPT_RULES)[number], severity: Severity, reason: string, place?: Span): Note {
  return { rule, start: place?.start ?? null, end: place?.end ?? null, reason, severity };
}

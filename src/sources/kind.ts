// Whether a text is a transcript: a plain guess by its turns.
import type { DocumentKind } from "../model/index.ts";

/** "MS. ARDEN:", "Q", "Mara Arden:" at the start of a line. */
const TURN = /^[^\S\n]*(?:(Q(?:UESTION)?)(?::|[^\S\n]{2,})|([A-Z][A-Z.'’ \u00A0-]{1,40}|(?:\p{Lu}[\p{L}.'’-]*[^\S\n]){1,3}\p{Lu}[\p{L}.'’-]*):[^\S\n])/gmu;
/** Code units looked at: two or three pages. */
const SAMPLE = 30_000;
const LEAST_TURNS = 3;

/** A transcript has at least three turns, and one who speaks twice. */
export function guessKind(text: string): DocumentKind {
  const labels = Array.from(text.slice(0, SAMPLE).matchAll(TURN), (match) => match[1] ?? match[2] ?? "");
  return labels.length >= LEAST_TURNS && new Set(labels).size < labels.length ? "transcript" : "article";
}

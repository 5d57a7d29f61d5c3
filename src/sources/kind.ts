// Whether a text is a transcript: a plain guess by its turns.
import type { DocumentKind } from "../model/index.ts";

/** "MS. ARDEN:", "Q", "Mara Arden:" at the start of a line. */
const TURN = /^[^\S\n]*[*_]{0,3}(?:(Q(?:UESTION)?)(?::|[^\S\n]{2,}|[^\S\n](?=\p{Lu}))|([A-Z][A-Z.'’ \u00A0-]{1,40}|(?:\p{Lu}[\p{L}.'’-]*[^\S\n]){1,3}\p{Lu}[\p{L}.'’-]*):[*_]{0,3}[^\S\n])/gmu;
/** What stenographers write and nobody says. */
const STAGE_DIRECTION = /[([](?:applause|laughter|laughs|inaudible|crosstalk)\.?[)\]]/i;
/** Code units looked at: about ten pages. */
const SAMPLE = 30_000;
const LEAST_TURNS = 3;

/** A transcript has at least three turns and one who speaks twice, or a turn and a stage direction. */
export function guessKind(text: string): DocumentKind {
  const sample = text.slice(0, SAMPLE);
  const labels = Array.from(sample.matchAll(TURN), (match) => match[1] ?? match[2] ?? "");
  const speech = labels.length > 0 && STAGE_DIRECTION.test(sample);
  return speech || (labels.length >= LEAST_TURNS && new Set(labels).size < labels.length) ? "transcript" : "article";
}

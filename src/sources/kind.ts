// Whether a text is a transcript: a plain guess by its turns.
import type { DocumentKind } from "../model/index.ts";

/** "MS. ARDEN:", "Q", "Mara Arden:" at the start of a line. */
const TURN = /^[^\S\n]*[*_]{0,3}(?:(Q(?:UESTION)?)(?::|[^\S\n]{2,}|[^\S\n](?=\p{Lu}))|([A-Z][A-Z.'’ \u00A0-]{1,40}|(?:\p{Lu}[\p{L}.'’-]*[^\S\n]){1,3}\p{Lu}[\p{L}.'’-]*):[*_]{0,3}[^\S\n])/gmu;
/** What stenographers write and nobody says. */
const STAGE_DIRECTION = /[([](?:applause|laughter|laughs|inaudible|crosstalk)\.?[)\]]/i;
/** Code units looked at: about ten pages. */
const SAMPLE = 30_000;
const LEAST_TURNS = 3;

/** One label with a form of address in capitals makes a speech, which has no other: "THE PRESIDENT:", "VICE PRESIDENT ARDEN:". */
const SPEAKS = /^[^\S\n]*[*_]{0,3}(?:THE|MRS?\.?|MS\.?|DR\.?|VICE|PRESIDENT|PRIME MINISTER|SECRETARY|SENATOR|AMBASSADOR|GOVERNOR|GENERAL|ADMIRAL|CHANCELLOR)\s[A-Z][A-Z.'’ -]{1,40}:[*_]{0,3}[^\S\n]/m;
/** Code units at the top in which it stands: place and clock come before. */
const TOP = 600;

/** A transcript has at least three turns and one who speaks twice, or a turn and a stage direction, or begins as a speech does. */
export function guessKind(text: string): DocumentKind {
  const sample = text.slice(0, SAMPLE);
  const labels = Array.from(sample.matchAll(TURN), (match) => match[1] ?? match[2] ?? "");
  const speech = labels.length > 0 && STAGE_DIRECTION.test(sample);
  return speech || SPEAKS.test(sample.slice(0, TOP)) || (labels.length >= LEAST_TURNS && new Set(labels).size < labels.length) ? "transcript" : "article";
}

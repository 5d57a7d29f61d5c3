// Takes the stage directions out of a turn's words: "(Laughter.)", "[crosstalk]", "(In progress.)".
import type { Span } from "../../model/index.ts";

const NOISE = String.raw`laugh(?:s|ter|ing)?|applau(?:se|ds)|cheer(?:s|ing)?|cross-?\s?talk|inaudible|indiscernible|unintelligible|in progress|music|theme music|silence|pause[sd]?|boo(?:s|ing)?|gasps?|sighs?|chuckl(?:es|ing|e)|coughs?|gavel|bell|break|end|foreign language|off[- ]mi(?:c|ke)|no response|no translation provided|through interpreter|as interpreted|speaks? \w+|speaking \w+|technical difficult(?:y|ies)|video (?:plays|clip|is shown)|begin video ?clip|end video ?clip|begin video ?tape|end video ?tape|commercial break|soundbite|laughter and applause|applause and cheers`;
/** In brackets and nothing but such noise, or a whole sentence ("(Ms. Ardent goes up to the podium.)"). */
const ASIDE = new RegExp(String.raw`\(\s?(?:${NOISE})\b[^()]{0,60}\)|\\?\[\s?(?:${NOISE})\b[^[\]]{0,60}\\?\]|\(\p{Lu}[^()]{4,120}[.!]\)`, "giu");
const IS_NOISE = new RegExp(String.raw`^\\?[([]\s?(?:${NOISE})\b`, "iu");
/** A sentence about the scene, not one that somebody speaks in brackets. */
const ABOUT_SCENE = /^\((?!.*\b(?:I|we|you|me|my|our|us|your)\b)/iu;

/** Whether words begin with a stage direction. */
export const isNoise = (words: string): boolean => IS_NOISE.test(words);

/** The stretches of a turn between its stage directions, trimmed, in order; all of it when there are none. */
export function spokenParts(text: string, words: Span): Span[] {
  const parts: Span[] = [];
  const add = (from: number, to: number): void => {
    const part = text.slice(from, to);
    const start = from + (part.length - part.trimStart().length);
    const end = start + part.trim().length;
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) parts.push({ start, end });
  };
  let from = words.start;
  for (const match of text.slice(words.start, words.end).matchAll(ASIDE)) {
    if (!IS_NOISE.test(match[0]) && !(/^\(\p{Lu}/u.test(match[0]) && ABOUT_SCENE.test(match[0]))) continue;
    add(from, words.start + match.index);
    from = words.start + match.index + match[0].length;
  }
  add(from, words.end);
  return parts;
}

// A phrase in its contexts: each place with the words of the content before and after it.
import type { EchoPlace, Said } from "../model/index.ts";
import { ownWords } from "./tellers.ts";
import { phraseAt, spansOf, type Wording } from "./wording.ts";
import { coded, wordsOf } from "./words.ts";

export interface ConcordanceLine extends EchoPlace {
  /** In the speaker's own words: direct, or in quotation marks. */
  readonly own: boolean;
}

/** Words as they are compared, one space between. */
export function phraseOf(words: string): string {
  return wordsOf(words).map(({ form }) => form).join(" ");
}

/** Each place of the phrase in the wording, one after the other; overlapping ones too. */
export function linesOf(wording: Wording, phrase: string): ConcordanceLine[] {
  const { codes } = coded([{ start: 0, text: phrase }]);
  const lines: ConcordanceLine[] = [];
  for (let at = 0; codes.length > 0 && at + codes.length <= wording.codes.length; at += 1) {
    if (!codes.every((code, i) => wording.codes[at + i] === code) || phraseAt(wording, at, codes.length) !== phrase) continue;
    lines.push(lineAt(wording, at, codes.length));
  }
  return lines;
}

export function lineAt(wording: Wording, at: number, length: number): ConcordanceLine {
  const spans = spansOf(wording, at, length);
  const [start, end] = [spans[0]!.start, spans.at(-1)!.end];
  return { said: wording.said, spans, left: between(wording.said, 0, start), match: between(wording.said, start, end), right: between(wording.said, end, Infinity), own: ownWords(wording, at, length) };
}

function between({ content }: Said, from: number, to: number): string {
  return content
    .map(({ start, text }) => text.slice(Math.max(0, from - start), Math.max(0, to - start)))
    .filter((text) => text.trim() !== "")
    .join(" … ");
}

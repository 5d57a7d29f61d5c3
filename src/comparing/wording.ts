// A statement ready to be compared: its words as codes, which of them are the speaker's own, when, and whose they count as.
import type { Said, Span } from "../model/index.ts";
import { type Coded, coded, wordsOf } from "./words.ts";
import { type Period, periodOf } from "./period.ts";

export interface Wording extends Coded {
  readonly said: Said;
  /** By word: 1 where it is the speaker's own, in direct speech or quotation marks; 0 where it is the outlet's. */
  readonly own: Uint8Array;
  /** Null when no day is known: then it is in no window. */
  readonly period: Period | null;
  /** Whose it counts as: the identity on record, else one made of the document and what the source is called there. */
  readonly voice: string;
  /** Whether the record knows who speaks. */
  readonly identified: boolean;
}

export function wordingOf(said: Said): Wording {
  const { speaker, document, content, kind } = said;
  const words = coded(content);
  const id = speaker?.id ?? null;
  return {
    ...words,
    said,
    own: kind === "direct" ? new Uint8Array(words.codes.length).fill(1) : kind === "indirect" ? new Uint8Array(words.codes.length) : quotedWords(said, words),
    period: said.day && periodOf(said.day, said.told),
    voice: id ?? `?${document.id}?${speaker?.name ?? speaker?.of ?? speaker?.mention ?? said.id}`,
    identified: id !== null && speaker?.kind !== "unnamed",
  };
}

const OPENING = /["“«„‟]|(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])/u;
const CLOSING: Readonly<Record<string, RegExp>> = {
  '"': /"/u,
  "“": /[”"]/u,
  "„": /[“”]/u,
  "‟": /”/u,
  "«": /»/u,
  "'": /(?<=[\p{L}\p{N}.,!?])'(?![\p{L}\p{N}])/u,
  "‘": /(?<=[\p{L}\p{N}.,!?])’(?![\p{L}\p{N}])/u,
};

/** Before a quotation that the outlet gives as somebody else's: "the leader had told them “he is committed”". */
const TOLD = /\b(?:told|tells|saying|said|says|tweeted|wrote)(?:\s+[\p{L}'’.-]+){0,4}[\s,:]*$/u;

/** By word, whether it stands in quotation marks; a quotation left open goes on to the end of its span. */
function quotedWords({ content }: Said, { starts }: Coded): Uint8Array {
  const own = new Uint8Array(starts.length);
  for (const { start, text } of content) {
    for (let at = 0; at < text.length; ) {
      const opening = OPENING.exec(text.slice(at));
      if (!opening) break;
      const from = at + opening.index + 1;
      const closing = CLOSING[opening[0]]?.exec(text.slice(from));
      const to = closing ? from + closing.index : text.length;
      const before = text.slice(0, from - 1);
      at = to + 1;
      if (TOLD.test(before)) continue;
      for (const [word, place] of starts.entries()) if (place >= start + from && place < start + to) own[word] = 1;
    }
  }
  return own;
}

const forms = new WeakMap<Wording, readonly string[]>();

/** The forms of its words, for looking again at what equal codes have found; worked out when they are first asked for. */
export function formsOf(wording: Wording): readonly string[] {
  const known = forms.get(wording) ?? wording.said.content.flatMap(({ start, text }) => wordsOf(text, start)).map(({ form }) => form);
  forms.set(wording, known);
  return known;
}

/** From the first word to the last, divided where another passage begins. */
export function spansOf({ said, starts, ends }: Wording, at: number, length: number): Span[] {
  const spans: { start: number; end: number }[] = [];
  const passageOf = (place: number) => said.content.findLastIndex(({ start }) => start <= place);
  let passage = -1;
  for (let word = at; word < at + length; word += 1) {
    const [start, end] = [starts[word]!, ends[word]!];
    const here = passageOf(start);
    if (here === passage) spans.at(-1)!.end = end;
    else spans.push({ start, end });
    passage = here;
  }
  return spans;
}

/** The forms of `length` words from word `at` on, one space between. */
export function phraseAt(wording: Wording, at: number, length: number): string {
  return formsOf(wording).slice(at, at + length).join(" ");
}

/** The speaker's own words, in the order of the wording. */
export function ownCodes({ codes, own }: Wording): Uint32Array {
  return codes.filter((_, at) => own[at] === 1);
}

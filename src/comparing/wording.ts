// A statement ready to be compared: its words as codes, which of them are the speaker's own, when, and whose they count as.
import type { Said, Span } from "../model/index.ts";
import { type Coded, coded, wordsOf } from "./words.ts";
import { type Period, periodOf } from "./period.ts";

export const ANOTHERS = 2;

export interface Wording extends Coded {
  readonly said: Said;
  /** By word: 1 where it is the speaker's own, in direct speech or quotation marks; 0 where it is the outlet's; ANOTHERS where the speaker quotes it. */
  readonly own: Uint8Array;
  /** Null when no day is known: then it is in no window. */
  readonly period: Period | null;
  /** Whose it counts as: the identity on record, else one made of the document and what the source is called there. */
  readonly voice: string;
  /** Whether the record knows who speaks: "the ministers" may be anybody of them. */
  readonly identified: boolean;
}

export function wordingOf(said: Said): Wording {
  const { speaker, document, content } = said;
  const words = coded(content);
  const id = speaker?.id ?? null;
  return {
    ...words,
    said,
    own: ownIn(said, words),
    period: said.day && periodOf(said.day, said.told),
    voice: id ?? `?${document.id}?${speaker?.name ?? speaker?.of ?? speaker?.mention ?? said.id}`,
    identified: id !== null && speaker?.kind !== "unnamed" && speaker?.kind !== "group",
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

interface Quotation {
  readonly mark: string;
  /** Of its words, within the text. */
  readonly from: number;
  readonly to: number;
  readonly closed: boolean;
}

/** Quotations between two places of a text, one after the other; none that begins with the mark `around` it. */
function* quotations(text: string, from: number, to: number, around = ""): Generator<Quotation> {
  for (let at = from; at < to; ) {
    const opening = OPENING.exec(text.slice(at, to));
    if (!opening) return;
    const mark = opening[0];
    const begin = at + opening.index + 1;
    const closing = mark === around ? null : CLOSING[mark]!.exec(text.slice(begin, to));
    const end = closing ? begin + closing.index : mark === around ? begin : to;
    if (mark !== around) yield { mark, from: begin, to: end, closed: closing !== null };
    at = closing ? end + 1 : mark === around ? begin : to;
  }
}

/** The text without what stands in quotation marks. */
export function unquoted(text: string): string {
  let [rest, at] = ["", 0];
  for (const { from, to, closed } of quotations(text, 0, text.length)) {
    if (!closed) continue;
    rest += text.slice(at, from);
    at = to;
  }
  return rest + text.slice(at);
}

/**
 * By word, whether it is the speaker's own: in direct speech all, else what stands in quotation marks; one left open goes on to the end of its
 * span. What is quoted within a quotation is another's.
 */
function ownIn({ kind, content }: Said, { starts }: Coded): Uint8Array {
  const own = new Uint8Array(starts.length);
  const put = (from: number, to: number, value: number) => {
    for (let word = 0; word < starts.length; word += 1) if (starts[word]! >= from && starts[word]! < to) own[word] = value;
  };
  for (const { start, text } of content) {
    const spoken = kind === "direct" ? [wholeOf(text)] : kind === "mixed" ? [...quotations(text, 0, text.length)].filter(({ from }) => !TOLD.test(text.slice(0, from - 1))) : [];
    for (const { mark, from, to } of spoken) {
      put(start + from, start + to, 1);
      for (const inner of quotations(text, from, to, mark)) if (inner.closed) put(start + inner.from, start + inner.to, ANOTHERS);
    }
  }
  return own;
}

/** A passage of direct speech, with its marks or without. */
function wholeOf(text: string): Quotation {
  const outer = /^\s*(["“«„‟'‘])/u.exec(text);
  return { mark: outer?.[1] ?? "", from: outer?.[0].length ?? 0, to: text.length, closed: true };
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

const ownCounts = new WeakMap<Wording, number>();

/** How many words are the speaker's own; counted when it is first asked for. */
export function wordsOwn(wording: Wording): number {
  const known = ownCounts.get(wording) ?? wording.own.reduce((sum, one) => sum + (one === 1 ? 1 : 0), 0);
  ownCounts.set(wording, known);
  return known;
}

const ownWordings = new WeakMap<Wording, Uint32Array>();

/** The speaker's own words, in the order of the wording; worked out when they are first asked for. */
export function ownCodes(wording: Wording): Uint32Array {
  const known = ownWordings.get(wording) ?? wording.codes.filter((_, at) => wording.own[at] === 1);
  ownWordings.set(wording, known);
  return known;
}

const stretched = new WeakMap<Wording, readonly Uint32Array[]>();

/** Stretches of the speaker's own words, without those of the outlet between them. */
export function ownStretches(wording: Wording): readonly Uint32Array[] {
  const before = stretched.get(wording);
  if (before) return before;
  const { codes, own } = wording;
  const stretches: Uint32Array[] = [];
  for (let from = 0, to = 0; from < codes.length; from = to + 1) {
    for (to = from; to < codes.length && own[to] === 1; ) to += 1;
    if (to > from) stretches.push(codes.subarray(from, to));
  }
  stretched.set(wording, stretches);
  return stretches;
}

// Words that a page's system put into a sentence: after a name the person's full name, run together with titles of related pages, and "MORE".
import type { Span } from "../../model/index.ts";

const CLOSES = / MORE(?![\p{L}\p{N}])/gu;
/** Longest of them, in code units: a full name and three titles, each at most a headline and a list. */
const LONGEST = 900;
const SUFFIX = String.raw`(?: (?:[JS]r\.?|I{2,3}))`;
/** "Oren", and then again "Tomas Marek OrenParliament votes": a surname, up to six words, and the surname with a title at it. */
const OPENS = new RegExp(String.raw`(?<=(?<![\p{L}\p{N}])(\p{Lu}[\p{L}'’.-]+)${SUFFIX}?)(?!${SUFFIX}) (?:(?:[\p{Lu}("“][\p{L}'’.()"“”-]*,?|d[aei]|del|van|von|der|la) ){0,6}\1,?${SUFFIX}?(?=[\p{Lu}\p{N}'‘"“$])`, "u");

/** In the order of the text, from the blank after the name to the end of "MORE"; none runs over a line. Linear in the length of the text. */
export function insertsOf(text: string): Span[] {
  const inserts: Span[] = [];
  let after = 0;
  for (const { index, 0: closing } of text.matchAll(CLOSES)) {
    const from = Math.max(after, index - LONGEST);
    const before = text.slice(from, index);
    const line = before.lastIndexOf("\n") + 1;
    after = index + closing.length;
    const opening = OPENS.exec(before.slice(line));
    if (opening !== null) inserts.push({ start: from + line + opening.index, end: after });
  }
  return inserts;
}

/** The text with blanks in the place of `inserts`: everything else stays where it is. */
export function blanked(text: string, inserts: readonly Span[]): string {
  let [words, from] = ["", 0];
  for (const { start, end } of inserts) {
    words += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return words + text.slice(from);
}

/** Those that have code units of the span, found by halves, since a text may have as many inserts as statements. */
function insertsIn({ start, end }: Span, inserts: readonly Span[]): readonly Span[] {
  let [low, high] = [0, inserts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inserts[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last < inserts.length && inserts[last]!.start < end) last += 1;
  return inserts.slice(low, last);
}

/** `spans` of the blanked `text` cut where `inserts` stand in them; no span begins or ends with white space of an insert. */
export function aroundInserts(text: string, spans: readonly Span[], inserts: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => {
    const within = insertsIn(span, inserts);
    const ends = [...within.map(({ start }) => start), span.end];
    return [span.start, ...within.map(({ end }) => end)].flatMap((from, at) => {
      const piece = text.slice(from, ends[at]);
      const words = piece.trim();
      const start = from + piece.indexOf(words);
      return words === "" ? [] : [{ start, end: start + words.length }];
    });
  });
}

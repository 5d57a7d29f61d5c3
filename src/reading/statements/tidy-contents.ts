// Contents in quotation marks, part by part: whose a part is that stands beyond another verb, and what is no part at all.
import type { Span } from "../../model/index.ts";
import type { Structure } from "../structure/index.ts";
import type { Draft } from "./draft.ts";
import { firstFrom, overlaps } from "./places.ts";
import { isSentence } from "./quoted.ts";

/** Before the closing mark, when the sentence goes on to say who speaks. */
const GOES_ON = /[,?!—–]["”'’»]+\s*$/;
const SENTENCE_END = /[.?!]["”’'»)]*\s/;
const FEWEST_WORDS = 4;
/** Before the second half: a comma, and perhaps a conjunction outside the marks. */
const HALVES = /,(?: (?:and|but|or|so|because|that))?\s*$/;

/** "The dam was unsafe, it was said": the word that stands for the content is no part of it. */
export function withoutStandIns(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    const content = draft.content.length < 2 ? draft.content : draft.content.filter(({ start, end }) => !/^it$/i.test(text.slice(start, end)));
    return content.length === draft.content.length ? draft : { ...draft, content };
  });
}

/** "…," Keller said, and the lights went out: what follows outside quotation marks is the writer's. True of 161 of 163 such parts in polnear/dev. */
export function withoutTails(text: string, drafts: readonly Draft[], { quotations }: Structure): Draft[] {
  const outer = quotations.filter(({ level }) => level === 0);
  const starts = outer.map(({ start }) => start);
  const isQuoted = ({ start }: Span): boolean => start < (outer[firstFrom(starts, start + 1) - 1]?.end ?? 0);
  return drafts.map((draft) => {
    const cue = draft.cue[0];
    const first = draft.content[0];
    if (draft.layout || cue === undefined || first === undefined || draft.content.length < 2 || first.end > cue.start) return draft;
    const said = text.slice(first.start, first.end);
    if (!GOES_ON.test(said) || !isSentence(text, first) || text.slice(first.end, Math.min(cue.start, draft.source[0]?.start ?? cue.start)).trim() !== "") return draft;
    const content = draft.content.filter((span) => span.start < cue.start || isQuoted(span));
    return content.length === draft.content.length ? draft : { ...draft, content };
  });
}

/** "Every time you say that," Marsh said, referring to the vote, "you lose." The second half is hers, not what she refers to. */
export function secondHalves(text: string, drafts: readonly Draft[], { quotations }: Structure): Draft[] {
  const outer = quotations.filter(({ level }) => level === 0);
  const contents = drafts.flatMap(({ content, cue }, draft) => (cue[0] === undefined ? [] : content.map((span) => ({ ...span, draft, cue: cue[0]! })))).toSorted((a, b) => a.end - b.end);
  const ends = contents.map(({ end }) => end);
  const taken = new Map<number, Span>();
  for (const [index, half] of outer.entries()) {
    const before = outer[index - 1];
    if (before === undefined || !/^["“„«‘'’`]+\p{Ll}/u.test(text.slice(half.start, half.start + 4)) || text.slice(half.start, half.end).split(/\s+/).length < FEWEST_WORDS) continue;
    const between = text.slice(before.end, half.start);
    if (!GOES_ON.test(text.slice(before.start, before.end)) || !HALVES.test(between) || SENTENCE_END.test(between) || between.includes("\n")) continue;
    const owner = contents.slice(firstFrom(ends, before.start + 1), firstFrom(ends, before.end + 1)).find(({ cue }) => cue.start >= before.end && cue.end <= half.start);
    if (owner !== undefined && !drafts[owner.draft]!.content.some((span) => overlaps(span, half))) taken.set(owner.draft, { start: half.start, end: half.end });
  }
  if (taken.size === 0) return [...drafts];
  const halves = [...taken.values()].toSorted((a, b) => a.start - b.start);
  const starts = halves.map(({ start }) => start);
  return drafts.map((draft, index) => {
    const own = taken.get(index);
    const content = draft.content.flatMap((span) => {
      const half = halves[firstFrom(starts, span.end) - 1];
      if (half === undefined || !overlaps(half, span) || draft.cue.some((cue) => overlaps(cue, half))) return [span];
      const rest = text.slice(span.start, Math.max(span.start, half.start)).replace(/[\s,]+$/, "");
      return rest === "" ? [] : [{ start: span.start, end: span.start + rest.length }];
    });
    return own === undefined ? { ...draft, content } : { ...draft, content: [...content, own].toSorted((a, b) => a.start - b.start) };
  });
}

/** After a comma the source is the sentence's; after a name it is that name's: footage of Marsh saying on Monday, "…" */
const PARTICIPLE = /(?:(?<=[,;]\s+)|(?<=(?<name>\p{Lu}[\p{L}’'-]+)\s))(?<cue>(?:adding|continuing|concluding|saying|shouting|chanting|singing|asking)(?: later| further| again)?)(?:\s[^,.;:"“”]{0,40})?[,:]?\s*$/u;
/** Code units before a quotation in which "Marsh saying on Monday," stands. */
const LOOK = 80;

/** "…," Keller said, adding later, "…": a quotation right after a participle of speech has that as its cue. */
export function addedQuotations(text: string, drafts: readonly Draft[], { quotations }: Structure): Draft[] {
  const outer = quotations.filter((one) => one.level === 0 && isSentence(text, one));
  const starts = outer.map(({ start }) => start);
  const cues = drafts.flatMap(({ cue }) => cue).toSorted((a, b) => a.start - b.start);
  const cueEnds = cues.map(({ end }) => end);
  return drafts.flatMap((draft) => {
    const [cue] = draft.cue;
    for (const [at, span] of draft.content.entries()) {
      if (cue === undefined || draft.layout || span.start < cue.end) continue;
      for (let index = firstFrom(starts, span.start); index < outer.length && outer[index]!.start < span.end; index++) {
        const { start } = outer[index]!;
        const before = text.slice(Math.max(cue.end, start - LOOK), start);
        const found = PARTICIPLE.exec(before);
        const words = found?.groups?.["cue"];
        if (found === null || words === undefined) continue;
        const own = { start: start - before.length + found.index, end: start - before.length + found.index + words.length };
        const last = cues[firstFrom(cueEnds, own.start + 1)];
        if (last !== undefined && overlaps(last, own)) continue;
        const name = found.groups?.["name"];
        const source = name === undefined ? draft.source : [{ start: own.start - 1 - name.length, end: own.start - 1 }];
        const kept = upTo(text, [...draft.content.slice(0, at), span], name === undefined ? own.start : own.start - 1 - name.length);
        return [{ ...draft, content: kept }, { ...draft, source, cue: [own], content: [{ start, end: span.end }, ...draft.content.slice(at + 1)] }];
      }
    }
    return [draft];
  });
}

/** What of the spans stands before a place, without the comma that ends it. */
function upTo(text: string, spans: readonly Span[], place: number): Span[] {
  return spans.flatMap(({ start, end }) => {
    const words = text.slice(start, Math.max(start, Math.min(end, place))).replace(/[\s,;]+$/, "");
    return words === "" ? [] : [{ start, end: start + words.length }];
  });
}

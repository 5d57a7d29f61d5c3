// Sources that were lost or taken for content: "…?" asked Keller. The minister, Anna Keller, said no.
import type { Span } from "../../model/index.ts";
import { entityIndex, relationIndex, tagIndex } from "../analysis/index.ts";
import type { Draft } from "./draft.ts";
import { overlaps, spanOf, tokensOf } from "./places.ts";
import { GOES_ON } from "./quoted.ts";
import { headOf } from "./role-sight.ts";
import { VERB_TAGS } from "./verbs.ts";
import type { View } from "./view.ts";

const SUBJECT = relationIndex("nsubj");
const PASSIVE = relationIndex("auxpass");
const PASSIVE_SUBJECT = relationIndex("nsubjpass");
const NAMES: ReadonlySet<number> = new Set((["NNP", "NNPS", "PRP", "NN", "NNS", "DT", "JJ", "POS", "PRP$", "CD"] as const).map((tag) => tagIndex(tag)));
const NOTHING = entityIndex("O");
/** Longest name or description after an inverted verb, in words. */
const LONGEST = 8;

/** Gives a draft the source that stands where one stands, and takes it out of the content. */
export function mendRoles(seen: View, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => (draft.cue[0] === undefined ? draft : ofWriting(seen, ofParticiple(seen, ofMind(seen, withSubject(seen, afterQuotation(seen, saidName(seen, draft))))))));
}

const SAID_NAME = /^(said|says|wrote|writes|added|adds|asked|asks)\s+([^\n]*?[\p{L}.])\s*:?$/iu;

/** Said Ellis: "…", whether the name was found with the colon or with the verb. */
function saidName({ analysis: { text } }: View, draft: Draft): Draft {
  const spans = [...draft.source, ...draft.cue];
  const [one, other = one] = spans;
  if (one === undefined || other === undefined || spans.length > 2) return draft;
  const [first, last] = other.start < one.start ? [other, one] : [one, other];
  if (!text.slice(last.start, last.end).endsWith(":")) return draft;
  const [, verb, name] = SAID_NAME.exec(text.slice(first.start, last.end)) ?? [];
  if (verb === undefined || name === undefined) return draft;
  const from = text.indexOf(name, first.start + verb.length);
  return { ...draft, cue: [{ start: first.start, end: first.start + verb.length }], source: [{ start: from, end: from + name.length }] };
}

/** "…?" asked Keller. */
function afterQuotation(seen: View, draft: Draft): Draft {
  const { analysis } = seen;
  const cue = draft.cue[0];
  const before = draft.content.findLast(({ end }) => cue !== undefined && end <= cue.start);
  if (draft.source.length > 0 || cue === undefined || before === undefined || !GOES_ON.test(analysis.text.slice(before.start, before.end))) return draft;
  if (analysis.text.slice(before.end, cue.start).trim() !== "") return draft;
  const { to: from } = tokensOf(seen, cue);
  let to = from;
  while (to < analysis.words.length && to - from < LONGEST && seen.sentence[to] === seen.sentence[from] && NAMES.has(analysis.tag[to]!)) to++;
  const named = to > from && (analysis.tag[to - 1] !== tagIndex("DT") || analysis.entity[to - 1] !== NOTHING);
  return named ? { ...draft, source: [spanOf(seen, { from, to })] } : draft;
}

/** The subject of the cue is taken for content, or stands in it. */
function withSubject(seen: View, draft: Draft): Draft {
  const { analysis } = seen;
  const cue = tokensOf(seen, draft.cue[0]!);
  const verb = headOf(seen, cue);
  let subject = -1;
  for (let child = seen.firstChild[verb]!; child >= 0; child = seen.nextSibling[child]!) {
    if (analysis.relation[child] === PASSIVE) return draft;
    if (analysis.relation[child] === SUBJECT) subject = child;
  }
  if (subject < 0 || VERB_TAGS[analysis.tag[verb]!] !== 1) return draft;
  const name = spanOf(seen, { from: seen.low[subject]!, to: seen.high[subject]! + 1 });
  const whole = draft.content.find((span) => near(analysis.text, span, name));
  const source = draft.source[0];
  if (whole !== undefined && source !== undefined && draft.content.length === 1 && (source.start >= draft.cue[0]!.end) && whole.end <= draft.cue[0]!.start) return { ...draft, source: [whole], content: [source] };
  if (source === undefined || source.start !== name.start || !draft.content.some((span) => overlaps(span, source))) return draft;
  const content = draft.content.flatMap((span) => cut(analysis.text, span, source));
  return content.length === 0 ? draft : { ...draft, content };
}

/** Read as passives, though it is their subject whose mind they tell: "Keller is determined to stay", "Oren was worried about the dam". */
const MINDS: ReadonlySet<string> = new Set("determined worried concerned frustrated clear hopeful committed prepared convinced confident pleased disappointed interested willing opposed optimistic skeptical sceptical adamant afraid glad proud aware eager ready".split(" "));
const TAKES: ReadonlySet<string> = new Set(["to", "that", "about", "of", "in", "by", "with", "at"]);
const NOBODY: ReadonlySet<string> = new Set(["it", "there", "this", "that", "which", "what"]);

function ofMind(seen: View, draft: Draft): Draft {
  const cue = tokensOf(seen, draft.cue[0]!);
  const word = headOf(seen, cue);
  if (draft.source.length > 0 || seen.lower[cue.to - 1] === ":" || !MINDS.has(seen.lower[word]!) || !(TAKES.has(seen.lower[cue.to] ?? "") || TAKES.has(seen.lower[cue.to - 1]!))) return draft;
  for (let child = seen.firstChild[word]!; child >= 0; child = seen.nextSibling[child]!) {
    const relation = seen.analysis.relation[child]!;
    if ((relation !== SUBJECT && relation !== PASSIVE_SUBJECT) || NOBODY.has(seen.lower[child]!) || child > word) continue;
    const own = { from: seen.low[child]!, to: seen.high[child]! + 1 };
    if (own.to > word || (own.from < cue.from && own.to > cue.from)) return draft;
    const source = spanOf(seen, own);
    const content = draft.content.flatMap((span) => cut(seen.analysis.text, span, source));
    return content.length === 0 ? draft : { ...draft, source: [source], cue: [spanOf(seen, { from: Math.max(cue.from, own.to), to: cue.to })], content };
  }
  return draft;
}

const GERUND = tagIndex("VBG");
const NAME = tagIndex("NNP");
/** A place may follow. */
const PLACE_FOLLOWS: ReadonlySet<string> = new Set(["in", "at", "near", "from"]);

/** "The film ends with Marsh saying …": whoever is named right before a participle says it, not what the sentence is about. */
function ofParticiple(seen: View, draft: Draft): Draft {
  const { analysis } = seen;
  const cue = tokensOf(seen, draft.cue[0]!);
  let from = cue.from;
  while (from > 0 && analysis.tag[from - 1] === NAME && seen.sentence[from - 1] === seen.sentence[cue.from]) from--;
  if (from === cue.from || analysis.tag[cue.from] !== GERUND || PLACE_FOLLOWS.has(seen.lower[from - 1] ?? "")) return draft;
  const source = spanOf(seen, { from, to: cue.from });
  const own = draft.source[0];
  const content = draft.content.filter(({ start }) => start >= draft.cue[0]!.end);
  return (own !== undefined && overlaps(own, source)) || content.length === 0 ? draft : { ...draft, source: [source], content };
}

const WRITINGS: ReadonlySet<string> = new Set("letter message memo memorandum note email e-mail tweet statement cable telegram text reply answer petition".split(" "));
/** In the phrase of a writing, before it. */
const BEFORE_NOUN: ReadonlySet<number> = new Set((["DT", "PRP$", "JJ", "NN", "NNP", "POS", "CD", "VBN"] as const).map((tag) => tagIndex(tag)));
/** Words between a writing and whom it is to: "his letter Thursday to Keller". */
const BETWEEN = 2;

/** "A letter to Keller, citing …": the letter cites, not whom it was written to. */
function ofWriting(seen: View, draft: Draft): Draft {
  const { analysis } = seen;
  const own = draft.source[0];
  const cue = tokensOf(seen, draft.cue[0]!);
  if (own === undefined || own.start > draft.cue[0]!.start || analysis.tag[cue.from] !== GERUND) return draft;
  const to = tokensOf(seen, own).from - 1;
  if (seen.lower[to] !== "to") return draft;
  let noun = to - 1;
  while (noun >= Math.max(0, to - 1 - BETWEEN) && !WRITINGS.has(seen.lower[noun]!)) noun--;
  if (noun < 0 || !WRITINGS.has(seen.lower[noun]!) || seen.sentence[noun] !== seen.sentence[cue.from]) return draft;
  let from = noun;
  while (from > 0 && seen.sentence[from - 1] === seen.sentence[noun] && BEFORE_NOUN.has(analysis.tag[from - 1]!)) from--;
  return { ...draft, source: [{ start: analysis.start[from]!, end: own.end }] };
}

const near = (text: string, a: Span, b: Span): boolean => bare(text, a) === bare(text, b) && overlaps(a, b);
const bare = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/^[\s,]+|[\s,]+$/g, "");

/** The span without the name at its beginning or end. */
function cut(text: string, span: Span, name: Span): Span[] {
  if (!overlaps(span, name)) return [span];
  const left = text.slice(span.start, Math.max(span.start, name.start)).replace(/[\s,]+$/, "");
  const right = text.slice(Math.min(span.end, name.end), span.end);
  const skipped = right.length - right.replace(/^[\s,]+/, "").length;
  const parts = [{ start: span.start, end: span.start + left.length }, { start: name.end + skipped, end: span.end }];
  return parts.filter(({ start, end }) => end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

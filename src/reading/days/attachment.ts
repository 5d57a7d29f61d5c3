// Whether a day expression belongs to the act of speaking: by dependencies where they are known, by the words between otherwise.
import { RELATIONS, TAGS, type Analysis } from "../analysis/index.ts";
import { SPEECH_NOUN } from "./day-rules.ts";

/** Token range, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Roles of a sentence's tokens around one statement. */
export interface Roles {
  readonly sentence: Range;
  readonly isCue: (token: number) => boolean;
  readonly isSource: (token: number) => boolean;
  readonly isContent: (token: number) => boolean;
}

/** 0 is not attached; 1 the same sentence frame; 2 governed through another noun or verb; 3 governed by the cue itself. */
export type Strength = 0 | 1 | 2 | 3;

const SPOKEN = new RegExp(`^${SPEECH_NOUN}$`, "i");
/** Between the cue and a day these do not part them: "said on Monday", "told reporters late Thursday". */
const LINK = /^(?:on|in|at|late|early|back|earlier|over|during|reporters|lawmakers|journalists|the|it|so|that|today|again|twice|and|,)$/i;
/** Prepositions by which a noun places the speaking: "during a visit on Monday", "after Friday's vote". */
const PLACING = /^(?:in|at|on|during|after|following|outside|inside|from|via|with|to|by|over|near|amid|through|for|upon)$/i;
/** Words that open a clause with a time of its own. */
const SUBORDINATOR = /^(?:who|whom|whose|which|when|where|after|before|since|while|until|as|because|if|though|although|whether)$/i;
/** Without a parse a day further from the cue than this many tokens outside the content is another event's. */
const NEAR = 8;
/** No day further from the cue than this many tokens, the content included, is looked at. */
const FAR = 120;
/** An opening phrase is at most this many tokens long. */
const OPENING = 12;
/** A climb stops here: longer paths are misparses, and cycles cannot hang it. */
const LONGEST_PATH = 40;

const relationOf = (analysis: Analysis, token: number): string => RELATIONS[analysis.relation[token] ?? 0] ?? "";
const tagOf = (analysis: Analysis, token: number): string => TAGS[analysis.tag[token] ?? 0] ?? "";

/** Is there a parse at all? Without one every token is its own root. */
const isParsed = (analysis: Analysis, { from, to }: Range): boolean => {
  for (let i = from; i < Math.min(to, from + LONGEST_PATH); i += 1) if ((analysis.head[i] ?? -1) >= 0) return true;
  return false;
};

function pathUp(analysis: Analysis, token: number): number[] {
  const path = [token];
  let at = analysis.head[token] ?? -1;
  while (at >= 0 && path.length < LONGEST_PATH) {
    path.push(at);
    at = analysis.head[at] ?? -1;
  }
  return path;
}

/** The word of a range that its other words hang on. */
function topOf(analysis: Analysis, range: Range): number {
  for (let i = range.to - 1; i >= range.from; i -= 1) {
    const head = analysis.head[i] ?? -1;
    if ((head < range.from || head >= range.to) && /^(?:NN|CD|RB|JJ)/.test(tagOf(analysis, i))) return i;
  }
  return range.to - 1;
}

const prepositionOf = (analysis: Analysis, noun: number): string | null => {
  for (let i = noun - 1; i >= 0 && i >= noun - 8; i -= 1) {
    if (analysis.head[i] === noun && relationOf(analysis, i) === "case") return analysis.words[i] ?? null;
  }
  return null;
};

/** What is done to a document on the day on which it speaks: "a poll conducted last week", "figures her campaign released Friday". */
const ISSUED = /^(?:released|published|issued|posted|conducted|taken|filed|aired|broadcast|dated|unveiled|circulated|delivered|signed|written|obtained|provided)$/i;
/** Passive participles that open the scene of speaking: "asked on Monday whether …, she said". */
const ASKED = /^(?:asked|pressed|questioned|quizzed|reached|contacted|interviewed)$/i;

/** Participles of speaking that open a sentence: "speaking to reporters on Monday". */
const SPEAKING = /^(?:speaking|talking|appearing|testifying|writing|addressing|campaigning|visiting|responding|interviewed)$/i;

/** Does a step of the climb lead out of another clause or thing, one with a time of its own? `depth` counts from the day's own top word. */
function parts(analysis: Analysis, node: number, depth: number): boolean {
  const relation = relationOf(analysis, node);
  if (relation === "acl:relcl" || relation === "ccomp" || relation === "csubj" || relation === "csubjpass" || relation === "parataxis") return true;
  const tag = tagOf(analysis, node);
  if (relation === "advcl") return depth > 1 || (tag !== "VBG" && !ASKED.test(analysis.words[node] ?? ""));
  if (relation === "conj") return tag.startsWith("VB");
  if (relation === "nmod" && tag.startsWith("NN")) {
    const preposition = prepositionOf(analysis, node);
    return preposition === null ? false : !PLACING.test(preposition) && !SPOKEN.test(analysis.words[node] ?? "");
  }
  return (relation === "dobj" || relation === "iobj") && !SPOKEN.test(analysis.words[node] ?? "");
}

function byDependencies(analysis: Analysis, expression: Range, cue: number, roles: Roles): Strength {
  const cuePath = pathUp(analysis, cue);
  const above = new Map(cuePath.map((token, depth) => [token, depth]));
  const path = pathUp(analysis, topOf(analysis, expression));
  for (const [depth, node] of path.entries()) {
    const meeting = above.get(node);
    if (meeting !== undefined) {
      if (roles.isContent(node)) return 0;
      if (roles.isCue(node)) return depth <= 1 ? 3 : 2;
      // The day hangs on what governs the cue: "took to the podium on Monday to say", "met him on Monday and said".
      const chained = cuePath.slice(0, meeting).every((token) => /^(?:conj|xcomp|advcl|aux|auxpass|cop|mark|case|mwe|dep|acl)$/.test(relationOf(analysis, token)));
      return chained ? 1 : 0;
    }
    if (roles.isContent(node)) return 0;
    if (depth > 0 && roles.isSource(node) && ISSUED.test(analysis.words[node] ?? "") && analysis.lower[node - 1] !== "be") continue;
    if (roles.isSource(node) && !SPOKEN.test(analysis.words[node] ?? "") && !ISSUED.test(analysis.words[path[depth - 1] ?? -1] ?? "")) return 0;
    if (depth > 0 && parts(analysis, node, depth)) return 0;
  }
  return 0;
}

/** Going by words alone: nothing between that opens another clause, and no such clause around the day. */
function byWords(analysis: Analysis, expression: Range, cue: Range, roles: Roles): Strength {
  const { words } = analysis;
  const [from, to] = expression.from < cue.from ? [expression.to, cue.from] : [cue.to, expression.from];
  const opens = expression.from - roles.sentence.from <= 2;
  let outside = 0;
  for (let i = from; i < to; i += 1) {
    if (roles.isContent(i)) continue;
    outside += 1;
    const word = analysis.lower[i] ?? "";
    if ((outside > NEAR && !opens) || (SUBORDINATOR.test(word) && !/^(?:after|before|as)$/.test(word))) return 0;
  }
  // The segment between commas that holds the day, when the cue is not in it.
  for (let i = expression.from - 1; i >= roles.sentence.from && i > expression.from - LONGEST_PATH; i -= 1) {
    const word = words[i] ?? "";
    if (roles.isCue(i) || roles.isContent(i) || /^[,;:\u2014\u2013(]$|^--$/.test(word)) break;
    if (SUBORDINATOR.test(word)) return /^after$/i.test(word) && i >= expression.from - 4 ? 1 : 0;
  }
  return opens ? 2 : 1;
}

/** "During the event Thursday night, Vance …": the day stands in the phrase that opens the sentence whose own verb is the cue, though the parser hung it elsewhere. */
function opensSentence(analysis: Analysis, expression: Range, cue: Range, roles: Roles): boolean {
  if (expression.to > cue.from || expression.from - roles.sentence.from > OPENING) return false;
  for (let i = roles.sentence.from; i < expression.from; i += 1) {
    const word = analysis.words[i] ?? "";
    const tag = tagOf(analysis, i);
    if (/^(?:VB|MD|W)/.test(tag) && !ASKED.test(word) && !SPEAKING.test(word) && !(tag === "VBN" && ISSUED.test(word))) return false;
    if (roles.isSource(i) || (SUBORDINATOR.test(word) && !/^after$/i.test(word))) return false;
  }
  return pathUp(analysis, cue.from).every((token) => /^(?:root|conj|dep|aux|auxpass|xcomp|cop|neg|advmod)$/.test(relationOf(analysis, token)));
}

/** "Told the host of a breakfast show on Monday": a parser often hangs the day on the listener. No verb between, and a day, not a year. */
function isAfterListener(analysis: Analysis, expression: Range, cue: Range, roles: Roles): boolean {
  if (expression.from < cue.to || expression.from - cue.to > 60) return false;
  let outside = 0;
  for (let i = cue.to; i < expression.from; i += 1) {
    if (roles.isContent(i)) continue;
    outside += 1;
    if (outside > 12 || /^(?:VB|MD|W)/.test(tagOf(analysis, i)) || SUBORDINATOR.test(analysis.words[i] ?? "")) return false;
  }
  return true;
}

/** How firmly a day expression belongs to the cue (or, without one, to the source) of a statement. */
export function attachment(analysis: Analysis, expression: Range & { readonly precise: boolean }, cue: Range, roles: Roles): Strength {
  if (Math.abs(expression.from - cue.from) > FAR) return 0;
  for (let i = expression.from; i < expression.to; i += 1) if (roles.isContent(i)) return 0;
  if (expression.from >= cue.to && expression.from - cue.to <= 4) {
    let linked = true;
    for (let i = cue.to; i < expression.from; i += 1) linked &&= LINK.test(analysis.words[i] ?? "");
    if (linked) return 3;
  }
  // "Vance on Monday said": right before the cue, unless it is the day of something done to the source ("a man freed Thursday said").
  if (expression.to === cue.from && expression.to - expression.from <= 3) {
    const before = analysis.words[expression.from - 1] ?? "";
    const done = /^VB[DN]$/.test(tagOf(analysis, expression.from - 1)) && !ISSUED.test(before);
    if ((roles.isSource(expression.from - 1) && !done) || /^(?:on|late|early)$/i.test(before)) return 3;
  }
  if (!isParsed(analysis, roles.sentence)) return byWords(analysis, expression, cue, roles);
  let best: Strength = 0;
  for (let i = cue.from; i < cue.to; i += 1) {
    const strength = byDependencies(analysis, expression, i, roles);
    if (strength > best) best = strength;
  }
  if (best > 0) return best;
  return (expression.precise && isAfterListener(analysis, expression, cue, roles)) || opensSentence(analysis, expression, cue, roles) ? 1 : 0;
}

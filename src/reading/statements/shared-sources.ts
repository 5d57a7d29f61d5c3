// Sources that stand with another verb: "Keller called it late and said …"; "…," Keller said, adding …
import type { Span } from "../../model/index.ts";
import { relationIndex, tagIndex } from "../analysis/index.ts";
import type { Draft } from "./draft.ts";
import { hashWord } from "./hashing.ts";
import { spanOf, tokensOf } from "./places.ts";
import { isSentence } from "./quoted.ts";
import { headOf } from "./role-sight.ts";
import { VERB_TAGS } from "./verbs.ts";
import type { View } from "./view.ts";

const SUBJECT = relationIndex("nsubj");
const PASSIVE: ReadonlySet<number> = new Set([relationIndex("auxpass"), relationIndex("nsubjpass")]);
const AUXILIARY = relationIndex("aux");
const CONJUNCT = relationIndex("conj");
const ADVERBIAL: ReadonlySet<number> = new Set([relationIndex("advcl"), relationIndex("dep"), relationIndex("xcomp")]);
const CLAUSE: ReadonlySet<number> = new Set([relationIndex("ccomp"), relationIndex("xcomp"), relationIndex("advcl")]);
const GERUND = tagIndex("VBG");
const PARTICIPLE = tagIndex("VBN");
const NOT_FINITE: ReadonlySet<number> = new Set([tagIndex("VB"), GERUND, PARTICIPLE]);
const HAVE: ReadonlySet<number> = new Set([tagIndex("VBZ"), tagIndex("VBP"), tagIndex("VBD")]);
/** "It seems that …", "which was …": whoever the subject is, it says nothing. */
const SEEM: ReadonlySet<number> = new Set(["seem", "appear", "be"].map(hashWord));
const EMPTY_SUBJECTS: ReadonlySet<string> = new Set(["it", "there", "which", "that"]);
/** Longest way up from a verb to the one whose subject it shares. */
const STEPS = 4;

/** Gives each draft without a source the subject of its cue, or the source of the cue that its own hangs from. */
export function shareSources(seen: View, drafts: readonly Draft[]): Draft[] {
  const sourceAt = new Map<number, readonly Span[]>();
  for (const { source, cue } of drafts) {
    if (source.length === 0) continue;
    for (const { from, to } of cue.map((span) => tokensOf(seen, span))) for (let token = from; token < to; token++) sourceAt.set(token, source);
  }
  return drafts.map((draft) => {
    const first = draft.cue[0];
    if (draft.source.length > 0 || first === undefined || draft.layout) return draft;
    const verb = headOf(seen, tokensOf(seen, first));
    const source = sourceOf(seen, verb, sourceAt) ?? (draft.content.some((span) => isSentence(seen.analysis.text, span)) ? sourceOfSentence(seen, verb) : null);
    return source === null ? draft : { ...draft, source };
  });
}

/** The subject of a verb, or the source of the cue from which it hangs (`sourceAt`: by token); null where neither is told. */
export function sourceOf(seen: View, verb: number, sourceAt: ReadonlyMap<number, readonly Span[]>): readonly Span[] | null {
  const { head, relation, tag } = seen.analysis;
  if (VERB_TAGS[tag[verb]!] !== 1 || (tag[verb] === PARTICIPLE && !isFinite(seen, verb))) return null;
  const own = subjectOf(seen, verb);
  if (own === "passive") return null;
  if (own !== null) return SEEM.has(seen.lemma[verb]!) || EMPTY_SUBJECTS.has(seen.lower[own]!) ? null : [subtree(seen, own)];
  let joined = false;
  for (let at = verb, steps = 0; steps < STEPS; steps++) {
    const r = relation[at]!;
    const above = head[at]!;
    // A finite verb shares no subject with an infinitive: "said he would order a review and warned …" is joined higher up.
    const skips = joined && isFinite(seen, verb) && !isFinite(seen, at);
    if (r === CONJUNCT) joined = true;
    else if (!(ADVERBIAL.has(r) && tag[at] === GERUND) && !(skips && CLAUSE.has(r))) return null;
    at = above;
    if (at < 0) return null;
    const known = sourceAt.get(at);
    if (known !== undefined) return known;
    const subject = subjectOf(seen, at);
    if (subject === "passive") return null;
    if (subject !== null && !(joined && isFinite(seen, verb) && !isFinite(seen, at))) return joined && r === CONJUNCT && seen.lower[subject] !== "there" ? [subtree(seen, subject)] : null;
  }
  return null;
}

/** Whoever the sentence is about says what is quoted in it: "Oren was angry when they met, saying: “…”" */
function sourceOfSentence(seen: View, verb: number): readonly Span[] | null {
  if (seen.analysis.tag[verb] !== GERUND) return null;
  const { from, to } = seen.analysis.sentences[seen.sentence[verb]!]!;
  for (let token = from; token < Math.min(to, verb); token++) {
    const subject = seen.analysis.head[token] === -1 ? subjectOf(seen, token) : null;
    if (subject !== null && subject !== "passive" && subject < verb && !EMPTY_SUBJECTS.has(seen.lower[subject]!)) return [subtree(seen, subject)];
  }
  return null;
}

function subtree(seen: View, token: number): Span {
  return spanOf(seen, { from: seen.low[token]!, to: seen.high[token]! + 1 });
}

/** "said", "has said"; not "say", "would say", "saying". */
function isFinite(seen: View, verb: number): boolean {
  const { relation, tag } = seen.analysis;
  if (!NOT_FINITE.has(tag[verb]!)) return true;
  for (let child = seen.firstChild[verb]!; child >= 0; child = seen.nextSibling[child]!) if (relation[child] === AUXILIARY && HAVE.has(tag[child]!)) return true;
  return false;
}

function subjectOf(seen: View, verb: number): number | "passive" | null {
  let found: number | null = null;
  for (let child = seen.firstChild[verb]!; child >= 0; child = seen.nextSibling[child]!) {
    const r = seen.analysis.relation[child]!;
    if (PASSIVE.has(r)) return "passive";
    if (r === SUBJECT) found = child;
  }
  return found;
}

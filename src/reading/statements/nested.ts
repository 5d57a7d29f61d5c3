// Statements in the content of another: "Dolan said that Keller had denied the letter" tells what Keller does, too.
import type { Span } from "../../model/index.ts";
import { relationIndex, tagIndex } from "../analysis/index.ts";
import type { Draft } from "./draft.ts";
import { hashWord } from "./hashing.ts";
import { lemma } from "./lemma.ts";
import { spanOf, tokensOf } from "./places.ts";
import type { View } from "./view.ts";

const R = { subject: relationIndex("nsubj"), clause: relationIndex("ccomp"), infinitive: relationIndex("xcomp"), object: relationIndex("dobj"), auxiliary: relationIndex("aux"), mark: relationIndex("mark"), negation: relationIndex("neg"), adverb: relationIndex("advmod"), joined: relationIndex("conj"), joint: relationIndex("cc") };
const MODAL = tagIndex("MD");
const PAST = tagIndex("VBD");
const FINITE: ReadonlySet<number> = new Set([PAST, tagIndex("VBZ"), tagIndex("VBP"), tagIndex("VBN")]);
const hashes = (words: string): ReadonlySet<number> => new Set(words.split(" ").map((word) => hashWord(lemma(word))));
/** Tell speech whatever stands around them; PolNeAR does not annotate nested statements, so no model has learnt them. */
const WITH_CLAUSE = hashes("say tell deny claim warn promise vow pledge insist argue announce declare admit acknowledge assert complain write suggest report predict state allege confirm reply respond");
const WITH_QUESTION = hashes("ask wonder inquire");
const WITH_INFINITIVE = hashes("promise vow pledge threaten");
/** "declined to comment", "refused to say why" */
const WITH_SILENCE = hashes("decline refuse");
const TO_SPEAK = hashes("say comment answer discuss respond explain confirm");
/** Take whom it is told before what is told. */
const TO_SOMEBODY = hashes("tell ask warn promise");
const WITH_OBJECT = hashes("deny");
/** Whoever speaks tells of himself, or of nobody. */
const NO_OTHERS: ReadonlySet<string> = new Set("i we you it there that which what one everyone everybody anyone anybody nobody someone somebody people".split(" "));
/** "If Keller says …" is not said. */
const CONDITIONS: ReadonlySet<string> = new Set("if whether unless until when lest".split(" "));
const CLAUSE_WORDS: ReadonlySet<string> = new Set([...CONDITIONS, "that", "to", "what", "why", "how", "where", "who"]);
/** Share of a nested statement's certainty that is its own, by eye on 60 of polnear/train. */
const OWN = 0.8;

export function nestedDrafts(seen: View, drafts: readonly Draft[]): Draft[] {
  const taken = new Set<number>();
  for (const span of drafts.flatMap(({ cue }) => cue)) {
    const { from, to } = tokensOf(seen, span);
    for (let at = from; at < to; at++) taken.add(at);
  }
  return drafts.flatMap(({ content, confidence, layout }) => {
    if (layout) return [];
    return content.flatMap((span) => {
      const { from, to } = tokensOf(seen, span);
      const found: Draft[] = [];
      for (let token = from; token < to; token++) {
        if (taken.has(token)) continue;
        const inner = told(seen, token, span);
        if (inner === null) continue;
        taken.add(token);
        found.push({ ...inner, confidence: confidence * OWN, layout: false, turn: null });
      }
      return found;
    });
  });
}

/** What the verb tells, within the content around it; null when it tells nothing for certain. */
function told(seen: View, verb: number, around: Span): Pick<Draft, "source" | "cue" | "content"> | null {
  const { analysis, lower } = seen;
  const base = seen.lemma[verb]!;
  if (!FINITE.has(analysis.tag[verb]!) || !(WITH_CLAUSE.has(base) || WITH_QUESTION.has(base) || WITH_INFINITIVE.has(base) || WITH_OBJECT.has(base) || WITH_SILENCE.has(base))) return null;
  let subject = -1;
  let complement = -1;
  let first = verb;
  let finite = analysis.tag[verb] !== tagIndex("VBN");
  for (let child = seen.firstChild[verb]!; child >= 0; child = seen.nextSibling[child]!) {
    const relation = analysis.relation[child]!;
    if (relation === R.subject && child < verb) subject = child;
    else if (relation === R.auxiliary && child < verb) {
      if (analysis.tag[child] === MODAL) return null;
      finite = true;
      first = Math.min(first, child);
    } else if (relation === R.negation) return null;
    else if ((relation === R.mark || relation === R.adverb) && CONDITIONS.has(lower[child]!)) return null;
    else if (child > verb && isComplement(seen, base, child)) complement = complement < 0 ? child : Math.min(complement, child);
  }
  if (subject < 0 || complement < 0 || !finite || NO_OTHERS.has(lower[subject]!)) return null;
  const source = spanOf(seen, { from: seen.low[subject]!, to: seen.high[subject]! + 1 });
  const cue = spanOf(seen, { from: first, to: verb + 1 });
  // Without "that" the parser may take the clause's subject for an object of the verb.
  const begins = CLAUSE_WORDS.has(lower[seen.low[complement]!]!) || TO_SOMEBODY.has(base) || seen.low[complement]! <= verb ? Math.max(verb + 1, seen.low[complement]!) : verb + 1;
  const content = trimmed(analysis.text, { start: analysis.start[begins]!, end: analysis.end[lastOf(seen, complement)]! });
  if (source.start < around.start || source.end > cue.start || content.end > around.end + 1 || content.end <= content.start) return null;
  return { source: [source], cue: [cue], content: [{ start: content.start, end: Math.min(content.end, around.end) }] };
}

function hasSubject(seen: View, verb: number): boolean {
  for (let child = seen.firstChild[verb]!; child >= 0; child = seen.nextSibling[child]!) if (seen.analysis.relation[child] === R.subject) return true;
  return false;
}

/** Last word of what is told: "…, and she was wrong" is another sentence, and whoever speaks says it. */
function lastOf(seen: View, complement: number): number {
  let last = seen.high[complement]!;
  for (let child = seen.firstChild[complement]!; child >= 0; child = seen.nextSibling[child]!) {
    if (seen.analysis.relation[child] !== R.joined || child < complement || !hasSubject(seen, child)) continue;
    let before = seen.low[child]! - 1;
    if (seen.analysis.relation[before] === R.joint) before--;
    if (before > complement && seen.lower[before] === ",") last = Math.min(last, before - 1);
  }
  return last;
}

function isComplement(seen: View, verb: number, child: number): boolean {
  const relation = seen.analysis.relation[child]!;
  if (relation === R.clause || (relation === R.infinitive && hasSubject(seen, child))) return WITH_CLAUSE.has(verb) || (WITH_QUESTION.has(verb) && CONDITIONS.has(seen.lower[seen.low[child]!]!));
  if (relation === R.infinitive) return WITH_INFINITIVE.has(verb) || (WITH_SILENCE.has(verb) && TO_SPEAK.has(seen.lemma[child]!));
  return relation === R.object && WITH_OBJECT.has(verb);
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + (words.length - words.replace(/^[\s,:]+/, "").length), end: start + words.replace(/[\s,.;:—–-]+$/, "").length };
}

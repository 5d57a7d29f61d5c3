// What was found but states nothing: names, formulas of speech, verbs that nobody is told to have said.
import { relationIndex, tagIndex } from "../analysis/index.ts";
import type { Draft } from "./draft.ts";
import { hashWord } from "./hashing.ts";
import { tokensOf } from "./places.ts";
import { isSentence } from "./quoted.ts";
import { headOf, type Range } from "./role-sight.ts";
import { VERB_TAGS } from "./verbs.ts";
import type { View } from "./view.ts";

const PASSIVE: ReadonlySet<number> = new Set([relationIndex("auxpass"), relationIndex("nsubjpass")]);
const PARTICIPLE = tagIndex("VBN");
const lemmas = (...words: string[]): ReadonlySet<number> => new Set(words.map(hashWord));
const NAMES = lemmas("nam", "titl", "entitl", "dub", "nicknam", "know", "call");
/** "It seems that …": the guidelines annotate these without a source. */
const SEEMS = lemmas("seem", "appear", "be", "look");
const ASKING: ReadonlySet<string> = new Set(["can", "could", "would", "will", "do", "did"]);

/** True for what no reader should put on record. */
export function statesNothing(seen: View, draft: Draft): boolean {
  const first = draft.cue[0];
  if (first === undefined || draft.layout) return false;
  const cue = tokensOf(seen, first);
  if (cue.to <= cue.from) return false;
  const head = headOf(seen, cue);
  if (isFormula(seen, draft, cue)) return true;
  if (draft.source.length > 0 || VERB_TAGS[seen.analysis.tag[head]!] !== 1) return false;
  return isPassive(seen, head) ? NAMES.has(seen.lemma[head]!) : !SEEMS.has(seen.lemma[head]!) && !hasSubject(seen, head, "it") && !quotesSentence(seen, draft);
}

/** "Thank you", "you know, …", "that said, …", "Can you describe …?" */
function isFormula({ lower }: View, { source }: Draft, { from, to }: Range): boolean {
  const before = lower[from - 1];
  const after = lower[to];
  if (lower[from] === "thank" && after === "you") return true;
  if (lower[from] === "thanks" && source.length === 0) return true;
  if (before === "you" && lower[to - 1] === "know" && (after === "," || lower[from - 2] === ",")) return true;
  if (before === "that" && lower[to - 1] === "said" && after === ",") return true;
  return before === "you" && ASKING.has(lower[from - 2] ?? "");
}

function isPassive(seen: View, verb: number): boolean {
  if (seen.analysis.tag[verb] === PARTICIPLE) return !hasHave(seen, verb);
  for (let child = seen.firstChild[verb]!; child >= 0; child = seen.nextSibling[child]!) if (PASSIVE.has(seen.analysis.relation[child]!)) return true;
  return false;
}

function hasHave(seen: View, verb: number): boolean {
  let have = false;
  for (let child = seen.firstChild[verb]!; child >= 0; child = seen.nextSibling[child]!) {
    if (PASSIVE.has(seen.analysis.relation[child]!)) return false;
    if (/^(?:has|have|had|having|'ve)$/.test(seen.lower[child]!)) have = true;
  }
  return have;
}

function hasSubject(seen: View, verb: number, subject: string): boolean {
  for (let child = seen.firstChild[verb]!; child >= 0; child = seen.nextSibling[child]!) if (seen.lower[child] === subject) return true;
  return false;
}

function quotesSentence({ analysis: { text } }: View, { content }: Draft): boolean {
  return content.length > 0 && content.every((span) => isSentence(text, span));
}

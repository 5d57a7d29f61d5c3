// What a word takes in its sentence: its subject and its complement.
import { relationIndex, tagIndex } from "../analysis/labels.ts";
import type { View } from "./view.ts";

const AUXILIARY = relationIndex("aux");
const PRONOUN = tagIndex("PRP");
const PARTS = {
  nsubj: relationIndex("nsubj"), nsubjpass: relationIndex("nsubjpass"), ccomp: relationIndex("ccomp"), xcomp: relationIndex("xcomp"), dobj: relationIndex("dobj"),
  parataxis: relationIndex("parataxis"),
};

/**
 * What a word takes, as one number, so that rare verbs are known by their frame: the type of its subject (none, name, pronoun, other,
 * passive, and on which side), and its complement (object; clause with or without "that"; infinitive; loosely joined clause; quotation).
 */
export function frameOf(seen: View, token: number): number {
  const { analysis, quote, lower, low } = seen;
  const { relation, entity, tag } = analysis;
  let subject = 0;
  let complement = 0;
  for (let child = seen.firstChild[token]!; child >= 0; child = seen.nextSibling[child]!) {
    const r = relation[child]!;
    if (r === PARTS.nsubj || r === PARTS.nsubjpass) {
      const type = entity[child] !== 0 ? 1 : tag[child] === PRONOUN ? 2 : 3;
      subject = (r === PARTS.nsubj ? type : type + 3) + (child < token ? 0 : 6);
    } else if (r === PARTS.ccomp) complement |= lower[low[child]!] === "that" ? 1 : child < token ? 2 : 4;
    else if (r === PARTS.xcomp) complement |= 8;
    else if (r === PARTS.dobj) complement |= quote[child] === 0 ? 16 : 32;
    else if (r === PARTS.parataxis) complement |= 64;
  }
  return subject * 128 + complement;
}

/** True for a verb with a subject and a clause that begins with "that", and for the auxiliaries of such a verb. */
export function takesThatClause(seen: View, token: number): boolean {
  const { head, relation } = seen.analysis;
  const verb = relation[token] === AUXILIARY && head[token]! >= 0 ? head[token]! : token;
  const frame = seen.frame[verb]!;
  return (frame & 1) === 1 && frame >> 7 !== 0;
}

// Persons whom only the place of a bare name gives away: in a label, as a subject that "he" follows, joined to another's name.
import type { Span } from "../../model/index.ts";
import { genderOfPronoun, isFirstName } from "./gender.ts";
import { naming, PEOPLE_ENDINGS, type Mention } from "./mentions.ts";
import { KIND } from "./word-kinds.ts";
import { isNoun, isProper, isVerb, tokensIn, type Words } from "./words.ts";

/** Sentences within which a pronoun must follow a lone subject. */
const FOLLOWS = 2;
/** Verbs of which only a person is the subject. */
const ONLY_PERSONS = new Set("wrote recalled laughed smiled shrugged joked nodded sighed tweeted whispered".split(" "));

/** Tags before a noun that is not alone. */
const DETERMINERS = new Set(["DT", "PRP$", "JJ", "POS"]);

/** "— Ines Marlow", "JAKE MARLOW:": a label of two to four bare words is one whole name, where part of it is known for one. */
export function namesInLabels(words: Words, labels: readonly Span[], found: readonly Mention[]): Mention[] {
  const named = new Uint8Array(words.count);
  for (const { from, to } of found) named.fill(1, from, to);
  return labels.flatMap((label) => {
    const range = tokensIn(words, label);
    const one = range.to - range.from > 1 && range.to - range.from <= 6 ? naming(words, range.from, range.to) : null;
    if (one === null || one.parts.length < 2 || one.parts.length > 4) return [];
    let known = isFirstName(one.parts[0]!);
    for (let i = one.from; i < one.to; i++) {
      if ((words.kind[i]! & KIND.bareName) === 0) return [];
      known ||= named[i] === 1;
    }
    return known ? [one] : [];
  });
}

/** Does "he" or "she" stand soon after a token, before anybody else is named? */
function pronounFollows(words: Words, token: number, named: Uint8Array): boolean {
  for (let i = token + 1; i < words.count && words.sentence[i]! - words.sentence[token]! <= FOLLOWS; i++) {
    if (named[i] === 1) return false;
    if (genderOfPronoun(words.lower[i]!) !== null && words.relation[i]!.startsWith("nsubj")) return true;
  }
  return false;
}

/** Whether the word, which is not the text's last, may be a name that stands alone. */
function isLone({ kind, lower, tag, sentence }: Words, i: number): boolean {
  if ((kind[i]! & (KIND.capital | KIND.bareName | KIND.shouted)) !== (KIND.capital | KIND.bareName)) return false;
  if (!isNoun(tag[i]!) || tag[i] === "NNS" || lower[i]!.length <= 2 || isProper(tag[i + 1]!)) return false;
  return !(i > 0 && sentence[i - 1] === sentence[i] && (isProper(tag[i - 1]!) || DETERMINERS.has(tag[i - 1]!)));
}

/** "Keller and Oren said": the second beside the first, whose name is known. */
const isJoined = ({ lower, tag, head, relation }: Words, i: number, named: Uint8Array): boolean =>
  i > 1 && lower[i - 1] === "and" && named[i - 2] === 1 && head[i] === i - 2 && relation[i - 2]!.startsWith("nsubj") && (lower[i + 1] === "both" || isVerb(tag[i + 1]!));

const isSubject = ({ relation, quote, tag, sentence }: Words, i: number): boolean => relation[i]!.startsWith("nsubj") && quote[i] === 0 && isVerb(tag[i + 1]!) && sentence[i + 1] === sentence[i];

/** Lone capitalised words that are persons by what stands around them; `found` are the namings known already. */
export function loneNames(words: Words, found: readonly Mention[]): Mention[] {
  const named = new Uint8Array(words.count);
  for (const { from, to } of found) named.fill(1, from, to);
  const isPlace = places(words);
  return lone(words, named).flatMap((i) => personAt(words, i, named, isPlace) ?? []);
}

function lone(words: Words, named: Uint8Array): number[] {
  const found: number[] = [];
  for (let i = 0, last = named.length - 1; i < last; i++) if (named[i] === 0 && isLone(words, i)) found.push(i);
  return found;
}

function personAt(words: Words, i: number, named: Uint8Array, isPlace: (token: number) => boolean): Mention | null {
  const joined = isJoined(words, i, named) && words.entity[i] !== "ORGANIZATION" && !isPlace(i);
  if (!joined && !(words.entity[i] === "O" && isSubject(words, i) && (ONLY_PERSONS.has(words.lower[i + 1]!) || pronounFollows(words, i, named)))) return null;
  // A word that also stands in small letters is no name.
  return words.word.includes(words.lower[i]!) ? null : naming(words, i, i + 1);
}

/** Tells of a word whether it, or its people, is marked as a place elsewhere in the text. */
function places(words: Words): (token: number) => boolean {
  const counts = new Map<string, number>();
  for (let i = 0; i < words.count; i++) if (words.entity[i] === "LOCATION" || words.entity[i] === "MISC") counts.set(words.lower[i]!, (counts.get(words.lower[i]!) ?? 0) + 1);
  return (token) => {
    const word = words.lower[token]!;
    return (counts.get(word) ?? 0) > 1 || PEOPLE_ENDINGS.some((ending) => counts.has(word + ending));
  };
}

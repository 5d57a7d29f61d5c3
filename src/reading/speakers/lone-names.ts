// Persons whom only the place of a bare name gives away: in a label, as a subject that "he" follows, joined to another's name.
import type { Span } from "../../model/index.ts";
import { genderOfPronoun, isFirstName } from "./gender.ts";
import { naming, PEOPLE_ENDINGS, type Mention } from "./mentions.ts";
import { BODIES, CLASSES, DOCUMENTS, ROLES } from "./nouns.ts";
import { bare, TITLE_WORDS } from "./titles.ts";
import { isCapitalized, isNoun, isProper, isVerb, tokensIn, type Words } from "./words.ts";

/** Sentences within which a pronoun must follow a lone subject. */
const FOLLOWS = 2;
/** Verbs of which only a person is the subject. */
const ONLY_PERSONS = new Set("wrote recalled laughed smiled shrugged joked nodded sighed tweeted whispered".split(" "));

const isThing = (word: string): boolean => [BODIES, CLASSES, DOCUMENTS, ROLES, TITLE_WORDS].some((nouns) => nouns.has(bare(word)) || nouns.has(bare(word).replace(/s$/, "")));
const isBareName = (words: Words, i: number): boolean => /^\p{Lu}[\p{L}'’.-]*\p{L}$/u.test(words.word[i] ?? "") && !isThing(words.word[i]!);

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
      if (!isBareName(words, i)) return [];
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

/** Lone capitalised words that are persons by what stands around them; `found` are the namings known already. */
export function loneNames(words: Words, found: readonly Mention[]): Mention[] {
  const named = new Uint8Array(words.count);
  for (const { from, to } of found) named.fill(1, from, to);
  const common = new Set(words.lower.filter((word, i) => word === words.word[i]));
  const lone = (i: number): boolean =>
    named[i] === 0 && isNoun(words.tag[i]!) && words.tag[i] !== "NNS" && words.lower[i]!.length > 2 && words.word[i] !== words.word[i]!.toUpperCase() && isBareName(words, i) && !common.has(words.lower[i]!) &&
    !(i > 0 && words.sentence[i - 1] === words.sentence[i] && (isProper(words.tag[i - 1]!) || ["DT", "PRP$", "JJ", "POS"].includes(words.tag[i - 1]!))) && !isProper(words.tag[i + 1] ?? "");
  const isSubject = (i: number): boolean => words.relation[i]!.startsWith("nsubj") && words.quote[i] === 0 && isVerb(words.tag[i + 1] ?? "") && words.sentence[i + 1] === words.sentence[i];
  const isPlace = places(words);
  const persons: Mention[] = [];
  const add = (i: number): void => {
    const one = naming(words, i, i + 1);
    if (one !== null) persons.push(one);
  };
  for (let i = 0; i + 1 < words.count; i++) {
    if (!isCapitalized(words.word[i]!) || !lone(i)) continue;
    const joined = i > 1 && words.lower[i - 1] === "and" && named[i - 2] === 1 && words.head[i] === i - 2 && words.relation[i - 2]!.startsWith("nsubj") && (words.lower[i + 1] === "both" || isVerb(words.tag[i + 1]!));
    if (joined && words.entity[i] !== "ORGANIZATION" && !isPlace(i)) add(i);
    else if (words.entity[i] === "O" && isSubject(i) && (ONLY_PERSONS.has(words.lower[i + 1]!) || pronounFollows(words, i, named))) add(i);
  }
  return persons;
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

// The persons a text names: its namings gathered into one person each, the fullest name first.
import { genderOfFirstName, isFirstName } from "./gender.ts";
import { findMentions, findRepeats, type Mention } from "./mentions.ts";
import { areNicknames } from "./nicknames.ts";
import type { Gender } from "./titles.ts";
import { isCapitalized, textOf, type Words } from "./words.ts";

export interface Person {
  readonly index: number;
  /** Fullest name the text gives, as it writes it. */
  name: string;
  /** Lower case words of the fullest name. */
  parts: readonly string[];
  gender: Gender | null;
  /** Said by a title or noun rather than guessed from the first name. */
  genderIsSure: boolean;
  readonly mentions: Mention[];
}

export interface People {
  readonly all: readonly Person[];
  /** Person named at a token, by the token's index. */
  readonly at: ReadonlyMap<number, Person>;
  readonly mentionAt: ReadonlyMap<number, Mention>;
  readonly inOrder: readonly Mention[];
  readonly whose: ReadonlyMap<Mention, Person>;
}

const key = (word: string): string => word.toLowerCase().replace(/[’']s?$/, "").replaceAll("’", "'");
const letters = (word: string): string => word.replace(/\.$/, "");

/** Could both be first names of one person: the same, an initial, a short form? */
function sameFirst(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)];
  return x === y || ((x.length === 1 || y.length === 1) && x[0] === y[0]) || areNicknames(x, y);
}

/** "ROBBY MOOK" and "Robby Mook" are one name; a name wholly in capitals is given in ordinary letters. */
const readable = (name: string): string =>
  /\p{Ll}/u.test(name) || /^(?:\p{Lu}\.)+$/u.test(name) ? name : name.toLowerCase().replaceAll(/(^|[\s\-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function nameOf(words: Words, mention: Mention): string {
  const text = textOf(words, mention).replaceAll(/\s+/g, " ").replace(/(?:['’]s|['’])$/, "");
  return readable(text);
}

/** Adds a mention to a person, whose fullest name may grow by it. */
function join(words: Words, person: Person, mention: Mention): void {
  person.mentions.push(mention);
  if (mention.parts.length > person.parts.length) {
    person.parts = mention.parts.map(key);
    person.name = nameOf(words, mention);
  }
  if (mention.gender !== null && !person.genderIsSure) {
    person.gender = mention.gender;
    person.genderIsSure = true;
  }
}

function gather(words: Words, full: readonly Mention[]): Person[] {
  const people: Person[] = [];
  const bySurname = new Map<string, Person[]>();
  for (const mention of full) {
    const parts = mention.parts.map(key);
    const surname = parts.at(-1)!;
    const known = bySurname.get(surname) ?? [];
    const same = known.find((person) => person.parts.some((part, at) => at < person.parts.length - 1 && sameFirst(part, parts[0]!)) || parts.slice(0, -1).some((part) => sameFirst(part, person.parts[0]!)));
    if (same !== undefined) join(words, same, mention);
    else {
      const gender = mention.gender ?? genderOfFirstName(parts[0]!) ?? (parts.length > 2 ? genderOfFirstName(parts[1]!) : null);
      const person: Person = { index: people.length, name: nameOf(words, mention), parts, gender, genderIsSure: mention.gender !== null, mentions: [mention] };
      people.push(person);
      bySurname.set(surname, [...known, person]);
    }
  }
  return people;
}

/** Does a shorter naming fit a person: their surname, their first name, the family name that comes first ("Kim")? */
function fits(person: Person, parts: readonly string[]): number {
  const own = person.parts;
  if (parts.length >= own.length) return parts.length === own.length && parts.every((part, i) => part === own[i]) ? 3 : 0;
  if (parts.every((part, i) => part === own[own.length - parts.length + i])) return 3;
  if (parts.length > 1) return 0;
  if (parts[0] === own[0]) return 2;
  return own.includes(parts[0]!) ? 1 : 0;
}

const clash = (mention: Mention, person: Person): boolean => mention.gender !== null && person.gender !== null && mention.gender !== person.gender;

/** Whom a shorter naming means among those it fits: the best fit; then the one named in full nearest before in the same block; then the one named in full most often. */
function choose(words: Words, mention: Mention, people: readonly Person[]): Person | null {
  const parts = mention.parts.map(key);
  let best: Person | null = null;
  let bestScore = 0;
  const most = Math.max(...people.map((person) => person.mentions.length));
  for (const person of people) {
    const fit = fits(person, parts);
    if (fit === 0 || (clash(mention, person) && person.genderIsSure)) continue;
    if (mention.titled && fit < 3 && isFirstName(parts[0]!)) continue;
    let score = fit * 10 - (clash(mention, person) ? 6 : 0) + (4 * person.mentions.length) / most;
    for (const other of person.mentions) {
      if (other.from < mention.from && words.block[other.from] === words.block[mention.from]) score = Math.max(score, fit * 10 + 5 - (mention.from - other.from) / 100);
    }
    if (score > bestScore) [best, bestScore] = [person, score];
  }
  return best;
}

/** `title` is the document's own, where the text does not repeat it. */
export function findPeople(words: Words, title: string | null): People {
  void title;
  const found = findMentions(words);
  const full = found.filter(({ parts }) => parts.length > 1);
  // Surnames behind a title may have two parts ("Mr. Guajardo Villarreal"): they are no first name and surname when a longer name ends in them.
  const endings = new Set<string>();
  for (const { parts } of full) for (let i = 1; i < parts.length - 1; i++) endings.add(parts.slice(i).map(key).join(" "));
  const isShort = ({ parts }: Mention) => parts.length === 1 || endings.has(parts.map(key).join(" "));
  const people = gather(words, full.filter((mention) => !isShort(mention)));
  const byPart = new Map<string, Person[]>();
  const list = (person: Person) => {
    for (const part of new Set(person.parts)) {
      const listed = byPart.get(part);
      if (listed === undefined) byPart.set(part, [person]);
      else if (listed.length < 20 && !listed.includes(person)) listed.push(person);
    }
  };
  for (const person of people) list(person);
  const surnames = new Set(people.map((person) => person.parts.at(-1)!).filter((part) => part.length > 1));
  for (const { parts, titled } of found) if (parts.length === 1 && (titled || parts[0]!.length > 3)) surnames.add(key(parts[0]!));
  const short = [...found.filter(isShort), ...findRepeats(words, found, surnames)].toSorted((a, b) => a.from - b.from);
  const chosen: [Person, Mention][] = [];
  for (const mention of short) {
    const candidates = byPart.get(key(mention.parts.at(-1)!)) ?? [];
    let person = candidates.length > 0 ? choose(words, mention, candidates) : null;
    if (person === null) {
      const parts = mention.parts.map(key);
      person = { index: people.length, name: nameOf(words, mention), parts, gender: mention.gender ?? (mention.titled ? null : genderOfFirstName(parts[0]!)), genderIsSure: mention.gender !== null, mentions: [] };
      people.push(person);
      list(person);
    }
    chosen.push([person, mention]);
  }
  for (const [person, mention] of chosen) join(words, person, mention);
  const at = new Map<number, Person>();
  const mentionAt = new Map<number, Mention>();
  const whose = new Map<Mention, Person>();
  for (const person of people) {
    person.mentions.sort((a, b) => a.from - b.from);
    for (const mention of person.mentions) {
      whose.set(mention, person);
      for (let i = mention.from; i < mention.to; i++) {
        at.set(i, person);
        mentionAt.set(i, mention);
      }
    }
  }
  return { all: people, at, mentionAt, whose, inOrder: [...whose.keys()].toSorted((a, b) => a.from - b.from) };
}

export const isNameInCapitals = (word: string): boolean => isCapitalized(word) && word === word.toUpperCase();

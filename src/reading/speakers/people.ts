// The persons a text names: its namings gathered into one person each, the fullest name first.
import type { Span } from "../../model/index.ts";
import { genderOfFirstName, isFamilyNameFirst, isFirstName } from "./gender.ts";
import { inOrdinaryLetters } from "./letters.ts";
import { loneNames, namesInLabels } from "./lone-names.ts";
import { findMentions, findRepeats, trimByKnown, type Mention } from "./mentions.ts";
import { areNicknames, isNickname, isOneSlip } from "./nicknames.ts";
import { pronounAfter, settleGenders } from "./pronoun-votes.ts";
import { namesInTitle, type TitleName } from "./title-names.ts";
import type { Gender } from "./titles.ts";
import { lineOf, type Words } from "./words.ts";

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
  /** Grows by those whom the table of offices brings in. */
  readonly all: Person[];
  /** Posts that the document's title gives. */
  readonly posts: ReadonlyMap<Person, string>;
  /** Person named at a token, by the token's index. */
  readonly at: ReadonlyMap<number, Person>;
  /** Naming that a token is part of, by the token's index. */
  readonly mentionAt: readonly (Mention | undefined)[];
  readonly inOrder: readonly Mention[];
  readonly whose: ReadonlyMap<Mention, Person>;
}

function key(word: string): string {
  const small = word.toLowerCase();
  return small.includes("’") || small.includes("'") ? small.replace(/[’']s?$/, "").replaceAll("’", "'") : small;
}
const letters = (word: string): string => word.replace(/\.$/, "");

/** Could both be first names of one person: the same, an initial, a short form? */
function sameFirst(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)];
  return x === y || ((x.length === 1 || y.length === 1) && x[0] === y[0]) || areNicknames(x, y);
}

function nameOf(words: Words, mention: Mention): string {
  const text = lineOf(words, mention).replace(/(?:['’]s|['’])$/, "");
  return inOrdinaryLetters(text);
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

/** Persons of one surname told apart; beyond these only the last ones are remembered. */
const SAME_SURNAME = 50;

function gather(words: Words, full: readonly Mention[]): Person[] {
  const people: Person[] = [];
  const bySurname = new Map<string, Person[]>();
  for (const mention of full) {
    const parts = mention.parts.map(key);
    const surname = parts.at(-1)!;
    const known = (bySurname.get(surname) ?? []).slice(-SAME_SURNAME);
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
  if (parts[0] === own[0]) return isFamilyNameFirst(own) ? 3 : 2;
  return own.includes(parts[0]!) ? 1 : 0;
}

const clash = (mention: Mention, person: Person): boolean => mention.gender !== null && person.gender !== null && mention.gender !== person.gender;

const FAMILY = new Set("daughter son wife husband brother sister mother father niece nephew cousin widow grandson granddaughter uncle aunt ex-wife ex-husband".split(" "));

/** Is the person brought in as somebody's relative ("his daughter Ivanka Trump", "Melania Trump, his wife")? */
function isRelative(words: Words, person: Person): boolean {
  const first = person.mentions[0];
  if (first === undefined) return false;
  for (let i = Math.max(0, first.from - 4); i < first.from; i++) if (FAMILY.has(words.lower[i]!)) return true;
  return words.word[first.to] === "," && [2, 3, 4, 5, 6, 7].some((step) => FAMILY.has(words.lower[first.to + step] ?? ""));
}

/** Sentences over which a naming stays fresh. */
const FRESH = 6;

/** Whom a shorter naming means among those it fits: the best fit; then the one named in full often and named lately. */
function choose(words: Words, mention: Mention, people: readonly Person[], lastUse: ReadonlyMap<Person, number>, uses: ReadonlyMap<Person, number>, pronoun: number): Person | null {
  const parts = mention.parts.map(key);
  let best: Person | null = null;
  let bestScore = 0;
  const all = people.reduce((sum, person) => sum + (uses.get(person) ?? 0), 1);
  for (const person of people) {
    const fit = fits(person, parts);
    if (fit === 0 || clash(mention, person)) continue;
    if (mention.titled && fit < 3 && isFirstName(parts[0]!)) continue;
    const contrary = pronoun !== 0 && person.gender !== null && (person.gender === "man") !== pronoun > 0;
    let score = fit * 10 - (contrary ? 4 : 0) + (4 * (uses.get(person) ?? 0)) / all;
    const last = lastUse.get(person);
    if (last !== undefined) score += (words.relation[last]!.startsWith("nsubj") ? 5 : 2) * Math.exp(-(words.sentence[mention.from]! - words.sentence[last]!) / FRESH);
    if (mention.parts.length === 1 && fit === 3 && isRelative(words, person)) {
      if (last === undefined) continue;
      score -= 3;
    }
    if (score > bestScore) [best, bestScore] = [person, score];
  }
  return best;
}

/** Longest list of persons searched for a surname that is one letter off. */
const SEARCHED = 400;

/** The only person whose first name is the long form of a short one ("Jim" for James Dorn); null when there is none, or several. */
function byShortName(people: readonly Person[], name: string): Person | null {
  if (!isNickname(name)) return null;
  const [found, ...others] = people.slice(0, SEARCHED).filter((person) => person.parts.length > 1 && areNicknames(person.parts[0]!, name));
  return found !== undefined && others.length === 0 ? found : null;
}

const misspelt = (people: readonly Person[], surname: string): Person | null =>
  people.slice(0, SEARCHED).find((person) => person.parts.length > 1 && isOneSlip(person.parts.at(-1)!, surname)) ?? null;

/** Gives each shorter naming its person: first those whose title tells the sex, then, by what they settled, the rest. */
function assign(words: Words, people: Person[], short: readonly Mention[], byPart: ReadonlyMap<string, readonly Person[]>, list: (person: Person) => void, named: (token: number) => boolean): [Person, Mention][] {
  const chosen: [Person, Mention][] = [];
  const uses = new Map<Person, number>();
  for (const person of people) uses.set(person, person.mentions.length);
  for (const sexed of [true, false]) {
    const lastUse = new Map<Person, number>();
    const earlier = [...people.flatMap((person) => person.mentions.map((mention): [Person, Mention] => [person, mention])), ...chosen].toSorted(([, a], [, b]) => a.from - b.from);
    let next = 0;
    for (const mention of short) {
      if ((mention.gender !== null) !== sexed) continue;
      for (; next < earlier.length && earlier[next]![1].from < mention.from; next++) lastUse.set(earlier[next]![0], earlier[next]![1].to - 1);
      const candidates = byPart.get(key(mention.parts.at(-1)!)) ?? [];
      let person = candidates.length > 0 ? choose(words, mention, candidates, lastUse, uses, candidates.length > 1 ? pronounAfter(words, mention, named) : 0) : null;
      if (person === null && mention.parts.length === 1) {
        const part = key(mention.parts[0]!);
        person = (mention.titled ? null : byShortName(people, part)) ?? (part.length > 5 ? misspelt(people, part) : null);
      }
      if (person === null) {
        const parts = mention.parts.map(key);
        person = { index: people.length, name: nameOf(words, mention), parts, gender: mention.gender ?? (mention.titled ? null : genderOfFirstName(parts[0]!)), genderIsSure: mention.gender !== null, mentions: [] };
        people.push(person);
        list(person);
      }
      if (mention.gender !== null && !person.genderIsSure) [person.gender, person.genderIsSure] = [mention.gender, true];
      lastUse.set(person, mention.to - 1);
      uses.set(person, (uses.get(person) ?? 0) + 1);
      chosen.push([person, mention]);
    }
  }
  return chosen;
}

/** May a surname in the title mean somebody of that surname: one named with the post, or by the surname alone? */
function isSpokenOf({ lower }: Words, { mentions }: Person, office: string | null): boolean {
  const noun = office?.split(" ").at(-1)?.toLowerCase();
  return noun === undefined || mentions.some(({ from, titleFrom, parts }) => parts.length === 1 || lower.slice(titleFrom, from).includes(noun));
}

/** The title may give the first name that the text never does, or somebody whom the text only calls by a post; their posts by person. */
function addFromTitle(words: Words, people: Person[], names: readonly TitleName[]): Map<Person, string> {
  const posts = new Map<Person, string>();
  for (const { name, office } of names) {
    const parts = name.split(" ").map(key);
    const gender = parts.length > 1 ? genderOfFirstName(parts[0]!) : null;
    // "President Biden and First Lady Jill Biden" are two.
    const shares = names.some((other) => other.name !== name && other.office !== office && other.name.split(" ").map(key).at(-1) === parts.at(-1));
    const known = people.find((person) => person.parts.at(-1) === parts.at(-1) && !posts.has(person) && (parts.length > 1 || person.parts.length === 1 || isSpokenOf(words, person, office))
      && (parts.length === 1 ? !shares || person.parts.length === 1 : person.parts.length === 1 ? !shares : sameFirst(person.parts[0]!, parts[0]!)));
    const person = known ?? { index: people.length, name, parts, gender, genderIsSure: false, mentions: [] };
    if (known === undefined) people.push(person);
    else if (known.parts.length < parts.length && (known.gender === null || gender === null || known.gender === gender)) {
      known.name = name;
      known.parts = parts;
      known.gender ??= gender;
    }
    if (office !== null) posts.set(person, office);
  }
  return posts;
}

/** Namings in text order: by their own evidence, in labels, by what stands around them. */
function namings(words: Words, labels: readonly Span[]): Mention[] {
  const marked = trimByKnown(words, findMentions(words));
  const whole = namesInLabels(words, labels, marked);
  const clear = [...marked.filter(({ from, to }) => !whole.some((label) => label.from < to && from < label.to)), ...whole];
  return [...clear, ...loneNames(words, clear)].toSorted((a, b) => a.from - b.from);
}

/** `title` is the document's own, where the text does not repeat it; `labels` are those of turns and signatures. */
export function findPeople(words: Words, title: string | null, labels: readonly Span[]): People {
  const found = namings(words, labels);
  const full = found.filter(({ parts }) => parts.length > 1);
  // Surnames behind a title may have two parts ("Mr. Guajardo Villarreal"): they are no first name and surname when a longer name ends in them.
  const endings = new Set<string>();
  for (const { parts } of full) for (let i = 1; i < parts.length - 1; i++) endings.add(parts.slice(i).map(key).join(" "));
  const isShort = ({ parts }: Mention) => parts.length === 1 || endings.has(parts.map(key).join(" "));
  const people = gather(words, full.filter((mention) => !isShort(mention)));
  const named = new Uint8Array(words.count);
  for (const { from, to } of found) named.fill(1, from, to);
  settleGenders(words, people, (token) => named[token] === 1);
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
  const chosen = assign(words, people, short, byPart, list, (token) => named[token] === 1);
  for (const [person, mention] of chosen) join(words, person, mention);
  for (const [, { from, to }] of chosen) named.fill(1, from, to);
  // Surnames alone may have been given to the wrong one of two: they settle only those of whom nothing is known.
  settleGenders(words, people.filter(({ gender }) => gender === null), (token) => named[token] === 1);
  const posts = addFromTitle(words, people, namesInTitle(title));
  const at = new Map<number, Person>();
  const mentionAt: (Mention | undefined)[] = [];
  mentionAt.length = words.count;
  const whose = new Map<Mention, Person>();
  for (const person of people) {
    person.mentions.sort((a, b) => a.from - b.from);
    for (const mention of person.mentions) {
      whose.set(mention, person);
      for (let i = mention.from; i < mention.to; i++) {
        at.set(i, person);
        mentionAt[i] = mention;
      }
    }
  }
  return { all: people, posts, at, mentionAt, whose, inOrder: [...whose.keys()].toSorted((a, b) => a.from - b.from) };
}

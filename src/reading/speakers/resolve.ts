// Whom each statement's source means, within one document.
import type { Document, Note, Span, Speaker } from "../../model/index.ts";
import type { Analysis } from "../analysis/analysis.ts";
import { NO_OFFICES, type Offices } from "../offices/index.ts";
import type { Structure } from "../structure/structure.ts";
import { findBodies } from "./bodies.ts";
import { phraseAround } from "./antecedents.ts";
import type { Held } from "./by-office.ts";
import { describedPerson } from "./descriptions.ts";
import { resolveFirstPerson } from "./first-person.ts";
import { completeNames, completionNotes, officeNote } from "./from-table.ts";
import { genderOfPronoun } from "./gender.ts";
import { findPeople, type Person } from "./people.ts";
import { findRoles } from "./roles.ts";
import { Salience } from "./salience.ts";
import type { Meaning, Scene, Sourced } from "./scene.ts";
import { sourceMeaning } from "./sources.ts";
import { labelMeaning } from "./transcript.ts";
import { KIND } from "./word-kinds.ts";
import { tokensIn, wordsOf, type Range, type Words } from "./words.ts";

export interface SpeakersInput {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly structure: Structure;
  /** In text order. */
  readonly statements: readonly Sourced[];
  /** Who held which office when; without it nobody is known but whom the text names. */
  readonly offices?: Offices;
}

/** One speaker per statement, null where it has no source; and what the text alone does not tell about them. */
export interface Speakers {
  readonly speakers: readonly (Speaker | null)[];
  readonly notes: readonly Note[];
}

function setScene({ document, analysis, structure, offices = NO_OFFICES }: SpeakersInput): Scene {
  const words = wordsOf(analysis, structure);
  const people = findPeople(words, document.title, structure.blocks.flatMap(({ label }) => (label === null ? [] : [label])));
  const roles = findRoles(words, people);
  const byRole = new Map<string, Person[]>();
  for (const person of people.all) {
    const all = new Set<string>();
    for (const role of roles[person.index]!) for (const word of [...role.words, role.noun]) all.add(word);
    for (const word of all) {
      const list = byRole.get(word);
      if (list === undefined) byRole.set(word, [person]);
      else list.push(person);
    }
  }
  const isHeading = (token: number) => words.block[token] === 0 || structure.blocks[words.block[token]!]?.kind === "heading";
  const scene: Scene = { document, structure, words, people, roles, byRole, bodies: findBodies(words, people, document.outlet), salience: new Salience(words, people, isHeading), told: [], offices, shown: null, fromTable: new Map(), completed: new Map(), holders: new Map() };
  completeNames(scene);
  return scene;
}

/** A source given by several spans means whom the first of them that names a person means, else the first. */
function meaningOf(scene: Scene, ranges: readonly Range[], label: boolean): Meaning | null {
  if (label) return labelMeaning(scene, ranges[0]!);
  let first: Meaning | null = null;
  for (const range of ranges) {
    const found = sourceMeaning(scene, range);
    if (found !== null && found.person !== null) return found;
    first ??= found;
  }
  return first;
}

/** "the president" as a subject outside quotation marks: whom the text says to be one. */
function describedSubject(scene: Scene, token: number): Person | null {
  const { words } = scene;
  if ((words.kind[token]! & KIND.role) === 0 || words.quote[token] !== 0 || words.tag[token] !== "NN" || !words.relation[token]!.startsWith("nsubj")) return null;
  const phrase = phraseAround(words, token);
  return phrase !== null && phrase.head === token && phrase.lead === "the" ? (describedPerson(scene, phrase, false)?.person ?? null) : null;
}

/** A statement's source in words, and what of it is told by reading on. */
interface Due {
  readonly index: number;
  readonly content: readonly Span[];
  readonly ranges: readonly Range[];
  readonly label: boolean;
}

function dueIn({ structure, statements }: SpeakersInput, words: Words): Due[] {
  const labels = new Set(structure.blocks.flatMap(({ label }) => (label === null ? [] : [label.start])));
  return statements
    .map(({ source, content }, index) => ({ index, content, ranges: source.map((span) => tokensIn(words, span)).filter(({ from, to }) => from < to), label: source[0] !== undefined && labels.has(source[0].start) }))
    .filter(({ ranges }) => ranges.length > 0)
    .toSorted((a, b) => a.ranges[0]!.from - b.ranges[0]!.from);
}

/** Whom a source means, who is then one who spoke; null when it is first person. */
function tell(scene: Scene, { ranges, label, content }: Due, token: number, meant: Map<number, Person>): Meaning | null {
  const { words, people, salience, told } = scene;
  salience.ownWords = content.map((span) => tokensIn(words, span));
  const found = meaningOf(scene, ranges, label);
  salience.ownWords = [];
  if (found === null) return null;
  told.push({ token, ...found });
  if (found.person !== null) {
    salience.spoke(found.person, token);
    if (!people.at.has(token)) meant.set(token, found.person);
  }
  return found;
}

/** Whoever is named or meant at a token is spoken of there. */
function touch(scene: Scene, token: number, meant: ReadonlyMap<number, Person>): void {
  const { words, people, salience } = scene;
  const mention = people.mentionAt[token];
  if (mention !== undefined) {
    if (mention.to - 1 === token) salience.touch(people.whose.get(mention)!, token, false);
    return;
  }
  const known = meant.get(token) ?? describedSubject(scene, token);
  if (known !== null) {
    salience.touch(known, token, true);
    return;
  }
  const gender = genderOfPronoun(words.lower[token]!);
  const person = gender === null ? null : salience.best(token, gender);
  if (person !== null) salience.touch(person, token, true);
}

function touchAll(scene: Scene, from: number, to: number, meant: ReadonlyMap<number, Person>): void {
  for (let token = from; token < to; token++) touch(scene, token, meant);
}

export function resolveSpeakers(input: SpeakersInput): Speakers {
  const { statements } = input;
  const speakers: (Speaker | null)[] = statements.map(() => null);
  if (statements.every(({ source }) => source.length === 0)) return { speakers, notes: [] };
  const scene = setScene(input);
  const { words } = scene;
  const due = dueIn(input, words);
  const firstPerson: number[] = [];
  const held = new Map<number, Held>();
  const meant = new Map<number, Person>();
  let from = 0;
  for (const one of due) {
    const token = one.ranges[0]!.from;
    touchAll(scene, from, token, meant);
    from = token;
    const found = tell(scene, one, token, meant);
    if (found === null) firstPerson.push(one.index);
    else {
      speakers[one.index] = found.speaker;
      if (found.held !== undefined) held.set(one.index, found.held);
    }
  }
  touchAll(scene, from, words.count, meant);
  resolveFirstPerson(scene, statements, firstPerson, speakers);
  const broughtIn = new Map([...scene.fromTable].map(([{ name }, one]) => [name, one]));
  const notes = speakers.flatMap((speaker, index) => {
    const one = held.get(index) ?? (speaker?.kind === "person" ? broughtIn.get(speaker.name ?? "") : undefined);
    return one === undefined ? [] : [officeNote(statements[index]!.source[0]!, one)];
  });
  return { speakers, notes: [...notes, ...completionNotes(scene, statements, speakers)] };
}

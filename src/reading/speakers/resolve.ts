// Whom each statement's source means, within one document.
import type { Document, Span, Speaker } from "../../model/index.ts";
import type { Analysis } from "../analysis/analysis.ts";
import type { Structure } from "../structure/structure.ts";
import { findAuthors, type Author } from "./authors.ts";
import { findBodies } from "./bodies.ts";
import { phraseAround } from "./antecedents.ts";
import { describedPerson } from "./descriptions.ts";
import { genderOfPronoun } from "./gender.ts";
import { ROLES } from "./nouns.ts";
import { findPeople, type Person } from "./people.ts";
import { findRoles } from "./roles.ts";
import { Salience } from "./salience.ts";
import { meaning, thePerson, type Meaning, type Scene } from "./scene.ts";
import { sourceMeaning } from "./sources.ts";
import { labelMeaning } from "./transcript.ts";
import { tokensIn, wordsOf, type Range, type Words } from "./words.ts";

/** The parts of a statement that tell who speaks. */
export interface Sourced {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface SpeakersInput {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly structure: Structure;
  /** In text order. */
  readonly statements: readonly Sourced[];
}

function setScene({ document, analysis, structure }: SpeakersInput): Scene {
  const words = wordsOf(analysis, structure);
  const people = findPeople(words, document.title);
  const roles = findRoles(words, people, document.title);
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
  return { document, structure, words, people, roles, byRole, bodies: findBodies(words, people), salience: new Salience(words, people, isHeading), told: [] };
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

/** The statement in whose content each first-person source stands speaks for it; outside any, the turn; else nobody known. */
function firstPerson(scene: Scene, statements: readonly Sourced[], speakers: (Speaker | null)[]): void {
  const { words, structure } = scene;
  const open: number[] = [];
  const starts = statements.map((statement, index) => ({ index, from: statement.content[0]?.start ?? 0 })).toSorted((a, b) => a.from - b.from);
  const asked = statements.map((statement, index) => ({ index, at: statement.source[0]?.start ?? -1 })).filter(({ index, at }) => at >= 0 && speakers[index] === null).toSorted((a, b) => a.at - b.at);
  const author = findAuthors(scene);
  let next = 0;
  for (const { index, at } of asked) {
    while (next < starts.length && starts[next]!.from <= at) open.push(starts[next++]!.index);
    while (open.length > 64) open.shift();
    let enclosing: Speaker | null = null;
    for (let i = open.length - 1; i >= 0 && enclosing === null; i--) {
      const other = open[i]!;
      if (other !== index && statements[other]!.content.some((span) => span.start <= at && at < span.end)) enclosing = speakers[other] ?? null;
    }
    const range = tokensIn(words, statements[index]!.source[0]!);
    const mention = words.text.slice(statements[index]!.source[0]!.start, statements[index]!.source[0]!.end);
    if (enclosing === null) enclosing = turnSpeaker(scene, words, structure, range.from);
    if (enclosing === null && words.quote[range.from] !== 0) enclosing = beside(statements, speakers, words, range.from);
    else if (enclosing === null) enclosing = writer(scene, author(range.from), mention);
    speakers[index] = enclosing === null ? meaning({ kind: "other", mention }).speaker : { ...enclosing, mention };
  }
}

function writer(scene: Scene, author: Author | null, mention: string): Speaker | null {
  if (author === null) return null;
  return author.person === null ? meaning({ kind: "person", name: author.name, mention }).speaker : thePerson(scene, author.person, mention).speaker;
}

function turnSpeaker(scene: Scene, words: Words, structure: Structure, token: number): Speaker | null {
  let block = words.block[token]!;
  const turn = structure.blocks[block]?.turn ?? null;
  if (turn === null) return null;
  while (block > 0 && structure.blocks[block]!.label === null && structure.blocks[block - 1]!.turn === turn) block--;
  const label = structure.blocks[block]!.label;
  return label === null ? null : labelMeaning(scene, tokensIn(words, label)).speaker;
}

/** Inside quotation marks that no statement covers: the speaker of a statement whose content stands in the same block. */
function beside(statements: readonly Sourced[], speakers: readonly (Speaker | null)[], words: Words, token: number): Speaker | null {
  let best: Speaker | null = null;
  for (const [index, statement] of statements.entries()) {
    const start = statement.content[0]?.start;
    if (start === undefined || start > words.end[token]! + 2000) continue;
    const other = tokensIn(words, { start, end: start + 1 }).from;
    if (words.block[other] === words.block[token] && speakers[index]?.kind === "person") best = speakers[index] ?? null;
  }
  return best;
}

/** "the president" as a subject outside quotation marks: whom the text says to be one. */
function describedSubject(scene: Scene, token: number): Person | null {
  const { words } = scene;
  if (words.quote[token] !== 0 || !words.relation[token]!.startsWith("nsubj") || words.tag[token] !== "NN" || !ROLES.has(words.lower[token]!)) return null;
  const phrase = phraseAround(words, token);
  return phrase !== null && phrase.head === token && phrase.lead === "the" ? describedPerson(scene, phrase, false) : null;
}

/** One speaker per statement, null where a statement has no source. */
export function resolveSpeakers(input: SpeakersInput): (Speaker | null)[] {
  const { structure, statements } = input;
  const speakers: (Speaker | null)[] = statements.map(() => null);
  if (statements.every(({ source }) => source.length === 0)) return speakers;
  const scene = setScene(input);
  const { words, people, salience, told } = scene;
  const labels = new Set(structure.blocks.flatMap(({ label }) => (label === null ? [] : [label.start])));
  const due = statements
    .map(({ source }, index) => ({ index, ranges: source.map((span) => tokensIn(words, span)).filter(({ from, to }) => from < to), label: source[0] !== undefined && labels.has(source[0].start) }))
    .filter(({ ranges }) => ranges.length > 0)
    .toSorted((a, b) => a.ranges[0]!.from - b.ranges[0]!.from);
  let next = 0;
  const meant = new Map<number, Person>();
  for (let token = 0; token < words.count; token++) {
    for (; next < due.length && due[next]!.ranges[0]!.from <= token; next++) {
      const { index, ranges, label } = due[next]!;
      const found = meaningOf(scene, ranges, label);
      if (found === null) continue;
      speakers[index] = found.speaker;
      told.push({ token, ...found });
      if (found.person !== null) {
        salience.spoke(found.person, token);
        if (!people.at.has(token)) meant.set(token, found.person);
      }
    }
    const mention = people.mentionAt.get(token);
    if (mention !== undefined) {
      if (mention.to - 1 === token) salience.touch(people.whose.get(mention)!, token, false);
      continue;
    }
    const known = meant.get(token) ?? describedSubject(scene, token);
    const gender = genderOfPronoun(words.lower[token]!);
    if (known !== null) salience.touch(known, token, true);
    else if (gender !== null) {
      const person = salience.rank(token, gender, () => true)[0]?.person;
      if (person !== undefined) salience.touch(person, token, true);
    }
  }
  firstPerson(scene, statements, speakers);
  return speakers;
}

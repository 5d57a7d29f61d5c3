// All that is known of a document before its sources are resolved, and what has been spoken of so far.
import type { Document, Span, Speaker } from "../../model/index.ts";
import type { Offices } from "../offices/index.ts";
import type { Structure } from "../structure/structure.ts";
import type { Bodies } from "./bodies.ts";
import type { Held, Shown } from "./by-office.ts";
import { inOrdinaryLetters } from "./letters.ts";
import type { People, Person } from "./people.ts";
import type { Role } from "./roles.ts";
import type { Salience } from "./salience.ts";
import type { Words } from "./words.ts";

/** The parts of a statement that tell who speaks. */
export interface Sourced {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** A speaker resolved at a token, kept for the pronouns that follow. */
export interface Told {
  readonly token: number;
  readonly speaker: Speaker;
  readonly person: Person | null;
}

export interface Scene {
  readonly document: Document;
  readonly structure: Structure;
  readonly words: Words;
  readonly people: People;
  /** By the person's index. */
  readonly roles: Role[][];
  /** Persons by each word of their roles. */
  readonly byRole: Map<string, Person[]>;
  readonly offices: Offices;
  /** Bodies that the text is about; null until somebody asks. */
  shown: Shown | null;
  /** Persons whom only the table of offices names. */
  readonly fromTable: Map<Person, Held>;
  /** The text's person for a holder of the table, once looked for. */
  readonly holders: Map<string, Person | null>;
  /** Persons whom the text calls by surname and post alone, and of whom the table knows the rest. */
  readonly completed: Map<Person, Held>;
  readonly bodies: Bodies;
  readonly salience: Salience;
  /** Speakers told so far, in text order. */
  readonly told: Told[];
}

/** What a source turned out to be: a speaker, and the person behind it where it is one. */
export interface Meaning {
  readonly speaker: Speaker;
  readonly person: Person | null;
  /** What the table of offices told, where the person comes from there. */
  readonly held?: Held | undefined;
}

const EMPTY: Speaker = { kind: "other", name: null, id: null, mention: null, office: null, of: null };

export const meaning = (fields: Partial<Speaker>, person: Person | null = null): Meaning => ({ speaker: { ...EMPTY, ...fields }, person });

/** What people are called that is no post. */
const NO_POST = new Set("democrat democratic republican opponent rival nominee critic friend wife husband brother sister mother father son daughter niece nephew uncle aunt cousin man woman person supporter surrogate billionaire mogul magnate tycoon ally resident expert veteran victim witness survivor member frontrunner front-runner celebrity star figure legend conservative liberal progressive centrist moderate socialist independent user someone doctor".split(" "));
const PARTY = /^(?:(?:(?:Republican|Democratic|Democrat|GOP|Libertarian|then|longtime|conservative|liberal|fellow)\s+)|then-)+/i;

/** Words of a post that is still called briefly: "minister for foreign affairs and trade" is the longest. */
const BRIEF = 6;

/** The post that the text gives a person: the first it names, in its fullest form ("Secretary of State"). */
export function officeOf(scene: Scene, person: Person): string | null {
  const posts = (scene.roles[person.index] ?? []).filter(({ office, noun }) => office !== null && !NO_POST.has(noun));
  let [fullest] = posts;
  for (const post of posts) {
    if (fullest === undefined || post.noun !== fullest.noun || post.words.size <= fullest.words.size || (post.office ?? "").split(" ").length > BRIEF || OTHER_POST.some((word) => post.words.has(word))) continue;
    if ([...fullest.words].every((word) => post.words.has(word))) fullest = post;
  }
  return fullest?.office?.replaceAll(/\p{Lu}{5,}/gu, inOrdinaryLetters).replace(PARTY, "").replace(/^(Senator|Representative|Governor|Sen|Rep|Gov)s(?=\.?$)/, "$1") ?? null;
}

/** These before a post make it another one. */
const OTHER_POST = ["former", "then", "ex", "acting", "deputy", "vice"];

/** `held` is what the table told about a person whose post the text does not give. */
export function thePerson(scene: Scene, person: Person, mention: string | null, held = scene.fromTable.get(person)): Meaning {
  const office = officeOf(scene, person);
  return meaning({ kind: "person", name: person.name, mention, office: office ?? held?.office.name ?? null, of: scene.fromTable.get(person)?.office.of ?? null }, person);
}

// Names of speakers: what of them is the surname, whether two may be one, and how surely a text names who speaks.
import { isFamilyNameFirst } from "../reading/speakers/gender.ts";
import { areNicknames } from "../reading/speakers/nicknames.ts";
import type { Said, Speaker } from "../model/index.ts";
import { wordsOf } from "./words.ts";

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

export const formsIn = (text: string): string[] => wordsOf(text).map(({ form }) => form);

interface Names {
  /** Words of the name without "Jr". */
  readonly words: readonly string[];
  /** By which a person is called for short; for all others the whole name. */
  readonly short: readonly string[];
  readonly mention: readonly string[];
}

const known = new WeakMap<Speaker, Names>();

/** Worked out when they are first asked for: every pair that meets asks for them again. */
function namesOf(speaker: Speaker): Names {
  const before = known.get(speaker);
  if (before) return before;
  const { kind, name, mention } = speaker;
  const words = formsIn(name ?? "").filter((form) => !SUFFIXES.has(form));
  const isFamilyFirst = kind === "person" && isFamilyNameFirst((name ?? "").toLowerCase().split(/\s+/));
  const short = kind !== "person" ? words : isFamilyFirst ? words.slice(0, 1) : words.slice(-1);
  const names = { words, short, mention: formsIn(mention ?? "") };
  known.set(speaker, names);
  return names;
}

/** By which a person is called for short; for all others the whole name. */
export const shortName = (speaker: Speaker): readonly string[] => namesOf(speaker).short;

/**
 * The words of one name are among the other's, whole, as initials or short forms: "Jim Mattis" and "James N. Mattis". Where a text gives a
 * surname alone ("Mr. Kim"), everybody of that surname may be meant. A state speaks through its government and its seat.
 */
export function mayBeOne(one: Said, other: Said): boolean {
  const [a, b] = [one.speaker, other.speaker];
  if (!a || !b) return false;
  const [mine, theirs] = [namesOf(a), namesOf(b)];
  return areAmong(mine.words, theirs.words) || (isCalledShort(a) && areAmong(mine.short, theirs.words)) || (isCalledShort(b) && areAmong(theirs.short, mine.words)) || speaksAs(a, b) || speaksAs(b, a);
}

/** "Kremlin" and "Oren's government" as "Russia" and as "Norland"; a ministry of the state is not another, nor is a person. */
function speaksAs({ kind, of, name: own }: Speaker, { kind: other, name }: Speaker): boolean {
  return kind === "organization" && other === "organization" && of !== null && of === name && own !== null;
}

function isCalledShort(speaker: Speaker): boolean {
  const { words, mention, short: [short] } = namesOf(speaker);
  return speaker.kind === "person" && short !== undefined && mention.includes(short) && words.every((word) => word === short || !mention.includes(word));
}

function areAmong(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.length > 0 && few.every((form) => many.some((each) => agree(form, each)));
}

/** Letters of a word from which one that differs is another spelling: "Nebenzya" and "Nebenzia". */
const SPELLED = 6;

/** One letter differs, is missing or is too much, and not the first. */
function areSpelledAlike(one: string, other: string): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length < SPELLED || many.length - few.length > 1 || few[0] !== many[0]) return false;
  const at = [...few].findIndex((letter, i) => letter !== many[i]);
  return at < 0 || few.slice(few.length === many.length ? at + 1 : at) === many.slice(at + 1);
}

function agree(one: string, other: string): boolean {
  return one === other || areNicknames(one, other) || areSpelledAlike(one, other) || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

const PRONOUNS = new Set("i you he she it we they him her them me us who one his their".split(" "));

/** How surely a text says which person speaks: by the whole name; by the surname; by a post, a pronoun or nothing, or it is no person. */
export type Certainty = "full" | "named" | "unsure";

export function certainty({ speaker, kind, document }: Said): Certainty {
  if (speaker?.kind !== "person" || speaker.name === null) return "unsure";
  const { words: name, mention, short } = namesOf(speaker);
  if (mention.some((word) => PRONOUNS.has(word))) return "unsure";
  // Who came with a ready-made statement, or is the label of a turn, is meant.
  if (speaker.mention === null || (document.kind === "transcript" && kind === "direct")) return "full";
  // A credit in capitals is an agency's ("— CNN").
  if (mention.length === 0 || (name.length === 1 && /^\P{Ll}+$/u.test(speaker.mention))) return "unsure";
  if (name.length > 1 && mention.includes(name[0]!) && mention.includes(name.at(-1)!)) return "full";
  return mention.includes(short[0]!) ? "named" : "unsure";
}

// When two speakers are one: by kind and name, whatever order the documents came in.
import type { Identify, Speaker } from "./contract.ts";
import { fold } from "./words.ts";

/** What identifies a speaker by its own name alone. */
export interface Identity {
  /** "mike-pence", "surname.pence.vice-president", "organization.white-house". */
  readonly id: string;
  readonly kind: Speaker["kind"];
  /** Last name of a person, folded; null for other kinds. */
  readonly surname: string | null;
  /** The person is known by one name only ("Pence"), with this folded office ("vice president", "" for none); null otherwise. */
  readonly aloneAs: string | null;
}

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

/**
 * Persons are told apart by their full name. One known by a single name is told apart by the office too, since "Secretary
 * Smith" and "Senator Smith" need not be the same. Other kinds are told apart by kind, name and whose they are. Null for
 * the unnamed and for names without a word.
 */
export function identityOf({ kind, name, office, of }: Speaker): Identity | null {
  const words = fold(name ?? "").split(" ").filter((word) => word !== "");
  if (kind === "unnamed" || words.length === 0) return null;
  if (kind !== "person") return { id: dotted(kind, slug(...words), slug(of)), kind, surname: null, aloneAs: null };
  const names = words.filter((word) => !SUFFIXES.has(word));
  const surname = names.at(-1) ?? null;
  if (names.length > 1) return { id: slug(...words), kind, surname, aloneAs: null };
  return { id: dotted("surname", slug(...words), slug(office)), kind, surname, aloneAs: fold(office ?? "") };
}

export const identify: Identify = (speaker) => identityOf(speaker)?.id ?? null;

/** "the-white-house": folded words with hyphens between. Empty when there is no word. */
export function slug(...parts: readonly (string | null)[]): string {
  return fold(parts.join(" ")).replaceAll(" ", "-");
}

/** "surname.pence.vice-president": parts that no word has a dot to be mistaken for; empty ones are left out. */
function dotted(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(".");
}

/** A person of full name on record, with every office ever named with it, folded, and in how many statements. */
export interface Candidate {
  readonly id: string;
  readonly offices: ReadonlyMap<string, number>;
}

/** Share of the statements that name an office with some of one surname, from which the office alone means who has it. */
const FAR_MOST = 0.9;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/**
 * Whom a person known by a surname alone means: the one of that surname whose office agrees, or of several the
 * one of whom it is said far most (a misreading or two shall not hide a president); failing any agreement, the only one of that surname, unless both have offices and these disagree. Null when nobody, or more than one, is meant. A function
 * of the names on record and how often each is told, so that the order of arrival does not matter.
 */
export function whoIsMeant(office: string, candidates: readonly Candidate[]): string | null {
  const agreeing = (office === "" ? [] : candidates)
    .map(({ id, offices }) => ({ id, told: [...offices].filter(([other]) => officesAgree(office, other)).map(([, statements]) => statements) }))
    .filter(({ told }) => told.length > 0)
    .map(({ id, told }) => ({ id, statements: sum(told) }));
  if (agreeing.length > 0) {
    const [most] = agreeing.toSorted((a, b) => b.statements - a.statements);
    const farMost = agreeing.length === 1 || (most && most.statements > 0 && most.statements >= FAR_MOST * sum(agreeing.map(({ statements }) => statements)));
    return farMost ? (most?.id ?? null) : null;
  }
  const [only, ...others] = candidates;
  if (!only || others.length > 0) return null;
  return office === "" || only.offices.size === 0 ? only.id : null;
}

/**
 * Names that differ only in a middle initial: "Donald J. Trump" is "Donald Trump", and with it "Donald John Trump". Given the
 * ids of all full names of one surname, each with the one that stands for it. Where two of them disagree ("Ana B. Rook", "Ana
 * Clara Rook"), nobody is taken for anybody; a middle name written out is not taken for none unless an initial stands between.
 */
export function sameButForInitials(ids: readonly string[]): Map<string, string> {
  const same = new Map<string, string>();
  for (const group of Map.groupBy(ids.map(partsOf).filter((parts) => parts !== null), ({ ends }) => ends).values()) {
    const plain = group.find(({ middle }) => middle.length === 0);
    const initials = group.filter(({ middle }) => middle.length > 0);
    if (!plain || !initials.some(({ middle }) => middle.every((word) => word.length === 1))) continue;
    if (initials.every((one) => initials.every((other) => middlesAgree(one.middle, other.middle)))) for (const { id } of initials) same.set(id, plain.id);
  }
  return same;
}

/** Word by word the same, or one the other's initial. */
function middlesAgree(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, i) => word === right[i] || (word.length === 1 && right[i]?.startsWith(word)) || (right[i]?.length === 1 && word.startsWith(right[i])));
}

/** "donald-j-trump" as its ends ("donald trump") and what is between; null for ids that are no full name. */
function partsOf(id: string): { id: string; ends: string; middle: readonly string[] } | null {
  const words = id.split("-");
  const last = words.findLastIndex((word) => !SUFFIXES.has(word));
  if (/[.@~]/.test(id) || last < 1) return null;
  return { id, ends: [words[0], ...words.slice(last)].join(" "), middle: words.slice(1, last) };
}

const SMALL_WORDS = new Set(["of", "the", "for", "to", "and", "s", "u", "us", "former", "then"]);
/** "Vice President" is no way to say "President". */
const RANKS = new Set(["vice", "deputy", "assistant", "under", "associate"]);

/** The words of one office are among the other's ("secretary", "secretary of state"), and the rank is the same. */
function officesAgree(left: string, right: string): boolean {
  const [few, many] = [officeWords(left), officeWords(right)].toSorted((a, b) => a.size - b.size);
  if (!few || !many || few.size === 0 || ![...few].every((word) => many.has(word))) return false;
  return [...many].every((word) => few.has(word) || !RANKS.has(word));
}

export function officeWords(office: string): Set<string> {
  return new Set(office.split(" ").filter((word) => word !== "" && !SMALL_WORDS.has(word)));
}

/** Outlets are one by folded name ("the-white-house"); a name without a word stands for itself. */
export function outletId(name: string): string {
  return slug(name) || name;
}

// Names of the countries and bodies that have offices, and of the seats that speak for them ("the White House", "Seoul").
import { COUNTRIES } from "./countries.ts";

/** Houses, streets and halls that stand for those who govern from there. */
const SEATS: readonly (readonly [string, readonly string[]])[] = [
  ["United States", ["White House", "Oval Office", "West Wing", "Pentagon", "Foggy Bottom", "Capitol Hill", "State Department"]],
  ["Russia", ["Kremlin"]],
  ["South Korea", ["Blue House", "Cheong Wa Dae"]],
  ["United Kingdom", ["Downing Street", "10 Downing Street", "Number 10", "No. 10", "Whitehall", "Buckingham Palace", "Westminster"]],
  ["France", ["Élysée", "Elysée", "Elysee", "Élysée Palace", "Elysee Palace", "Quai d'Orsay", "Matignon"]],
  ["China", ["Zhongnanhai"]],
  ["Italy", ["Palazzo Chigi", "Quirinale"]],
  ["Japan", ["Kantei"]],
  ["Brazil", ["Planalto", "Planalto Palace", "Itamaraty"]],
  ["Argentina", ["Casa Rosada"]],
  ["Philippines", ["Malacañang", "Malacanang", "Malacañang Palace"]],
  ["Turkey", ["Sublime Porte"]],
];

export type Way = "name" | "people" | "capital" | "seat";

export interface Body {
  readonly name: string;
  readonly way: Way;
}

/** Words as they are looked up: without full stops, accents and a possessive at the end; capitals count ("US" is no "us"). */
export const plain = (word: string): string => (/^[A-Za-z]+$/.test(word) ? word : word.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'").replace(/'s?$/i, "").replaceAll(".", ""));

/** Bodies by their names' words, joined by blanks. */
export type BodyNames = ReadonlyMap<string, Body>;

/** Longest name of a body, in words. */
export const LONGEST_NAME = 6;

const asKey = (name: string): string => name.split(/\s+/).map(plain).join(" ");

/** Countries and seats, and the bodies that tables name besides: each with its further names. */
export function bodyNames(further: readonly (readonly [string, readonly string[]])[]): BodyNames {
  const names = new Map<string, Body>();
  const add = (body: string, way: Way, all: readonly string[]) => {
    for (const name of all) if (name !== "" && !names.has(asKey(name))) names.set(asKey(name), { name: body, way });
  };
  for (const line of COUNTRIES.trim().split("\n")) {
    const [called = [], people = [], capitals = []] = line.split("|").map((column) => column.split(";").map((one) => one.trim()));
    const country = called[0] ?? "";
    add(country, "name", called);
    add(country, "people", people);
    add(country, "capital", capitals);
  }
  for (const [country, seats] of SEATS) add(country, "seat", seats);
  for (const [body, all] of further) add(names.get(asKey(body))?.name ?? body, "name", [body, ...all]);
  return names;
}

export interface BodyAt extends Body {
  readonly from: number;
  readonly to: number;
}

/** The body that the words from `from` on name, by its longest name; null when they name none. */
export function bodyAt(names: BodyNames, words: readonly string[], from: number, end: number): BodyAt | null {
  if (!/^[\p{Lu}\d]/u.test(words[from] ?? "")) return null;
  let key = "";
  let found: BodyAt | null = null;
  for (let to = from; to < Math.min(end, from + LONGEST_NAME); to++) {
    key = to === from ? plain(words[to]!) : `${key} ${plain(words[to]!)}`;
    const body = names.get(key);
    if (body !== undefined) found = { ...body, from, to: to + 1 };
  }
  return found;
}

const METONYMS = bodyNames([]);

/** Whose a seat is: "Russia" for "Kremlin", "South Korea" for "Seoul"; null where the name is no seat's. */
export function ofSeat(name: string): string | null {
  const words = name.replace(/^the\s+/i, "").split(/\s+/);
  const body = bodyAt(METONYMS, words, 0, words.length);
  return body !== null && body.to === words.length && (body.way === "seat" || body.way === "capital") ? body.name : null;
}

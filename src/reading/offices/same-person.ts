// Whether a name in a table and a name in a text may be one person's.
import { isFamilyNameFirst } from "../speakers/gender.ts";
import { areNicknames } from "../speakers/nicknames.ts";
import { plain } from "./bodies.ts";

/** The words of a name as they are compared: small letters without accents, hyphens and full stops, suffixes left out. */
export function nameWords(name: string): string[] {
  const words = name.split(/[\s-]+/).map((word) => plain(word).toLowerCase().replace(/,$/, ""));
  return words.filter((word) => word !== "" && !/^(?:jr|sr|ii|iii|iv)$/.test(word));
}

/** "J." and "John", "Mike" and "Michael", "Robert" and "Robert". */
const sameFirst = (a: string, b: string): boolean => a === b || areNicknames(a, b) || ((a.length === 1 || b.length === 1) && a[0] === b[0]);

/** The name that a person is called by alone. */
export const surnameOf = (words: readonly string[]): string => (isFamilyNameFirst(words) ? words[0] : words.at(-1)) ?? "";

/** The same surname, and first names that do not speak against it. */
export function samePerson(a: string, b: string): boolean {
  const [x, y] = [nameWords(a), nameWords(b)];
  if (x.length === 0 || y.length === 0) return false;
  if (x.join("") === y.join("")) return true;
  if (x.length === 1) return surnameOf(y) === x[0];
  if (y.length === 1) return surnameOf(x) === y[0];
  return x.at(-1) === y.at(-1) && (sameFirst(x[0]!, y[0]!) || x.slice(1, -1).includes(y[0]!) || y.slice(1, -1).includes(x[0]!));
}

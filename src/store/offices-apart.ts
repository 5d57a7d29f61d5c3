// One name, one post, two places, one time: hardly one person.
import { officeWords } from "./identity.ts";

/** An office that documents give with a name. */
export interface Held {
  /** Folded. */
  readonly office: string;
  /** First and last day of a statement with it. */
  readonly first: string;
  readonly last: string;
  /** Newest versions that give it. */
  readonly versions: ReadonlySet<number>;
}

/** Days within which one person can hardly have left a post for the same one elsewhere. */
const AT_ONCE = 90;
const DAY_MS = 86_400_000;

/**
 * Of the offices that one name has, those that one person hardly holds, each with the one that stands for it: spellings of one
 * place together. Empty as long as nothing speaks against one person; documents that give the name both offices know more.
 */
export function officesApart(held: readonly Held[]): Map<string, string> {
  const excluded = held.filter((one) => held.some((other) => officesExclude(one.office, other.office) && atOnce(one, other))).map(({ office }) => office);
  const apart = new Map<string, string>();
  for (const office of excluded.toSorted()) {
    const same = [...new Set(apart.values())].find((standing) => postOf(standing)?.post === postOf(office)?.post && !officesExclude(standing, office));
    apart.set(office, same ?? office);
  }
  return apart;
}

/** Whether two folded offices are one post in two places ("mayor of sel", "mayor of lusk"); an abbreviation is the same place. */
export function officesExclude(left: string, right: string): boolean {
  const [one, other] = [postOf(left), postOf(right)];
  if (!one || !other || one.post !== other.post) return false;
  if (one.place.some((word) => other.place.some((each) => each.slice(0, 4) === word.slice(0, 4)))) return false;
  return !other.place.includes(initials(one.place)) && !one.place.includes(initials(other.place));
}

const initials = (words: readonly string[]) => words.map((word) => word[0]).join("");

/** Null for offices that name no place after the post, and for those that are no more or not yet. */
function postOf(office: string): { post: string; place: readonly string[] } | null {
  const [, post = "", where = ""] = /^(.+?) of (.+)$/.exec(office) ?? [];
  const place = [...officeWords(where)];
  return place.length === 0 || /\b(?:former|ex|vice|deputy|acting|then)\b/.test(office) ? null : { post, place };
}

function atOnce(one: Held, other: Held): boolean {
  const between = Math.max(Date.parse(one.first) - Date.parse(other.last), Date.parse(other.first) - Date.parse(one.last));
  return between <= AT_ONCE * DAY_MS && ![...one.versions].some((version) => other.versions.has(version));
}

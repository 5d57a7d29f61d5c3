// What the pronouns that follow a person's name tell of the person's sex.
import { genderOfPronoun } from "./gender.ts";
import type { Mention } from "./mentions.ts";
import type { Person } from "./people.ts";
import type { Words } from "./words.ts";

/** Tokens after a name in which its pronoun is looked for. */
const REACH = 25;
const ENOUGH = 2;
const SHARE = 0.75;

/** The sex that the first pronoun after a naming tells, +1 he, -1 she, 0 when another name or nothing comes first. */
export function pronounAfter(words: Words, mention: Mention, named: (token: number) => boolean): number {
  for (let i = mention.to; i < Math.min(words.count, mention.to + REACH); i++) {
    const later = words.sentence[i]! - words.sentence[mention.from]!;
    if (named(i) || later > 1 || (later === 1 && i > mention.to && words.sentence[i - 3] === words.sentence[i])) return 0;
    if (words.quote[i] !== words.quote[mention.from]) continue;
    const gender = genderOfPronoun(words.lower[i]!);
    if (gender !== null) return gender === "man" ? 1 : -1;
  }
  return 0;
}

/** Settles the sex of those whose title does not tell it, where the pronouns after their names agree. */
export function settleGenders(words: Words, people: readonly Person[], named: (token: number) => boolean): void {
  for (const person of people) {
    if (person.genderIsSure) continue;
    let men = 0;
    let women = 0;
    for (const mention of person.mentions.slice(0, 40)) {
      const one = pronounAfter(words, mention, named);
      if (one > 0) men++;
      else if (one < 0) women++;
    }
    const most = Math.max(men, women);
    const told = men > women ? "man" : "woman";
    // A known first name needs more against it than one stray pronoun of somebody else's.
    if (most < ENOUGH + (person.gender !== null && person.gender !== told ? 1 : 0) || most < SHARE * (men + women)) continue;
    person.gender = told;
    person.genderIsSure = true;
  }
}

// The lists of places, peoples and given names, by phrase.
import { GIVEN_NAMES } from "./givennames.ts";
import { CAPITALS, COUNTRIES, PEOPLES } from "./places.ts";

export const COUNTRY = 1;
export const CAPITAL_CITY = 2;
export const PEOPLE = 4;
export const GIVEN_NAME = 8;

function phrases(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  const add = (list: string, mark: string, bit: number): void => {
    for (const raw of list.split(mark)) {
      const phrase = raw.trim().replace(/\s+/gu, " ").toLowerCase();
      if (phrase !== "") bits.set(phrase, (bits.get(phrase) ?? 0) | bit);
    }
  };
  add(COUNTRIES, ";", COUNTRY);
  add(CAPITALS, ";", CAPITAL_CITY);
  add(PEOPLES, ";", PEOPLE);
  add(GIVEN_NAMES.replace(/\s+/gu, " "), " ", GIVEN_NAME);
  return bits;
}

/** The bits of every phrase, in small letters. */
export const LISTED_PHRASES = phrases();
/** First words of phrases of several words. */
const OPENERS = new Set([...LISTED_PHRASES.keys()].filter((phrase) => phrase.includes(" ")).map((phrase) => phrase.slice(0, phrase.indexOf(" "))));
/** Set beside a word's own bits where it may open a longer phrase. */
export const OPENS_PHRASE = 16;

/** The bits of a single word in small letters. */
export function listedAs(word: string): number {
  return (LISTED_PHRASES.get(word) ?? 0) | (OPENERS.has(word) ? OPENS_PHRASE : 0);
}

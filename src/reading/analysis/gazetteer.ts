// Which tokens are in the lists of places, peoples and given names: bits per token, longest phrase first.
import { type Columns } from "./columns.ts";
import { ALL_CAPITALS, CAPITAL, FLAGS, WIDTH } from "./word-rows.ts";
import { GIVEN_NAMES } from "./givennames.ts";
import { CAPITALS, COUNTRIES, PEOPLES } from "./places.ts";

export const COUNTRY = 1;
export const CAPITAL_CITY = 2;
export const PEOPLE = 4;
export const GIVEN_NAME = 8;

/** Words of the longest phrase looked for. */
const LONGEST = 4;

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

const known = phrases();
/** First words of phrases of several words. */
const openers = new Set([...known.keys()].filter((phrase) => phrase.includes(" ")).map((phrase) => phrase.slice(0, phrase.indexOf(" "))));

/** The bits of every token; all tokens of a phrase carry the phrase's. */
export function gazetteerBits(lower: readonly string[], columns: Columns): Uint8Array {
  const bits = new Uint8Array(lower.length);
  for (let i = 0; i < lower.length; i++) {
    if ((columns.rows[i * WIDTH + FLAGS]! & (CAPITAL | ALL_CAPITALS)) === 0) continue;
    const word = lower[i]!;
    let length = 1;
    let found = known.get(word) ?? 0;
    if (openers.has(word)) {
      let phrase = word;
      for (let more = 1; more < LONGEST && i + more < lower.length; more++) {
        phrase += ` ${lower[i + more]!}`;
        const bit = known.get(phrase);
        if (bit !== undefined) {
          length = more + 1;
          found = bit;
        }
      }
    }
    for (let k = 0; k < length; k++) bits[i + k]! |= found;
    i += length - 1;
  }
  return bits;
}

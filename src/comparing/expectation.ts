// How many meetings in a phrase the rates of words and speakers let expect, before calibration.
import type { Counts } from "./background.ts";
import type { Exposure } from "./exposure.ts";
import { chanceOnSubject, chancesOf, TABLE_WORDS } from "./chance.ts";
import { without } from "./learning.ts";
import { type Occurrence, recurrenceOf } from "./recurrence.ts";

/** A phrase with all its occurrences in the time compared, one for each utterance. */
export interface Tested {
  readonly codes: Uint32Array;
  /** By word: 1 where it is a name. */
  readonly names: Uint8Array;
  /** By word: 1 where a mark stands before it, 2 where a sentence ends. */
  readonly breaks: Uint8Array;
  readonly occurrences: readonly Occurrence[];
  /** Utterances that have it too, but from another's mouth or of a speaker who is not known: they say nothing of how common it is. */
  readonly besides: number;
  readonly meetings: number;
  /** Times that its p counts among the others. */
  readonly weight: number;
  /** By word: its share of what else is said in the documents that tell it. */
  readonly local: Float64Array;
}

/** What the phrases are tested in. */
export interface Surroundings {
  /** Milliseconds between two utterances that meet, at most. */
  readonly window: number;
  /** Share of the time compared in which one utterance meets another, wherever it stands; 0 to 1. */
  readonly share: number;
  /** By voice, how many words it says. */
  readonly words: ReadonlyMap<string, number>;
  /** Of these words, which lie within the window of each other. */
  readonly exposure: Exposure;
  /** Sequences of the record, the phrases tested among them. */
  readonly own: Counts;
  readonly table: Counts;
}

/** Words after which a voice's own rate weighs as much as everybody's. Chosen on shifted dates, like the next two. */
const OWN_RATE_WORDS = 3000;
/** Pairs of occurrences apart in time from which half is believed of what they tell. */
const PAIRS_BELIEVED = 100;
/** Pairs of words that chance brings into one window in a year of briefings, a million words. */
const LARGE_EXPOSURE = 1e9;
/** Voices with a phrase beyond which everybody's rate says enough. */
const VOICES = 40;

/**
 * Sum over pairs of voices of rᵢ rⱼ Xᵢⱼ, where Xᵢⱼ is how many pairs of their words lie within the window and r the chance that the phrase
 * begins at a word: everybody's, p, and dᵢ more for a voice that has said it at other times. What was said around the meetings themselves is left
 * out of both. Where a phrase is said often, how often its occurrences lie apart tells more, and the larger is taken.
 */
export function expectation({ window, share, words, exposure, own, table }: Surroundings): (phrase: Tested) => number {
  const all = [...words.values()].reduce((sum, each) => sum + each, 0);
  const pairs = (all ** 2 - [...words.values()].reduce((sum, each) => sum + each ** 2, 0)) / 2;
  // A small record cannot tell what is common: there it is asked what would meet in a large one.
  const beyond = LARGE_EXPOSURE * (TABLE_WORDS / (TABLE_WORDS + all)) ** 2;
  // More lies within a window than would by chance, since much is said on some days and little on others.
  const busy = pairs * share > 0 ? Math.max(1, exposure.total / (pairs * share)) : 1;

  return ({ codes, names, breaks, local, occurrences, besides }) => {
    const { days, elsewhere, apart } = recurrenceOf(occurrences, window);
    const chances = chancesOf(codes, without(own, codes, besides + (1 - elsewhere) * occurrences.length), table, breaks);
    const chance = chanceOnSubject(codes, chances, { names, breaks, local });
    const more = days.size > VOICES ? [] : [...days].map(([voice, said]) => {
      const spoken = words.get(voice) ?? 0;
      return { voice, rate: Math.max(0, (said * elsewhere - chance * spoken) / (spoken + OWN_RATE_WORDS)) };
    }).filter(({ rate }) => rate > 0);
    const alone = more.reduce((sum, { voice, rate }) => sum + rate * exposure.of(voice), 0);
    const among = more.reduce((sum, one, at) => sum + more.slice(at + 1).reduce((rest, other) => rest + one.rate * other.rate * exposure.between(one.voice, other.voice), 0), 0);
    const byRates = chance ** 2 * (exposure.total + beyond) + chance * alone + among;
    const byPairs = share < 1 ? (((apart * share) / (1 - share)) * busy * apart) / (apart + PAIRS_BELIEVED) : 0;
    return Math.max(byRates, byPairs, Number.MIN_VALUE);
  };
}

// How many meetings in a phrase the rates of words and speakers let expect, before calibration.
import type { Counts } from "./background.ts";
import { chanceOf, TABLE_WORDS } from "./chance.ts";
import { without } from "./learning.ts";
import { type Occurrence, recurrenceOf } from "./recurrence.ts";

/** A phrase with all its occurrences in the time compared, one for each utterance. */
export interface Tested {
  readonly codes: Uint32Array;
  readonly occurrences: readonly Occurrence[];
  /** Utterances that have it too, but from another's mouth or of a speaker who is not known: they say nothing of how common it is. */
  readonly besides: number;
  readonly meetings: number;
}

/** What one voice says in the time compared. */
export interface Speech {
  /** Words that were said. */
  readonly words: number;
  /** Days on which something was said. */
  readonly days: number;
}

/** What the phrases are tested in. */
export interface Surroundings {
  /** Milliseconds between two utterances that meet, at most. */
  readonly window: number;
  /** Milliseconds by which one of two utterances can be moved in time so that they still meet. */
  readonly reach: number;
  /** Milliseconds from the first utterance to the last. */
  readonly time: number;
  readonly voices: ReadonlyMap<string, Speech>;
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

/**
 * Sum over pairs of voices of λᵢ λⱼ reach / T, where λ is how often a voice is expected to say the phrase: by everybody's rate and, as far
 * as it spoke, by its own. What was said around the meetings themselves is left out of both. Where a phrase is said often, how often its
 * occurrences lie apart tells more, and the larger is taken.
 */
export function expectation({ window, reach, time, voices, own, table }: Surroundings): (phrase: Tested) => number {
  const share = Math.min(1, reach / time);
  let [words, all, allSquares] = [0, 0, 0];
  for (const speech of voices.values()) {
    words += speech.words;
    all += byAll(speech);
    allSquares += byAll(speech) ** 2;
  }
  // A small record cannot tell what is common: there it is asked what would meet in a large one.
  const beyond = LARGE_EXPOSURE * (TABLE_WORDS / (TABLE_WORDS + words)) ** 2;

  return ({ codes, occurrences, besides }) => {
    const { days, elsewhere, apart } = recurrenceOf(occurrences, window);
    const chance = chanceOf(codes, without(own, codes, besides + (1 - elsewhere) * occurrences.length), table);
    let [sum, sumSquares] = [chance * all, chance ** 2 * allSquares];
    for (const [voice, said] of days) {
      const speech = voices.get(voice);
      if (!speech) continue;
      const prior = chance * byAll(speech);
      const rate = prior + (said * elsewhere * speech.words) / (speech.words + OWN_RATE_WORDS);
      // A day has the phrase or not, however often.
      const expected = -speech.days * Math.expm1(-rate / speech.days);
      sum += expected - prior;
      sumSquares += expected ** 2 - prior ** 2;
    }
    const byRates = (share * (sum ** 2 - sumSquares)) / 2 + chance ** 2 * beyond;
    const byPairs = share < 1 ? (((apart * share) / (1 - share)) * apart) / (apart + PAIRS_BELIEVED) : 0;
    return Math.max(byRates, byPairs, Number.MIN_VALUE);
  };
}

/** Words whose rate is everybody's rather than the voice's own. */
function byAll({ words }: Speech): number {
  return (words * OWN_RATE_WORDS) / (words + OWN_RATE_WORDS);
}

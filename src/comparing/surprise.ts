// How surprising a shared phrase is: the meetings that chance would bring, and a p-value and a false discovery rate from them.
import type { Surprise } from "../model/index.ts";
import { falseDiscoveryRates, poissonTail } from "./discovery.ts";
import { type Surroundings, expectation, type Tested } from "./expectation.ts";

/** One for each of the phrases, in their order. */
export function surprisesOf(phrases: readonly Tested[], surroundings: Surroundings): Surprise[] {
  const meetingsOf = expectation(surroundings);
  const tested = phrases.map((phrase) => {
    const expected = calibrated(meetingsOf(phrase));
    return { expected, p: poissonTail(phrase.meetings, expected) };
  });
  const rates = falseDiscoveryRates(tested.map(({ p }) => p));
  return tested.map(({ expected, p }, at) => ({ expected, p, q: rates[at]! }));
}

/** Chance of a phrase that is expected once, decimal places from which rarity tells less, and how fast it does: fitted on shifted dates. */
const [ONCE, PLACES, POWER] = [0.8, 3, 4];

/**
 * The calibration: from what rates say to what is seen when every voice's dates are shifted at random. Only phrases that did meet are tested,
 * and of the countless ones that might some always do; speakers share topics and lines that no count foresees. So a phrase of which rates say
 * 10 ** -x is not that rare: among the phrases that meet by chance, about 0.8 (1 + x / 3) ** -4 are as rare. What is common is as rates say.
 */
export function calibrated(expected: number): number {
  return expected < 1 ? ONCE * (1 - Math.log10(expected) / PLACES) ** -POWER : expected - 1 + ONCE;
}

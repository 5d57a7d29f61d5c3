// How surprising a shared phrase is: the meetings that chance would bring, and a p-value and a false discovery rate from them.
import type { Scored } from "./echoes.ts";
import { falseDiscoveryRates, poissonTail } from "./discovery.ts";
import { type Surroundings, expectation, type Tested } from "./expectation.ts";

/** One for each of the phrases, in their order. `byChance` is how many phrases chance alone would have brought together. */
export function surprisesOf(phrases: readonly Tested[], surroundings: Surroundings, byChance = phrases.length): Scored[] {
  const meetingsOf = expectation(surroundings);
  const tested = phrases.map((phrase) => {
    const expected = calibrated(meetingsOf(phrase));
    const p = poissonTail(phrase.meetings, expected);
    return { expected, p, weight: phrase.weight };
  });
  // By chance there are as many of each weight as there are among those that surprise nobody.
  const common = tested.filter(({ p }) => p > COMMON);
  const among = common.length > 0 ? common : tested;
  const share = among.reduce((sum, { weight }) => sum + 1 / weight, 0) / Math.max(1, among.length);
  const rates = falseDiscoveryRates(tested.map(({ p, weight }) => p * weight), Math.min(byChance, phrases.length) * share);
  return tested.map(({ expected, p, weight }, at) => ({ expected, p, weight, q: Math.max(p, rates[at]!) }));
}

/** A p from which a phrase surprises nobody. */
const COMMON = 0.5;

/** Decimal places from which rarity tells less, and how fast: fitted on shifted dates (docs/echoes.md). */
const [PLACES, POWER] = [3.5, 5.6];

/**
 * The calibration: from what rates say to what is seen when every voice's dates are shifted at random. Only phrases that did meet are tested,
 * and of the countless ones that might some always do; speakers share topics and lines that no count foresees. So a phrase of which rates say
 * 10 ** -x is not that rare: among those that meet by chance about (1 + x / 3.5) ** -5.6 are. What rates expect once or more is as they say.
 * Never less than `expected`, by however little the powers are rounded.
 */
export function calibrated(expected: number): number {
  return expected < 1 ? Math.max(expected, (1 - Math.log10(expected) / PLACES) ** -POWER) : expected;
}

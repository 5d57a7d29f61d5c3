// From how many are expected to how surprising it is: tails of the Poisson distribution and false discovery rates.

/** Chance of `least` or more where `expected` are. */
export function poissonTail(least: number, expected: number): number {
  if (least <= 0) return 1;
  if (least === 1) return -Math.expm1(-expected);
  // The sum of the smaller side, from its largest term on.
  const upper = least > expected;
  let term = Math.exp(-expected + (upper ? least : least - 1) * Math.log(expected) - logFactorial(upper ? least : least - 1));
  let sum = 0;
  for (let count = upper ? least : least - 1; count >= 0 && term > sum * Number.EPSILON; count += upper ? 1 : -1) {
    sum += term;
    term *= upper ? expected / (count + 1) : count / expected;
  }
  return Math.min(1, upper ? sum : 1 - sum);
}

function logFactorial(count: number): number {
  let sum = 0;
  for (let factor = 2; factor <= count; factor += 1) sum += Math.log(factor);
  return sum;
}

/**
 * For each of the p-values, the smallest false discovery rate at which it is believed (Y. Benjamini and Y. Hochberg, 1995). `byChance` is how many
 * of them there would be if all came by chance, where that is known to be fewer (the same, "On the adaptive control of the false
 * discovery rate", 2000).
 */
export function falseDiscoveryRates(chances: readonly number[], byChance = chances.length): number[] {
  const order = [...chances.keys()].toSorted((a, b) => chances[b]! - chances[a]!);
  const rates = Array.from(chances, () => 1);
  let least = 1;
  for (const [at, index] of order.entries()) {
    least = Math.min(least, chances[index]! * (byChance / (chances.length - at)));
    rates[index] = least;
  }
  return rates;
}

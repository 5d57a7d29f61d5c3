// Pairs of utterances that meet in a phrase, weighed: which count, which do not, and why.
import type { Exclusion } from "../model/index.ts";
import type { Compared } from "./compared.ts";
import { judgeUtterances, type PairVerdict } from "./exclusions.ts";
import { within } from "./period.ts";
import { differentPlaces, type Teller } from "./tellers.ts";

/** Of two groups. */
export type Judge = (earlier: number, later: number) => PairVerdict;

/** Every pair is judged once, whatever phrases it shares. */
export function judged({ wordings, groups }: Compared): Judge {
  const tellings = (group: number) => groups.get(group)!.map((number) => wordings[number]!);
  const verdicts = new Map<string, PairVerdict>();
  return (earlier, later) => {
    const key = `${earlier} ${later}`;
    const verdict = verdicts.get(key) ?? judgeUtterances(tellings(earlier), tellings(later));
    verdicts.set(key, verdict);
    return verdict;
  };
}

export interface Weighed {
  /** Who has another of another voice within the window. */
  readonly meet: ReadonlySet<Teller>;
  /** Of these, who is in a pair that counts. */
  readonly count: ReadonlySet<Teller>;
  /** Who is in a pair of which one gives the words as the other's. */
  readonly quote: ReadonlySet<Teller>;
  /** What speaks against the pairs that do not count, and how often. */
  readonly reasons: ReadonlyMap<Exclusion, number>;
  readonly thrownBack: boolean;
}

/** Pairs of one utterance beyond these are not judged: a phrase so common counts or does not by then. */
const PAIRS_JUDGED = 64;

/** `tellers` in order of time; `window` in milliseconds. */
export function weigh(window: number, tellers: readonly Teller[], judge: Judge): Weighed {
  const [meet, count, quote] = [new Set<Teller>(), new Set<Teller>(), new Set<Teller>()];
  const reasons = new Map<Exclusion, number>();
  let thrownBack = false;
  for (const [at, teller] of tellers.entries()) {
    let judgedSoFar = 0;
    for (let next = at + 1; next < tellers.length; next += 1) {
      const other = tellers[next]!;
      // By the first day: what is known less well than to the day lies within, if at all, soon after it.
      if (other.period.from > teller.period.to + window) break;
      if (other.voice === teller.voice || !within(teller.period, other.period, window)) continue;
      if (meet.has(teller) && meet.has(other) && ((count.has(teller) && count.has(other)) || judgedSoFar > PAIRS_JUDGED)) continue;
      if (!differentPlaces(teller.places, other.places)) continue;
      meet.add(teller).add(other);
      judgedSoFar += 1;
      const { excluded, thrownBack: thrown }: PairVerdict = teller.own.length > 0 && other.own.length > 0 ? judge(teller.group, other.group) : { excluded: "outlet", thrownBack: false };
      if (excluded === null) count.add(teller).add(other);
      else reasons.set(excluded, (reasons.get(excluded) ?? 0) + 1);
      if (excluded === "quoting") quote.add(teller).add(other);
      thrownBack ||= thrown;
    }
  }
  return { meet, count, quote, reasons, thrownBack };
}

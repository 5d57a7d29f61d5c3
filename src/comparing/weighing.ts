// Pairs of utterances that meet in a phrase, weighed: which count, which do not, and why.
import type { Exclusion } from "../model/index.ts";
import type { Compared } from "./compared.ts";
import { judgeUtterances, type PairVerdict } from "./exclusions.ts";
import { type Period, within } from "./period.ts";
import type { Timeline } from "./timeline.ts";
import { createTwins } from "./twins.ts";
import { differentPlaces, type Teller } from "./tellers.ts";

/** Of two groups. */
export type Judge = (earlier: number, later: number) => PairVerdict;

/** Every pair is judged once, whatever phrases it shares. */
export function judged(all: Compared, timeline: Timeline): Judge {
  const { wordings, groups, voiceOf } = all;
  const twins = createTwins(all, timeline);
  const tellings = (group: number) => groups.get(group)!.map((number) => wordings[number]!);
  const judge: Judge = (earlier, later) => {
    const verdict = judgeUtterances(tellings(earlier), tellings(later));
    const mayBeOne = verdict.excluded === null && (twins(earlier).has(voiceOf(later)) || twins(later).has(voiceOf(earlier)));
    return mayBeOne ? { excluded: "retelling", thrownBack: false } : verdict;
  };
  const verdicts = new Map<string, PairVerdict>();
  return (earlier, later) => {
    const key = `${earlier} ${later}`;
    const verdict = verdicts.get(key) ?? judge(earlier, later);
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
  /** Pairs that count. */
  readonly pairs: readonly (readonly [Teller, Teller])[];
}

/** Pairs of one utterance beyond these are not judged: a phrase so common counts or does not by then. */
const PAIRS_JUDGED = 64;
/** Utterances with a phrase up to which every pair is judged: among few each may be the one that tells most. */
const FEW = 8;
/** Utterances with a phrase beyond which who speaks is all that is asked of a pair: no echo so common is surprising. */
const COMMON = 300;
const NOT_COUNTED: Readonly<Record<"outlet" | "unidentified", PairVerdict>> = {
  outlet: { excluded: "outlet", thrownBack: false },
  unidentified: { excluded: "unidentified", thrownBack: false },
};
const COUNTED: PairVerdict = { excluded: null, thrownBack: false };

/** `window` in milliseconds. */
export function weigh(window: number, tellers: readonly Teller[], judge: Judge): Weighed {
  const [meet, count, quote] = [new Set<Teller>(), new Set<Teller>(), new Set<Teller>()];
  const reasons = new Map<Exclusion, number>();
  const pairs: (readonly [Teller, Teller])[] = [];
  let thrownBack = false;
  const order = tellers.map((teller) => ({ teller, ...reachOf(teller) })).toSorted((a, b) => a.from - b.from);
  for (const [at, { teller, to }] of order.entries()) {
    let judgedSoFar = 0;
    for (let next = at + 1; next < order.length; next += 1) {
      const { teller: other, from } = order[next]!;
      if (from > to + window) break;
      if (other.voice === teller.voice || !areWithin(teller, other, window)) continue;
      if (order.length > FEW && meet.has(teller) && meet.has(other) && ((count.has(teller) && count.has(other)) || judgedSoFar > PAIRS_JUDGED)) continue;
      if (!differentPlaces(teller.places, other.places)) continue;
      meet.add(teller).add(other);
      judgedSoFar += 1;
      const { excluded, thrownBack: thrown } = verdictOn(teller, other, tellers.length > COMMON ? null : judge);
      if (excluded === null) {
        count.add(teller).add(other);
        pairs.push([teller, other]);
      } else reasons.set(excluded, (reasons.get(excluded) ?? 0) + 1);
      if (excluded === "quoting") quote.add(teller).add(other);
      thrownBack ||= thrown;
    }
  }
  return { meet, count, quote, reasons, thrownBack, pairs };
}

function verdictOn(one: Teller, other: Teller, judge: Judge | null): PairVerdict {
  if (one.own.length === 0 || other.own.length === 0) return NOT_COUNTED.outlet;
  if (judge) return judge(...inOrder(one, other));
  return one.identified && other.identified ? COUNTED : NOT_COUNTED.unidentified;
}

function areWithin({ periods }: Teller, other: Teller, window: number): boolean {
  return periods.some((one) => other.periods.some((another) => within(one, another, window)));
}

/** From the first moment that a telling gives to the last. */
function reachOf({ periods }: Teller): Period {
  return { from: Math.min(...periods.map(({ from }) => from)), to: Math.max(...periods.map(({ to }) => to)) };
}

/** Their groups, the earlier first. */
function inOrder(one: Teller, other: Teller): [number, number] {
  const earlier = one.period.from < other.period.from || (one.period.from === other.period.from && one.group < other.group);
  return earlier ? [one.group, other.group] : [other.group, one.group];
}

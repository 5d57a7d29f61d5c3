// A set of statements made ready: their wordings, the utterances they tell, and when each was said.
import type { Said, Utterance } from "../model/index.ts";
import type { Comparable } from "./meetings.ts";
import { isSharp, type Period } from "./period.ts";
import { createGathering, utteranceOf } from "./utterances.ts";
import { wordingOf } from "./wording.ts";

export interface Compared extends Comparable {
  /** Groups in order of their first wording, each with the numbers of its wordings. */
  readonly groups: ReadonlyMap<number, readonly number[]>;
  /** Of the group that has this number. */
  utterance(group: number): Utterance;
  /** When it was said, as all its tellings tell. */
  groupPeriod(group: number): Period | null;
}

export function compare(said: Iterable<Said>): Compared {
  const gathering = createGathering();
  for (const each of said) gathering.add(wordingOf(each));
  const { wordings, groupOf } = gathering;
  const groups = Map.groupBy(wordings.keys(), groupOf);
  const told = new Map([...groups].map(([group, numbers]) => [group, toldPeriod(numbers.map((number) => wordings[number]!))]));
  const utterances = new Map<number, Utterance>();
  return {
    wordings,
    groupOf,
    groups,
    periods: wordings.map(({ said: { told: own }, period }, number) => (own ? period : (told.get(groupOf(number)) ?? period))),
    utterance(group) {
      const utterance = utterances.get(group) ?? utteranceOf(groups.get(group)!.map((number) => wordings[number]!));
      utterances.set(group, utterance);
      return utterance;
    },
    groupPeriod: (group) => told.get(group) ?? earliest(groups.get(group)!.map((number) => wordings[number]!.period)),
  };
}

/** The earliest that a telling gives to the day; null when none does. */
function toldPeriod(wordings: readonly { readonly said: Said; readonly period: Period | null }[]): Period | null {
  return earliest(wordings.map(({ said, period }) => (said.told && period && isSharp(period) ? period : null)));
}

function earliest(periods: readonly (Period | null)[]): Period | null {
  return periods.reduce((first, period) => (period && (!first || period.from < first.from) ? period : first), null);
}

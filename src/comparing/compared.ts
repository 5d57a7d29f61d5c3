// Statements made ready: their wordings, the utterances they tell, and when each was said. Grows with what is added.
import type { Said, Utterance } from "../model/index.ts";
import type { Comparable } from "./meetings.ts";
import { createOwnWords } from "./own-words.ts";
import type { Period } from "./period.ts";
import { createGathering, utteranceOf } from "./utterances.ts";
import { wordingOf } from "./wording.ts";

export interface Compared extends Comparable {
  /** By the number of the group: the numbers of its wordings. */
  readonly groups: ReadonlyMap<number, readonly number[]>;
  /** Of the group that has this number. */
  utterance(group: number): Utterance;
  /** When it was said, as all its tellings tell. */
  groupPeriod(group: number): Period | null;
}

export interface Growing extends Compared {
  /** The number of its wording. */
  add(said: Said): number;
}

export function createCompared(): Growing {
  const { add, wordings, groups, groupOf, voiceOf, periodOf, toldPeriod } = createGathering();
  const utterances = new Map<number, Utterance>();
  /** By wording, what is asked of each that shares words with another. */
  const documents: number[] = [];
  const own = createOwnWords();
  const documentNumbers = new Map<string, number>();
  return {
    add(said) {
      const wording = wordingOf(said);
      const document = documentNumbers.get(said.document.id) ?? documentNumbers.size;
      documentNumbers.set(said.document.id, document);
      documents.push(document);
      own.add(wording.own);
      return add(wording);
    },
    wordings,
    groups,
    groupOf,
    voiceOf,
    periodOf,
    documentOf: (number) => documents[number]!,
    isOwn: own.isOwn,
    utterance(group) {
      const numbers = groups.get(group)!;
      const known = utterances.get(group);
      if (known?.tellings.length === numbers.length) return known;
      const utterance = utteranceOf(numbers.map((number) => wordings[number]!));
      utterances.set(group, utterance);
      return utterance;
    },
    groupPeriod: (group) => toldPeriod(group) ?? earliest(groups.get(group)!.map((number) => wordings[number]!.period)),
  };
}

export function compare(said: Iterable<Said>): Compared {
  const compared = createCompared();
  for (const each of said) compared.add(each);
  return compared;
}

function earliest(periods: readonly (Period | null)[]): Period | null {
  return periods.reduce((first, period) => (period && (!first || period.from < first.from) ? period : first), null);
}

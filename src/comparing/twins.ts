// Who else is told to have said an utterance: where that may be so, it shares no words with that other, but may be the other's.
import type { Compared } from "./compared.ts";
import { DAY_MS } from "./period.ts";
import { LONG_RUN, surest } from "./retelling.ts";
import { ownWords } from "./tellers.ts";
import type { Timeline } from "./timeline.ts";

/** Numbers of the voices that have as much of a group's own words in a row as two reports of one act have, and are named as surely or more. */
export type Twins = (group: number) => ReadonlySet<number>;

/** Days within which an act is told again. */
const TOLD_AGAIN_MS = 7 * DAY_MS;
const CERTAINTY = { unsure: 0, named: 1, full: 2 } as const;

export function createTwins(all: Compared, timeline: Timeline): Twins {
  const { wordings, groups, groupOf, voiceOf } = all;
  const known = new Map<number, ReadonlySet<number>>();
  const sure = new Map<number, number>();
  const sureness = (group: number): number => {
    const found = sure.get(group) ?? CERTAINTY[surest(groups.get(group)!.map((number) => wordings[number]!))];
    sure.set(group, found);
    return found;
  };

  return (group) => {
    const before = known.get(group);
    if (before) return before;
    const found = new Set<number>();
    const mine = sureness(group);
    for (const number of mine < CERTAINTY.full ? groups.get(group)! : []) {
      const period = all.periodOf(number);
      if (!period) continue;
      const wording = wordings[number]!;
      timeline.match(wording.codes, LONG_RUN.unsure, { from: period.from - TOLD_AGAIN_MS, to: period.to + TOLD_AGAIN_MS }, (other, start, at, length) => {
        const theirs = wordings[other]!;
        if (voiceOf(other) === voiceOf(number) || !theirs.identified || found.has(voiceOf(other))) return;
        const inOne = theirs.said.document.id === wording.said.document.id && theirs.starts[start] === wording.starts[at];
        if (inOne || !ownWords(wording, at, length) || !ownWords(theirs, start, length) || sureness(groupOf(other)) < mine) return;
        found.add(voiceOf(other));
      });
    }
    known.set(group, found);
    return found;
  };
}

// Echoes as statements arrive: each is matched with all that came before, in its window.
import type { Said } from "../model/index.ts";
import { createCompared, type Growing } from "./compared.ts";
import { rank, type RankedEcho, type Score } from "./echoes.ts";
import { meetingsOf, type Window } from "./meetings.ts";
import { createPhrases } from "./phrases.ts";
import { createTimeline } from "./timeline.ts";

export interface Live {
  readonly compared: Growing;
  /** What is on record, in any order; nothing is told of it before it arrives. */
  prime(said: Iterable<Said>): void;
  /** Echoes in which what arrives takes part, the most surprising first, in the speakers' own words; none of what has arrived before. */
  arrive(said: readonly Said[]): RankedEcho[];
}

/** Utterances with a phrase, or places of a pair of words on one day, beyond which it surprises nobody that two of them meet. */
export const COMMON = 60;

export function createLive(asked: Window, score: Score): Live {
  const window = { ...asked, common: COMMON };
  const compared = createCompared();
  const timeline = createTimeline();
  /** Numbers of statements by id, and the ids of those that have arrived. */
  const known = new Map<string, number>();
  const told = new Set<string>();
  /** By wording: the day under which it stands in the timeline. */
  const days = new Map<number, number>();
  /** Puts it, and whatever of its utterance it has moved to another day, in its place; tells of each before. */
  const place = (said: Said, before: (moved: number) => void): void => {
    const number = compared.add(said);
    known.set(said.id, number);
    for (const each of compared.groups.get(compared.groupOf(number)) ?? []) {
      const period = compared.periodOf(each);
      if (!period || days.get(each) === period.from) continue;
      before(each);
      days.set(each, period.from);
      timeline.add(each, compared.wordings[each]!.codes, period);
    }
  };
  return {
    compared,
    prime(said) {
      for (const each of said) if (!known.has(each.id)) place(each, () => {});
    },
    arrive(said) {
      const { found, shared } = createPhrases(compared);
      const arrived = new Set(said.map(({ id }) => id).filter((id) => !told.has(id)));
      for (const each of said) {
        const number = known.get(each.id);
        if (number === undefined) place(each, (moved) => meetingsOf(compared, moved, window, timeline, found));
        else if (arrived.has(each.id)) meetingsOf(compared, number, window, timeline, found);
        told.add(each.id);
      }
      const own = [...shared.values()].filter((phrase) => phrase.own);
      const echoes = rank({ all: compared, timeline, window: window.within }, own, score, COMMON).filter(({ excluded }) => excluded === null);
      const groups = new Set([...arrived].map((id) => compared.groupOf(known.get(id)!)));
      return echoes.filter((echo) => echo.groups.some((group) => groups.has(group)));
    },
  };
}

// Echoes as statements arrive: each is matched with all that came before, in its window.
import type { Echo, Said } from "../model/index.ts";
import { createCompared, type Growing } from "./compared.ts";
import { assemble, type Score } from "./echoes.ts";
import { meetingsOf, type Window } from "./meetings.ts";
import { createPhrases } from "./phrases.ts";
import { createTimeline } from "./timeline.ts";

export interface Live {
  readonly compared: Growing;
  /** What was said before, in any order; nothing is told of it. A statement that is known already is left out. */
  prime(said: Iterable<Said>): void;
  /** Echoes in which what arrives takes part, the most surprising first, in the speakers' own words. */
  arrive(said: readonly Said[]): Echo[];
}

export function createLive(window: Window, score: Score): Live {
  const compared = createCompared();
  const timeline = createTimeline();
  const known = new Set<string>();
  const add = (said: Said): number | null => {
    if (known.has(said.id)) return null;
    known.add(said.id);
    return compared.add(said);
  };
  /** By wording: the day under which it stands in the timeline. */
  const days = new Map<number, number>();
  /** It, and whatever of its utterance it has moved to another day. */
  const place = (number: number, before: (moved: number) => void): void => {
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
      for (const each of said) {
        const number = add(each);
        if (number !== null) place(number, () => {});
      }
    },
    arrive(said) {
      const { found, shared } = createPhrases(compared);
      const arrived = new Set<string>();
      for (const each of said) {
        const number = add(each);
        if (number === null) continue;
        arrived.add(each.id);
        place(number, (moved) => meetingsOf(compared, moved, window, timeline, found));
      }
      const own = [...shared.values()].filter((phrase) => phrase.own);
      const echoes = assemble({ all: compared, timeline, window: window.within }, own, score);
      return echoes.filter(({ excluded, utterances }) => excluded === null && utterances.some(({ places }) => places.some(({ said: { id } }) => arrived.has(id))));
    },
  };
}

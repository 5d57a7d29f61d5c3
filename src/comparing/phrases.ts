// Shared phrases gathered from the meetings found: each once, with every place on record where it stands.
import type { Comparable, FoundMeeting, Phrase } from "./meetings.ts";
import type { Timeline } from "./timeline.ts";

export interface Shared extends Phrase {
  /** Whether some meeting has it in the speakers' own words on both sides. */
  readonly own: boolean;
}

/** Gathers what `findMeetings` tells. */
export function createPhrases(all: Pick<Comparable, "wordings">): { readonly found: FoundMeeting; readonly shared: ReadonlyMap<number, Shared> } {
  const shared = new Map<number, Shared>();
  return {
    shared,
    found(wording, at, _, __, length, own) {
      const key = keyOf(all.wordings[wording]!.codes, at, length);
      const known = shared.get(key);
      if (!known) shared.set(key, { wording, at, length, own });
      else if (own && !known.own) shared.set(key, { ...known, own });
    },
  };
}

/** A number below 2 ** 53 that stands for a sequence of codes: two 32-bit hashes, one cut to 21 bits. */
export function keyOf(codes: Uint32Array, at = 0, length = codes.length): number {
  let [high, low] = [length, 0x9e3779b9];
  for (let i = at; i < at + length; i += 1) {
    high = Math.imul(high ^ codes[i]!, 0x85ebca6b);
    high ^= high >>> 13;
    low = Math.imul(low ^ codes[i]!, 0xc2b2ae35);
    low ^= low >>> 16;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

export interface Place {
  readonly wording: number;
  readonly at: number;
}

/** Every place of a sequence of codes in what the timeline holds, in order of the wordings. */
export function placesIn(timeline: Timeline, codes: Uint32Array): readonly Place[] {
  const places: Place[] = [];
  timeline.match(codes, codes.length, ALWAYS, (wording, at) => places.push({ wording, at }));
  const sorted = places.toSorted((a, b) => a.wording - b.wording || a.at - b.at);
  // What has moved to another day as its utterance grew stands under both.
  return sorted.filter(({ wording, at }, i) => wording !== sorted[i - 1]?.wording || at !== sorted[i - 1]?.at);
}

const ALWAYS = { from: -Infinity, to: Infinity };

// Phrases that wordings of different voices share within a window: every maximal run, and between whom.
import { within, type Period } from "./period.ts";
import { createTimeline, type Timeline } from "./timeline.ts";
import type { Wording } from "./wording.ts";

/** A phrase by one of its places. */
export interface Phrase {
  /** Number of a wording, and the words of it that are the phrase. */
  readonly wording: number;
  readonly at: number;
  readonly length: number;
}

export interface Comparable {
  readonly wordings: readonly Wording[];
  /** When it was said, as far as all tellings of its utterance tell; null is in no window. */
  periodOf(wording: number): Period | null;
  groupOf(wording: number): number;
  /** A number for whoever speaks. */
  voiceOf(wording: number): number;
}

export interface Window {
  /** Milliseconds between two utterances at most. */
  readonly within: number;
  /** Words of a run at least, 2 or more. */
  readonly least: number;
  /** Where given, runs in which every pair of words stands at more places of one day than this are passed over. */
  readonly common?: number;
}

/** A maximal run as it is found: `own` where all its words are the speakers' own on both sides. */
export type FoundMeeting = (phrase: Phrase, other: { readonly wording: number; readonly at: number }, own: boolean) => void;

/**
 * Tells of each pair of wordings once, in order of time. What is partly in quotation marks is told whole and then by its own words alone.
 * Returns the timeline of all that is dated.
 */
export function findMeetings(all: Comparable, window: Window, found: FoundMeeting): Timeline {
  const timeline = createTimeline();
  const dated = [...all.wordings.keys()].flatMap((wording) => {
    const period = all.periodOf(wording);
    return period ? [{ wording, period }] : [];
  });
  for (const { wording, period } of dated.toSorted((a, b) => a.period.from - b.period.from || a.wording - b.wording)) {
    meetingsOf(all, wording, window, timeline, found);
    timeline.add(wording, all.wordings[wording]!.codes, period);
  }
  return timeline;
}

/** Those of one wording with what is in the timeline. */
export function meetingsOf(all: Comparable, wording: number, { within: window, least, common }: Window, timeline: Timeline, found: FoundMeeting): void {
  const period = all.periodOf(wording);
  const mine = all.wordings[wording]!;
  const voice = all.voiceOf(wording);
  if (!period) return;
  const range = { from: period.from - window, to: period.to + window };
  timeline.match(mine.codes, least, range, (other, start, at, length) => {
    // Whoever tells the same utterance has the same voice.
    if (all.voiceOf(other) === voice) return;
    const theirPeriod = all.periodOf(other);
    if (!theirPeriod || !within(period, theirPeriod, window)) return;
    const theirs = all.wordings[other]!;
    if (isSamePlace(mine, at, theirs, start, length)) return;
    const tell = (from: number, to: number, own: boolean) => found({ wording, at: at + from, length: to - from }, { wording: other, at: start + from }, own);
    const whole = notOwn(mine, at, theirs, start, 0, length) === length;
    tell(0, length, whole);
    for (let from = whole ? length : 0; from < length; ) {
      const to = notOwn(mine, at, theirs, start, from, length);
      if (to - from >= least) tell(from, to, true);
      from = to + 1;
    }
  }, common);
}

/** Where one statement stands within another, the words of the inner are in both. */
function isSamePlace(mine: Wording, at: number, theirs: Wording, start: number, length: number): boolean {
  if (mine.said.document.id !== theirs.said.document.id) return false;
  return mine.starts[at]! < theirs.ends[start + length - 1]! && theirs.starts[start]! < mine.ends[at + length - 1]!;
}

/** The first word from `from` on that is not the speaker's own on both sides; `length` when all are. */
function notOwn(mine: Wording, at: number, theirs: Wording, start: number, from: number, length: number): number {
  let word = from;
  while (word < length && mine.own[at + word] === 1 && theirs.own[start + word] === 1) word += 1;
  return word;
}

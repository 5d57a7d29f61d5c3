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
  /** A number for the document that tells it. */
  documentOf(wording: number): number;
  /** Whether a word of it is the speaker's own. */
  isOwn(wording: number, word: number): boolean;
}

export interface Window {
  /** Milliseconds between two utterances at most. */
  readonly within: number;
  /** Words of a run at least, 2 or more. */
  readonly least: number;
  /** Where given, runs in which every pair of words stands at more places of one day than this are passed over. */
  readonly common?: number;
}

/**
 * A maximal run as it is found: `length` words of a wording from word `at` on, and of another from word `start` on; `own` where all are the speakers'
 * own on both sides. Numbers, since there are a thousand for a statement in a window of two days.
 */
export type FoundMeeting = (wording: number, at: number, other: number, start: number, length: number, own: boolean) => void;

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
  const [voice, document] = [all.voiceOf(wording), all.documentOf(wording)];
  if (!period) return;
  const isNear = nearTo(period, window);
  const range = { from: period.from - window, to: period.to + window };
  timeline.match(mine.codes, least, range, (other, start, at, length) => {
    // Whoever tells the same utterance has the same voice.
    if (all.voiceOf(other) === voice || !isNear(all.periodOf(other))) return;
    if (all.documentOf(other) === document && isSamePlace(mine, at, all.wordings[other]!, start, length)) return;
    const whole = notOwn(all, wording, at, other, start, 0, length) === length;
    found(wording, at, other, start, length, whole);
    if (!whole) tellOwn(all, least, wording, at, other, start, length, found);
  }, common);
}

/** The stretches of a run that are the speakers' own on both sides. */
function tellOwn(all: Comparable, least: number, wording: number, at: number, other: number, start: number, length: number, found: FoundMeeting): void {
  for (let from = 0; from < length; ) {
    const to = notOwn(all, wording, at, other, start, from, length);
    if (to - from >= least) found(wording, at + from, other, start + from, to - from, true);
    from = to + 1;
  }
}

/** The first word from `from` on that is not the speaker's own on both sides; `length` when all are. */
function notOwn({ isOwn }: Comparable, wording: number, at: number, other: number, start: number, from: number, length: number): number {
  let word = from;
  while (word < length && isOwn(wording, at + word) && isOwn(other, start + word)) word += 1;
  return word;
}

/** Whether a period may lie within `window` of this one. Many follow each other that are one object: it is worked out once. */
function nearTo(period: Period, window: number): (other: Period | null) => boolean {
  let last: Period | null = null;
  let isNear = false;
  return (other) => {
    if (other !== last) {
      last = other;
      isNear = other !== null && within(period, other, window);
    }
    return isNear;
  };
}

/** Of one document. Where one statement stands within another, the words of the inner are in both. */
function isSamePlace(mine: Wording, at: number, theirs: Wording, start: number, length: number): boolean {
  return mine.starts[at]! < theirs.ends[start + length - 1]! && theirs.starts[start]! < mine.ends[at + length - 1]!;
}

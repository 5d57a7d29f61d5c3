// Echoes: phrases that utterances of different speakers share within a window, what speaks against each, and how surprising it is.
import type { Echo, EchoUtterance, Exclusion, Surprise } from "../model/index.ts";
import type { Compared } from "./compared.ts";
import { lineAt } from "./concordance.ts";
import { judgeUtterances, type PairVerdict } from "./exclusions.ts";
import { findMeetings, type Window } from "./meetings.ts";
import { type Period, within } from "./period.ts";
import { createPhrases, type Place, placesIn, type Shared } from "./phrases.ts";
import { clusters, differentPlaces, firstOf, ownWords, type Teller, tellersOf } from "./tellers.ts";
import type { Timeline } from "./timeline.ts";
import { phraseAt } from "./wording.ts";

/** A phrase to be tested for surprise. */
export interface Candidate {
  readonly codes: Uint32Array;
  /** One for each utterance in the time compared that has it in the speaker's own words: whose, and when. */
  readonly occurrences: readonly { readonly voice: string; readonly period: Period }[];
  /** Times at which two speakers or more met in it: utterances that follow each other within the window are one. */
  readonly meetings: number;
}

/** What the candidates come from. */
export interface Background {
  readonly all: Compared;
  /** Milliseconds. */
  readonly window: number;
}

export type Score = (candidates: readonly Candidate[], background: Background) => readonly Surprise[];

/** What is known of how often words come together. */
export interface Chance {
  readonly score: Score;
  /** Times in a million words of public speech that this sequence of codes begins. */
  perMillion(codes: Uint32Array): number;
}

/** Most surprising first; then, where `excluded` ones are asked for too, those. */
export function echoesOf(all: Compared, window: Window, score: Score, excluded: boolean): Echo[] {
  const { found, shared } = createPhrases(all);
  const timeline = findMeetings(all, window, found);
  const phrases = [...shared.values()].filter(({ own }) => own || excluded);
  return assemble({ all, timeline, window: window.within }, phrases, score);
}

interface Among {
  readonly all: Compared;
  /** With all of it that is dated. */
  readonly timeline: Timeline;
  /** Milliseconds. */
  readonly window: number;
}

/** Echoes of these phrases among all that was said; those that more utterances have than `most` are passed over. */
export function assemble(among: Among, phrases: readonly Shared[], score: Score, most = Infinity): Echo[] {
  const { all, window } = among;
  const judge = judged(all);
  const drafts = phrases.flatMap((phrase) => draftsOf(among, phrase, judge, most));
  const counted = drafts.filter(({ candidate }) => candidate !== null);
  const surprises = score(counted.map(({ candidate }) => candidate!), { all, window });
  const ranked = counted.map(({ echo }, at) => ({ ...echo, surprise: surprises[at] ?? null }));
  return [...ranked.toSorted(bySurprise), ...drafts.filter(({ candidate }) => candidate === null).map(({ echo }) => echo)];
}

function bySurprise(one: Echo, other: Echo): number {
  const [a, b] = [one.surprise!, other.surprise!];
  return a.q - b.q || a.p - b.p || a.expected - b.expected || other.words - one.words || (one.phrase < other.phrase ? -1 : 1);
}

interface Draft {
  readonly echo: Echo;
  /** Null where it is excluded. */
  readonly candidate: Candidate | null;
}

/** Of two groups. */
type Judge = (earlier: number, later: number) => PairVerdict;

/** Every pair is judged once, whatever phrases it shares. */
function judged({ wordings, groups }: Compared): Judge {
  const tellings = (group: number) => groups.get(group)!.map((number) => wordings[number]!);
  const verdicts = new Map<string, PairVerdict>();
  return (earlier, later) => {
    const key = `${earlier} ${later}`;
    const verdict = verdicts.get(key) ?? judgeUtterances(tellings(earlier), tellings(later));
    verdicts.set(key, verdict);
    return verdict;
  };
}

/** Pairs of a very common phrase beyond these are not looked at one by one: it counts or not by then. */
const PAIRS_JUDGED = 64;

/** What counts, and apart from it what does not. */
function draftsOf({ all, timeline, window }: Among, phrase: Shared, judge: Judge, most: number): Draft[] {
  const codes = all.wordings[phrase.wording]!.codes.slice(phrase.at, phrase.at + phrase.length);
  const places = placesIn(timeline, codes);
  if (new Set(places.map(({ wording }) => all.groupOf(wording))).size > most) return [];
  const tellers = tellersOf(all, phrase, places);
  const isOwn = ({ wording, at }: Place) => ownWords(all.wordings[wording]!, at, phrase.length);
  const meets = new Set<Teller>();
  const counts = new Set<Teller>();
  const against = new Map<Exclusion, number>();
  let thrownBack = false;
  for (const [at, teller] of tellers.entries()) {
    let looked = 0;
    for (let next = at + 1; next < tellers.length; next += 1) {
      const other = tellers[next]!;
      // By the first day: what is known less well than to the day lies within, if at all, soon after it.
      if (other.period.from > teller.period.to + window) break;
      if (other.voice === teller.voice || !within(teller.period, other.period, window)) continue;
      if (meets.has(teller) && meets.has(other) && (looked += 1) > PAIRS_JUDGED) break;
      if (!differentPlaces(all, teller.places, other.places, phrase.length)) continue;
      meets.add(teller).add(other);
      const own = teller.places.some(isOwn) && other.places.some(isOwn);
      const verdict: PairVerdict = own ? judge(teller.group, other.group) : { excluded: "outlet", thrownBack: false };
      if (verdict.excluded) against.set(verdict.excluded, (against.get(verdict.excluded) ?? 0) + 1);
      else {
        counts.add(teller).add(other);
        thrownBack ||= verdict.thrownBack;
      }
    }
  }
  const drafts: Draft[] = [];
  const inOrder = (some: ReadonlySet<Teller>) => tellers.filter((teller) => some.has(teller));
  if (counts.size > 0) {
    const own = inOrder(counts).map((teller) => ({ ...teller, places: teller.places.filter(isOwn) }));
    const occurrences = tellers.filter(({ places: all_ }) => all_.some(isOwn)).map(({ voice, period }) => ({ voice, period }));
    drafts.push({ echo: echoOf(all, codes, phrase, own, null, thrownBack), candidate: { codes, occurrences, meetings: clusters(own, window) } });
  }
  if (meets.size > counts.size) {
    const [reason] = [...against].toSorted(([, a], [, b]) => b - a)[0] ?? (["outlet"] as const);
    drafts.push({ echo: echoOf(all, codes, phrase, inOrder(meets), reason, false), candidate: null });
  }
  return drafts;
}

function echoOf(all: Compared, codes: Uint32Array, phrase: Shared, tellers: readonly Teller[], excluded: Exclusion | null, thrownBack: boolean): Echo {
  const utterances = tellers.map((teller): EchoUtterance => ({
    utterance: all.utterance(teller.group),
    places: teller.places.map(({ wording, at }) => lineAt(all.wordings[wording]!, at, codes.length)),
  }));
  return { phrase: phraseAt(all.wordings[phrase.wording]!, phrase.at, phrase.length), words: codes.length, utterances, first: firstOf(all, tellers), surprise: null, excluded, thrownBack };
}


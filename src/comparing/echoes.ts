// Echoes: phrases that utterances of different speakers share within a window, what speaks against each, and how surprising it is.
import type { Echo, EchoUtterance, Surprise } from "../model/index.ts";
import type { Compared } from "./compared.ts";
import { lineAt } from "./concordance.ts";
import { findMeetings, type Window } from "./meetings.ts";
import type { Period } from "./period.ts";
import { createPhrases, placesIn, type Shared } from "./phrases.ts";
import { clusters, firstOf, type Teller, tellersOf } from "./tellers.ts";
import type { Timeline } from "./timeline.ts";
import { type Judge, judged, weigh } from "./weighing.ts";
import { phraseAt } from "./wording.ts";

/** A phrase to be tested for surprise. */
export interface Candidate {
  readonly codes: Uint32Array;
  /** One for each utterance in the time compared that has it in the speaker's own words: whose, and when. */
  readonly occurrences: readonly { readonly voice: string; readonly period: Period }[];
  /** How many more have it, from another's mouth or of a speaker who is not known. */
  readonly besides: number;
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
  const echoes = assemble({ all, timeline, window: window.within }, phrases, score);
  return excluded ? echoes : echoes.filter((echo) => echo.excluded === null);
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
  const ranked = counted.map(({ echo }, at): Echo => Object.assign(echo, { surprise: surprises[at] ?? null }));
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

/** What counts, and apart from it what does not. */
function draftsOf({ all, timeline, window }: Among, phrase: Shared, judge: Judge, most: number): Draft[] {
  const codes = all.wordings[phrase.wording]!.codes.slice(phrase.at, phrase.at + phrase.length);
  const places = placesIn(timeline, codes);
  if (new Set(places.map(({ wording }) => all.groupOf(wording))).size > most) return [];
  const tellers = tellersOf(all, phrase, places);
  const { meet, count, quote, reasons, thrownBack } = weigh(window, tellers, judge);
  const drafts: Draft[] = [];
  const inOrder = (some: ReadonlySet<Teller>) => tellers.filter((teller) => some.has(teller));
  if (count.size > 0) {
    const counted = inOrder(count);
    // Who takes up another's words says nothing of how common they are; nor does whoever may be another.
    const speaks = (teller: Teller) => teller.own.length > 0 && (count.has(teller) || (!quote.has(teller) && all.wordings[teller.own[0]!.wording]!.identified));
    const occurrences = tellers.filter(speaks).map(({ voice, period }) => ({ voice, period }));
    const besides = tellers.filter(({ own }) => own.length > 0).length - occurrences.length;
    drafts.push({ echo: echoOf(all, codes, phrase, counted, { excluded: null, thrownBack }), candidate: { codes, occurrences, besides, meetings: clusters(counted, window) } });
  }
  if (meet.size > count.size) {
    const [reason] = [...reasons].toSorted(([, a], [, b]) => b - a)[0] ?? (["outlet"] as const);
    drafts.push({ echo: echoOf(all, codes, phrase, inOrder(meet), { excluded: reason, thrownBack: false }), candidate: null });
  }
  return drafts;
}

function echoOf(all: Compared, codes: Uint32Array, phrase: Shared, tellers: readonly Teller[], verdict: Pick<Echo, "excluded" | "thrownBack">): Echo {
  const utterances = tellers.map((teller): EchoUtterance => ({
    utterance: all.utterance(teller.group),
    places: (verdict.excluded === null ? teller.own : teller.places).map(({ wording, at }) => lineAt(all.wordings[wording]!, at, codes.length)),
  }));
  return { phrase: phraseAt(all.wordings[phrase.wording]!, phrase.at, phrase.length), words: codes.length, utterances, first: firstOf(all, tellers), surprise: null, ...verdict };
}


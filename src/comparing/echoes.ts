// Echoes: phrases that utterances of different speakers share within a window, what speaks against each, and how surprising it is.
import type { Echo, EchoUtterance, Surprise } from "../model/index.ts";
import type { Compared } from "./compared.ts";
import { lineAt } from "./concordance.ts";
import { findMeetings, type Window } from "./meetings.ts";
import type { Period } from "./period.ts";
import { createPhrases, placesIn, type Shared } from "./phrases.ts";
import { breaksIn, isName, namesIn } from "./capitals.ts";
import { middleOf, shifted } from "./shifting.ts";
import { clusters, firstOf, type SpannedPlace, type Teller, tellersOf } from "./tellers.ts";
import type { Timeline } from "./timeline.ts";
import { type Judge, judged, weigh } from "./weighing.ts";
import { phraseAt, wordsOwn } from "./wording.ts";

/** A phrase to be tested for surprise. */
export interface Candidate {
  readonly codes: Uint32Array;
  /** By word: 1 where it is a name, as far as capitals tell. */
  readonly names: Uint8Array;
  /** By word: 1 where a mark stands before it within the phrase, 2 where a sentence ends. */
  readonly breaks: Uint8Array;
  /** One for each utterance in the time compared that has it in the speaker's own words: whose, and when. */
  readonly occurrences: readonly { readonly voice: string; readonly period: Period }[];
  /** How many more have it, from another's mouth or of a speaker who is not known. */
  readonly besides: number;
  /** Times at which two speakers or more met in it: utterances that follow each other within the window are one. */
  readonly meetings: number;
  /** Two places each in which utterances that count as a pair have it; never empty. */
  readonly pairs: readonly Pair[];
  /** By the id of a document: at how many places it has the phrase. */
  readonly places: ReadonlyMap<string, number>;
}

export interface Pair {
  /** One in each of the two utterances, in the speaker's own words. */
  readonly places: readonly [SpannedPlace, SpannedPlace];
  /** Product of how many words each of the two has of the speaker's own. */
  readonly words: number;
}

/** What the candidates come from. */
export interface Background {
  readonly all: Compared;
  /** Milliseconds. */
  readonly window: number;
  /** How many candidates chance alone would bring; where nothing is given, as many as there are. */
  readonly byChance?: number;
}

/** A surprise, and times that its p counts where candidates are ranked; once unless given. */
export interface Scored extends Surprise {
  readonly weight?: number;
}

export type Score = (candidates: readonly Candidate[], background: Background) => readonly Scored[];

/** What is known of how often words come together. */
export interface Chance {
  readonly score: Score;
  /** Times in a million words of public speech that this sequence of codes begins. */
  perMillion(codes: Uint32Array): number;
}

/** An echo as it is ranked; its places are told when they are asked for, since a common phrase has very many. */
export interface RankedEcho extends Pick<Echo, "surprise" | "excluded" | "thrownBack"> {
  readonly phrase: Shared;
  /** Numbers of its utterances' groups, in order of time. */
  readonly groups: readonly number[];
  /** Of those who said them, one for each utterance. */
  readonly voices: readonly string[];
  tell(): Echo;
}

/** Most surprising first; then, where `excluded` ones are asked for too, those. */
export function rankEchoes(all: Compared, asked: Window, score: Score, excluded: boolean): RankedEcho[] {
  const window = excluded ? asked : { ...asked, common: EVERYWHERE };
  const { found, shared } = createPhrases(all);
  const timeline = findMeetings(all, window, found);
  const phrases = [...shared.values()].filter(({ own }) => own || excluded);
  const byChance = candidatesByChance(all, window);
  const echoes = rank({ all, timeline, window: window.within }, phrases, (candidates, background) => score(candidates, { ...background, byChance }));
  return excluded ? echoes : echoes.filter((echo) => echo.excluded === null);
}

/** Places of a pair of words on one day beyond which only its part in rarer runs is looked at, where what is common is not asked for. */
const EVERYWHERE = 2000;

/** With dates shifted at random nobody says the same words by arrangement: so many phrases are shared all the same, and one more. */
function candidatesByChance(all: Compared, window: Window): number {
  const chance = shifted(middleOf(all), SEED);
  const { found, shared } = createPhrases(chance);
  const timeline = findMeetings(chance, window, found);
  const judge = judged(chance, timeline);
  const own = [...shared.values()].filter((phrase) => phrase.own);
  return 1 + own.filter((phrase) => draftsOf({ all: chance, timeline, window: window.within }, phrase, judge, Infinity).some(({ candidate }) => candidate !== null)).length;
}

/** Any will do; always the same, so that a record gives the same answer twice. */
const SEED = 1;

/** All of them told. */
export function echoesOf(all: Compared, window: Window, score: Score, excluded: boolean): Echo[] {
  return rankEchoes(all, window, score, excluded).map((echo) => echo.tell());
}

interface Among {
  readonly all: Compared;
  /** With all of it that is dated. */
  readonly timeline: Timeline;
  /** Milliseconds. */
  readonly window: number;
}

/** Echoes of these phrases among all that was said; those that more utterances have than `most` are passed over. */
export function rank(among: Among, phrases: readonly Shared[], score: Score, most = Infinity): RankedEcho[] {
  const { all, window } = among;
  const judge = judged(all, among.timeline);
  const drafts = phrases.flatMap((phrase) => draftsOf(among, phrase, judge, most));
  const counted = drafts.filter(({ candidate }) => candidate !== null);
  const surprises = score(counted.map(({ candidate }) => candidate!), { all, window });
  const ranked = counted.map(({ draft }, at) => ({ weighed: weighed(surprises[at]!), echo: rankedEcho(among, draft, surprises[at]!) }));
  const rest = drafts.filter(({ candidate }) => candidate === null).map(({ draft }) => rankedEcho(among, draft, null));
  return [...ranked.toSorted(bySurprise).map(({ echo }) => echo), ...rest];
}

const weighed = ({ p, weight = 1 }: Scored): number => weight * p;

interface Weighed {
  readonly weighed: number;
  readonly echo: RankedEcho;
}

function bySurprise({ echo: one, ...a }: Weighed, { echo: other, ...b }: Weighed): number {
  return a.weighed - b.weighed || one.surprise!.expected - other.surprise!.expected || other.phrase.length - one.phrase.length || one.phrase.wording - other.phrase.wording || one.phrase.at - other.phrase.at;
}

type Drafted = Pick<RankedEcho, "phrase" | "groups" | "voices" | "excluded" | "thrownBack">;

interface Draft {
  readonly draft: Drafted;
  /** Null where it is excluded. */
  readonly candidate: Candidate | null;
}

/** What counts, and apart from it what does not. */
function draftsOf({ all, timeline, window }: Among, phrase: Shared, judge: Judge, most: number): Draft[] {
  const codes = codesOf(all, phrase);
  const places = placesIn(timeline, codes);
  if (new Set(places.map(({ wording }) => all.groupOf(wording))).size > most) return [];
  const tellers = tellersOf(all, phrase, places);
  const { meet, count, quote, reasons, thrownBack, pairs } = weigh(window, tellers, judge);
  const drafts: Draft[] = [];
  const inOrder = (some: ReadonlySet<Teller>) => tellers.filter((teller) => some.has(teller));
  if (count.size > 0) {
    const counted = inOrder(count);
    // Who takes up another's words says nothing of how common they are; nor does whoever may be another.
    const speaks = (teller: Teller) => teller.own.length > 0 && (count.has(teller) || (!quote.has(teller) && teller.identified));
    const occurrences = tellers.filter(speaks).map(({ voice, period }) => ({ voice, period }));
    const besides = tellers.filter(({ own }) => own.length > 0).length - occurrences.length;
    const names = namesIn(all, counted, codes.length);
    const named = isName(codes, names);
    const candidate = named ? null : { codes, names, breaks: breaksIn(all, counted, codes.length), occurrences, besides, meetings: clusters(counted, window), pairs: placesOfPairs(pairs, (teller) => ownWordsOf(all, teller)), places: placesByDocument(tellers) };
    drafts.push({ draft: { phrase, ...sharers(counted), excluded: named ? "name" : null, thrownBack: !named && thrownBack }, candidate });
  }
  if (meet.size > count.size) {
    const [reason] = [...reasons].toSorted(([, a], [, b]) => b - a)[0] ?? (["outlet"] as const);
    drafts.push({ draft: { phrase, ...sharers(inOrder(meet)), excluded: reason, thrownBack: false }, candidate: null });
  }
  return drafts;
}

const sharers = (tellers: readonly Teller[]): Pick<RankedEcho, "groups" | "voices"> => ({ groups: tellers.map(({ group }) => group), voices: tellers.map(({ voice }) => voice) });

/** The places of each pair, with the pairs of words of the two. */
function placesOfPairs(pairs: readonly (readonly [Teller, Teller])[], wordsBy: (teller: Teller) => number): Pair[] {
  const counts = new Map<Teller, number>();
  for (const teller of pairs.flat()) if (!counts.has(teller)) counts.set(teller, wordsBy(teller));
  return pairs.flatMap(([one, other]) => {
    const words = counts.get(one)! * counts.get(other)!;
    return one.own.flatMap((mine) => other.own.map((theirs) => ({ places: [mine, theirs] as const, words })));
  });
}

/** Of the telling that has most. */
function ownWordsOf({ wordings, groups }: Compared, { group }: Teller): number {
  return Math.max(...groups.get(group)!.map((number) => wordsOwn(wordings[number]!)));
}

function placesByDocument(tellers: readonly Teller[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { document } of tellers.flatMap(({ places }) => places)) found.set(document, (found.get(document) ?? 0) + 1);
  return found;
}

function codesOf(all: Compared, { wording, at, length }: Shared): Uint32Array {
  return all.wordings[wording]!.codes.slice(at, at + length);
}

function rankedEcho({ all, timeline }: Among, draft: Drafted, scored: Scored | null): RankedEcho {
  const { phrase, groups, excluded, thrownBack } = draft;
  const surprise = scored && { expected: scored.expected, p: scored.p, q: scored.q };
  return {
    ...draft,
    surprise,
    tell() {
      const among = new Set(groups);
      const tellers = tellersOf(all, phrase, placesIn(timeline, codesOf(all, phrase))).filter(({ group }) => among.has(group));
      const utterances = tellers.map((teller): EchoUtterance => ({
        utterance: all.utterance(teller.group),
        places: (excluded === null ? teller.own : teller.places).map(({ wording, at }) => lineAt(all.wordings[wording]!, at, phrase.length)),
      }));
      return { phrase: phraseAt(all.wordings[phrase.wording]!, phrase.at, phrase.length), words: phrase.length, utterances, first: firstOf(all, tellers), surprise, excluded, thrownBack };
    },
  };
}

// Surprise over what is compared: speakers, their words and days, and the time it all takes.
import type { Counts } from "./background.ts";
import { chanceOf } from "./chance.ts";
import type { Compared } from "./compared.ts";
import type { Background, Candidate, Chance, Score } from "./echoes.ts";
import { learn } from "./learning.ts";
import { DAY_MS, isSharp, type Period } from "./period.ts";
import type { Surroundings } from "./expectation.ts";
import { exposureOf, type Speaking } from "./exposure.ts";
import { surprisesOf } from "./surprise.ts";
import { testedIn } from "./weights.ts";
import { ownStretches, type Wording, wordsOwn } from "./wording.ts";

/** Share of the utterances at either end of time that may lie far off (a quotation of years ago). */
const OUTLYING = 0.01;

/** `table` is what Readout ships. */
export function createChance(table: Counts): Chance {
  return { score: scoreWith(table), perMillion: (codes) => 1e6 * chanceOf(codes, NOTHING, table) };
}

const NOTHING: Counts = { words: 0, of: () => 0 };

function scoreWith(table: Counts): Score {
  // Most of what arrives shares nothing, and what all is tested in takes long to work out.
  return (candidates, background) => (candidates.length === 0 ? [] : surprisesOf(testedIn(candidates, background), surroundingsOf(candidates, background, table), background.byChance));
}

/** What the candidates are tested in. */
export function surroundingsOf(candidates: readonly Candidate[], { all, window }: Background, table: Counts): Surroundings {
  const utterances = spokenIn(all);
  const own = learn(candidates.map(({ codes }) => codes), utterances.flatMap(({ wording }) => ownStretches(wording)));
  const periods = utterances.map(({ period }) => period).filter(isSharp);
  const reach = reachOf(periods, window);
  const speaking = utterances.filter(({ wording }) => wording.identified).map(({ wording, period }) => ({ voice: wording.voice, period, words: wordsOwn(wording) }));
  return { window, share: reach / Math.max(timeOf(periods), reach, 1), words: wordsByVoice(speaking), exposure: exposureOf(speaking, window), own, table };
}

interface Spoken {
  readonly wording: Wording;
  readonly period: Period;
}

const known = new WeakMap<Compared["groups"], Map<number, { readonly tellings: number; readonly spoken: readonly Spoken[] }>>();

/** Every utterance; what has had no further telling since it was last asked for is as it was. */
function spokenIn(all: Compared): Spoken[] {
  const before = known.get(all.groups) ?? new Map<number, { readonly tellings: number; readonly spoken: readonly Spoken[] }>();
  known.set(all.groups, before);
  return Array.from(all.groups, ([group, numbers]) => {
    const there = before.get(group);
    if (there?.tellings === numbers.length) return there.spoken;
    const spoken = spokenOf(all, numbers);
    before.set(group, { tellings: numbers.length, spoken });
    return spoken;
  }).flat();
}

/** An utterance by the telling with the most words of the speaker's own; none where it has no day. */
function spokenOf({ wordings, periodOf }: Compared, numbers: readonly number[]): Spoken[] {
  const [longest] = numbers.toSorted((a, b) => wordsOwn(wordings[b]!) - wordsOwn(wordings[a]!));
  const period = longest === undefined ? null : periodOf(longest);
  return period ? [{ wording: wordings[longest!]!, period }] : [];
}

function wordsByVoice(speaking: readonly Speaking[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { voice, words } of speaking) sums.set(voice, (sums.get(voice) ?? 0) + words);
  return sums;
}

/** From the first day to the last without outliers. */
function timeOf(periods: readonly Period[]): number {
  const order = periods.toSorted((a, b) => a.from - b.from);
  const [first, last] = [OUTLYING, 1 - OUTLYING].map((share) => order[Math.round(share * (order.length - 1))]);
  return last && first ? last.to - first.from : 0;
}

/** Two moments meet over twice the window, and as much longer as they are long; but of two days the gap is a whole number of days. */
function reachOf(periods: readonly Period[], window: number): number {
  const length = periods.reduce((sum, { from, to }) => sum + to - from, 0) / Math.max(1, periods.length);
  const days = periods.filter(({ from, to }) => from % DAY_MS === 0 && to > from).length / Math.max(1, periods.length);
  return 2 * window + 2 * length + days ** 2 * ((2 * Math.ceil(window / DAY_MS) - 1) * DAY_MS - 2 * window);
}

// Statements gathered into utterances: each act of speaking with all who tell it.
import type { Day, Precision, Speaker, Utterance } from "../model/index.ts";
import { isSameAct } from "./same-act.ts";
import { DAY_MS, isSharp, type Period } from "./period.ts";
import { createRunIndex, type RunIndex } from "./runs.ts";
import type { Wording } from "./wording.ts";

/** Words in a row that two tellings share at least, unless they are equal. */
const LEAST_RUN = 3;
/** Milliseconds between the first and the last day that tellings of one utterance give, at most: time zones move a day. */
const MOST_APART = 2 * DAY_MS;

interface Voice {
  readonly number: number;
  readonly index: RunIndex;
  /** By the codes of whole wordings, those of few words. */
  readonly whole: Map<string, number[]>;
}

/** Grows with what is added; groups only ever join. */
export interface Gathering {
  readonly wordings: readonly Wording[];
  /** By the number of the group: the numbers of its wordings. A group's number is that of its first wording. */
  readonly groups: ReadonlyMap<number, readonly number[]>;
  /** The wording's number, in the order in which they come. */
  add(wording: Wording): number;
  groupOf(wording: number): number;
  /** Equal for wordings of one voice. */
  voiceOf(wording: number): number;
  /** When it was said: as it tells, else as another telling of the utterance tells, else by its publication. One object for equal ones. */
  periodOf(wording: number): Period | null;
  /** The earliest that one of the group's tellings tells to the day; null when none does. */
  toldPeriod(group: number): Period | null;
}

/** Days that tellings tell: the earliest, and the end of the last. */
interface Told {
  readonly first: Period;
  readonly end: number;
}

export function createGathering(): Gathering {
  const wordings: Wording[] = [];
  const leaders: number[] = [];
  const groups = new Map<number, number[]>();
  const told = new Map<number, Told>();
  const voices = new Map<string, Voice>();
  const voiceNumbers: number[] = [];
  const periods: (Period | null)[] = [];
  const oneOf = createPeriods();

  const groupOf = (number: number): number => {
    let leader = number;
    while (leaders[leader] !== leader) leader = leaders[leader] = leaders[leaders[leader]!]!;
    return leader;
  };
  const join = (one: number, other: number): void => {
    const [from, to] = [groupOf(one), groupOf(other)].toSorted((a, b) => b - a) as [number, number];
    const both = together(told.get(from), told.get(to));
    if (both && both.end - both.first.from > MOST_APART) return;
    const joining = groups.get(from)!;
    leaders[from] = to;
    groups.get(to)!.push(...joining);
    groups.delete(from);
    if (!both) return;
    const moved = told.get(to)?.first === both.first ? joining : groups.get(to)!;
    told.set(to, both);
    for (const number of moved) if (!wordings[number]!.said.told) periods[number] = both.first;
  };

  return {
    wordings,
    groups,
    groupOf,
    voiceOf: (wording) => voiceNumbers[wording]!,
    periodOf: (wording) => periods[wording]!,
    toldPeriod: (group) => told.get(group)?.first ?? null,
    add(wording) {
      const number = wordings.push(wording) - 1;
      const period = wording.period && oneOf(wording.period);
      leaders.push(number);
      groups.set(number, [number]);
      periods.push(period);
      if (wording.said.told && period && isSharp(period)) told.set(number, { first: period, end: period.to });
      const voice: Voice = voices.get(wording.voice) ?? { number: voices.size, index: createRunIndex(), whole: new Map() };
      voices.set(wording.voice, voice);
      voiceNumbers.push(voice.number);
      const looked = new Set<number>();
      const look = (other: number) => {
        if (looked.has(other)) return;
        looked.add(other);
        if (groupOf(other) !== groupOf(number) && isSameAct(wordings[other]!, wording)) join(other, number);
      };
      voice.index.match(wording.codes, LEAST_RUN, look);
      const key = wording.codes.length < LEAST_RUN ? wording.codes.join(" ") : null;
      voice.index.add(number, wording.codes);
      if (key !== null) {
        const same = voice.whole.get(key) ?? [];
        voice.whole.set(key, same);
        for (const other of same) look(other);
        same.push(number);
      }
      return number;
    },
  };
}

/** For equal periods one object. */
function createPeriods(): (period: Period) => Period {
  const known = new Map<number, Map<number, Period>>();
  return (period) => {
    const sameFrom = known.get(period.from) ?? new Map<number, Period>();
    known.set(period.from, sameFrom);
    const one = sameFrom.get(period.to) ?? period;
    sameFrom.set(period.to, one);
    return one;
  };
}

function together(one: Told | undefined, other: Told | undefined): Told | undefined {
  if (!one || !other) return one ?? other;
  return { first: one.first.from <= other.first.from ? one.first : other.first, end: Math.max(one.end, other.end) };
}

/** The group of wordings as an utterance. */
export function utteranceOf(wordings: readonly Wording[]): Utterance {
  const tellings = wordings.map(({ said }) => said).toSorted((a, b) => publishedAt(a.document.published) - publishedAt(b.document.published));
  const [first] = tellings;
  if (!first) throw new RangeError("an utterance has at least one telling");
  return { id: first.id, speaker: first.speaker ?? NOBODY, saidOn: dayOf(wordings), tellings };
}

/** Whom an utterance names when its source is not known. */
export const NOBODY: Speaker = { kind: "unnamed", name: null, id: null, mention: null, office: null, of: null };

/** The undated come last. */
export function publishedAt(published: string | null): number {
  const at = Date.parse(published ?? "");
  return Number.isNaN(at) ? Infinity : at;
}

const EXACTNESS: readonly Precision[] = ["time", "day", "week", "month", "season", "year"];

/** What the texts tell before what only the publication tells; then the most exact; then the earliest. */
function dayOf(wordings: readonly Wording[]): Day | null {
  const dated = wordings.filter(({ said, period }) => said.day !== null && period !== null);
  const order = dated.toSorted((a, b) => Number(b.said.told) - Number(a.said.told) || EXACTNESS.indexOf(a.said.day!.precision) - EXACTNESS.indexOf(b.said.day!.precision) || a.period!.from - b.period!.from);
  return order[0]?.said.day ?? null;
}

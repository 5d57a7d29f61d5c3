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
  readonly index: RunIndex;
  readonly wordings: number[];
  /** By the codes of whole wordings, those of few words. */
  readonly whole: Map<string, number[]>;
}

/** Grows with what is added; groups only ever join. */
export interface Gathering {
  readonly wordings: readonly Wording[];
  /** The wording's number, in the order in which they come. */
  add(wording: Wording): number;
  /** The number of the first wording of the group that this one is in. */
  groupOf(wording: number): number;
}

export function createGathering(): Gathering {
  const wordings: Wording[] = [];
  const leaders: number[] = [];
  /** By leader: from the first day to the last that its tellings tell; null while none does. */
  const told: (Period | null)[] = [];
  const voices = new Map<string, Voice>();

  const groupOf = (number: number): number => {
    let leader = number;
    while (leaders[leader] !== leader) leader = leaders[leader] = leaders[leaders[leader]!]!;
    return leader;
  };
  const join = (one: number, other: number): void => {
    const [a, b] = [groupOf(one), groupOf(other)];
    const both = hull(told[a]!, told[b]!);
    if (both && both.to - both.from > MOST_APART) return;
    leaders[Math.max(a, b)] = Math.min(a, b);
    told[Math.min(a, b)] = both;
  };

  return {
    wordings,
    groupOf,
    add(wording) {
      const number = wordings.push(wording) - 1;
      leaders.push(number);
      told.push(wording.said.told && wording.period && isSharp(wording.period) ? wording.period : null);
      const voice: Voice = voices.get(wording.voice) ?? { index: createRunIndex(), wordings: [], whole: new Map() };
      voices.set(wording.voice, voice);
      const looked = new Set<number>();
      const look = (item: number) => {
        if (looked.has(item)) return;
        looked.add(item);
        const other = voice.wordings[item]!;
        if (groupOf(other) !== groupOf(number) && isSameAct(wordings[other]!, wording)) join(other, number);
      };
      voice.index.match(wording.codes, LEAST_RUN, look);
      const key = wording.codes.length < LEAST_RUN ? wording.codes.join(" ") : null;
      if (key !== null) for (const item of voice.whole.get(key) ?? []) look(item);
      const item = voice.index.add(wording.codes);
      voice.wordings.push(number);
      if (key !== null) voice.whole.set(key, [...(voice.whole.get(key) ?? []), item]);
      return number;
    },
  };
}

function hull(one: Period | null, other: Period | null): Period | null {
  return one && other ? { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) } : (one ?? other);
}

/** The group of wordings as an utterance. */
export function utteranceOf(wordings: readonly Wording[]): Utterance {
  const tellings = wordings.map(({ said }) => said).toSorted((a, b) => publishedAt(a.document.published) - publishedAt(b.document.published));
  const [first] = tellings;
  if (!first) throw new RangeError("an utterance has at least one telling");
  return { id: first.id, speaker: first.speaker ?? NOBODY, saidOn: dayOf(wordings), tellings };
}

const NOBODY: Speaker = { kind: "unnamed", name: null, id: null, mention: null, office: null, of: null };

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

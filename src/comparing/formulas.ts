// A speaker's formulas: phrases repeated on several days, and how surprising it is that they have stopped.
import { type ConcordanceLine, lineAt } from "./concordance.ts";
import type { Compared } from "./compared.ts";
import { keyOf } from "./phrases.ts";
import { createRunIndex } from "./runs.ts";
import { ownWords } from "./tellers.ts";
import { phraseAt } from "./wording.ts";

export interface Formula {
  readonly phrase: string;
  readonly words: number;
  readonly utterances: number;
  /** Different days on which it was said. */
  readonly days: number;
  /** ISO days. */
  readonly first: string;
  readonly last: string;
  /** Utterances of the speaker after the last one with it. */
  readonly since: number;
  /** Chance of so many without it if the rate had not changed; 0 to 1. */
  readonly silence: number;
  /** Its last use. */
  readonly example: ConcordanceLine;
}

const LEAST_WORDS = 4;
const LEAST_DAYS = 3;

/** Longest and most repeated first; a phrase that a longer one says as often is left out. Of the speaker's own words alone. */
export function formulasOf(all: Compared): Formula[] {
  const index = createRunIndex();
  const places = new Map<number, { readonly length: number; readonly uses: Map<number, { wording: number; at: number }> }>();
  for (const [wording, { codes }] of all.wordings.entries()) {
    index.match(codes, LEAST_WORDS, (other, start, at, length) => {
      if (all.groupOf(other) === all.groupOf(wording)) return;
      if (!ownWords(all.wordings[wording]!, at, length) || !ownWords(all.wordings[other]!, start, length)) return;
      const key = keyOf(codes, at, length);
      const place = places.get(key) ?? { length, uses: new Map() };
      place.uses.set(all.groupOf(wording), { wording, at }).set(all.groupOf(other), { wording: other, at: start });
      places.set(key, place);
    });
    index.add(wording, codes);
  }
  const days = [...all.groups.keys()].flatMap((group) => dayOf(all, group) ?? []).toSorted();
  const formulas = [...places.values()].flatMap(({ length, uses }) => formulaOf(all, length, uses, days) ?? []);
  return withoutParts(formulas.toSorted((a, b) => b.days * b.words - a.days * a.words || (a.phrase < b.phrase ? -1 : 1)));
}

function formulaOf(all: Compared, length: number, uses: ReadonlyMap<number, { wording: number; at: number }>, allDays: readonly string[]): Formula | null {
  const dated = [...uses].flatMap(([group, place]) => {
    const day = dayOf(all, group);
    return day === null ? [] : [{ day, ...place }];
  }).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const days = new Set(dated.map(({ day }) => day)).size;
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || days < LEAST_DAYS) return null;
  const since = allDays.filter((day) => day > last.day).length;
  return {
    phrase: phraseAt(all.wordings[last.wording]!, last.at, length),
    words: length,
    utterances: dated.length,
    days,
    first: first.day,
    last: last.day,
    since,
    silence: silence(dated.length, allDays.filter((day) => day >= first.day && day <= last.day).length, since),
    example: lineAt(all.wordings[last.wording]!, last.at, length),
  };
}

/** Chance of `since` utterances without it, where `uses` of `of` had it: the rate is taken one use lower, since the last use ends the count. */
export function silence(uses: number, of: number, since: number): number {
  const rate = Math.max(0, uses - 1) / Math.max(1, of);
  return since === 0 ? 1 : (1 - Math.min(1, rate)) ** since;
}

function dayOf(all: Compared, group: number): string | null {
  const period = all.groupPeriod(group);
  return period && new Date(period.from).toISOString().slice(0, 10);
}

function withoutParts(formulas: readonly Formula[]): Formula[] {
  const kept: Formula[] = [];
  for (const formula of formulas) {
    const isPart = kept.some((longer) => ` ${longer.phrase} `.includes(` ${formula.phrase} `) && formula.utterances < longer.utterances * PART_OF);
    if (!isPart) kept.push(formula);
  }
  return kept;
}

/** A part is a formula of its own where it is said half as often again as the whole. */
const PART_OF = 1.5;

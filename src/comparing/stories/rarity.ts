// How much a word tells of what a document is about: the rarer in what was published before, the more.

/** How likely a word stands in a document of ordinary news, by its code; 0 to 1. */
export type Ordinary = (code: number) => number;

/** Documents that the table of ordinary news counts as. Chosen on pairs judged by hand (bench/golden/stories-korea.jsonl). */
const ORDINARY = 2000;
/** Weeks that must pass before what was published counts: what arrives so late changes no weight. */
export const LAG = 2;

export interface Rarity {
  /** The words of a document, each once. */
  add(week: number, codes: Iterable<number>): void;
  /** Takes back what `add` was given; only for weeks that nothing was weighed by yet. */
  remove(week: number, codes: Iterable<number>): void;
  /** Weight of a word in a document of that week; more than 0. Of weeks from the one before the last on, for the rest is forgotten. */
  weight(code: number, week: number): number;
}

interface Week {
  documents: number;
  readonly counts: Map<number, number>;
}

/** Exact counts; a week's words count from LAG weeks later on. */
export function createRarity(ordinary: Ordinary): Rarity {
  const before: Week = { documents: 0, counts: new Map() };
  const weeks = new Map<number, Week>();
  const asked = new Map<number, number>();
  const chance = (code: number): number => {
    const known = asked.get(code) ?? ordinary(code);
    asked.set(code, known);
    return known;
  };
  let last = -Infinity;

  const fold = (): void => {
    for (const [number, { documents, counts }] of weeks) {
      if (number > last - LAG - 1) continue;
      before.documents += documents;
      for (const [code, count] of counts) before.counts.set(code, (before.counts.get(code) ?? 0) + count);
      weeks.delete(number);
    }
  };
  const change = (number: number, codes: Iterable<number>, by: 1 | -1): void => {
    const week = weeks.get(number) ?? { documents: 0, counts: new Map<number, number>() };
    weeks.set(number, week);
    week.documents += by;
    for (const code of codes) week.counts.set(code, (week.counts.get(code) ?? 0) + by);
    if (number > last) {
      last = number;
      fold();
    }
  };
  return {
    add: (week, codes) => change(week, codes, 1),
    remove: (week, codes) => change(week, codes, -1),
    weight(code, week) {
      let [documents, count] = [before.documents, before.counts.get(code) ?? 0];
      for (const [number, each] of weeks) {
        if (number > week - LAG) continue;
        documents += each.documents;
        count += each.counts.get(code) ?? 0;
      }
      return Math.log(1 + (documents + ORDINARY) / (count + ORDINARY * chance(code) + 0.5));
    },
  };
}

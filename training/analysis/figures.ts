// The figures an analysis is judged by.
import { ENTITIES, RELATIONS } from "../../src/reading/analysis/labels.ts";
import type { Corpus } from "./corpus.ts";

export function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : ((100 * part) / whole).toFixed(2);
}

/** Share of equal places, in percent. */
export function agreement(pairs: readonly { readonly right: ArrayLike<number>; readonly guess: ArrayLike<number> }[]): string {
  let same = 0, all = 0;
  for (const { right, guess } of pairs) {
    for (let i = 0; i < right.length; i++) {
      all++;
      if (right[i] === guess[i]) same++;
    }
  }
  return percent(same, all);
}

/** Runs of one type inside a sentence, as "type:from-to". */
function runs(entity: ArrayLike<number>, corpus: Corpus): Set<string> {
  const found = new Set<string>();
  for (const { from, to } of corpus.sentences) {
    for (let i = from; i < to; i++) {
      const type = entity[i]!;
      if (type === 0) continue;
      const first = i;
      while (i + 1 < to && entity[i + 1] === type) i++;
      found.add(`${ENTITIES[type]}:${first}-${i}`);
    }
  }
  return found;
}

/** F1 per entity type, whole entities with exact places. */
export function entityFigures(pairs: readonly { readonly corpus: Corpus; readonly guess: ArrayLike<number> }[]): Map<string, { f1: string; precision: string; recall: string; count: number }> {
  const counts = new Map<string, { right: number; ours: number; both: number }>();
  const of = (key: string): { right: number; ours: number; both: number } => {
    const type = key.slice(0, key.indexOf(":"));
    const row = counts.get(type) ?? { right: 0, ours: 0, both: 0 };
    counts.set(type, row);
    return row;
  };
  for (const { corpus, guess } of pairs) {
    const right = runs(corpus.entity, corpus);
    const ours = runs(guess, corpus);
    for (const key of right) of(key).right++;
    for (const key of ours) {
      of(key).ours++;
      if (right.has(key)) of(key).both++;
    }
  }
  return new Map([...counts].map(([type, { right, ours, both }]) =>
    [type, { f1: percent(2 * both, right + ours), precision: percent(both, ours), recall: percent(both, right), count: right }]));
}

export interface Guess {
  readonly corpus: Corpus;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** Unlabelled and labelled attachment, with and without punctuation. */
export function attachment(guesses: readonly Guess[]): { uas: string; las: string; uasAll: string; lasAll: string } {
  let heads = 0, both = 0, all = 0, headsAll = 0, bothAll = 0, allAll = 0;
  const punct = RELATIONS.indexOf("punct");
  for (const { corpus, head, relation } of guesses) {
    for (let i = 0; i < head.length; i++) {
      const attached = head[i] === corpus.head[i];
      const labelled = attached && relation[i] === corpus.relation[i];
      allAll++;
      if (attached) headsAll++;
      if (labelled) bothAll++;
      if (corpus.relation[i] === punct) continue;
      all++;
      if (attached) heads++;
      if (labelled) both++;
    }
  }
  return { uas: percent(heads, all), las: percent(both, all), uasAll: percent(headsAll, allAll), lasAll: percent(bothAll, allAll) };
}

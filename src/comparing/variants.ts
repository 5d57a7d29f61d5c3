// One utterance as all who carry it tell it: its wordings, who had it first, who has it alone, how it spread.
import type { Said } from "../model/index.ts";
import { differenceOf, type Stretch } from "./side-by-side.ts";
import { ownWords } from "./tellers.ts";
import { publishedAt } from "./utterances.ts";
import type { Wording } from "./wording.ts";

export interface Variant {
  /** Verbatim, as the first telling that words it so. */
  readonly words: string;
  readonly own: boolean;
  /** From the first variant to this one. */
  readonly difference: readonly Stretch[];
  readonly tellings: readonly Said[];
}

export interface Spread {
  /** ISO 8601, a date-time in UTC. */
  readonly published: string;
  readonly outlet: string;
  /** How many outlets had it by then. */
  readonly outlets: number;
}

export interface Telling {
  readonly variants: readonly Variant[];
  /** Each outlet as it first carried it, in order. */
  readonly spread: readonly Spread[];
  /** When a second outlet carried it; null while one has it alone. */
  readonly exclusiveUntil: string | null;
}

/** Wordings of one utterance, at least one. */
export function tell(wordings: readonly Wording[]): Telling {
  const inOrder = wordings.toSorted((a, b) => publishedAt(a.said.document.published) - publishedAt(b.said.document.published));
  const first = inOrder[0]!;
  const variants = [...Map.groupBy(inOrder, ({ codes }) => codes.join(" ")).values()].map((same) => ({
    words: wordsOf(same[0]!.said),
    own: ownWords(same[0]!, 0, same[0]!.codes.length),
    difference: differenceOf(first, same[0]!),
    tellings: same.map(({ said }) => said),
  }));
  const spread = spreadOf(inOrder.map(({ said }) => said));
  return { variants, spread, exclusiveUntil: spread[1]?.published ?? null };
}

/** What nobody dates or signs says nothing of the spread. */
function spreadOf(tellings: readonly Said[]): Spread[] {
  const firsts = new Map<string, string>();
  for (const { document: { outlet, published } } of tellings) if (outlet !== null && published !== null && !firsts.has(outlet)) firsts.set(outlet, published);
  return [...firsts].map(([outlet, published], at) => ({ outlet, published: inUtc(published), outlets: at + 1 }));
}

/** A date-time in UTC; a day as it is. */
function inUtc(published: string): string {
  const time = Date.parse(published);
  return published.includes("T") && !Number.isNaN(time) ? `${new Date(time).toISOString().slice(0, 19)}Z` : published;
}

/** Verbatim words of a content, passages apart by an ellipsis. */
export function wordsOf({ content }: Said): string {
  return content.map(({ text }) => text).join(" … ");
}

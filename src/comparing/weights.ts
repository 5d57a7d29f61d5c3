// What a phrase's p counts among the others: less where chance brings nearly as many such phrases as there are.
import { shareAround } from "./around.ts";
import type { Compared } from "./compared.ts";
import type { Background, Candidate, Pair } from "./echoes.ts";
import type { Tested } from "./expectation.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { surest } from "./retelling.ts";
import { SPEECH } from "./speech-words.ts";
import { type Subjects, subjectsOf } from "./subjects.ts";
import type { SpannedPlace } from "./tellers.ts";
import { codeOf } from "./words.ts";

/**
 * Times that a p counts (weighted hypotheses: C. Genovese, K. Roeder, L. Wasserman, 2006), after how many more such phrases meet than with dates
 * shifted at random: between documents of different subjects hardly any, and of phrases of function words alone half as many more; of those with
 * one other word half the share of those with two; and half the share for ten times as many pairs of words (docs/echoes.md).
 */
const APART = 30;
const SAYING = [10, 2] as const;
const POWER = 0.3;
/** Pairs of words of two utterances as they are. */
const USUAL = 1000;
/** Where the words around have nothing in common: of rare phrases twice as many have, as odds, than of those that everybody says (docs/echoes.md). */
const NOTHING_AROUND = 2;
/** Where a text names one of two persons by no name: a pronoun is somebody else in one case of ten, a surname in one of thirty (bench/README.md). */
const UNNAMED = 3;

/** Codes of words that say nothing of what is spoken of: they hold sentences together, or tell that something is said. */
const EMPTY: ReadonlySet<number> = FUNCTION_WORDS.union(new Set([...SPEECH].map(codeOf)));

interface Best {
  readonly pair: Pair;
  readonly weight: number;
}

/** The candidates, with what the best of their pairs and the documents that tell it make of them. */
export function testedIn(candidates: readonly Candidate[], { all }: Background): Tested[] {
  const subjects = subjectsOf(all.wordings);
  return candidates.map((candidate) => {
    const { pair, weight } = bestOf(candidate, all, subjects);
    return { ...candidate, weight, local: localRates(candidate, pair, subjects) };
  });
}

/** The pair whose weight is least; shorter utterances first, so that the rest need not be looked at. */
function bestOf(candidate: Candidate, all: Compared, subjects: Subjects): Best {
  const pairs = candidate.pairs.toSorted((a, b) => a.words - b.words);
  let best: Best = { pair: pairs[0]!, weight: Infinity };
  for (const pair of pairs) {
    const least = (pair.words / USUAL) ** POWER;
    if (least >= best.weight) break;
    const weight = least * weightOf(candidate, pair, all, subjects);
    if (weight < best.weight) best = { pair, weight };
  }
  return best;
}

/** But for how much is said. */
function weightOf({ codes, names }: Candidate, { places }: Pair, all: Compared, subjects: Subjects): number {
  const [one, other] = [places[0].document, places[1].document];
  const isNaming = (code: number) => EMPTY.has(code) || subjects.isTitled(one, code) || subjects.isTitled(other, code);
  const saying = codes.filter((code, word) => names[word] === 0 && !isNaming(code)).length;
  const apart = subjects.areOne(one, other) ? 1 : APART;
  const around = shareAround(all, codes, places, subjects) ? 1 : NOTHING_AROUND;
  return apart * (SAYING[saying] ?? 1) * around * (places.every((place) => isNamed(all, place)) ? 1 : UNNAMED);
}

/** Whether some telling names the person who speaks; who is no person is named by what it is. */
function isNamed({ wordings, groups, groupOf }: Compared, { wording }: SpannedPlace): boolean {
  if (wordings[wording]!.said.speaker?.kind !== "person") return true;
  return surest(groups.get(groupOf(wording))!.map((number) => wordings[number]!)) !== "unsure";
}

/** By word of the phrase, its share of what else is said in two documents; the geometric mean of both. */
function localRates({ codes, places }: Candidate, pair: Pair, { rate }: Subjects): Float64Array {
  return Float64Array.from(codes, (code) => Math.sqrt(pair.places.reduce((product, { document }) => product * rate(document, code, places.get(document) ?? 0), 1)));
}

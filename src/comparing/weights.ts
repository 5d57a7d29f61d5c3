// What a phrase's p counts among the others: less where chance brings nearly as many such phrases as there are.
import type { Background, Candidate, Pair } from "./echoes.ts";
import type { Tested } from "./expectation.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { type Subjects, subjectsOf } from "./subjects.ts";

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

/** The candidates, with what the documents that tell them make of them. */
export function testedIn(candidates: readonly Candidate[], { all }: Background): Tested[] {
  const subjects = subjectsOf(all.wordings);
  return candidates.map((candidate) => {
    const pairs = candidate.pairs.toSorted((a, b) => a.words - b.words);
    const together = pairs.find(({ documents: [one, other] }) => subjects.areOne(one, other));
    const pair = together ?? pairs[0]!;
    const isNaming = (code: number) => FUNCTION_WORDS.has(code) || pair.documents.some((id) => subjects.isTitled(id, code));
    const saying = candidate.codes.filter((code, word) => candidate.names[word] === 0 && !isNaming(code)).length;
    const weight = (together ? 1 : APART) * (SAYING[saying] ?? 1) * (pair.words / USUAL) ** POWER;
    return { ...candidate, weight, local: localRates(candidate, pair, subjects) };
  });
}

/** By word of the phrase, its share of what else is said in two documents; the geometric mean of both. */
function localRates({ codes, places }: Candidate, { documents }: Pair, { rate }: Subjects): Float64Array {
  return Float64Array.from(codes, (code) => Math.sqrt(documents.reduce((product, id) => product * rate(id, code, places.get(id) ?? 0), 1)));
}

// A formula changed: wordings that have most of a phrase, but not all of it.
import { commonWords } from "./alike.ts";
import { lineAt, type ConcordanceLine } from "./concordance.ts";
import type { Wording } from "./wording.ts";

/** Share of the phrase's words, in order, and words in all, that make a changed wording of it rather than other words. */
const LEAST_SHARE = 0.5;
const LEAST_WORDS = 3;
/** Words that may have come in before and after. */
const AROUND = 4;

/** The stretch of a wording that comes nearest to the phrase; null when none comes near, or one has it whole. */
export function changedLine(wording: Wording, phrase: Uint32Array): ConcordanceLine | null {
  let best: { at: number; length: number; common: number } | null = null;
  for (const [at, code] of wording.codes.entries()) {
    for (const [i, sought] of phrase.entries()) {
      if (code !== sought || wording.codes[at + 1] !== phrase[i + 1] || i + 1 >= phrase.length) continue;
      const from = Math.max(0, at - i - AROUND);
      const common = commonWords(phrase, wording.codes.subarray(from, at - i + phrase.length + AROUND));
      const [first, last] = [common[0]!, common.at(-1)!];
      const length = last[1] - first[1] + 1;
      if (common.length === phrase.length && length === phrase.length) return null;
      if (!best || common.length > best.common) best = { at: from + first[1], length, common: common.length };
    }
  }
  if (!best || best.common < LEAST_WORDS || best.common < LEAST_SHARE * phrase.length) return null;
  return lineAt(wording, best.at, best.length);
}

// The words around a phrase: whether two who share it say more of one matter there.
import type { Compared } from "./compared.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import type { Place } from "./phrases.ts";
import type { Subjects } from "./subjects.ts";

/** Words looked at on either side of a phrase: about a sentence. */
const AROUND = 15;

/**
 * Whether both have another word near `codes` that says something: no function word, none of the phrase itself, and none that most documents
 * have.
 */
export function shareAround({ wordings }: Pick<Compared, "wordings">, codes: Uint32Array, [one, other]: readonly [Place, Place], { isUsual }: Pick<Subjects, "isUsual">): boolean {
  const wordsAround = ({ wording, at }: Place) => {
    const all = wordings[wording]!.codes;
    return [...all.subarray(Math.max(0, at - AROUND), at), ...all.subarray(at + codes.length, at + codes.length + AROUND)];
  };
  const there = new Set(wordsAround(other));
  return wordsAround(one).some((code) => there.has(code) && !FUNCTION_WORDS.has(code) && !codes.includes(code) && !isUsual(code));
}

// Which words of a phrase are names, as far as capitals tell.
import type { Compared } from "./compared.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import type { Teller } from "./tellers.ts";
import type { Wording } from "./wording.ts";

/** Places looked at: more of them write a word no otherwise. */
const PLACES = 12;

const firstPlaces = (tellers: readonly Teller[]) => tellers.slice(0, PLACES).flatMap(({ own }) => own.slice(0, 1));

/** By word: 1 where it is written with a capital wherever the place does not ask for one, and there is such a place. */
export function namesIn({ wordings }: Pick<Compared, "wordings">, tellers: readonly Teller[], length: number): Uint8Array {
  const [capital, small] = [new Uint8Array(length), new Uint8Array(length)];
  for (const { wording, at } of firstPlaces(tellers)) {
    for (let word = 0; word < length; word += 1) {
      const seen = writtenAt(wordings[wording]!, at + word);
      if (seen === "capital") capital[word] = 1;
      if (seen === "small") small[word] = 1;
    }
  }
  return capital.map((seen, word) => (seen === 1 && small[word] === 0 ? 1 : 0));
}

/** Words of a name at most that has no small word in it: a longer stretch in capitals is rather a line. */
const NAME_WORDS = 3;

/** "Secretary Pompeo and", "Director of the Central Intelligence Agency", "on June 12": whoever speaks of them says these words. */
export function isName(codes: Uint32Array, names: Uint8Array): boolean {
  const allNamed = names.includes(1) && codes.every((code, word) => names[word] === 1 || FUNCTION_WORDS.has(code));
  return allNamed && (codes.length <= NAME_WORDS || names.includes(0));
}

/** Between two words: a mark with space beside it. The full stop of "U.S. aid" is none. */
const MARK = /[,;:!?…)\]]["'”’]*\s|\s["'“‘]*[([]|[—–]|--|\.["'”’]*\s/u;
const INITIAL = /(?:^|[^\p{L}\p{N}])\p{L}$/u;

/** By word: 1 where a comma or another mark stands before it within the phrase, in any of the places. */
export function breaksIn({ wordings }: Pick<Compared, "wordings">, tellers: readonly Teller[], length: number): Uint8Array {
  const breaks = new Uint8Array(length);
  for (const { wording, at } of firstPlaces(tellers)) {
    const { said, starts, ends } = wordings[wording]!;
    for (let word = 1; word < length; word += 1) {
      const [from, to] = [ends[at + word - 1]!, starts[at + word]!];
      const passage = said.content.findLast((each) => each.start <= from)!;
      const here = to <= passage.start + passage.text.length;
      const [before, between] = [passage.text.slice(0, from - passage.start), passage.text.slice(from - passage.start, to - passage.start)];
      if (!here || (MARK.test(between) && !(between.startsWith(".") && INITIAL.test(before)))) breaks[word] = 1;
    }
  }
  return breaks;
}

/** Before a word that begins a sentence: nothing, or a full stop and the like, with marks between. */
const BEGINS = /(?:^|[.!?…:\n])["“”'‘’«»()[\]\s]*$/u;

/** "https://example.org" */
function isInAddress(text: string, at: number): boolean {
  const from = text.lastIndexOf(" ", at) + 1;
  return /^\S*:\/\//u.test(text.slice(from, from + 40));
}

/** Figures and addresses count as capitals. Null where a capital says nothing: at the beginning of a sentence or passage, in "I", and where all is in capitals. */
function writtenAt({ said, starts, ends }: Wording, word: number): "capital" | "small" | null {
  const [start, end] = [starts[word]!, ends[word]!];
  const passage = said.content.findLast((each) => each.start <= start)!;
  const text = passage.text.slice(start - passage.start, end - passage.start);
  if (/^\p{Ll}/u.test(text)) return "small";
  if (/^\p{N}/u.test(text) || isInAddress(passage.text, start - passage.start)) return "capital";
  if (!/^\p{Lu}/u.test(text) || /^I(?:['’]|$)|^\p{Lu}{5,}$/u.test(text) || BEGINS.test(passage.text.slice(0, start - passage.start))) return null;
  return "capital";
}

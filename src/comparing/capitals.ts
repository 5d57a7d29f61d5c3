// Which words of a phrase are names, as far as capitals tell.
import type { Compared } from "./compared.ts";
import { TITLE_WORDS } from "../reading/speakers/titles.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import type { Teller } from "./tellers.ts";
import type { Wording } from "./wording.ts";
import { codeOf } from "./words.ts";

/** Places looked at: more of them write a word no otherwise. */
const PLACES = 12;

const firstPlaces = (tellers: readonly Teller[]) => tellers.slice(0, PLACES).flatMap(({ own }) => own.slice(0, 1));

/**
 * By word: 1 where it is written with a capital wherever the place does not ask for one, and there is such a place; beside such a word 2 where
 * some write it so: "Director of the Central Intelligence Agency".
 */
export function namesIn({ wordings }: Pick<Compared, "wordings">, tellers: readonly Teller[], length: number): Uint8Array {
  const [capital, small, begins] = [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)];
  for (const { wording, at } of firstPlaces(tellers)) {
    for (let word = 0; word < length; word += 1) {
      const seen = writtenAt(wordings[wording]!, at + word);
      if (seen === "capital") capital[word] = 1;
      if (seen === "small") small[word] = 1;
      if (seen === "begins") begins[word] = 1;
    }
  }
  const sure = capital.some((seen, word) => seen === 1 && small[word] === 0);
  const names = capital.map((seen, word) => (seen === 0 ? 0 : small[word] === 0 ? 1 : sure ? 2 : 0));
  // "Kim" of "Kim Jong-un", at the beginning of a sentence.
  for (let word = length - 2; word >= 0; word -= 1) if (begins[word] === 1 && small[word] === 0 && names[word + 1]! > 0) names[word] = 1;
  return names;
}

/** Words of a name at most that has no small word in it: a longer stretch in capitals is rather a line. */
const NAME_WORDS = 3;

/** Letters of an abbreviation, which are one word of a name together. */
const INITIALS = new Set([..."bcdefghjklmnopqrstuvwxyz"].map(codeOf));
/** What a person may be called by without a capital. */
const TITLES = new Set([...TITLE_WORDS].map(codeOf));

/** What a state is called beside its name, or for it: with a name, "the government of Norland" is no more than "Norland". */
const STATES = new Set("government regime administration state republic kingdom nation country people leadership authorities".split(" ").map(codeOf));

/** "Secretary Pompeo and", "the U.N. ambassador", "on June 12": whoever speaks of them says these words. */
export function isName(codes: Uint32Array, names: Uint8Array): boolean {
  const hasName = names.some((name) => name > 0);
  const isNamed = (code: number, word: number) => names[word]! > 0 || TITLES.has(code) || (hasName && STATES.has(code));
  const allNamed = codes.some(isNamed) && codes.every((code, word) => isNamed(code, word) || FUNCTION_WORDS.has(code));
  return allNamed && (codes.filter((code) => !INITIALS.has(code)).length <= NAME_WORDS || names.some((name) => name !== 1));
}

/** Between two words: a mark with space beside it. The full stop of "U.S. aid" is none. */
const MARK = /[,;:!?…)\]]["'”’]*\s|\s["'“‘]*[([]|[—–]|--|\.["'”’]*\s/u;
/** Of these, one that ends what is said. */
const ENDS = /[.;:!?…—–]|--/u;
const INITIAL = /(?:^|[^\p{L}\p{N}])\p{L}$/u;

/** By word: 2 where a sentence ends before it within the phrase, in any of the places, or a dash parts it; 1 where there is a comma or a gap. */
export function breaksIn({ wordings }: Pick<Compared, "wordings">, tellers: readonly Teller[], length: number): Uint8Array {
  const breaks = new Uint8Array(length);
  for (const { wording, at } of firstPlaces(tellers)) {
    const { said, starts, ends } = wordings[wording]!;
    for (let word = 1; word < length; word += 1) {
      const [from, to] = [ends[at + word - 1]!, starts[at + word]!];
      const passage = said.content.findLast((each) => each.start <= from)!;
      const here = to <= passage.start + passage.text.length;
      const [before, between] = [passage.text.slice(0, from - passage.start), passage.text.slice(from - passage.start, to - passage.start)];
      if (here && (!MARK.test(between) || (between.startsWith(".") && INITIAL.test(before)))) continue;
      breaks[word] = Math.max(breaks[word]!, ENDS.test(between) ? 2 : 1);
    }
  }
  return breaks;
}

/** Before a word that begins a sentence: nothing, or a full stop and the like, with marks between. */
const BEGINS = /(?:^|[.!?…:\n])["“”'‘’«»()[\]\s]*$/u;

/** "H.R. McMaster" */
const AFTER_INITIAL = /(?:^|[^\p{L}\p{N}])\p{L}\.\s*$/u;

/** "https://example.org" */
function isInAddress(text: string, at: number): boolean {
  const from = text.lastIndexOf(" ", at) + 1;
  return /^\S*:\/\//u.test(text.slice(from, from + 40));
}

/** Figures and addresses count as capitals. At the beginning of a sentence or passage a capital says little; nothing (null) in "I", and where all is in capitals. */
function writtenAt({ said, starts, ends }: Wording, word: number): "capital" | "small" | "begins" | null {
  const [start, end] = [starts[word]!, ends[word]!];
  const passage = said.content.findLast((each) => each.start <= start)!;
  const text = passage.text.slice(start - passage.start, end - passage.start);
  if (/^\p{N}/u.test(text) || isInAddress(passage.text, start - passage.start)) return "capital";
  if (/^\p{Ll}/u.test(text)) return "small";
  if (!/^\p{Lu}/u.test(text) || /^I(?:['’]|$)|^\p{Lu}{5,}$/u.test(text)) return null;
  const before = passage.text.slice(0, start - passage.start);
  return BEGINS.test(before) && !AFTER_INITIAL.test(before) ? "begins" : "capital";
}

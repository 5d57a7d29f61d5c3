// A noun phrase by its parts: what introduces it, its head noun, what stands before and after the head.
import { BODIES, DOCUMENTS, PARTITIVES, ROLES } from "./nouns.ts";
import { isNoun, isVerb, lineOf, type Range, type Words } from "./words.ts";

export interface Phrase {
  /** The whole, as given. */
  readonly range: Range;
  /** From the first word to the head, without what follows a comma, preposition or clause. */
  readonly core: Range;
  readonly head: number;
  /** Head in lower case. */
  readonly noun: string;
  /** Article, number or possessive pronoun at the start, in lower case; "" for none. */
  readonly lead: string;
  /** Words whose possessive stands before the head ("Clinton" of "Clinton's aides"), null for none. */
  readonly owner: Range | null;
  /** What a following "of", "for", "at", "with", "in" brings ("the family" of "attorneys for the family"), null for none. */
  readonly after: Range | null;
  readonly plural: boolean;
  readonly proper: boolean;
}

const INSIDE = new Set(["DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "POS", "``", "''", "$", "#", "FW", "VBN", "VBG", "SYM", "RB", "RBR", "RBS", "WP$"]);
const SKIPPED = new Set(["IN", "TO", ",", ":", "``", "''", ".", "CC", "-LRB-", "-RRB-", "RB"]);
const LINKS = new Set("of for at with in from on to by among within inside".split(" "));

/** A noun for what speaks, however it is tagged ("Velin's brief"). */
const speaks = (word: string): boolean => BODIES.has(word) || DOCUMENTS.has(word) || ROLES.has(word);
const describes = (tag: string): boolean => isNoun(tag) || tag === "CD" || tag === "PRP" || tag === "FW";
const body = (words: Words, i: number): boolean => words.entity[i] === "ORGANIZATION" || words.entity[i] === "MISC" || words.entity[i] === "LOCATION";

/** End of the run of words that can stand before and at the head. */
function coreEnd(words: Words, from: number, to: number): number {
  let noun = false;
  let i = from;
  for (; i < to; i++) {
    const tag = words.tag[i]!;
    const more = i + 1 < to ? words.tag[i + 1]! : "";
    if (tag === "CC" || words.lower[i] === "&") {
      const joined = i > from && i + 1 < to && ((words.entity[i - 1] === "ORGANIZATION" && words.entity[i + 1] === "ORGANIZATION") || words.lower[i] === "&" || (/^JJ|^NN/.test(more) && (!noun || (i === from + 1 && i + 2 < to && words.tag[i + 2] === "NNS" && words.entity[i - 1] !== "PERSON"))));
      if (!joined) break;
    } else if (tag === "," && !noun && /^JJ|^NN|^RB/.test(more)) continue;
    else if (!INSIDE.has(tag)) break;
    else if ((tag === "VBN" || tag === "VBG") && noun && !words.word[i]!.includes("-")) break;
    else if ((tag === "JJ" || tag === "RB") && noun && !INSIDE.has(more) && !(BODIES.has(words.lower[i]!) || (words.tag[i - 1] === "POS" && speaks(words.lower[i]!)))) break;
    else if ((tag === "DT" || tag === "PRP$") && noun) break;
    if (isNoun(tag)) noun = true;
  }
  return i;
}

export function phraseOf(words: Words, range: Range): Phrase | null {
  let { from } = range;
  const { to } = range;
  while (from < to && SKIPPED.has(words.tag[from]!)) from++;
  while (from < to && (words.lower[from] === "according" || words.lower[from] === "to")) from++;
  if (from >= to) return null;
  let end = coreEnd(words, from, to);
  if (end === from) end = from + 1;
  let head = end - 1;
  const named = (i: number) => BODIES.has(words.lower[i]!) || (words.tag[i - 1] === "POS" && speaks(words.lower[i]!));
  while (head > from && !describes(words.tag[head]!) && !named(head)) head--;
  if (!describes(words.tag[head]!) && !named(head)) head = Math.max(from, end - 1);
  // "A report Tuesday"
  while (head > from && words.entity[head] === "DATE" && isNoun(words.tag[head - 1]!) && words.entity[head - 1] !== "DATE") head--;
  // "Clinton's": the owner is the source itself. "Clinton's aides": the owner stands before the head.
  let owner: Range | null = null;
  for (let i = head - 1; i > from; i--) {
    if (words.tag[i] === "POS") {
      owner = { from: ownerStart(words, from, i), to: i };
      break;
    }
  }
  let after: Range | null = null;
  const link = end;
  if (link < to && LINKS.has(words.lower[link]!)) {
    let stop = link + 1;
    while (stop < to && !["WDT", "WP", ",", ":", "."].includes(words.tag[stop]!) && (!isVerb(words.tag[stop]!) || describesNoun(words, stop))) stop++;
    if (stop > link + 1) after = { from: link + 1, to: stop };
  }
  const first = words.lower[from]!;
  const lead = ["DT", "PDT", "PRP$", "CD", "JJ", "WP$"].includes(words.tag[from]!) && head !== from ? first : "";
  return {
    range,
    core: { from, to: Math.max(head + 1, from + 1) },
    head,
    noun: words.lower[head]!,
    lead,
    owner,
    after,
    plural: words.tag[head] === "NNS" || words.tag[head] === "NNPS",
    proper: words.tag[head] === "NNP" || words.tag[head] === "NNPS",
  };
}

/** "governing" of "the governing party". */
const describesNoun = (words: Words, i: number): boolean => (words.tag[i] === "VBG" || words.tag[i] === "VBN") && isNoun(words.tag[i + 1] ?? "") && ["DT", "JJ", "IN", "PRP$"].includes(words.tag[i - 1] ?? "");

function ownerStart(words: Words, from: number, to: number): number {
  let i = to;
  while (i > from && (isNoun(words.tag[i - 1]!) || body(words, i - 1))) i--;
  return i;
}

/** The phrase that "one of", "a group of", "most of" count out; the phrase itself when its head counts nothing. */
export function counted(words: Words, phrase: Phrase): Phrase {
  if (phrase.after === null || !PARTITIVES.has(phrase.noun) || words.lower[phrase.after.from - 1] !== "of") return phrase;
  return phraseOf(words, { from: phrase.after.from, to: phrase.range.to }) ?? phrase;
}

/** The words of a range without its article. */
export function withoutArticle(words: Words, range: Range): string {
  let { from } = range;
  while (from < range.to - 1 && (words.tag[from] === "DT" || words.tag[from] === "PRP$" || words.tag[from] === "PDT")) from++;
  let { to } = range;
  while (to > from + 1 && words.tag[to - 1] === "POS") to--;
  return lineOf(words, { from, to }).replace(/['’]s$/, "");
}

// The dictionary form of a word, by its tag: a list of exceptions, then rules of spelling.
import { IRREGULAR_NOUNS, IRREGULAR_VERBS, PRONOUNS } from "./irregulars.ts";
import { TAGS, type Tag } from "./labels.ts";

function table(list: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const entry of list.trim().split(/\s+/u)) {
    const [base = "", rest = ""] = entry.split(":");
    for (const form of rest.split(",")) forms.set(form, base);
  }
  return forms;
}

const verbs = table(IRREGULAR_VERBS);
const nouns = table(IRREGULAR_NOUNS);
const pronouns = table(PRONOUNS);

/** Verb stems left by -ed and -ing that need their e back: "promis", "continu", "handl". */
const WANTS_E = /(?:[cuv]|[^aeioulwr]l|dg|[^aeiou][ao]t|(?:[cv]|wr|un|gn)it|[iu]at|[^aeioun]g|[^ae]ng|[aeiouy]z|[^aeiou]s|is|[oae]as|[^aeiou][oa]s|us|[^aeiou](?:[aiou]k|[aiu]r|or|ut|et|[aeiou]d|[iuoa]m|in|[aeiou]p|[aiu]l|[ai]b)|[aiu]g)$/u;
const DOUBLED = /([bdgkmnprtvl])\1$/u;

function verbStem(stem: string): string {
  if (/(?:ss|zz|ff)$/u.test(stem) || (stem.endsWith("ll") && stem.length < 6)) return stem;
  if (DOUBLED.test(stem) && stem.length > 3) return stem.slice(0, -1);
  return WANTS_E.test(stem) ? `${stem}e` : stem;
}

function hasVowel(stem: string): boolean {
  return /[aeiouy]/u.test(stem);
}

function singular(word: string): string {
  if (word.length < 3 || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|zz|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function thirdPerson(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|o)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function verbLemma(word: string, tag: Tag): string {
  const known = verbs.get(word);
  if (known !== undefined) return known;
  const hyphen = word.lastIndexOf("-");
  if (hyphen > 0) return word.slice(0, hyphen + 1) + verbLemma(word.slice(hyphen + 1), tag);
  if (tag === "VBZ") return thirdPerson(word);
  if (tag === "VBG" && word.endsWith("ing") && hasVowel(word.slice(0, -3))) return verbStem(word.slice(0, -3));
  if ((tag === "VBD" || tag === "VBN") && word.endsWith("ed") && hasVowel(word.slice(0, -2))) {
    return word.endsWith("ied") ? `${word.slice(0, -3)}y` : verbStem(word.slice(0, -2));
  }
  return word;
}

/**
 * Dictionary form, in lower case, of a word given in lower case (Analysis.lower) with its tag (Analysis.tag): "said" say,
 * "parties" party, "n't" not, "'ll" will, "her" she. Names and words of other tags are as they are.
 */
export function lemma(lower: string, tag: number): string {
  const name = TAGS[tag] ?? "NN";
  switch (name) {
    case "VBD": case "VBG": case "VBN": case "VBZ": case "VBP": case "VB":
      return verbLemma(lower, name);
    case "NNS": {
      const hyphen = lower.lastIndexOf("-");
      const last = lower.slice(hyphen + 1);
      return lower.slice(0, hyphen + 1) + (nouns.get(last) ?? singular(last));
    }
    case "PRP": case "PRP$": case "MD": case "RB": case "DT":
      return pronouns.get(lower) ?? lower;
    default:
      return lower;
  }
}

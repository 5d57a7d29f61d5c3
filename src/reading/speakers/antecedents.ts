// The noun phrase that "who", "which", "they" and "it" stand for.
import { phraseOf, type Phrase } from "./phrase.ts";
import type { Scene, Told } from "./scene.ts";
import { isNoun, isVerb, type Words } from "./words.ts";

const BEFORE_NOUN = new Set(["DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "POS", "$", "VBN", "``", "''"]);
/** Speakers looked back over. */
const REMEMBERED = 60;
/** Tokens looked back over for an antecedent. */
const FAR = 120;

/** The phrase whose head is the noun at a token. */
export function phraseAround(words: Words, noun: number): Phrase | null {
  let from = noun;
  while (from > 0 && words.sentence[from - 1] === words.sentence[noun] && BEFORE_NOUN.has(words.tag[from - 1]!)) {
    from--;
    if (words.tag[from] === "DT" || words.tag[from] === "PRP$") break;
  }
  let to = noun + 1;
  while (to < words.count && words.sentence[to] === words.sentence[noun] && to - noun < 12 && !isVerb(words.tag[to]!) && !["WP", "WDT", ",", ".", ":", "CC"].includes(words.tag[to]!)) to++;
  return phraseOf(words, { from, to });
}

const personal = (scene: Scene, token: number): boolean =>
  scene.people.at.has(token) || /(?:ers?|ors?|ists?|ians?|ants?|men|man|women|woman|people|ees?|officials?|those|ents?|ns|ats?|ns)$/.test(scene.words.lower[token]!);

/** Head noun before a relative pronoun: by the parse, else the nearest noun. */
export function antecedentOf(scene: Scene, relative: number): number | null {
  const { words } = scene;
  let beside = relative - 1;
  if (words.word[beside] === ",") beside--;
  if (scene.people.at.has(beside)) return beside;
  let verb = words.head[relative]!;
  for (let steps = 0; steps < 4 && verb >= 0; steps++) {
    if (words.relation[verb] === "acl:relcl") {
      const noun = words.head[verb]!;
      if (noun >= 0 && noun < relative && relative - noun < 40 && (words.lower[relative] !== "who" || personal(scene, noun))) return noun;
      break;
    }
    verb = words.head[verb]!;
  }
  let nearest: number | null = null;
  for (let i = relative - 1; i >= 0 && relative - i < 25 && words.sentence[i] === words.sentence[relative]; i--) {
    if (!isNoun(words.tag[i]!) && words.lower[i] !== "those") continue;
    nearest ??= i;
    if (words.lower[relative] !== "who" || personal(scene, i)) return i;
  }
  return nearest;
}

/** Nouns before a token that a plural or neuter pronoun may stand for, nearest subject first. */
export function* subjectsBefore(words: Words, token: number): Generator<number> {
  const sentence = words.sentence[token]!;
  for (let i = token - 1; i >= 0 && token - i < FAR && sentence - words.sentence[i]! <= 2; i--) {
    if (isNoun(words.tag[i]!) && words.relation[i]!.startsWith("nsubj") && words.quote[i] === 0 && words.entity[i] !== "DATE" && words.entity[i] !== "TIME") yield i;
  }
}

/** The last speaker told before a token, at most `sentences` away. */
export function lastTold(scene: Scene, token: number, sentences: number, fits: (told: Told) => boolean): Told | null {
  for (let i = scene.told.length - 1; i >= Math.max(0, scene.told.length - REMEMBERED); i--) {
    const told = scene.told[i]!;
    if (scene.words.sentence[token]! - scene.words.sentence[told.token]! > sentences) return null;
    if (told.token < token && fits(told)) return told;
  }
  return null;
}

// Whom "he", "they", "it", "both" and "who" stand for.
import { antecedentOf, lastTold, phraseAround, subjectsBefore } from "./antecedents.ts";
import { genderOfPronoun } from "./gender.ts";
import { kindOf } from "./kinds.ts";
import type { Gender } from "./titles.ts";
import type { Mention } from "./mentions.ts";
import { namedPeople } from "./named-sources.ts";
import { nounMeaning } from "./noun-sources.ts";
import type { Person } from "./people.ts";
import { meaning, thePerson, type Meaning, type Scene } from "./scene.ts";
import { isProper, isVerb } from "./words.ts";

/** "both", "both men", "the two men", "the candidates": the two or more persons named last together or apart. */
export function both(scene: Scene, token: number, mention: string, sex: Gender | null): Meaning | null {
  const told = lastTold(scene, token, 6, ({ speaker }) => speaker.kind === "people");
  if (told !== null) return { speaker: { ...told.speaker, mention }, person: null };
  const last: Mention[] = [];
  const { inOrder, whose } = scene.people;
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && low - i < 12 && last.length < 2; i--) {
    const one = inOrder[i]!;
    if (sex !== null && (whose.get(one)?.gender ?? sex) !== sex) continue;
    if (scene.words.quote[one.from] === 0 && !last.some((other) => whose.get(other) === whose.get(one))) last.unshift(one);
  }
  return last.length === 2 ? namedPeople(scene, last, mention) : null;
}

/** "they", "them": the last speakers in the plural, else the nearest subject in the plural. */
function they(scene: Scene, token: number, mention: string): Meaning {
  const { words } = scene;
  const told = lastTold(scene, token, 2, ({ speaker }) => speaker.kind !== "person" && speaker.kind !== "other");
  let nearest: Meaning | null = null;
  let at = -1;
  for (const noun of subjectsBefore(words, token)) {
    const joined = jointSubject(scene, noun, token);
    if (joined !== null) {
      nearest = namedPeople(scene, joined, mention);
      at = noun;
      break;
    }
    if (scene.people.at.has(noun)) continue;
    const phrase = phraseAround(words, noun);
    if (phrase === null) continue;
    const { kind } = kindOf(words, phrase);
    if (kind === "other" || (!phrase.plural && kind !== "organization" && kind !== "group")) continue;
    nearest = nounMeaning(scene, phrase, mention);
    at = noun;
    break;
  }
  if (told !== null && told.token >= at) return { speaker: { ...told.speaker, mention }, person: told.person };
  return nearest ?? (told === null ? meaning({ kind: "group", mention }) : { speaker: { ...told.speaker, mention }, person: null });
}

/** "Pence and Tillerson are": the persons joined into one subject with the noun at a token. */
function jointSubject(scene: Scene, noun: number, before: number): Mention[] | null {
  const { words } = scene;
  const first = scene.people.mentionAt[noun];
  if (first === undefined) return null;
  for (let i = first.to; i < Math.min(before, first.to + 12) && !isVerb(words.tag[i]!); i++) {
    const second = scene.people.mentionAt[i];
    if (second !== undefined && second.from === i && second.to <= before && words.lower[Math.max(0, second.titleFrom - 1)] === "and") return [first, second];
  }
  return null;
}

/** "it": the last body or document that spoke, else the nearest subject that is one. */
function it(scene: Scene, token: number, mention: string): Meaning {
  const told = lastTold(scene, token, 5, ({ speaker }) => speaker.kind === "organization" || speaker.kind === "document");
  for (const noun of subjectsBefore(scene.words, token)) {
    if (told !== null && told.token > noun) break;
    if (scene.people.at.has(noun)) continue;
    const phrase = phraseAround(scene.words, noun);
    if (phrase === null || phrase.plural) continue;
    const { kind } = kindOf(scene.words, phrase);
    if (kind === "organization" || kind === "document") return nounMeaning(scene, phrase, mention);
  }
  return told === null ? meaning({ kind: "other", mention }) : { speaker: { ...told.speaker, mention }, person: null };
}

export function pronounMeaning(scene: Scene, token: number, mention: string): Meaning | null {
  const { words } = scene;
  const word = words.lower[token]!;
  const gender = genderOfPronoun(word);
  if (gender !== null) {
    const best = scene.salience.best(token, gender);
    return best === null ? meaning({ kind: "person", mention }) : thePerson(scene, best, mention);
  }
  if (["they", "them", "their", "themselves"].includes(word)) return they(scene, token, mention);
  if (["it", "its", "itself"].includes(word)) return it(scene, token, mention);
  if (["you", "your", "this", "there", "one's"].includes(word)) return meaning({ kind: "other", mention });
  if (word === "both" || word === "each") return both(scene, token, mention, null);
  return null;
}

/** "Kaine is a lawyer who": the person that the noun is said of. */
function subjectOf(scene: Scene, noun: number): Person | null {
  const { words } = scene;
  for (let i = noun - 1; i >= 0 && noun - i < 15 && words.sentence[i] === words.sentence[noun]; i--) {
    if (words.head[i] === noun && words.relation[i]!.startsWith("nsubj")) return scene.people.at.get(i) ?? null;
  }
  return null;
}

/** "who", "which", "that": what the noun before it means. */
export function relativeMeaning(scene: Scene, token: number, mention: string): Meaning {
  let noun = antecedentOf(scene, token);
  if (noun === null) return meaning({ kind: "other", mention });
  // "Future45, a super PAC that": the name that the noun explains.
  const explained = scene.words.relation[noun] === "appos" ? scene.words.head[noun]! : -1;
  const thing = scene.words.lower[token] === "which" || scene.words.lower[token] === "that";
  if (explained >= 0 && explained < noun && isProper(scene.words.tag[explained]!) && !(thing && scene.people.at.has(explained))) noun = explained;
  const person = scene.people.at.get(noun) ?? subjectOf(scene, noun);
  if (person !== null) return thePerson(scene, person, mention);
  const phrase = phraseAround(scene.words, noun);
  return phrase === null ? meaning({ kind: "other", mention }) : nounMeaning(scene, phrase, mention);
}

// What a source without a person's name means, by its noun: somebody described, somebody unnamed, a body, a class, a document.
import { lastTold } from "./antecedents.ts";
import { bodyName } from "./body-names.ts";
import { describedPerson, isDefinite } from "./descriptions.ts";
import { genderOfPronoun } from "./gender.ts";
import { stateGoverned } from "./governments.ts";
import { kindOf } from "./kinds.ts";
import { naming } from "./mentions.ts";
import { bodyAt, ofSeat } from "../offices/index.ts";
import { BODIES, CLASSES, DOCUMENTS, ROLES } from "./nouns.ts";
import { phraseOf, withoutArticle, type Phrase } from "./phrase.ts";
import { meaning, thePerson, type Meaning, type Scene } from "./scene.ts";
import { isCapitalized } from "./letters.ts";
import { isProper, lineOf, textOf, type Words } from "./words.ts";

/** Whose an unnamed source is: "administration" of "an administration official", "the family" of "attorneys for the family". */
function affiliation(scene: Scene, phrase: Phrase): string | null {
  const { words } = scene;
  if (phrase.owner !== null) return textOf(words, phrase.owner);
  if (["his", "her"].includes(phrase.lead)) {
    const gender = genderOfPronoun(phrase.lead);
    return scene.salience.best(phrase.core.from, gender)?.name ?? null;
  }
  let first = -1;
  for (let i = phrase.core.from; i < phrase.head; i++) {
    // A capital that only opens the sentence makes no name ("Federal officials").
    const opens = i === phrase.core.from && words.entity[i] === "O" && !scene.people.at.has(i);
    if (first < 0 && (scene.people.at.has(i) || (isProper(words.tag[i]!) && !opens) || (BODIES.has(words.lower[i]!) && words.lower[i] !== "news"))) first = i;
    if (first >= 0 && words.tag[i] === "JJ" && !isCapitalized(words.word[i]!)) break;
  }
  if (first >= 0) {
    let to = phrase.head;
    while (to > first + 1 && !isProper(words.tag[to - 1]!) && !BODIES.has(words.lower[to - 1]!)) to--;
    return textOf(words, { from: first, to });
  }
  if (phrase.after !== null && ["of", "for", "at", "in", "with", "to", "from"].includes(words.lower[phrase.after.from - 1]!)) {
    const inner = phraseOf(words, phrase.after);
    if (inner !== null && words.lower[phrase.after.from - 1] !== "with") return withoutArticle(words, { from: inner.core.from, to: inner.core.to });
    if (inner?.proper === true || (inner !== null && BODIES.has(inner.noun))) return withoutArticle(words, { from: inner.core.from, to: inner.core.to });
  }
  return null;
}

const opensSentence = (words: Words, token: number): boolean => token === 0 || words.sentence[token - 1] !== words.sentence[token];
/** "Republicans" is a name wherever it stands; "Voters" only opens a sentence. */
const properClass = (noun: string, word: string): string | null => (PARTY_MEMBERS.has(noun) ? word : null);
const PARTY_MEMBERS = new Set("republicans democrats conservatives liberals americans europeans mexicans russians germans israelis palestinians iranians latinos hispanics african-americans muslims christians jews".split(" "));
const endsIn = (mention: string | null, noun: string): boolean => mention !== null && mention.toLowerCase().split(/[^\p{L}-]+/u).includes(noun);

const DIRECTIONS = /^(?:North|South|East|West)\b/;

/** "House and Senate": two nouns for bodies are two bodies. */
function apart(name: string): string[] {
  const halves = name.split(" and ");
  return halves.length === 2 && halves.every((half) => BODIES.has(half.split(" ").at(-1)!.toLowerCase())) ? halves : [name];
}

/** "the Central and East European Coalition": one name, where what stands before "and" is no body's by itself and what follows ends in a noun for one. */
function spansAnd(scene: Scene, { core, head, range }: Phrase): string | null {
  const { words, offices } = scene;
  if (words.lower[head + 1] !== "and" || head + 2 >= range.to || !isProper(words.tag[head]!)) return null;
  const next = phraseOf(words, { from: head + 2, to: range.to });
  if (next === null || next.lead !== "" || !isProper(words.tag[next.head]!) || !(BODIES.has(next.noun) || BODIES.has(next.noun.replace(/s$/, ""))) || BODIES.has(words.lower[head]!)) return null;
  let from = core.from;
  while (from < head && !isCapitalized(words.word[from]!)) from++;
  if (words.tag[from] === "DT") from++;
  const body = bodyAt(offices.bodies, words.word, from, head + 1);
  return body !== null && body.to === head + 1 && body.way !== "people" ? null : lineOf(words, { from, to: next.head + 1 });
}

/** The further bodies that "and" joins to one: "Russia" of "China and Russia". */
function joinedTo(scene: Scene, phrase: Phrase): string[] {
  const { words } = scene;
  const names: string[] = [];
  let joined = false;
  let at = phrase.head + 1;
  while (at < phrase.range.to && (words.lower[at] === "and" || words.word[at] === ",")) {
    const next = phraseOf(words, { from: at + 1, to: phrase.range.to });
    if (next === null || !isProper(words.tag[next.head]!) || kindOf(words, next).kind !== "organization") break;
    joined ||= words.lower[at] === "and" || words.lower[at + 1] === "and";
    names.push(bodyName(scene, next));
    at = next.head + 1;
  }
  return joined ? names : [];
}

/** "Keller called it a bridge": one capitalised word that only ends like a noun for people. */
function isLoneName({ words, bodies }: Scene, { head, noun, range, plural }: Phrase): boolean {
  const shaped = !plural && range.to - range.from === 1 && words.entity[head] === "O" && /^\p{Lu}[\p{Ll}'’-]+$/u.test(words.word[head]!);
  return shaped && ![BODIES, CLASSES, DOCUMENTS, ROLES].some((nouns) => nouns.has(noun)) && naming(words, head, head + 1) !== null && bodies.withAll([noun]) === null;
}

/** The meaning of a noun phrase of which no word is known for a person's name. */
export function nounMeaning(scene: Scene, whole: Phrase, mention: string): Meaning {
  const { words } = scene;
  if (isLoneName(scene, whole) && kindOf(words, whole).kind === "unnamed") return meaning({ kind: "person", mention, name: words.word[whole.head]! });
  const { kind, phrase } = kindOf(words, whole);
  if (kind === "unnamed") {
    const before = isDefinite(phrase) ? lastTold(scene, phrase.core.from, 8, ({ speaker }) => speaker.kind === "unnamed" && endsIn(speaker.mention, phrase.noun)) : null;
    if (before !== null) return { speaker: { ...before.speaker, mention }, person: null };
    const described = phrase === whole || !isDefinite(phrase) ? describedPerson(scene, whole, true) : null;
    const held = described?.held ?? undefined;
    if (described !== null && described.person !== null) return { ...thePerson(scene, described.person, mention, held), held };
    return { ...meaning({ kind, mention, of: affiliation(scene, phrase) }), held };
  }
  if (kind === "organization") {
    const one = spansAnd(scene, phrase);
    if (one !== null) return meaning({ kind, mention, name: one });
    const names = [...apart(bodyName(scene, phrase)), ...joinedTo(scene, phrase)];
    const [first, second] = names;
    // "North and South Korea"
    if (first !== undefined && second !== undefined && DIRECTIONS.test(first) && DIRECTIONS.test(second)) names[0] = second.replace(/^\S+/, first);
    return meaning({ kind, mention, name: names.join(" & "), of: names.length === 1 ? (ofSeat(names[0]!) ?? stateGoverned(scene, phrase)) : null });
  }
  const name = phrase.proper && !(phrase.head === phrase.core.from && opensSentence(words, phrase.head)) ? withoutArticle(words, phrase.core) : null;
  if (kind === "group") return meaning({ kind, mention, name: name ?? properClass(phrase.noun, words.word[phrase.head]!), of: affiliation(scene, phrase) });
  if (kind === "document") {
    // "The Log" of the Corvane Log is an outlet.
    const body = phrase.lead === "the" && isCapitalized(words.word[phrase.head]!) ? withoutArticle(words, phrase.core) : "";
    const full = body === "" ? "" : scene.bodies.fullest(body);
    return full === body ? meaning({ kind, mention, name }) : meaning({ kind: "organization", mention, name: full });
  }
  return meaning({ kind, mention });
}

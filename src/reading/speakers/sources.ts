// Whom one source phrase means.
import { lastTold } from "./antecedents.ts";
import type { Mention } from "./mentions.ts";
import { namedIn, namedPeople } from "./named-sources.ts";
import { isOneSlip } from "./nicknames.ts";
import { nounMeaning } from "./noun-sources.ts";
import { ROLES } from "./nouns.ts";
import { phraseOf, type Phrase } from "./phrase.ts";
import { both, pronounMeaning, relativeMeaning } from "./pronouns.ts";
import { meaning, thePerson, type Meaning, type Scene } from "./scene.ts";
import { genderOfWord } from "./titles.ts";
import { isCapitalized } from "./letters.ts";
import { isProper, textOf, type Range, type Words } from "./words.ts";

const FIRST_PERSON = new Set(["i", "we", "me", "us", "myself", "ourselves"]);
const RIVALS = new Set(["candidates", "nominees", "contenders", "men", "women"]);
const RELATIVE = new Set(["who", "which", "that", "whom", "whose"]);

/** Is the source the speaker of the words it stands in ("I", "we")? */
export function isFirstPerson({ lower }: Words, { from, to }: Range): boolean {
  const alone = to - from === 1 && FIRST_PERSON.has(lower[from]!);
  return alone || (to - from < 8 && lower[to - 1] === "i" && lower[to - 2] === "and");
}

/** What the source says by itself, at most as far as a first comma, bracket or clause. */
function mentionText(words: Words, range: Range): string {
  let { to } = range;
  for (let i = range.from + 1; i < range.to; i++) {
    if (["WP", "WDT", "-LRB-", ":"].includes(words.tag[i]!) || words.word[i] === ",") {
      to = i;
      break;
    }
  }
  return textOf(words, { from: range.from, to });
}

/** A lone capitalised word that is the surname, perhaps misspelt, of somebody spoken of lately. */
function loneName(scene: Scene, token: number, mention: string): Meaning | null {
  const { words } = scene;
  const word = words.lower[token]!.replace(/'s?$/, "");
  if (!isCapitalized(words.word[token]!) || word.length < 2) return null;
  for (const { person } of scene.salience.candidates(token, null)) {
    const surname = person.parts.at(-1)!;
    if (surname === word || (words.entity[token] !== "LOCATION" && person.parts.length > 1 && word.length > 4 && isOneSlip(surname, word))) return thePerson(scene, person, mention);
  }
  return null;
}

/** "Sarovia and Tesk": a lone name joined to one that is no person's is a body's, whatever it was taken for. */
function standsAmongBodies(scene: Scene, range: Range, { from, titled, parts }: Mention): boolean {
  const { words, people } = scene;
  const other = from - 2;
  return parts.length === 1 && !titled && other >= range.from && words.lower[from - 1] === "and" && isProper(words.tag[other]!) && !people.at.has(other) && people.at.get(from)?.parts.length === 1;
}

/** Whom the words of one source span mean; null when they are first person, which only what surrounds them tells. */
export function sourceMeaning(scene: Scene, range: Range): Meaning | null {
  const { words } = scene;
  if (range.from >= range.to || isFirstPerson(words, range)) return null;
  const mention = mentionText(words, range);
  const named = namedIn(scene, range);
  const last = named.at(-1);
  if (last !== undefined && !standsAmongBodies(scene, range, last)) return namedPeople(scene, named, textOf(words, { from: range.from, to: last.to }));
  const phrase = phraseOf(words, range);
  if (phrase === null) return (range.to - range.from === 1 ? pronounMeaning(scene, range.from, mention) : null) ?? meaning({ kind: "other", mention });
  if (phrase.core.to - phrase.core.from === 1 || range.to - range.from === 1) {
    const token = phrase.core.from;
    if (RELATIVE.has(words.lower[token]!) && range.to - range.from === 1) return relativeMeaning(scene, token, mention);
    const found = pronounMeaning(scene, token, mention);
    if (found !== null) return found;
  }
  if (phrase.head === phrase.core.from && phrase.after === null) {
    const lone = loneName(scene, phrase.head, mention);
    if (lone !== null) return lone;
  }
  const joint = jointly(scene, phrase, mention);
  return joint ?? nounMeaning(scene, phrase, mention);
}

/** "the senators", "both men", "the two candidates": persons who spoke or were named together. */
function jointly(scene: Scene, phrase: Phrase, mention: string): Meaning | null {
  const { words } = scene;
  const { from } = phrase.core;
  const noun = phrase.noun.replace(/men$/, "man").replace(/s$/, "");
  if (!ROLES.has(noun) || !phrase.plural || phrase.after !== null) return null;
  const counts = words.lower[from] === "both" || (phrase.lead === "the" && words.lower[from + 1] === "two");
  if (!counts && phrase.lead !== "the") return null;
  const told = lastTold(scene, from, 8, ({ speaker }) => speaker.kind === "people");
  if (told !== null && words.block[told.token]! >= words.block[from]! - 4) return { speaker: { ...told.speaker, mention }, person: null };
  return counts || RIVALS.has(phrase.noun) ? both(scene, from, mention, genderOfWord(noun)) : null;
}

// Whom a description means: "the secretary of state", "the Republican nominee", "a former chairman" in a headline.
import { samePerson } from "../offices/index.ts";
import { heldBy, type Held } from "./by-office.ts";
import { bringIn, namedInText } from "./from-table.ts";
import { ROLES } from "./nouns.ts";
import type { Person } from "./people.ts";
import type { Phrase } from "./phrase.ts";
import { agreement, contradicts, ownerToldBy } from "./roles.ts";
import type { Scene } from "./scene.ts";
import { genderOfWord, sameRole } from "./titles.ts";

const DEFINITE = new Set("the this that his her their its my our whose".split(" "));
/** Definite descriptions of these stay unnamed unless a person of the text is said to be one. */
const SHY = new Set("official officials source spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney operative insider staffer narrator announcer moderator reporter questioner assistant friend witness member someone somebody user strategist person resident worker parent student staff victim survivor host".split(" "));
/** Blocks from the start in which an indefinite description may be of somebody named later. */
const OPENING_BLOCKS = 3;
const CONSIDERED = 40;
/** Agreement that a definite description needs, and an indefinite one. */
const ENOUGH = 2;
const ENOUGH_FOR_INDEFINITE = 3.4;

export const isDefinite = (phrase: Phrase): boolean => DEFINITE.has(phrase.lead) || phrase.owner !== null;

/** "Sarovia's minister said no." and in the next paragraph '"Never," Marta Velin told reporters.': the subject in full, without a post, that follows an opening description. */
function namedNext(scene: Scene, phrase: Phrase): Person | null {
  const { words, people } = scene;
  const block = words.block[phrase.head]!;
  if (block >= OPENING_BLOCKS) return null;
  for (const mention of people.inOrder) {
    if (mention.from < phrase.range.to) continue;
    if (words.block[mention.from]! > block + 1) return null;
    const person = people.whose.get(mention);
    const head = mention.to - 1;
    if (person === undefined || words.block[mention.from] === block || words.quote[head] !== 0 || !words.relation[head]!.startsWith("nsubj")) continue;
    const gender = genderOfWord(phrase.noun);
    return mention.parts.length > 1 && scene.roles[person.index]!.length === 0 && (gender === null || person.gender === null || gender === person.gender) ? person : null;
  }
  return null;
}

/** Whom a description means, and what the table of offices told where it had to be asked; nobody where it could not tell. */
export interface Described {
  readonly person: Person | null;
  readonly held: Held | null;
}

/** Is all that makes a person fit a description something they were once? */
function onceOnly(scene: Scene, person: Person, phrase: Phrase): boolean {
  const noun = sameRole(phrase.noun);
  const fitting = scene.roles[person.index]!.filter((role) => role.words.has(noun));
  return fitting.length > 0 && fitting.every((role) => ONCE.some((word) => role.words.has(word))) && !scene.words.lower.slice(phrase.core.from, phrase.core.to).some((word) => ONCE.includes(word));
}

const ONCE = ["former", "ex", "then", "late"];

/** Does the table know somebody whom the text gives a post for the holder of the same post elsewhere ("President Oren" and "the Tesmarian president")? */
function holdsElsewhere({ offices }: Scene, person: Person, { office, day }: Held): boolean {
  return offices.called(office.name.split(" "), null).some((other) => other.office !== office && offices.holders(other.office, day).some((holder) => samePerson(holder, person.name)));
}

/** The table's answer beside the text's own: the text wins, unless what it says is of another time or another country. */
function byTable(scene: Scene, phrase: Phrase, held: Held, text: Person | null, next: Person | null): Described {
  const elsewhere = text !== null && (onceOnly(scene, text, phrase) || (held.ownerTold && holdsElsewhere(scene, text, held)));
  if (text !== null && !elsewhere) return { person: text, held: null };
  if (held.holder === null) return { person: null, held };
  const named = namedInText(scene, held.holder);
  if (named === text && text !== null) return { person: text, held: null };
  if (named === null && next !== null) return { person: next, held: null };
  return { person: named ?? bringIn(scene, held.holder, held), held };
}

/** The person that a singular description means; null when it stays unnamed. `guess` allows the one most spoken of where nobody is said to be such. */
export function describedPerson(scene: Scene, phrase: Phrase, guess: boolean): Described | null {
  const { words } = scene;
  const indefinite = ["a", "an", "one", "another", "some", "any", "no"].includes(phrase.lead);
  if (phrase.plural || phrase.after !== null && phrase.lead === "one") return null;
  const opening = words.block[phrase.head]! < OPENING_BLOCKS;
  if (indefinite && !opening) return null;
  const candidates = (scene.byRole.get(sameRole(phrase.noun)) ?? []).slice(0, CONSIDERED);
  const nearness = new Map<Person, number>();
  for (const { person, score } of scene.salience.candidates(phrase.core.from, genderOfWord(phrase.noun))) nearness.set(person, score);
  const next = guess && !indefinite && !SHY.has(phrase.noun) && ROLES.has(phrase.noun) ? namedNext(scene, phrase) : null;
  // Somebody spoken of already whom nothing is said to be.
  const hasPlain = [...nearness.keys()].some((person) => scene.roles[person.index]!.length === 0);
  const lowest = Math.min(0, ...nearness.values()) - 1;
  const said = words.lower.slice(phrase.core.from, phrase.core.to);
  let best: Person | null = null;
  let bestScore = -Infinity;
  const enough = indefinite ? ENOUGH_FOR_INDEFINITE : ENOUGH;
  for (const person of candidates) {
    const agrees = agreement(words, phrase, scene.roles[person.index]!);
    const clash = genderOfWord(phrase.noun) !== null && person.genderIsSure && person.gender !== genderOfWord(phrase.noun);
    const later = (person.mentions[0]?.from ?? 0) > phrase.core.from ? ownerToldBy(words, phrase, scene.roles[person.index]!) : null;
    // "The minister" of a text that has named somebody is not one brought in later as another country's; "Sarovia's minister" rather the one who speaks next.
    const another = (later === "post" && hasPlain) || (later === "description" && phrase.owner !== null && next !== null);
    if (agrees < enough || clash || another || contradicts(said, scene.roles[person.index]!)) continue;
    const score = 2 * agrees + 0.7 * (nearness.get(person) ?? lowest) + 0.4 * Math.log(1 + person.mentions.length);
    if (score > bestScore) [best, bestScore] = [person, score];
  }
  const following = nearness.size === 0 || phrase.owner !== null ? next : null;
  const held = indefinite ? null : heldBy(scene, phrase);
  if (held !== null) return byTable(scene, phrase, held, best, following);
  best ??= following;
  if (best !== null) return { person: best, held: null };
  const known = !guess || indefinite || SHY.has(phrase.noun) ? null : wellKnown(scene, phrase, nearness, said);
  return known === null ? null : { person: known, held: null };
}

/** Whom everybody knows: the one most spoken of, where nobody is said to be such. */
function wellKnown(scene: Scene, phrase: Phrase, nearness: ReadonlyMap<Person, number>, said: readonly string[]): Person | null {
  const { words } = scene;
  if (!DEFINITE.has(phrase.lead) || phrase.lead === "my" || phrase.lead === "our") return null;
  const owned = phrase.owner !== null || ["his", "her", "their", "its", "whose"].includes(phrase.lead);
  if (owned) return null;
  // "The FBI director" whom nobody is said to be: somebody the text does not name.
  for (let i = phrase.core.from; i < phrase.head; i++) if (words.entity[i] === "ORGANIZATION" && !["republican", "democratic"].includes(sameRole(words.word[i]!))) return null;
  // Those whom everybody knows are never introduced: a description that nobody is said to fit means one of them.
  const fame = (person: Person) => 1.2 * Math.log(1 + person.mentions.length) - (scene.roles[person.index]!.some(({ noun }) => noun !== "") ? 1 : 0);
  let known: Person | null = null;
  let knownScore = -Infinity;
  for (const [person, near] of nearness) {
    if (contradicts(said, scene.roles[person.index]!) || near + fame(person) <= knownScore) continue;
    [known, knownScore] = [person, near + fame(person)];
  }
  return known;
}

// Whom the label of a transcript's turn means: "MR. KIRBY", "THE PRESIDENT", "Mike Pence", "Q".
import { heldByLabel } from "./by-office.ts";
import { bringIn, namedInText } from "./from-table.ts";
import { inOrdinaryLetters } from "./letters.ts";
import { BODIES, ROLES } from "./nouns.ts";
import type { Person } from "./people.ts";
import { meaning, officeOf, thePerson, type Meaning, type Scene } from "./scene.ts";
import { bare, genderOfWord, HONORIFICS, sameRole, TITLE_WORDS } from "./titles.ts";
import { textOf, type Range } from "./words.ts";

const ASKING = /^(?:[qa]|question|answer|questioner|reporters?|press|journalist|participant|attendee|moderator|interviewer|operator|interpreter|translator|(?:un(?:identified|known)|male|female|audience|member|voice|speaker|caller)\b.*|.*\bmember)$/i;
const CROWD = /^(?:audience|crowd|all|everyone|several|audience members)$/i;
const SMALL = new Set(["the", "of", "for", "and", "to"]);

/** Words of a post in a label: "SURGEON GENERAL" of "SURGEON GENERAL MURTHY". */
const isPost = (word: string): boolean => HONORIFICS.has(bare(word)) || TITLE_WORDS.has(bare(word)) || SMALL.has(word.toLowerCase()) || ROLES.has(bare(word)) || BODIES.has(bare(word)) || POSTS.has(bare(word));
const POSTS = new Set("surgeon senior administration white cabinet chief staff defense health human services affairs communications policy economic council".split(" "));

/** The post as written before the name; null for a mere "Mr." */
function postOf(words: readonly string[]): string | null {
  const post = words.filter((word) => HONORIFICS.get(bare(word)) !== "" && bare(word) !== "the" && bare(word) !== "dr");
  return post.length === 0 ? null : post.map((word, i) => (i > 0 && SMALL.has(word.toLowerCase()) ? word.toLowerCase() : inOrdinaryLetters(word))).join(" ");
}

/** What the label says besides the name, when it is a post: "CNN ANCHOR", not "(D-MA)" or "@jaketapper". */
function postBeside(scene: Scene, range: Range): string | null {
  const { words, structure } = scene;
  const role = structure.blocks[words.block[range.from]!]?.role ?? null;
  const said = role === null ? [] : words.text.slice(role.start, role.end).replace(/^[\s,(]+|[\s,)]+$/g, "").split(/\s+/);
  if (!said.some((word) => ROLES.has(bare(word)))) return null;
  return said.map((word) => (isPost(word) || word.length > LONGEST_INITIALS ? inOrdinaryLetters(word) : word)).join(" ");
}

/** "CNN" and "NBC" keep their capitals. */
const LONGEST_INITIALS = 4;

export function labelMeaning(scene: Scene, range: Range): Meaning {
  const { words, people } = scene;
  const mention = textOf(words, range).replace(/\s*:\s*$/, "");
  const plain = mention.replace(/[\s\d#:.]+$/, "");
  if (CROWD.test(plain)) return meaning({ kind: "group", mention });
  if (ASKING.test(plain)) return meaning({ kind: "unnamed", mention });
  const spoken = mention.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  let from = 0;
  while (from < spoken.length && isPost(spoken[from]!)) from++;
  const office = postOf(spoken.slice(0, from)) ?? postBeside(scene, range);
  if (from === spoken.length || scene.offices.called(spoken, null).length > 0) return withoutName(scene, spoken, office, mention);
  for (let i = range.to - 1; i >= range.from; i--) {
    const person = people.at.get(i);
    if (person !== undefined) return holding(scene, person, mention, office);
  }
  const name = spoken.slice(from);
  const last = name.at(-1)!.toLowerCase();
  const gender = genderOfWord(spoken[0]!);
  const known = people.all.find((person) => person.parts.at(-1) === last && (gender === null || person.gender === null || person.gender === gender));
  if (known !== undefined) return holding(scene, known, mention, office);
  return meaning({ kind: "person", name: name.map(inOrdinaryLetters).join(" "), mention, office });
}

/** The person with the post the text gives; else with the one that the label gives. */
function holding(scene: Scene, person: Person, mention: string, office: string | null): Meaning {
  const found = thePerson(scene, person, mention);
  return found.speaker.office === null ? { ...found, speaker: { ...found.speaker, office } } : found;
}

const UNNAMED = /^(?:officials?|aides?|staff(?:ers?)?|member|voice|attendees?)$/i;

/** A post alone: who holds it, or an official without a name. */
function withoutName(scene: Scene, spoken: readonly string[], office: string | null, mention: string): Meaning {
  if (UNNAMED.test(spoken.at(-1) ?? "")) return meaning({ kind: "unnamed", mention, of: spoken.find((word) => BODIES.has(bare(word)))?.toLowerCase() ?? null });
  const holder = roleHolder(scene, spoken);
  if (holder !== null) return thePerson(scene, holder, mention);
  const held = heldByLabel(scene, spoken.map(inOrdinaryLetters)) ?? undefined;
  if (held === undefined || held.holder === null) return { ...meaning({ kind: "person", mention, office }), held };
  return { ...thePerson(scene, namedInText(scene, held.holder) ?? bringIn(scene, held.holder, held), mention, held), held };
}

/** "THE PRESIDENT": whom the title gives that post, else the first person of the text who holds it and not its deputy's. */
function roleHolder(scene: Scene, spoken: readonly string[]): Person | null {
  const wanted = spoken.map(sameRole).filter((word) => !SMALL.has(word));
  const noun = wanted.at(-1);
  if (noun === undefined) return null;
  for (const [person, post] of scene.people.posts) if (post.split(" ").map(sameRole).filter((word) => !SMALL.has(word)).join(" ") === wanted.join(" ")) return person;
  for (const person of scene.byRole.get(noun) ?? []) {
    const holds = scene.roles[person.index]!.some((role) => wanted.every((word) => role.words.has(word)) && role.words.has("vice") === wanted.includes("vice") && role.words.has("first") === wanted.includes("first") && !role.words.has("former"));
    if (holds && officeOf(scene, person) !== null) return person;
  }
  return null;
}

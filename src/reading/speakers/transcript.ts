// Whom the label of a transcript's turn means: "MR. KIRBY", "THE PRESIDENT", "Mike Pence", "Q".
import type { Person } from "./people.ts";
import { meaning, officeOf, thePerson, type Meaning, type Scene } from "./scene.ts";
import { bare, genderOfWord, HONORIFICS, sameRole } from "./titles.ts";
import { textOf, type Range } from "./words.ts";

const ASKING = /^(?:q|question|questioner|reporter|reporters|press|journalist|member of the press|participant|unidentified.*|speaker|voice|male voice|female voice|operator)\b[\s\d#:.]*$/i;
const CROWD = /^(?:audience|crowd|all|audience members?|several)\b[\s:]*$/i;

/** In ordinary letters: "MR. KIRBY" is "Kirby". */
const readable = (word: string): string => (/\p{Ll}/u.test(word) ? word : word.toLowerCase().replaceAll(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()));

export function labelMeaning(scene: Scene, range: Range): Meaning {
  const { words, people } = scene;
  const mention = textOf(words, range).replace(/\s*:\s*$/, "");
  if (ASKING.test(mention)) return meaning({ kind: "unnamed", mention });
  if (CROWD.test(mention)) return meaning({ kind: "group", mention });
  for (let i = range.to - 1; i >= range.from; i--) {
    const person = people.at.get(i);
    if (person !== undefined) return thePerson(scene, person, mention);
  }
  const spoken = mention.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const name = spoken.filter((word) => !HONORIFICS.has(bare(word)) && !["the", "vice", "of", "state"].includes(word.toLowerCase()));
  if (name.length > 0) {
    const last = name.at(-1)!.toLowerCase();
    const gender = genderOfWord(spoken[0] ?? "");
    const known = people.all.find((person) => person.parts.at(-1) === last && (gender === null || person.gender === null || person.gender === gender));
    if (known !== undefined) return thePerson(scene, known, mention);
    return meaning({ kind: "person", name: name.map(readable).join(" "), mention });
  }
  const holder = roleHolder(scene, spoken);
  return holder === null ? meaning({ kind: "person", mention, office: spoken.filter((word) => word.toLowerCase() !== "the").map(readable).join(" ") || null }) : thePerson(scene, holder, mention);
}

/** "THE PRESIDENT": the one person of the text, named first, who holds that post and not its deputy's. */
function roleHolder(scene: Scene, spoken: readonly string[]): Person | null {
  const wanted = spoken.map(sameRole).filter((word) => word !== "the");
  const noun = wanted.at(-1);
  if (noun === undefined) return null;
  for (const person of scene.byRole.get(noun) ?? []) {
    const office = officeOf(scene, person);
    const holds = scene.roles[person.index]!.some((role) => wanted.every((word) => role.words.has(word)) && role.words.has("vice") === wanted.includes("vice") && !role.words.has("former"));
    if (holds && office !== undefined) return person;
  }
  return null;
}

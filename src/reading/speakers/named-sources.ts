// Persons that a source names: which of the names in it are the source itself.
import type { Mention } from "./mentions.ts";
import { meaning, thePerson, type Meaning, type Scene } from "./scene.ts";
import { isVerb, type Range, type Words } from "./words.ts";

const DESCRIBING = new Set(["NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CD", "POS", "VBN"]);

/** Namings in a source that are the source itself, not part of what is said about it. */
export function namedIn(scene: Scene, range: Range): Mention[] {
  const { words } = scene;
  const found: Mention[] = [];
  let depth = 0;
  let clause = false;
  for (let i = range.from; i < range.to; i++) {
    if (words.tag[i] === "-LRB-") depth++;
    else if (words.tag[i] === "-RRB-") depth--;
    else if (words.tag[i] === "WP" || words.tag[i] === "WDT") clause = true;
    else if (isVerb(words.tag[i]!) && found.length > 0 && words.tag[i] !== "VBN" && words.tag[i] !== "VBG") clause = true;
    const mention = scene.people.mentionAt[i];
    if (mention === undefined || mention.from !== i || depth > 0 || clause) continue;
    if (isSource(scene, range, mention, found)) found.push(mention);
    i = Math.min(mention.to, range.to) - 1;
  }
  return found;
}

/** Words that bring in examples or persons with what stands before them: the persons are still the source. */
const SUCH_AS = new Set(["including", "like", "as"]);

function isSource(scene: Scene, range: Range, mention: Mention, found: readonly Mention[]): boolean {
  const { words } = scene;
  const { to } = mention;
  const nextTag = to < range.to ? words.tag[to]! : "";
  // "Dorn aides", "Velin's spokesman": the name only qualifies what follows.
  if (nextTag === "POS" && to + 1 < range.to && words.tag[to + 1] !== ",") return false;
  if (/^(?:NN|JJ|CD)/.test(nextTag) && words.word[to] !== "all") return false;
  const before = Math.max(mention.titleFrom, range.from) - 1;
  if (before < range.from) return true;
  // "The Hill" is no person, "a study by Professor Lee" not the professor.
  if (words.lower[before] === "the" && mention.titleFrom === mention.from && mention.parts.length === 1) return false;
  let link = before;
  while (link > range.from && DESCRIBING.has(words.tag[link]!)) link--;
  if (link < before && link > range.from && isPreposition(words, link)) return false;
  const last = found.at(-1);
  if (JOINING.has(words.lower[before]!)) return last === undefined || before === last.to || words.lower[before - 1] === "both" || closes(words, before - 1);
  if (["IN", "TO"].includes(words.tag[before]!)) return (words.lower[before] === "to" && words.lower[before - 1] === "according") || before === range.from || !isPreposition(words, before);
  if (last === undefined) return true;
  if (words.word[before] === ",") return words.word[last.to] === "," || words.tag[before - 1] === "-RRB-";
  // A second name inside an apposition to the first is no second source ("Price, the niece of Bob Scott"), unless "and" joins it.
  for (let i = last.to; i <= before; i++) {
    if (JOINING.has(words.lower[i]!) && (i === last.to || closes(words, i - 1))) return before - i < 6 && words.tag[before] !== "DT";
  }
  return false;
}

const JOINING = new Set(["and", "&", "or"]);
const isPreposition = (words: Words, i: number): boolean => ["IN", "TO"].includes(words.tag[i]!) && !SUCH_AS.has(words.lower[i]!);
const closes = (words: Words, i: number): boolean => words.word[i] === "," || words.tag[i] === "-RRB-";

/** The one person, or the several jointly, whom mentions name. */
export function namedPeople(scene: Scene, named: readonly Mention[], mention: string): Meaning {
  const names = [...new Set(named.map((one) => scene.people.whose.get(one)!.name))];
  return names.length === 1 ? thePerson(scene, scene.people.whose.get(named[0]!)!, mention) : meaning({ kind: "people", name: names.join(" and "), mention });
}

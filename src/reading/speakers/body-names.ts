// The best name of a body that speaks: as its phrase says it, or as the text named it before.
import { bodyAt } from "../offices/index.ts";
import { lastTold } from "./antecedents.ts";
import { genderOfPronoun } from "./gender.ts";
import { withoutArticle, type Phrase } from "./phrase.ts";
import type { Scene } from "./scene.ts";
import { isCapitalized } from "./letters.ts";
import { isNoun, isProper, lineOf, type Words } from "./words.ts";

/** Nouns that, definite and alone, mean a body named before. */
const ANY_BODY = new Set("agency company bank group organization network newspaper paper website site union outlet magazine fund alliance bloc firm commission committee court panel institute foundation association council department city state country nation body center".split(" "));
/** Sentences for which a body that spoke may be called again by any such noun. */
const STAYS = 8;
/** Blocks from the start in which a body may be called by a description before its name comes. */
const OPENING_BLOCKS = 3;
/** These mean a place named before. */
const PLACES = new Set(["city", "state", "country", "nation"]);
/** Bodies of which a text is likely about one. */
const FIRMS = new Set(["bank", "company", "firm", "union", "manufacturer", "maker", "giant", "startup", "charity", "nonprofit"]);

/** A body called again by a plain noun: "the campaign", "the agency", "police". */
function again(scene: Scene, phrase: Phrase): string | null {
  const { words, bodies } = scene;
  const { noun, core } = phrase;
  const last = bodies.lastWith(noun, core.from);
  const owner = noun === "campaign" || noun === "team" ? scene.salience.best(core.from, null) : null;
  if (owner !== null && (last === null || words.sentence[core.from]! - words.sentence[last.at]! > 2)) {
    const own = bodies.withAll([owner.parts.at(-1)!, "campaign"]);
    if (own !== null) return own;
  }
  const spoke = lastTold(scene, core.from, STAYS, ({ speaker }) => speaker.kind === "organization" && (speaker.name ?? "").toLowerCase().split(" ").slice(0, -1).includes(noun));
  if (spoke !== null && (last === null || spoke.token > last.at)) return spoke.speaker.name;
  if (last !== null) return last.name;
  if (phrase.lead !== "the" || !ANY_BODY.has(noun)) return null;
  if (PLACES.has(noun)) return bodies.lastPlace(core.from, (name) => isPlace(scene, noun, name));
  const told = lastTold(scene, core.from, STAYS, ({ speaker }) => speaker.kind === "organization" && !bodies.isPlace(speaker.name ?? ""));
  return told?.speaker.name ?? bodies.like([], noun, noun) ?? (FIRMS.has(noun) ? bodies.mostNamed(noun) : null);
}

/** May a place be called by the noun: a country is no city, and a city no country? */
function isPlace({ offices }: Scene, noun: string, name: string): boolean {
  const parts = name.split(" ");
  const body = bodyAt(offices.bodies, parts, 0, parts.length);
  const country = body !== null && body.to === parts.length && body.way === "name";
  return noun === "country" || noun === "nation" ? country : !country || noun === "state";
}

/** "A union representing flight attendants": a description that opens the text, of a body named later with the same words. */
function pointedTo({ words, bodies }: Scene, { noun, core, range, lead }: Phrase): string | null {
  const before: string[] = [];
  for (let i = core.from; i < core.to - 1; i++) if (words.lower[i] !== lead && !IDLE.has(words.lower[i]!) && words.tag[i] !== "POS") before.push(words.lower[i]!);
  const found = bodies.like(before, noun, withoutArticle(words, core).toLowerCase());
  if (found !== null || range.to <= core.to || !["VBG", "IN"].includes(words.tag[core.to]!)) return found;
  const about: string[] = [];
  for (let i = core.to + 1; i < range.to && isNoun(words.tag[i]!); i++) about.push(words.lower[i]!);
  return about.length < 2 ? null : bodies.withAll(about);
}

/** These tell nothing of a body's name. */
const IDLE = new Set(["federal", "top", "popular", "national", "local", "new", "major", "key", "big", "american", "influential", "powerful"]);

/** A body's name goes on after its head: "Association of Flight Attendants", "Court of Appeals for the Sixth Circuit". */
function nameEnd(words: Words, { head, range }: Phrase): number {
  let to = head + 1;
  for (let i = to; i < range.to; ) {
    const linked = ["of", "for"].includes(words.lower[i]!);
    const next = linked ? (words.lower[i + 1] === "the" ? i + 2 : i + 1) : i;
    const belongs = next < range.to && words.tag[next] !== "POS" && (linked ? isProper(words.tag[next]!) : (words.entity[i] === "ORGANIZATION" && words.entity[head] === "ORGANIZATION") || (i > head + 1 && isProper(words.tag[i]!)));
    if (!belongs) break;
    to = next + 1;
    i = to;
  }
  return to;
}

/** The best name of a body: as the phrase names it, or the body it points back to ("the agency"). */
export function bodyName(scene: Scene, phrase: Phrase): string {
  const { words, bodies } = scene;
  let first = phrase.core.from;
  const opens = (i: number) => isCapitalized(words.word[i]!) && words.tag[i] !== "DT" && words.tag[i] !== "PRP$" && (isProper(words.tag[i]!) || words.entity[i] === "ORGANIZATION");
  // "Western Journalism": an adjective with a capital inside a sentence.
  const opensName = (i: number) => opens(i) || (words.tag[i] === "JJ" && isCapitalized(words.word[i]!) && i < phrase.head && opens(i + 1) && i > 0 && words.sentence[i - 1] === words.sentence[i]);
  while (first < phrase.head && !opensName(first)) first++;
  if (opensName(first) || phrase.owner !== null) {
    if (["campaign", "team", "camp", "administration"].includes(phrase.noun)) {
      const person = scene.people.at.get(first);
      if (person !== undefined) return `${person.name.split(" ").at(-1)} ${phrase.noun === "administration" ? phrase.noun : "campaign"}`;
    }
    const to = nameEnd(words, phrase);
    return bodies.fullest(lineOf(words, { from: first, to }).replace(/['’]s?$/, ""));
  }
  if (phrase.lead === "his" || phrase.lead === "her") {
    const owner = scene.salience.best(phrase.core.from, genderOfPronoun(phrase.lead));
    if (owner !== null && ["campaign", "team", "camp"].includes(phrase.noun)) return `${owner.name.split(" ").at(-1)} campaign`;
  }
  // "the city of Phoenix", "a panel of the Court of Appeals"
  const rest = phrase.after;
  if (rest !== null && (["of", "for", "at"].includes(words.lower[rest.from - 1]!) || (phrase.noun === "government" && words.lower[rest.from - 1] === "in"))) {
    for (let i = rest.from; i < rest.to; i++) if (opensName(i)) return withoutArticle(words, { from: phrase.core.from, to: rest.to });
  }
  const early = words.block[phrase.head]! < OPENING_BLOCKS && phrase.owner === null && ["", "a", "an", "the"].includes(phrase.lead);
  if (phrase.core.to - phrase.core.from <= 2) return again(scene, phrase) ?? (early ? pointedTo(scene, phrase) : null) ?? withoutArticle(words, phrase.core);
  const content = words.lower.slice(phrase.core.from, phrase.core.to).filter((word) => word !== phrase.lead && word !== "federal");
  const pointsAhead = words.block[phrase.head]! < OPENING_BLOCKS;
  return ((phrase.lead === "the" || pointsAhead) && content.length > 1 ? bodies.withAll(content) : null) ?? withoutArticle(words, phrase.core);
}

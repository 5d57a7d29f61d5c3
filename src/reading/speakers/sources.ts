// Whom one source phrase means.
import { antecedentOf, lastTold, phraseAround, subjectsBefore } from "./antecedents.ts";
import { describedPerson, isDefinite } from "./descriptions.ts";
import { genderOfPronoun } from "./gender.ts";
import { kindOf } from "./kinds.ts";
import type { Mention } from "./mentions.ts";
import { BODIES, ROLES } from "./nouns.ts";
import { isOneSlip } from "./nicknames.ts";
import { counted, phraseOf, withoutArticle, type Phrase } from "./phrase.ts";
import { meaning, thePerson, type Meaning, type Scene } from "./scene.ts";
import type { Person } from "./people.ts";
import { isCapitalized, isProper, isVerb, textOf, type Range, type Words } from "./words.ts";

const FIRST_PERSON = new Set(["i", "we", "me", "us", "myself", "ourselves"]);
const DESCRIBING = new Set(["NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CD", "POS", "VBN"]);
const RELATIVE = new Set(["who", "which", "that", "whom", "whose"]);

/** Is the source the speaker of the words it stands in ("I", "we")? */
export const isFirstPerson = (words: Words, range: Range): boolean => (range.to - range.from === 1 && FIRST_PERSON.has(words.lower[range.from]!)) || (range.to - range.from < 8 && words.lower[range.to - 1] === "i" && words.lower[range.to - 2] === "and");

/** What the source says by itself, at most as far as a first comma, bracket or clause. */
function mentionText(words: Words, range: Range): string {
  let { to } = range;
  for (let i = range.from + 1; i < range.to; i++) {
    if (["WP", "WDT", "-LRB-", ":"].includes(words.tag[i]!) || (words.word[i] === "," && !isCapitalized(words.word[i - 1] ?? "")) || (words.word[i] === "," && i > range.from)) {
      to = i;
      break;
    }
  }
  return textOf(words, { from: range.from, to });
}

/** Namings in a source that are the source itself, not part of what is said about it. */
function namedIn(scene: Scene, range: Range): Mention[] {
  const { words } = scene;
  const found: Mention[] = [];
  let depth = 0;
  let clause = false;
  for (let i = range.from; i < range.to; i++) {
    if (words.tag[i] === "-LRB-") depth++;
    else if (words.tag[i] === "-RRB-") depth--;
    else if (words.tag[i] === "WP" || words.tag[i] === "WDT") clause = true;
    else if (isVerb(words.tag[i]!) && found.length > 0 && words.tag[i] !== "VBN" && words.tag[i] !== "VBG") clause = true;
    const mention = scene.people.mentionAt.get(i);
    if (mention === undefined || mention.from !== i || depth > 0 || clause) continue;
    if (isSource(scene, range, mention, found)) found.push(mention);
    i = Math.min(mention.to, range.to) - 1;
  }
  return found;
}

function isSource(scene: Scene, range: Range, mention: Mention, found: readonly Mention[]): boolean {
  const { words } = scene;
  const { to } = mention;
  const nextTag = to < range.to ? words.tag[to]! : "";
  // "Trump aides", "Clinton's spokesman": the name only qualifies what follows.
  if (nextTag === "POS" && to + 1 < range.to && words.tag[to + 1] !== ",") return false;
  if (to < range.to && /^(?:NN|JJ|CD)/.test(nextTag) && words.word[to] !== "all") return false;
  const before = Math.max(mention.titleFrom, range.from) - 1;
  if (before < range.from) return true;
  // "The Hill" is no person, "a study by Professor Lee" not the professor.
  if (words.lower[before] === "the" && mention.titleFrom === mention.from && mention.parts.length === 1) return false;
  let link = before;
  while (link > range.from && DESCRIBING.has(words.tag[link]!)) link--;
  if (link < before && link > range.from && ["IN", "TO"].includes(words.tag[link]!) && !["including", "like", "as"].includes(words.lower[link]!)) return false;
  if (words.lower[before] === "and" || words.lower[before] === "&" || words.lower[before] === "or") {
    const last = found.at(-1);
    return last !== undefined && (before === last.to || words.word[before - 1] === "," || words.tag[before - 1] === "-RRB-" || words.lower[before - 1] === "both") ? true : last === undefined;
  }
  if (["IN", "TO"].includes(words.tag[before]!)) return words.lower[before] === "to" && words.lower[before - 1] === "according" || before === range.from || words.lower[before] === "including" || words.lower[before] === "like";
  if (words.word[before] === "," && found.length > 0) return words.word[found.at(-1)!.to] === "," || words.tag[before - 1] === "-RRB-";
  // A second naming inside an apposition to the first: "Price, Scott's niece" has one source.
  if (found.length > 0) {
    for (let i = found.at(-1)!.to; i <= before; i++) if (words.lower[i] === "and" && (words.tag[i - 1] === "-RRB-" || words.word[i - 1] === "," || i === found.at(-1)!.to)) return words.sentence[i] === words.sentence[before] && before - i < 6 && !["DT", "IN"].includes(words.tag[before]!);
    return false;
  }
  return true;
}

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
    const opens = i === phrase.core.from && words.entity[i] === "O";
    if (first < 0 && ((isProper(words.tag[i]!) && !opens) || (BODIES.has(words.lower[i]!) && words.lower[i] !== "news"))) first = i;
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

const ANY_BODY = new Set("agency company bank group organization network newspaper paper website site union outlet magazine fund alliance bloc firm commission committee court panel institute foundation association council department city state country nation body center".split(" "));
const PLACES = new Set(["city", "state", "country", "nation"]);

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
  if (last !== null) return last.name;
  if (phrase.lead !== "the" || !ANY_BODY.has(noun)) return null;
  if (PLACES.has(noun)) return bodies.lastNamed(core.from, true);
  const told = lastTold(scene, core.from, 8, ({ speaker }) => speaker.kind === "organization");
  return told?.speaker.name ?? bodies.lastNamed(core.from, false);
}

/** The best name of a body: as the phrase names it, or the body it points back to ("the agency"). */
function bodyName(scene: Scene, phrase: Phrase): string {
  const { words, bodies } = scene;
  let first = phrase.core.from;
  const opensName = (i: number) => isCapitalized(words.word[i]!) && words.tag[i] !== "DT" && words.tag[i] !== "PRP$" && (isProper(words.tag[i]!) || words.entity[i] === "ORGANIZATION");
  while (first < phrase.head && !opensName(first)) first++;
  if (opensName(first) || phrase.owner !== null) {
    if (["campaign", "team", "camp", "administration"].includes(phrase.noun)) {
      const person = scene.people.at.get(first);
      if (person !== undefined) return `${person.name.split(" ").at(-1)} ${phrase.noun === "administration" ? phrase.noun : "campaign"}`;
    }
    let to = phrase.head + 1;
    while (to < phrase.range.to && (words.entity[to] === words.entity[phrase.head] && words.entity[to] === "ORGANIZATION" || (["of", "for"].includes(words.lower[to]!) && to + 1 < phrase.range.to && (isProper(words.tag[to + 1]!) || words.lower[to + 1] === "the")))) to++;
    while (to > phrase.head + 1 && words.tag[to - 1] === "POS") to--;
    return bodies.fullest(textOf(words, { from: first, to }).replaceAll(/\s+/g, " ").replace(/['’]s?$/, ""));
  }
  if (phrase.lead === "his" || phrase.lead === "her") {
    const owner = scene.salience.best(phrase.core.from, genderOfPronoun(phrase.lead));
    if (owner !== null && ["campaign", "team", "camp"].includes(phrase.noun)) return `${owner.name.split(" ").at(-1)} campaign`;
  }
  // "the city of Phoenix", "a panel of the Court of Appeals"
  const rest = phrase.after;
  if (rest !== null && ["of", "for", "at"].includes(words.lower[rest.from - 1]!)) {
    for (let i = rest.from; i < rest.to; i++) if (opensName(i)) return withoutArticle(words, { from: phrase.core.from, to: rest.to });
  }
  if (phrase.core.to - phrase.core.from <= 2) return again(scene, phrase) ?? withoutArticle(words, phrase.core);
  const content = words.lower.slice(phrase.core.from, phrase.core.to).filter((word) => word !== phrase.lead && word !== "federal");
  return (phrase.lead === "the" && content.length > 1 ? bodies.withAll(content) : null) ?? withoutArticle(words, phrase.core);
}

/** The meaning of a noun phrase that names no person. */
function byKind(scene: Scene, whole: Phrase, mention: string): Meaning {
  const { words } = scene;
  const { kind, phrase } = kindOf(words, whole);
  if (kind === "unnamed") {
    const person = phrase === whole || !isDefinite(phrase) ? describedPerson(scene, whole, true) : null;
    if (person !== null) return thePerson(scene, person, mention);
    return meaning({ kind, mention, of: affiliation(scene, phrase) });
  }
  if (kind === "organization") return meaning({ kind, mention, name: bodyName(scene, phrase) });
  if (kind === "group") return meaning({ kind, mention, name: withoutArticle(words, phrase.core), of: affiliation(scene, phrase) });
  if (kind === "document") return meaning({ kind, mention, name: withoutArticle(words, whole.core) });
  return meaning({ kind, mention });
}

function people(scene: Scene, named: readonly Mention[], mention: string): Meaning {
  const names = [...new Set(named.map((one) => scene.people.whose.get(one)!.name))];
  return names.length === 1 ? thePerson(scene, scene.people.whose.get(named[0]!)!, mention) : meaning({ kind: "people", name: names.join(" and "), mention });
}

/** "both", "both men", "the two men", "the candidates": the two or more persons named last together or apart. */
function both(scene: Scene, token: number, mention: string): Meaning | null {
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
    if (scene.words.quote[one.from] === 0 && !last.some((other) => whose.get(other) === whose.get(one))) last.unshift(one);
  }
  return last.length === 2 ? people(scene, last, mention) : null;
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
      nearest = people(scene, joined, mention);
      at = noun;
      break;
    }
    if (scene.people.at.has(noun)) continue;
    const phrase = phraseAround(words, noun);
    if (phrase === null) continue;
    const { kind } = kindOf(words, phrase);
    if (kind === "other" || (!phrase.plural && kind !== "organization" && kind !== "group")) continue;
    nearest = byKind(scene, phrase, mention);
    at = noun;
    break;
  }
  if (told !== null && told.token >= at) return { speaker: { ...told.speaker, mention }, person: told.person };
  return nearest ?? (told === null ? meaning({ kind: "group", mention }) : { speaker: { ...told.speaker, mention }, person: null });
}

/** "Pence and Tillerson are": the persons joined into one subject with the noun at a token. */
function jointSubject(scene: Scene, noun: number, before: number): Mention[] | null {
  const { words } = scene;
  const first = scene.people.mentionAt.get(noun);
  if (first === undefined) return null;
  for (let i = first.to; i < Math.min(before, first.to + 12) && !isVerb(words.tag[i]!); i++) {
    const second = scene.people.mentionAt.get(i);
    if (second !== undefined && second.from === i && second.to <= before && words.lower[Math.max(0, second.titleFrom - 1)] === "and") return [first, second];
  }
  return null;
}

/** "it": the last body or document that spoke, else the nearest subject that is one. */
function it(scene: Scene, token: number, mention: string): Meaning {
  const told = lastTold(scene, token, 2, ({ speaker }) => speaker.kind === "organization" || speaker.kind === "document");
  for (const noun of subjectsBefore(scene.words, token)) {
    if (told !== null && told.token > noun) break;
    if (scene.people.at.has(noun)) continue;
    const phrase = phraseAround(scene.words, noun);
    if (phrase === null || phrase.plural) continue;
    const { kind } = kindOf(scene.words, phrase);
    if (kind === "organization" || kind === "document") return byKind(scene, phrase, mention);
  }
  return told === null ? meaning({ kind: "other", mention }) : { speaker: { ...told.speaker, mention }, person: null };
}

function pronoun(scene: Scene, token: number, mention: string): Meaning | null {
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
  if (word === "both" || word === "each") return both(scene, token, mention);
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

/** A lone capitalised word: a surname the text knows, perhaps misspelt, else a surname of its own unless it looks like a body's name. */
function loneName(scene: Scene, token: number, mention: string): Meaning | null {
  const { words } = scene;
  const word = words.lower[token]!.replace(/'s?$/, "");
  const entity = words.entity[token]!;
  if (!isCapitalized(words.word[token]!) || word.length < 2 || (entity !== "O" && entity !== "PERSON" && entity !== "MISC" && entity !== "LOCATION" && entity !== "ORGANIZATION")) return null;
  for (const { person } of scene.salience.candidates(token, null)) {
    const surname = person.parts.at(-1)!;
    if (surname === word || (entity !== "LOCATION" && word.length > 4 && isOneSlip(surname, word))) return thePerson(scene, person, mention);
  }
  return null;
}

function relative(scene: Scene, token: number, mention: string): Meaning {
  let noun = antecedentOf(scene, token);
  if (noun === null) return meaning({ kind: "other", mention });
  // "Future45, a super PAC that": the name that the noun explains.
  const explained = scene.words.relation[noun] === "appos" ? scene.words.head[noun]! : -1;
  const thing = scene.words.lower[token] === "which" || scene.words.lower[token] === "that";
  if (explained >= 0 && explained < noun && isProper(scene.words.tag[explained]!) && !(thing && scene.people.at.has(explained))) noun = explained;
  const person = scene.people.at.get(noun) ?? subjectOf(scene, noun);
  if (person !== null) return thePerson(scene, person, mention);
  const phrase = phraseAround(scene.words, noun);
  return phrase === null ? meaning({ kind: "other", mention }) : byKind(scene, phrase, mention);
}

/** Whom the words of one source span mean; null when they are first person, which only what surrounds them tells. */
export function sourceMeaning(scene: Scene, range: Range): Meaning | null {
  const { words } = scene;
  if (range.from >= range.to || isFirstPerson(words, range)) return null;
  const mention = mentionText(words, range);
  const named = namedIn(scene, range);
  const phrase = phraseOf(words, range);
  if (phrase === null) return meaning({ kind: "other", mention });
  if (named.length > 0) return people(scene, named, mention);
  if (phrase.core.to - phrase.core.from === 1 || range.to - range.from === 1) {
    const token = phrase.core.from;
    if (RELATIVE.has(words.lower[token]!) && range.to - range.from === 1) return relative(scene, token, mention);
    const found = pronoun(scene, token, mention);
    if (found !== null) return found;
  }
  if (phrase.head === phrase.core.from && phrase.after === null) {
    const lone = loneName(scene, phrase.head, mention);
    if (lone !== null) return lone;
  }
  if (phrase.lead === "the" && phrase.plural && ROLES.has(phrase.noun.replace(/s$/, ""))) {
    const joint = lastTold(scene, phrase.core.from, 8, ({ speaker }) => speaker.kind === "people");
    if (joint !== null && words.block[joint.token]! >= words.block[phrase.core.from]! - 4) return { speaker: { ...joint.speaker, mention }, person: null };
  }
  const last = range.to - 1;
  if (RELATIVE.has(words.lower[last]!) && words.tag[last] !== "DT" && phrase.core.to < range.to) return byKind(scene, phrase, mention);
  if (words.lower[phrase.core.from] === "both" || (phrase.lead === "the" && ["two", "three"].includes(words.lower[phrase.core.from + 1]!)) || (phrase.lead === "the" && ["candidates", "nominees", "contenders", "men", "women"].includes(phrase.noun))) {
    const joint = both(scene, phrase.core.from, mention);
    if (joint !== null) return joint;
  }
  return byKind(scene, counted(words, phrase) === phrase ? phrase : phrase, mention);
}

// Where a text names persons: full names, surnames, titles with names, labels in capitals.
import { isFirstName } from "./gender.ts";
import { CLASSES } from "./nouns.ts";
import { genderOfWord, type Gender } from "./titles.ts";
import { KIND } from "./word-kinds.ts";
import { isCapital, isProper, type Range, type Words } from "./words.ts";

/** One naming of a person: tokens of the name itself, honorifics excluded. */
export interface Mention extends Range {
  /** First token of the title before the name ("Secretary of State"), `from` when there is none. */
  readonly titleFrom: number;
  readonly parts: readonly string[];
  readonly gender: Gender | null;
  /** Before the name stands "Mr.", "Sen.": what follows is a surname or a full name. */
  readonly titled: boolean;
}

/** First token of the title that ends before `from`: "Secretary of State" Rex Tillerson, "Vice President" Pence. */
function titleBefore(words: Words, from: number): number {
  let first = from;
  for (let i = from - 1; i >= 0 && words.sentence[i] === words.sentence[from] && from - i < 9; i--) {
    const kind = words.kind[i]!;
    if ((kind & KIND.capital) !== 0 && words.entity[i] !== "PERSON" && (kind & (KIND.title | KIND.honorific)) !== 0) first = i;
    else if (words.lower[i] === "of" && i > 0 && first === i + 1 && isCapital(words, i - 1) && (words.kind[i - 1]! & KIND.title) !== 0) continue;
    else break;
  }
  return first;
}

/** Last token, end exclusive, of a name that begins at `i`, where `inName` tells of words after `first` which may be part of it. */
function nameEnd(words: Words, i: number, inName: (words: Words, i: number, first: number) => boolean, first = i): number {
  let to = i + 1;
  const { sentence, word, kind } = words;
  while (to < words.count && sentence[to] === sentence[i] && to - i < 7) {
    if (((kind[to]! & KIND.lettered) !== 0 && inName(words, to, first)) || (kind[to]! & KIND.elided) !== 0) to++;
    else if ((kind[to]! & KIND.particle) !== 0 && to + 1 < words.count && inName(words, to + 1, first)) to += 2;
    else if (opensNickname(words, to)) to += 4;
    else break;
  }
  if (to < words.count && (kind[to]! & KIND.suffix) !== 0) to++;
  else if (to + 1 < words.count && word[to] === "," && (kind[to + 1]! & KIND.suffix) !== 0) to += 2;
  return to;
}

/** The mark before "Bo" in: Tomas "Bo" Oren. */
function opensNickname(words: Words, i: number): boolean {
  const { word, kind } = words;
  if ((kind[i]! & KIND.lettered) !== 0 || i + 3 >= words.count || !isCapital(words, i + 1) || (kind[i + 1]! & KIND.shouted) !== 0 || !isCapital(words, i + 3)) return false;
  return /^(?:``|["“'‘(])$/.test(word[i]!) && /^(?:''|["”'’)])$/.test(word[i + 2]!);
}

const isTitle = (kind: number): boolean => (kind & (KIND.honorific | KIND.title | KIND.post)) !== 0;
const isFirst = (kind: number): boolean => (kind & KIND.firstName) !== 0;

/** The naming that words make, titles before the name set apart; null when they name nobody. */
export function naming(words: Words, from: number, to: number): Mention | null {
  let first = from;
  const { kind } = words;
  while (first < to - 1 && isTitle(kind[first]!) && (!isFirst(kind[first]!) || isFirst(kind[first + 1]!))) first++;
  const titleFrom = titleBefore(words, first);
  const parts: string[] = [];
  let opening = 0;
  for (let i = first; i < to; i++) {
    if ((kind[i]! & (KIND.lettered | KIND.suffix)) !== KIND.lettered || words.tag[i] === "POS") continue;
    if (parts.length === 0) opening = kind[i]!;
    parts.push(words.word[i]!);
  }
  if (parts.length === 0 || (opening & KIND.noName) !== 0 || (parts.length === 1 && (opening & KIND.outlet) !== 0) || /^['’]s$/i.test(parts[0]!)) return null;
  // "Virginia Democrats"
  if (parts.length > 1 && words.tag[to - 1] === "NNPS" && CLASSES.has(parts.at(-1)!.toLowerCase())) return null;
  let gender: Gender | null = null;
  let titled = false;
  for (let i = titleFrom; i < first; i++) {
    gender = genderOfWord(words.word[i]!) ?? gender;
    titled ||= (kind[i]! & KIND.honorific) !== 0;
  }
  return { from: first, to, titleFrom, parts, gender, titled };
}

/** What makes a country's name its people's. */
export const PEOPLE_ENDINGS = ["n", "i", "an", "ian", "ese", "ish", "ns", "is", "ans", "ians"];

/** Words of the text that are mostly marked or used as something else than persons: one mark amiss among many is not believed. */
function mostlyOther(words: Words): (word: string) => boolean {
  const balance = new Map<string, number>();
  for (let i = 0; i < words.count; i++) {
    if ((words.kind[i]! & KIND.opens) === 0) continue;
    const entity = words.entity[i]!;
    if (entity === "O" && !isProper(words.tag[i]!)) continue;
    const there = i > 0 && (words.kind[i - 1]! & KIND.atPlace) !== 0 ? 2 : 0;
    balance.set(words.lower[i]!, (balance.get(words.lower[i]!) ?? 0) - there + (entity === "PERSON" ? 1 : entity === "O" ? 0 : -1));
  }
  // A word with its people's name beside it is a country's: "Sarovia" where there are Sarovians.
  const isCountry = (word: string) => word.length > 4 && PEOPLE_ENDINGS.some((ending) => balance.has(word + ending));
  return (word) => (balance.get(word) ?? 0) < 0 || (isCountry(word) && !isFirstName(word));
}

/** "Will Keller resign?": the verb that opens a question is no first name. */
const asks = ({ tag, sentence }: Words, i: number): boolean => tag[i] === "MD" && (i === 0 || sentence[i - 1] !== sentence[i]) && (tag[i + 2] === "VB" || tag[i + 3] === "VB");

/** "De la Cruz said": particles that open a surname belong to it. */
function withParticles(words: Words, from: number): number {
  let first = from;
  while (first > 0 && words.sentence[first - 1] === words.sentence[from] && (words.kind[first - 1]! & KIND.particle) !== 0 && words.lower[first - 1] !== "y" && words.lower[first - 1] !== "al") first--;
  return first < from && isCapital(words, first) ? first : from;
}

/** "The foreign minister of Ithmere": a lone name there is a place's, whatever it was taken for. */
const isPlaceOfPost = (words: Words, from: number, to: number): boolean =>
  to - from === 1 && from > 1 && words.lower[from - 1] === "of" && (words.kind[from - 2]! & KIND.postOfPlace) !== 0 && words.sentence[from - 2] === words.sentence[from] && !isFirst(words.kind[from]!);

/** Marked as part of a person's name that begins at `first`. */
const isOfPerson = (words: Words, i: number, first: number): boolean =>
  words.entity[i] === "PERSON" && isCapital(words, i) && words.tag[i] !== "POS" && !(i > first && ((words.kind[i]! & KIND.noName) !== 0 || /^VB[DZP]$/.test(words.tag[i]!))) && !asks(words, i);

const isProperName = (words: Words, i: number): boolean =>
  (words.kind[i]! & (KIND.capital | KIND.noName | KIND.document)) === KIND.capital && (isProper(words.tag[i]!) || (words.kind[i]! & KIND.initial) !== 0);

/** A given name with a capital is the first two of these and not the third. */
const GIVEN = KIND.capital | KIND.firstName | KIND.shouted;

/** "Tomas Oren", of which only the surname is marked; "Ines Marlow", taken for a body where "Marlow" is a person elsewhere. */
function opensName(words: Words, i: number, surnames: ReadonlySet<string>): boolean {
  const { kind, entity, lower, sentence } = words;
  const next = i + 1;
  if (entity[i] !== "ORGANIZATION" || next >= words.count || sentence[next] !== sentence[i] || (kind[i]! & GIVEN) !== (KIND.capital | KIND.firstName)) return false;
  const alone = (i === 0 || entity[i - 1] !== "ORGANIZATION") && isProperName(words, next) && !isTitle(kind[next]!) && surnames.has(lower[next]!);
  return alone && (entity[next] === "PERSON" || (entity[next] === "ORGANIZATION" && (next + 1 >= words.count || entity[next + 1] !== "ORGANIZATION")));
}

/** "Mr. Oren": the word after the title is a name's. */
function isHonored(words: Words, i: number): boolean {
  const { entity, kind } = words;
  const next = i + 1;
  return !(entity[i] === "ORGANIZATION" && entity[next] === "ORGANIZATION") && isProperName(words, next) && (kind[next]! & (KIND.honorific | KIND.titleItself | KIND.body | KIND.role)) === 0;
}

const isUnmarked = (entity: string): boolean => entity === "O" || entity === "MISC";

/** "Chairman Tomas Oren", "Ines Marlow": a known first name and what may be a surname, not marked as anything else. */
function isFullName(words: Words, i: number, afterPost: boolean): boolean {
  const { kind, entity } = words;
  const next = i + 1;
  if (!(afterPost || isUnmarked(entity[i]!)) || !(afterPost || isUnmarked(entity[next]!) || entity[next] === "PERSON")) return false;
  return (kind[i]! & GIVEN) === (KIND.capital | KIND.firstName) && isProperName(words, i) && isProperName(words, next) && (kind[next]! & KIND.titleItself) === 0;
}

/** Where a marked name ends. */
function personEnd(words: Words, i: number): number {
  const { kind, tag, entity, sentence } = words;
  const to = nameEnd(words, i, isOfPerson);
  // A last word of the name that nobody marked: "Danielle Rhoades Ha said".
  const more = to - i > 1 && to + 1 < words.count && entity[to] === "O" && isProperName(words, to) && sentence[to] === sentence[i] && /^(?:VB[DZP]|,)$/.test(tag[to + 1]!) && !isTitle(kind[to]!) && (kind[to]! & KIND.thing) === 0;
  return more ? to + 1 : to;
}

const THING = KIND.thing | KIND.capital;
const isThing = (words: Words, i: number): boolean => i < words.count && (words.kind[i]! & THING) === THING;

/** Adds what the words name, unless it is doubtful that they name a person. */
function add(words: Words, found: Mention[], isOther: (word: string) => boolean, start: number, to: number): number {
  const from = withParticles(words, start);
  const made = isPlaceOfPost(words, from, to) ? null : naming(words, from, to);
  if (made === null || (!made.titled && to < words.count && isCapital(words, to) && (words.kind[to]! & KIND.noName) !== 0)) return to;
  const first = made.parts[0]!.toLowerCase();
  const last = made.parts.at(-1)!.toLowerCase();
  const doubtful = !made.titled && ((isOther(first) && (made.parts.length === 1 || !isFirstName(first))) || (isOther(last) && !isFirstName(first)));
  if (!doubtful) found.push(made);
  return to;
}

/** Namings that stand on their own evidence: marked as a person, after a title, or opened by a known first name. */
export function findMentions(words: Words): Mention[] {
  const found: Mention[] = [];
  const { entity, lower, kind, count } = words;
  const isOther = mostlyOther(words);
  const surnames = new Set<string>();
  for (let i = 0; i < count; i++) if (entity[i] === "PERSON") surnames.add(lower[i]!);
  for (let i = 0; i < count;) i = (kind[i]! & KIND.opens) === 0 ? i + 1 : mentionAt(words, found, isOther, surnames, i);
  return found;
}

const isHyphened = ({ kind, count, sentence }: Words, at: number, i: number): boolean => at < count && sentence[at] === sentence[i] && (kind[at]! & KIND.hyphened) !== 0;

/** Adds what is named from `i` on; returns where to look on. */
function mentionAt(words: Words, found: Mention[], isOther: (word: string) => boolean, surnames: ReadonlySet<string>, i: number): number {
  const { kind, sentence, count } = words;
  const goesOn = i + 1 < count && sentence[i + 1] === sentence[i];
  const honored = (kind[i]! & HONORED) === HONORED;
  if (isHyphened(words, i + 1, i) && isCapital(words, i)) return add(words, found, isOther, i, i + 2);
  if (opensName(words, i, surnames)) {
    const to = nameEnd(words, i + 1, isOfPerson, i);
    return isThing(words, to) ? to : add(words, found, isOther, i, to);
  }
  if (isOfPerson(words, i, i) && !(honored && i + 1 < count && isProperName(words, i + 1) && !isOfPerson(words, i + 1, i))) {
    const to = personEnd(words, i);
    return isThing(words, to) ? to : add(words, found, isOther, i, to);
  }
  if (honored && goesOn && isHonored(words, i)) return add(words, found, isOther, i + 1, isHyphened(words, i + 2, i) ? i + 3 : nameEnd(words, i + 1, isProperName));
  if (!goesOn || !isFullName(words, i, i > 0 && (kind[i - 1]! & KIND.role) !== 0)) return i + 1;
  const to = nameEnd(words, i, isProperName);
  return to - i <= 4 && !(to < count && (kind[to]! & KIND.thing) !== 0) ? add(words, found, isOther, i, to) : to;
}

const HONORED = KIND.honorific | KIND.capital;

/** "Chris Christie Calls Hillary Clinton": a headline's run of capitals is cut where names known from elsewhere begin and end. */
export function trimByKnown(words: Words, found: readonly Mention[]): Mention[] {
  const known = new Set<string>();
  for (const { parts } of found) if (parts.length === 2) known.add(parts.join(" ").toLowerCase());
  return found.flatMap((one) => {
    if (one.parts.length < 3) return [one];
    const pieces: Mention[] = [];
    for (let i = one.from; i + 1 < one.to; i++) {
      if (!known.has(`${words.lower[i]} ${words.lower[i + 1]}`)) continue;
      const made = naming(words, i, i + 2);
      if (made !== null && (i > one.from || one.to - i > 2)) pieces.push(made);
      i++;
    }
    const first = pieces[0];
    // A middle name keeps the whole: only what follows a known name, or a second known name, is cut off.
    return first !== undefined && (first.from === one.from || pieces.length > 1) && (words.kind[one.to - 1]! & KIND.suffix) === 0 ? pieces : [one];
  });
}

/** Tokens outside the namings found that repeat one of the known names ("Kirby", "KIRBY"). */
export function findRepeats(words: Words, found: readonly Mention[], known: ReadonlySet<string>): Mention[] {
  const taken = new Uint8Array(words.count);
  for (const { from, to } of found) taken.fill(1, from, to);
  const more: Mention[] = [];
  for (let i = 0; i < words.count; i++) {
    if (taken[i] === 1 || (words.kind[i]! & (KIND.capital | KIND.elided)) === 0 || !known.has(words.lower[i]!)) continue;
    const made = repeatAt(words, i);
    if (made !== null) more.push(made);
  }
  return more;
}

function repeatAt(words: Words, i: number): Mention | null {
  // "Price rises" may open a sentence where Ms. Price is known: then the word also stands in small letters somewhere.
  if (!isProper(words.tag[i]!) && words.entity[i] === "O" && words.word.includes(words.lower[i]!)) return null;
  return isThing(words, i + 1) ? null : naming(words, i, i + 1);
}

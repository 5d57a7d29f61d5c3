// Where a text names persons: full names, surnames, titles with names, labels in capitals.
import { isFirstName } from "./gender.ts";
import { BODIES, CLASSES, DOCUMENTS, ROLES } from "./nouns.ts";
import { bare, genderOfWord, HONORIFICS, TITLE_WORDS, type Gender } from "./titles.ts";
import { isCapitalized, isProper, startsCapital, type Range, type Words } from "./words.ts";

/** One naming of a person: tokens of the name itself, honorifics excluded. */
export interface Mention extends Range {
  /** First token of the title before the name ("Secretary of State"), `from` when there is none. */
  readonly titleFrom: number;
  readonly parts: readonly string[];
  readonly gender: Gender | null;
  /** Before the name stands "Mr.", "Sen.": what follows is a surname or a full name. */
  readonly titled: boolean;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const PARTICLES = new Set("de da di del della der den von van bin ibn al el la le du dos ter ten y".split(" "));
/** Words that are no part of a person's name. */
const NO_NAME = new Set("u.n. u.s. u.k. e.u. center centre county avenue library hotel prize award amendment committee communications staff forces command election night speech debate convention forum news times post broadcasting media group party union administration campaign university college company corp inc organization foundation institute hospital airport stadium".split(" "));
/** Words that make the name before them the name of something else, though they may be surnames themselves. */
const MAKES_A_THING = new Set([...NO_NAME, ..."street avenue county school center centre tower towers park library hotel co court act law plan amendment house hall prize award square bridge road building church city".split(" ")]);

/** Given names as "Jae-in" and "Ki-moon" are written: a surname stands before them. */
const KOREAN = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** Outlets and platforms that look like surnames; a person of that surname is known by a fuller name. */
const OUTLETS = new Set("twitter facebook google instagram youtube reddit forbes politico reuters bloomberg breitbart axios vox slate salon newsweek newsmax gallup rasmussen quinnipiac telegram tiktok amazon apple microsoft boeing huawei xinhua tass yonhap haaretz gawker mediaite snopes politifact factcheck medium wikileaks hezbollah hamas".split(" "));

/** "d'Aubrive", "al-Sadr". */
const ELIDED = /^(?:[dl]['’]|al-|el-|ul-)\p{Lu}/u;

const nameLike = (words: Words, i: number): boolean => isCapitalized(words.word[i]!);
/** Longest initials: "J.F.K." */
const INITIALS = 6;
const isInitial = (word: string): boolean => word.length <= INITIALS && (/^\p{Lu}\.?$/u.test(word) || /^(?:\p{Lu}\.){2,3}$/u.test(word));

/** First token of the title that ends before `from`: "Secretary of State" Rex Tillerson, "Vice President" Pence. */
function titleBefore(words: Words, from: number): number {
  let first = from;
  for (let i = from - 1; i >= 0 && words.sentence[i] === words.sentence[from] && from - i < 9; i--) {
    const word = words.word[i]!;
    const small = bare(word);
    if (isCapitalized(word) && words.entity[i] !== "PERSON" && (TITLE_WORDS.has(small) || HONORIFICS.has(small))) first = i;
    else if (small === "of" && i > 0 && first === i + 1 && isCapitalized(words.word[i - 1]!) && TITLE_WORDS.has(bare(words.word[i - 1]!))) continue;
    else break;
  }
  return first;
}

/** Last token, end exclusive, of a name that begins at `i`, where `inName` tells of words after `first` which may be part of it. */
function nameEnd(words: Words, i: number, inName: (words: Words, i: number, first: number) => boolean, first = i): number {
  let to = i + 1;
  const { sentence, word, lower } = words;
  while (to < words.count && sentence[to] === sentence[i] && to - i < 7) {
    if ((inName(words, to, first) && /\p{L}/u.test(word[to]!)) || ELIDED.test(word[to]!)) to++;
    else if (PARTICLES.has(lower[to]!) && to + 1 < words.count && inName(words, to + 1, first)) to += 2;
    else if (/^(?:``|["“'‘(])$/.test(word[to]!) && to + 3 < words.count && /^(?:''|["”'’)])$/.test(word[to + 2]!) && nameLike(words, to + 3) && isCapitalized(word[to + 1]!) && word[to + 1] !== word[to + 1]!.toUpperCase()) to += 4;
    else break;
  }
  if (to < words.count && SUFFIX.test(word[to]!)) to++;
  else if (to + 1 < words.count && word[to] === "," && SUFFIX.test(word[to + 1]!)) to += 2;
  return to;
}

const isTitle = (word: string): boolean => HONORIFICS.has(bare(word)) || TITLE_WORDS.has(bare(word)) || ROLES.has(bare(word));

/** The naming that words make, titles before the name set apart; null when they name nobody. */
export function naming(words: Words, from: number, to: number): Mention | null {
  let first = from;
  while (first < to - 1 && isTitle(words.word[first]!) && (!isFirstName(words.word[first]!) || isFirstName(words.word[first + 1]!))) first++;
  const titleFrom = titleBefore(words, first);
  const parts: string[] = [];
  for (let i = first; i < to; i++) {
    const word = words.word[i]!;
    if (/\p{L}/u.test(word) && !SUFFIX.test(word) && words.tag[i] !== "POS") parts.push(word);
  }
  if (parts.length === 0 || /^['’]s$/i.test(parts[0]!) || (parts.length === 1 && OUTLETS.has(parts[0]!.toLowerCase())) || NO_NAME.has(parts[0]!.toLowerCase())) return null;
  // "Virginia Democrats"
  if (parts.length > 1 && words.tag[to - 1] === "NNPS" && CLASSES.has(parts.at(-1)!.toLowerCase())) return null;
  let gender: Gender | null = null;
  let titled = false;
  for (let i = titleFrom; i < first; i++) {
    gender = genderOfWord(words.word[i]!) ?? gender;
    titled ||= HONORIFICS.has(bare(words.word[i]!));
  }
  return { from: first, to, titleFrom, parts, gender, titled };
}

/** What makes a country's name its people's. */
export const PEOPLE_ENDINGS = ["n", "i", "an", "ian", "ese", "ish", "ns", "is", "ans", "ians"];
const AT_PLACES = new Set(["in", "into", "from", "across", "inside", "outside", "near"]);

/** Words of the text that are mostly marked or used as something else than persons: one mark amiss among many is not believed. */
function mostlyOther(words: Words): (word: string) => boolean {
  const balance = new Map<string, number>();
  for (let i = 0; i < words.count; i++) {
    const entity = words.entity[i]!;
    if (!startsCapital(words.word[i]!) || (entity === "O" && !isProper(words.tag[i]!))) continue;
    const there = i > 0 && AT_PLACES.has(words.lower[i - 1]!) ? 2 : 0;
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
  while (first > 0 && words.sentence[first - 1] === words.sentence[from] && PARTICLES.has(words.lower[first - 1]!) && !["y", "al"].includes(words.lower[first - 1]!)) first--;
  return first < from && isCapitalized(words.word[first]!) ? first : from;
}

/** Posts of countries and towns: what follows their "of" is no person. */
const POSTS_OF_PLACES = new Set("president minister king queen premier chancellor emperor prince princess mayor governor ambassador envoy secretary duke duchess sultan emir bishop archbishop republic kingdom people government".split(" "));

/** "The foreign minister of Ithmere": a lone name there is a place's, whatever it was taken for. */
const isPlaceOfPost = (words: Words, from: number, to: number): boolean =>
  to - from === 1 && from > 1 && words.lower[from - 1] === "of" && POSTS_OF_PLACES.has(words.lower[from - 2]!.replace(/s$/, "")) && words.sentence[from - 2] === words.sentence[from] && !isFirstName(words.word[from]!);

/** Marked as part of a person's name that begins at `first`. */
const isOfPerson = (words: Words, i: number, first: number): boolean =>
  words.entity[i] === "PERSON" && nameLike(words, i) && words.tag[i] !== "POS" && !(i > first && (/^VB[DZP]$/.test(words.tag[i]!) || NO_NAME.has(words.lower[i]!))) && !asks(words, i);

const isProperName = (words: Words, i: number): boolean =>
  nameLike(words, i) && (isProper(words.tag[i]!) || isInitial(words.word[i]!)) && !NO_NAME.has(words.lower[i]!) && !DOCUMENTS.has(words.lower[i]!);

/** "Tomas Oren", of which only the surname is marked; "Ines Marlow", taken for a body where "Marlow" is a person elsewhere. */
function opensName(words: Words, i: number, surnames: ReadonlySet<string>): boolean {
  const { word, entity, lower, sentence } = words;
  const next = i + 1;
  if (entity[i] !== "ORGANIZATION" || next >= words.count || sentence[next] !== sentence[i] || !nameLike(words, i) || !isFirstName(word[i]!) || word[i] === word[i]!.toUpperCase()) return false;
  const alone = (i === 0 || entity[i - 1] !== "ORGANIZATION") && isProperName(words, next) && !isTitle(word[next]!) && surnames.has(lower[next]!);
  return alone && (entity[next] === "PERSON" || (entity[next] === "ORGANIZATION" && (next + 1 >= words.count || entity[next + 1] !== "ORGANIZATION")));
}

/** "Mr. Oren": the word after the title is a name's. */
function isHonored(words: Words, i: number): boolean {
  const { entity, lower } = words;
  const next = i + 1;
  return !(entity[i] === "ORGANIZATION" && entity[next] === "ORGANIZATION") && isProperName(words, next) && !HONORIFICS.has(bare(words.word[next]!)) && !TITLE_WORDS.has(lower[next]!) && !BODIES.has(lower[next]!) && !ROLES.has(lower[next]!);
}

const isUnmarked = (entity: string): boolean => entity === "O" || entity === "MISC";

/** "Chairman Tomas Oren", "Ines Marlow": a known first name and what may be a surname, not marked as anything else. */
function isFullName(words: Words, i: number, afterPost: boolean): boolean {
  const { word, entity } = words;
  const next = i + 1;
  if (!(afterPost || isUnmarked(entity[i]!)) || !(afterPost || isUnmarked(entity[next]!) || entity[next] === "PERSON")) return false;
  return isFirstName(word[i]!) && isProperName(words, i) && word[i] !== word[i]!.toUpperCase() && isProperName(words, next) && !TITLE_WORDS.has(words.lower[next]!);
}

/** Where a marked name ends. */
function personEnd(words: Words, i: number): number {
  const { word, tag, entity, sentence } = words;
  const to = nameEnd(words, i, isOfPerson);
  // A last word of the name that nobody marked: "Danielle Rhoades Ha said".
  const more = to - i > 1 && to + 1 < words.count && entity[to] === "O" && isProperName(words, to) && sentence[to] === sentence[i] && /^(?:VB[DZP]|,)$/.test(tag[to + 1]!) && !isTitle(word[to]!) && !MAKES_A_THING.has(words.lower[to]!);
  return more ? to + 1 : to;
}

const isThing = (words: Words, i: number): boolean => i < words.count && MAKES_A_THING.has(words.lower[i]!) && isCapitalized(words.word[i]!);

/** Adds what the words name, unless it is doubtful that they name a person. */
function add(words: Words, found: Mention[], isOther: (word: string) => boolean, start: number, to: number): number {
  const from = withParticles(words, start);
  const made = isPlaceOfPost(words, from, to) ? null : naming(words, from, to);
  if (made === null || (!made.titled && to < words.count && NO_NAME.has(words.lower[to]!) && isCapitalized(words.word[to]!))) return to;
  const first = made.parts[0]!.toLowerCase();
  const last = made.parts.at(-1)!.toLowerCase();
  const doubtful = !made.titled && ((isOther(first) && (made.parts.length === 1 || !isFirstName(first))) || (isOther(last) && !isFirstName(first)));
  if (!doubtful) found.push(made);
  return to;
}

/** Namings that stand on their own evidence: marked as a person, after a title, or opened by a known first name. */
export function findMentions(words: Words): Mention[] {
  const found: Mention[] = [];
  const { word, entity, lower, sentence, count } = words;
  const isOther = mostlyOther(words);
  const surnames = new Set<string>();
  for (let i = 0; i < count; i++) if (entity[i] === "PERSON") surnames.add(lower[i]!);
  for (let i = 0; i < count;) {
    if (!startsCapital(word[i]!)) {
      i++;
      continue;
    }
    const goesOn = i + 1 < count && sentence[i + 1] === sentence[i];
    const isKorean = (at: number): boolean => at < count && sentence[at] === sentence[i] && KOREAN.test(word[at]!);
    const honored = HONORIFICS.has(bare(word[i]!)) && isCapitalized(word[i]!);
    const afterPost = i > 0 && ROLES.has(lower[i - 1]!);
    if (isKorean(i + 1) && nameLike(words, i)) i = add(words, found, isOther, i, i + 2);
    else if (opensName(words, i, surnames)) {
      const to = nameEnd(words, i + 1, isOfPerson, i);
      i = isThing(words, to) ? to : add(words, found, isOther, i, to);
    } else if (isOfPerson(words, i, i) && !(honored && i + 1 < count && isProperName(words, i + 1) && !isOfPerson(words, i + 1, i))) {
      const to = personEnd(words, i);
      i = isThing(words, to) ? to : add(words, found, isOther, i, to);
    } else if (honored && goesOn && isHonored(words, i)) i = add(words, found, isOther, i + 1, isKorean(i + 2) ? i + 3 : nameEnd(words, i + 1, isProperName));
    else if (goesOn && isFullName(words, i, afterPost)) {
      const to = nameEnd(words, i, isProperName);
      i = to - i <= 4 && !(to < count && MAKES_A_THING.has(lower[to]!)) ? add(words, found, isOther, i, to) : to;
    } else i++;
  }
  return found;
}

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
    return first !== undefined && (first.from === one.from || pieces.length > 1) && !SUFFIX.test(words.word[one.to - 1]!) ? pieces : [one];
  });
}

/** Tokens outside the namings found that repeat one of the known names ("Kirby", "KIRBY"). */
export function findRepeats(words: Words, found: readonly Mention[], known: ReadonlySet<string>): Mention[] {
  const taken = new Uint8Array(words.count);
  for (const { from, to } of found) taken.fill(1, from, to);
  const more: Mention[] = [];
  for (let i = 0; i < words.count; i++) {
    if (taken[i] === 1 || !known.has(words.lower[i]!) || !(nameLike(words, i) || ELIDED.test(words.word[i]!))) continue;
    // "Price rises" may open a sentence where Ms. Price is known: then the word also stands in small letters somewhere.
    if (!isProper(words.tag[i]!) && words.entity[i] === "O" && words.word.includes(words.lower[i]!)) continue;
    const next = i + 1;
    if (next < words.count && (MAKES_A_THING.has(words.lower[next]!) && isCapitalized(words.word[next]!))) continue;
    const made = naming(words, i, i + 1);
    if (made !== null) more.push(made);
  }
  return more;
}

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

/** Last token, end exclusive, of a name that begins at `i`, where `inName` tells which words may be part of it. */
function nameEnd(words: Words, i: number, inName: (i: number) => boolean): number {
  let to = i + 1;
  const { sentence, word, lower } = words;
  while (to < words.count && sentence[to] === sentence[i] && to - i < 7) {
    if ((inName(to) && /\p{L}/u.test(word[to]!)) || ELIDED.test(word[to]!)) to++;
    else if (PARTICLES.has(lower[to]!) && to + 1 < words.count && inName(to + 1)) to += 2;
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

/** Namings that stand on their own evidence: marked as a person, after a title, or opened by a known first name. */
export function findMentions(words: Words): Mention[] {
  const found: Mention[] = [];
  const { word, tag, entity, lower } = words;
  const isOther = mostlyOther(words);
  const surnames = new Set(lower.filter((_, at) => entity[at] === "PERSON"));
  const add = (start: number, to: number): number => {
    const from = withParticles(words, start);
    const made = isPlaceOfPost(words, from, to) ? null : naming(words, from, to);
    if (to < words.count && NO_NAME.has(lower[to]!) && isCapitalized(word[to]!) && made?.titled === false) return to;
    const first = made?.parts[0]?.toLowerCase() ?? "";
    const last = made?.parts.at(-1)?.toLowerCase() ?? "";
    const doubtful = made !== null && !made.titled && ((isOther(first) && (made.parts.length === 1 || !isFirstName(first))) || (isOther(last) && !isFirstName(first)));
    if (made !== null && !doubtful) found.push(made);
    return to;
  };
  let i = 0;
  while (i < words.count) {
    if (!startsCapital(word[i]!)) {
      i++;
      continue;
    }
    const person = (at: number) => entity[at] === "PERSON" && nameLike(words, at) && tag[at] !== "POS" && !(at > i && (/^VB[DZP]$/.test(tag[at]!) || NO_NAME.has(lower[at]!))) && !asks(words, at);
    const proper = (at: number) => nameLike(words, at) && (isProper(tag[at]!) || isInitial(word[at]!)) && !NO_NAME.has(lower[at]!) && !DOCUMENTS.has(lower[at]!);
    // "Tomas Oren", of which only the surname is marked; "Ines Marlow", taken for a body where "Marlow" is a person elsewhere.
    const opensName = entity[i] === "ORGANIZATION" && isFirstName(word[i]!) && nameLike(words, i) && i + 1 < words.count && words.sentence[i + 1] === words.sentence[i] && word[i] !== word[i]!.toUpperCase() && entity[i - 1] !== "ORGANIZATION" && proper(i + 1) && !isTitle(word[i + 1]!)
      && surnames.has(lower[i + 1]!) && (entity[i + 1] === "PERSON" || (entity[i + 1] === "ORGANIZATION" && entity[i + 2] !== "ORGANIZATION"));
    const afterPost = i > 0 && ROLES.has(lower[i - 1]!);
    const honored = HONORIFICS.has(bare(word[i]!)) && isCapitalized(word[i]!);
    if (i + 1 < words.count && KOREAN.test(word[i + 1]!) && nameLike(words, i) && words.sentence[i + 1] === words.sentence[i]) {
      i = add(i, i + 2);
    } else if (opensName) {
      const to = nameEnd(words, i + 1, person);
      i = to < words.count && MAKES_A_THING.has(lower[to]!) && isCapitalized(word[to]!) ? to : add(i, to);
    } else if (person(i) && !(honored && i + 1 < words.count && proper(i + 1) && !person(i + 1))) {
      let to = nameEnd(words, i, person);
      // A last word of the name that nobody marked: "Danielle Rhoades Ha said".
      if (to - i > 1 && to + 1 < words.count && entity[to] === "O" && proper(to) && words.sentence[to] === words.sentence[i] && /^(?:VB[DZP]|,)$/.test(tag[to + 1]!) && !isTitle(word[to]!) && !MAKES_A_THING.has(lower[to]!)) to++;
      if (to < words.count && MAKES_A_THING.has(lower[to]!) && isCapitalized(word[to]!)) i = to;
      else i = add(i, to);
    } else if (honored && !(entity[i] === "ORGANIZATION" && entity[i + 1] === "ORGANIZATION") && i + 1 < words.count && proper(i + 1) && words.sentence[i + 1] === words.sentence[i] && !HONORIFICS.has(bare(word[i + 1]!)) && !TITLE_WORDS.has(lower[i + 1]!) && !BODIES.has(lower[i + 1]!) && !ROLES.has(lower[i + 1]!)) {
      i = add(i + 1, KOREAN.test(word[i + 2] ?? "") && words.sentence[i + 2] === words.sentence[i] ? i + 3 : nameEnd(words, i + 1, proper));
    } else if ((afterPost || entity[i] === "O" || entity[i] === "MISC") && isFirstName(word[i]!) && nameLike(words, i) && proper(i) && word[i] !== word[i]!.toUpperCase() && i + 1 < words.count && proper(i + 1) && words.sentence[i + 1] === words.sentence[i]
      && (afterPost || entity[i + 1] === "O" || entity[i + 1] === "MISC" || entity[i + 1] === "PERSON") && !TITLE_WORDS.has(lower[i + 1]!)) {
      const to = nameEnd(words, i, proper);
      i = to - i <= 4 && !(to < words.count && MAKES_A_THING.has(lower[to]!)) ? add(i, to) : to;
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
  // "Price rises" may open a sentence where Ms. Price is known: then the word also stands in small letters somewhere.
  const common = new Set(words.word.filter((word) => known.has(word)));
  const more: Mention[] = [];
  for (let i = 0; i < words.count; i++) {
    if (taken[i] === 1 || !known.has(words.lower[i]!) || !(nameLike(words, i) || ELIDED.test(words.word[i]!))) continue;
    if (!isProper(words.tag[i]!) && words.entity[i] === "O" && common.has(words.lower[i]!)) continue;
    const next = i + 1;
    if (next < words.count && (MAKES_A_THING.has(words.lower[next]!) && isCapitalized(words.word[next]!))) continue;
    const made = naming(words, i, i + 1);
    if (made !== null) more.push(made);
  }
  return more;
}

// Where a text names persons: full names, surnames, titles with names, labels in capitals.
import { isFirstName } from "./gender.ts";
import { DOCUMENTS, ROLES } from "./nouns.ts";
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
/** Words that make the name before them the name of something else. */
const NOT_A_PERSON = new Set("street avenue county university college school hospital center centre tower towers foundation park airport institute library stadium hotel organization campaign administration inc corp co company group court act law plan amendment election night speech debate convention forum news times post house hall prize award square bridge road building church county city".split(" "));

/** Given names as "Jae-in" and "Ki-moon" are written: a surname stands before them. */
const KOREAN = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** Outlets and platforms that look like surnames; a person of that surname is known by a fuller name. */
const OUTLETS = new Set("twitter facebook google instagram youtube reddit forbes politico reuters bloomberg breitbart axios vox slate salon newsweek newsmax gallup rasmussen quinnipiac telegram tiktok amazon apple microsoft boeing huawei xinhua tass yonhap haaretz gawker mediaite snopes politifact factcheck medium wikileaks hezbollah hamas".split(" "));

const nameLike = (words: Words, i: number): boolean => startsCapital(words.word[i]!) && isCapitalized(words.word[i]!) && /\p{L}/u.test(words.word[i]!);
const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word) || /^(?:\p{Lu}\.){2,3}$/u.test(word);

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
    if (inName(to)) to++;
    else if (PARTICLES.has(lower[to]!) && to + 1 < words.count && inName(to + 1)) to += 2;
    else if (/^(?:``|["“'‘(])$/.test(word[to]!) && to + 3 < words.count && /^(?:''|["”'’)])$/.test(word[to + 2]!) && nameLike(words, to + 3) && isCapitalized(word[to + 1]!) && word[to + 1] !== word[to + 1]!.toUpperCase()) to += 4;
    else break;
  }
  if (to < words.count && SUFFIX.test(word[to]!)) to++;
  else if (to + 1 < words.count && word[to] === "," && SUFFIX.test(word[to + 1]!)) to += 2;
  return to;
}

const isTitle = (word: string): boolean => HONORIFICS.has(bare(word)) || TITLE_WORDS.has(bare(word)) || ROLES.has(bare(word));

function mention(words: Words, from: number, to: number): Mention | null {
  let first = from;
  while (first < to - 1 && isTitle(words.word[first]!) && (!isFirstName(words.word[first]!) || isFirstName(words.word[first + 1]!))) first++;
  const titleFrom = titleBefore(words, first);
  const parts: string[] = [];
  for (let i = first; i < to; i++) {
    const word = words.word[i]!;
    if (/\p{L}/u.test(word) && !SUFFIX.test(word) && words.tag[i] !== "POS") parts.push(word);
  }
  if (parts.length === 0 || /^['’]s$/i.test(parts[0]!) || (parts.length === 1 && OUTLETS.has(parts[0]!.toLowerCase()))) return null;
  let gender: Gender | null = null;
  let titled = false;
  for (let i = titleFrom; i < first; i++) {
    gender = genderOfWord(words.word[i]!) ?? gender;
    titled ||= HONORIFICS.has(bare(words.word[i]!));
  }
  return { from: first, to, titleFrom, parts, gender, titled };
}

/** Namings that stand on their own evidence: marked as a person, after a title, or opened by a known first name. */
export function findMentions(words: Words): Mention[] {
  const found: Mention[] = [];
  const { word, tag, entity, lower } = words;
  const add = (from: number, to: number): number => {
    const made = mention(words, from, to);
    if (made !== null) found.push(made);
    return to;
  };
  let i = 0;
  while (i < words.count) {
    if (!startsCapital(word[i]!)) {
      i++;
      continue;
    }
    const person = (at: number) => entity[at] === "PERSON" && nameLike(words, at) && tag[at] !== "POS" && !(at > i && (/^VB[DZP]$/.test(tag[at]!) || NOT_A_PERSON.has(lower[at]!)));
    const proper = (at: number) => nameLike(words, at) && (isProper(tag[at]!) || isInitial(word[at]!)) && !NOT_A_PERSON.has(lower[at]!) && !DOCUMENTS.has(lower[at]!);
    const afterPost = i > 0 && ROLES.has(lower[i - 1]!);
    const honored = HONORIFICS.has(bare(word[i]!)) && isCapitalized(word[i]!);
    if (i + 1 < words.count && KOREAN.test(word[i + 1]!) && nameLike(words, i) && words.sentence[i + 1] === words.sentence[i]) {
      i = add(i, i + 2);
    } else if (person(i) && !(honored && i + 1 < words.count && proper(i + 1) && !person(i + 1))) {
      const to = nameEnd(words, i, person);
      if (to < words.count && NOT_A_PERSON.has(lower[to]!) && isCapitalized(word[to]!)) i = to;
      else i = add(i, to);
    } else if (honored && !(entity[i] === "ORGANIZATION" && entity[i + 1] === "ORGANIZATION") && i + 1 < words.count && proper(i + 1) && words.sentence[i + 1] === words.sentence[i] && !HONORIFICS.has(bare(word[i + 1]!)) && !TITLE_WORDS.has(lower[i + 1]!)) {
      i = add(i + 1, KOREAN.test(word[i + 2] ?? "") ? i + 3 : nameEnd(words, i + 1, proper));
    } else if ((afterPost || entity[i] === "O" || entity[i] === "MISC") && isFirstName(word[i]!) && nameLike(words, i) && proper(i) && word[i] !== word[i]!.toUpperCase() && i + 1 < words.count && proper(i + 1) && words.sentence[i + 1] === words.sentence[i]
      && (afterPost || entity[i + 1] === "O" || entity[i + 1] === "MISC" || entity[i + 1] === "PERSON") && !TITLE_WORDS.has(lower[i + 1]!)) {
      const to = nameEnd(words, i, proper);
      i = to - i <= 4 && !(to < words.count && NOT_A_PERSON.has(lower[to]!)) ? add(i, to) : to;
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
      const made = mention(words, i, i + 2);
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
    if (taken[i] === 1 || !startsCapital(words.word[i]!) || !known.has(words.lower[i]!) || !nameLike(words, i)) continue;
    if (!isProper(words.tag[i]!) && words.entity[i] === "O" && !words.relation[i]!.startsWith("nsubj") && words.word[i] !== words.word[i]!.toUpperCase()) continue;
    const next = i + 1;
    if (next < words.count && (NOT_A_PERSON.has(words.lower[next]!) && isCapitalized(words.word[next]!))) continue;
    const made = mention(words, i, i + 1);
    if (made !== null) more.push(made);
  }
  return more;
}

// What words are by themselves, as far as names go: each word of a vocabulary is looked at once.
import type { Vocabulary } from "../analysis/vocabulary.ts";
import { isFirstName } from "./gender.ts";
import { BODIES, CLASSES, DOCUMENTS, ROLES } from "./nouns.ts";
import { bare, HONORIFICS, TITLE_WORDS } from "./titles.ts";
import { isCapitalized, startsCapital } from "./letters.ts";

/** Bits of a word. */
export const KIND = {
  /** Begins with a capital letter, or with what is not ASCII. */
  opens: 1,
  capital: 2,
  lettered: 4,
  /** Without any small letter. */
  shouted: 8,
  /** "J.", "J.F." */
  initial: 16,
  /** "Jae-in", as given names after a surname are written. */
  hyphened: 32,
  /** "d'Aubrive", "al-Sadr". */
  elided: 64,
  /** "Jr." */
  suffix: 128,
  particle: 256,
  honorific: 512,
  /** Part of a title before a name, with a full stop or "ex-" or without. */
  title: 1024,
  /** The same as it stands. */
  titleItself: 2048,
  /** What a person is, with a full stop or "ex-" or without. */
  post: 4096,
  /** The same as it stands. */
  role: 8192,
  firstName: 16384,
  /** No part of a person's name. */
  noName: 32768,
  /** Makes the name before it the name of something else, though it may be a surname itself. */
  thing: 65536,
  outlet: 131072,
  body: 262144,
  document: 524288,
  /** A name of letters alone that is no noun for people, bodies or documents. */
  bareName: 1048576,
  /** "in", "from": a place may follow. */
  atPlace: 2097152,
  /** "the president of": a place follows. */
  postOfPlace: 4194304,
} as const;

/** Words, in small letters, by what is listed of them. */
const LISTED = new Map<string, number>();
/** The same of words without full stop and "ex-". */
const BARE = new Map<string, number>();

function list(all: Map<string, number>, kind: number, words: Iterable<string>): void {
  for (const word of words) all.set(word, (all.get(word) ?? 0) | kind);
}

const NO_NAME = "u.n. u.s. u.k. e.u. center centre county avenue library hotel prize award amendment committee communications staff forces command election night speech debate convention forum news times post broadcasting media group party union administration campaign university college company corp inc organization foundation institute hospital airport stadium".split(" ");
/** Posts of countries and towns. */
const POSTS_OF_PLACES = "president minister king queen premier chancellor emperor prince princess mayor governor ambassador envoy secretary duke duchess sultan emir bishop archbishop republic kingdom people government".split(" ");

list(LISTED, KIND.particle, "de da di del della der den von van bin ibn al el la le du dos ter ten y".split(" "));
list(LISTED, KIND.titleItself, TITLE_WORDS);
list(LISTED, KIND.role, ROLES);
list(LISTED, KIND.noName | KIND.thing, NO_NAME);
list(LISTED, KIND.thing, "street avenue county school center centre tower towers park library hotel co court act law plan amendment house hall prize award square bridge road building church city".split(" "));
list(LISTED, KIND.outlet, "twitter facebook google instagram youtube reddit forbes politico reuters bloomberg breitbart axios vox slate salon newsweek newsmax gallup rasmussen quinnipiac telegram tiktok amazon apple microsoft boeing huawei xinhua tass yonhap haaretz gawker mediaite snopes politifact factcheck medium wikileaks hezbollah hamas".split(" "));
list(LISTED, KIND.body, BODIES);
list(LISTED, KIND.document, DOCUMENTS);
list(LISTED, KIND.atPlace, "in into from across inside outside near".split(" "));
list(LISTED, KIND.postOfPlace, POSTS_OF_PLACES.flatMap((post) => [post, `${post}s`]));
list(BARE, KIND.honorific, HONORIFICS.keys());
list(BARE, KIND.title, TITLE_WORDS);
list(BARE, KIND.post, ROLES);

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const HYPHENED = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;
const ELIDED = /^(?:[dl]['’]|al-|el-|ul-)\p{Lu}/u;
/** Longest initials: "J.F.K." */
const INITIALS = 6;
const isInitial = (word: string): boolean => word.length <= INITIALS && (/^\p{Lu}\.?$/u.test(word) || /^(?:\p{Lu}\.){2,3}$/u.test(word));
const THINGS = new Set([...BODIES, ...CLASSES, ...DOCUMENTS, ...ROLES, ...TITLE_WORDS]);
const isThing = (word: string): boolean => THINGS.has(word) || (word.endsWith("s") && THINGS.has(word.slice(0, -1)));

function kindOf(word: string, lower: string): number {
  const plain = bare(word);
  let kind = (LISTED.get(lower) ?? 0) | (BARE.get(plain) ?? 0) | (isFirstName(word) ? KIND.firstName : 0) | (SUFFIX.test(word) ? KIND.suffix : 0) | (ELIDED.test(word) ? KIND.elided : 0);
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return kind | KIND.lettered;
  if (startsCapital(word)) kind |= KIND.opens;
  if (/\p{L}/u.test(word)) kind |= KIND.lettered;
  if (word === word.toUpperCase()) kind |= KIND.shouted;
  if (!isCapitalized(word)) return kind;
  return kind | KIND.capital | (isInitial(word) ? KIND.initial : 0) | (HYPHENED.test(word) ? KIND.hyphened : 0) | (/^\p{Lu}[\p{L}'’.-]*\p{L}$/u.test(word) && !isThing(plain) ? KIND.bareName : 0);
}

const known = new WeakMap<Vocabulary, number[]>();

/** The bits of each word that the vocabulary has by now, by the word's number. */
export function wordKinds(vocabulary: Vocabulary): readonly number[] {
  let kinds = known.get(vocabulary);
  if (kinds === undefined) known.set(vocabulary, (kinds = []));
  const { words, lower } = vocabulary;
  for (let number = kinds.length; number < words.length; number++) kinds.push(kindOf(words[number]!, lower[number]!));
  return kinds;
}

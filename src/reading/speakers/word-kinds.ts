// What words are by themselves, as far as names go: each word of a vocabulary is looked at once.
import type { Vocabulary } from "../analysis/vocabulary.ts";
import { isFirstName } from "./gender.ts";
import { BODIES, CLASSES, DOCUMENTS, ROLES } from "./nouns.ts";
import { bare, HONORIFICS, TITLE_WORDS } from "./titles.ts";
import { isCapitalized, startsCapital } from "./words.ts";

/** Bits of a word. */
export const KIND = {
  /** Begins with a capital letter, or with what is not ASCII. */
  opens: 1,
  capital: 2,
  lettered: 4,
  /** Same in capitals. */
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

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const PARTICLES = set("de da di del della der den von van bin ibn al el la le du dos ter ten y");
const NO_NAME = set("u.n. u.s. u.k. e.u. center centre county avenue library hotel prize award amendment committee communications staff forces command election night speech debate convention forum news times post broadcasting media group party union administration campaign university college company corp inc organization foundation institute hospital airport stadium");
const MAKES_A_THING = new Set([...NO_NAME, ...set("street avenue county school center centre tower towers park library hotel co court act law plan amendment house hall prize award square bridge road building church city")]);
const HYPHENED = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;
const ELIDED = /^(?:[dl]['’]|al-|el-|ul-)\p{Lu}/u;
/** Outlets and platforms that look like surnames; a person of that surname is known by a fuller name. */
const OUTLETS = set("twitter facebook google instagram youtube reddit forbes politico reuters bloomberg breitbart axios vox slate salon newsweek newsmax gallup rasmussen quinnipiac telegram tiktok amazon apple microsoft boeing huawei xinhua tass yonhap haaretz gawker mediaite snopes politifact factcheck medium wikileaks hezbollah hamas");
const AT_PLACES = set("in into from across inside outside near");
/** Posts of countries and towns: what follows their "of" is no person. */
const POSTS_OF_PLACES = set("president minister king queen premier chancellor emperor prince princess mayor governor ambassador envoy secretary duke duchess sultan emir bishop archbishop republic kingdom people government");

/** Longest initials: "J.F.K." */
const INITIALS = 6;
const isInitial = (word: string): boolean => word.length <= INITIALS && (/^\p{Lu}\.?$/u.test(word) || /^(?:\p{Lu}\.){2,3}$/u.test(word));
const isThing = (word: string): boolean => [BODIES, CLASSES, DOCUMENTS, ROLES, TITLE_WORDS].some((nouns) => nouns.has(bare(word)) || nouns.has(bare(word).replace(/s$/, "")));

const TESTS: readonly (readonly [kind: number, test: (word: string, lower: string) => boolean])[] = [
  [KIND.opens, startsCapital],
  [KIND.capital, isCapitalized],
  [KIND.lettered, (word) => /\p{L}/u.test(word)],
  [KIND.shouted, (word) => word === word.toUpperCase()],
  [KIND.initial, isInitial],
  [KIND.hyphened, (word) => HYPHENED.test(word)],
  [KIND.elided, (word) => ELIDED.test(word)],
  [KIND.suffix, (word) => SUFFIX.test(word)],
  [KIND.particle, (_, lower) => PARTICLES.has(lower)],
  [KIND.honorific, (word) => HONORIFICS.has(bare(word))],
  [KIND.title, (word) => TITLE_WORDS.has(bare(word))],
  [KIND.titleItself, (_, lower) => TITLE_WORDS.has(lower)],
  [KIND.post, (word) => ROLES.has(bare(word))],
  [KIND.role, (_, lower) => ROLES.has(lower)],
  [KIND.firstName, isFirstName],
  [KIND.noName, (_, lower) => NO_NAME.has(lower)],
  [KIND.thing, (_, lower) => MAKES_A_THING.has(lower)],
  [KIND.outlet, (_, lower) => OUTLETS.has(lower)],
  [KIND.body, (_, lower) => BODIES.has(lower)],
  [KIND.document, (_, lower) => DOCUMENTS.has(lower)],
  [KIND.bareName, (word) => /^\p{Lu}[\p{L}'’.-]*\p{L}$/u.test(word) && !isThing(word)],
  [KIND.atPlace, (_, lower) => AT_PLACES.has(lower)],
  [KIND.postOfPlace, (_, lower) => POSTS_OF_PLACES.has(lower.replace(/s$/, ""))],
];

function kindOf(word: string, lower: string): number {
  let kind = 0;
  for (const [bit, test] of TESTS) if (test(word, lower)) kind |= bit;
  return kind;
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

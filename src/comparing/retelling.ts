// Whether two utterances under two names are rather one act of speaking.
import { likeness, type Likeness } from "./alike.ts";
import { type Certainty, certainty, mayBeOne } from "./names.ts";
import { ownCodes, ownStretches, type Wording } from "./wording.ts";

/** Share of the shorter wording, with words in all, that two have in common when they are one and only the name differs. */
const RETOLD_SHARE = 0.8;
const RETOLD_WORDS = 4;
/** Where neither is a person by name, less is enough: of 26 pairs of the Korea articles that share so much within a day, nearly all told one act. */
const NOBODY_SHARE = 0.15;
const NOBODY_WORDS = 7;
/** Share of the words that one quotes, and words in all, that two have in common likewise. */
const QUOTED_SHARE = 0.6;
const QUOTED_WORDS = 3;
/** Words in all where one of the two is no person: whoever speaks for a body is somebody, and of a few words translations keep two. */
const BODY_WORDS = 2;
/** Quoted words in a row of one that stand in the other, at the longest. */
const FRAGMENT_WORDS = 2;
/** Code units from the beginning within which an article previews what it tells below: its first two paragraphs, of 25 to 40 words each. */
const LEAD = 500;
/**
 * Words in a row from which two reports of one act are likelier than two podiums, by how surely the texts say who speaks. One named by a
 * pronoun is somebody else in about one case of ten, one named by surname in one of thirty (bench/README.md); longer lines that two share
 * word for word are rarer than that. Where neither is a person by name, five words are enough.
 */
export const LONG_RUN = { nobody: 5, unsure: 8, named: 12 } as const;

/**
 * The same content under two names, given tellings of both. Who may be one person has said nothing twice. Two who are named in full where
 * they speak are taken at their word; a ministry and its spokesman, a state and its news agency, or "he" who may be another rather tell one act.
 */
export function isRetelling(some: readonly Wording[], others: readonly Wording[]): boolean {
  if (some.some((one) => others.some((other) => mayBeOne(one.said, other.said)))) return true;
  if (arePreviews(some, others) || arePreviews(others, some)) return true;
  const [a, b] = [surest(some), surest(others)];
  if (a === "full" && b === "full") return false;
  const unsure = [a, b].filter((each) => each === "unsure").length;
  const longest = [LONG_RUN.named, LONG_RUN.unsure, LONG_RUN.nobody][unsure]!;
  const pairs = some.flatMap((one) => others.map((other) => ({ one, other, like: likeness(one.codes, other.codes) })));
  if (pairs.some(({ like }) => like.longest >= longest || (unsure === 2 && like.share >= NOBODY_SHARE && like.shared >= NOBODY_WORDS))) return true;
  if (unsure === 0) return false;
  return pairs.some(({ one, other, like }) => (isIn(one, other, like) && !isCut(one, some)) || (isIn(other, one, like) && !isCut(other, others)));
}

/** A fuller telling of its own has it, too: it was cut from that. */
function isCut(one: Wording, own: readonly Wording[]): boolean {
  return own.some((fuller) => ownCodes(fuller).length > ownCodes(one).length && isIn(one, fuller, likeness(one.codes, fuller.codes)));
}

/** The first has little that is not in the other; `like` is how alike they are. */
function isIn(one: Wording, other: Wording, like: Likeness): boolean {
  const isRetold = one.codes.length <= other.codes.length && like.share >= RETOLD_SHARE && like.shared >= RETOLD_WORDS;
  return isRetold || isFragment(one, other) || isVariant(one, other);
}

/** One telling that names the speaker speaks for the others. */
export function surest(tellings: readonly Wording[]): Certainty {
  const found = new Set(tellings.map(({ said, identified }): Certainty => (identified ? certainty(said) : "unsure")));
  return found.has("full") ? "full" : found.has("named") ? "named" : "unsure";
}

/** Most of what the first quotes, no more than the other, is among the other's own words. */
function isVariant(one: Wording, other: Wording): boolean {
  if (ownCodes(one).length > ownCodes(other).length) return false;
  const quoted = likeness(ownCodes(one), ownCodes(other));
  const isBody = [one, other].some(({ said: { speaker } }) => speaker?.kind === "organization");
  return quoted.share >= QUOTED_SHARE && quoted.shared >= (isBody ? BODY_WORDS : QUOTED_WORDS);
}

/** All that one quotes stands in the other's own words, each quotation in one stretch. */
function isFragment(one: Wording, other: Wording): boolean {
  const quotations = ownStretches(one);
  const among = ownCodes(other);
  const isAmong = (quoted: Uint32Array) => among.some((_, at) => quoted.every((code, i) => among[at + i] === code));
  return quotations.some(({ length }) => length >= FRAGMENT_WORDS) && quotations.every(isAmong);
}

/**
 * All that is told of one are fragments in the leads of articles that give the other's words in full below. A lead says in its own words what follows, of several
 * speakers at once, and quotes of it what it takes up: to whom it gives the fragment tells little.
 */
function arePreviews(some: readonly Wording[], others: readonly Wording[]): boolean {
  return some.every((one) => others.some((other) => isPreview(one, other)));
}

function isPreview(one: Wording, other: Wording): boolean {
  const { kind, document } = one.said;
  if (kind !== "mixed" || document.kind !== "article" || document.id !== other.said.document.id) return false;
  const [above, below] = [one.starts[0], other.starts[0]];
  return above !== undefined && below !== undefined && above < LEAD && above < below && isFragment(one, other);
}

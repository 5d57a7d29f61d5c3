// Classes of UTF-16 code units, looked up once per unit: what the tokenizer needs to know of a character.

export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** First half of a surrogate pair: ask about the whole code point. */
export const HIGH = 4;
export const OTHER = 5;

const classes = new Uint8Array(0x10000);
const spaces = /[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const letters = /[\p{L}\p{M}\p{Nl}\p{No}\u00ad\u200c\u200d]/u;
const digits = /\p{Nd}/u;

function classify(character: string): number {
  if (spaces.test(character)) return SPACE;
  if (letters.test(character)) return LETTER;
  return digits.test(character) ? DIGIT : OTHER;
}

/** Class of the code unit: SPACE (white space, controls, invisible marks), LETTER (marks included), DIGIT, HIGH or OTHER. */
export function classOf(unit: number): number {
  const known = classes[unit];
  if (known !== undefined && known !== 0) return known;
  const found = unit >= 0xd800 && unit <= 0xdbff ? HIGH : classify(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

/** True where the surrogate pair that begins at `at` is a letter beyond the basic plane. */
export function isWidePairLetter(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff && letters.test(String.fromCodePoint(point));
}

/** True for the units that no token covers. */
export function isSpace(unit: number): boolean {
  return classOf(unit) === SPACE;
}

export function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  const character = String.fromCharCode(unit);
  return character !== character.toLowerCase();
}

export function isLower(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122;
  const character = String.fromCharCode(unit);
  return character !== character.toUpperCase() && character === character.toLowerCase();
}

/** ' or ’ : the apostrophe of contractions and possessives. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

/** Hyphen-minus, hyphen and non-breaking hyphen: they join words. */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

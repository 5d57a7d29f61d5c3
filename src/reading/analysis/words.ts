// Where a written word ends: one scan from its first character, over hyphens, inner full stops, numbers and addresses.
import { CLIPPED, CLITICS, DOMAINS, MAYBE_LAST, NEVER_LAST, WHEN_CONTINUED } from "./abbreviations.ts";
import { classOf, DIGIT, HIGH, isApostrophe, isHyphen, isLower, isUpper, isWidePairLetter, LETTER, OTHER, SPACE } from "./characters.ts";

const emoji = /(?:\p{RI}\p{RI}|\p{Extended_Pictographic}[\p{EMod}\ufe0f\u20e3]*(?:\u200d\p{Extended_Pictographic}[\p{EMod}\ufe0f]*)*)/uy;
const scheme = /https?:\/\//iy;
const markup = /<[/!]?[a-z][^<>\n]{0,400}>/iy;
const spacedDots = /\.(?: \.){2,3}/y;
const handle = /[@#][\p{L}\p{N}_]+/uy;

/** Units before the full stop of the longest abbreviation known, "D-" and the like aside. */
const LONGEST_ABBREVIATION = 8;

function matchEnd(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : at;
}

/** End of an address that begins at `from`: up to white space or a quotation mark, less the punctuation that closes the sentence. */
function addressEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) === SPACE || unit === 0x22 || unit === 0x3c || unit === 0x3e || (unit >= 0x2018 && unit <= 0x201f)) break;
    at++;
  }
  while (at > from && ".,;:!?)]}'".includes(text.charAt(at - 1))) at--;
  return at;
}

/** End of the run of either of two units that begins at `at`. */
function runEnd(text: string, at: number, end: number, unit: number, other = unit): number {
  let to = at + 1;
  while (to < end && (text.charCodeAt(to) === unit || text.charCodeAt(to) === other)) to++;
  return to;
}

function isWordUnit(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const kind = classOf(text.charCodeAt(at));
  return kind === LETTER || kind === DIGIT || (kind === HIGH && isWidePairLetter(text, at));
}

/** End of the letters that begin at `at`, looking no further than `most` units. */
function lettersEnd(text: string, at: number, end: number, most: number): number {
  const limit = Math.min(end, at + most);
  let to = at;
  while (to < limit && classOf(text.charCodeAt(to)) === LETTER) to++;
  return to;
}

/** Whether the full stop at `dot` is inside the word whose present part (since the last dot or hyphen) began at `part`. */
function dotInside(text: string, part: number, dot: number, end: number): boolean {
  const next = text.charCodeAt(dot + 1);
  if (classOf(text.charCodeAt(dot - 1)) === DIGIT && classOf(next) === DIGIT) return true;
  if (classOf(next) !== LETTER) return false;
  const after = dot + 2 < end ? text.charCodeAt(dot + 2) : 0x20;
  if (dot - part === 1) return classOf(after) !== LETTER || !isUpper(next) || isUpper(after);
  if (dot - part === 2 && isUpper(next) && after === 0x2e) return true;
  const to = lettersEnd(text, dot + 1, end, 12);
  if (DOMAINS.has(text.slice(dot + 1, to))) return true;
  // "pic.twitter.com": the domain is one name further on.
  return text.charAt(to) === "." && DOMAINS.has(text.slice(to + 1, lettersEnd(text, to + 1, end, 5)));
}

/** Whether the full stop at `dot`, after the word from `start`, belongs to the word. `part` is where its last hyphenated part begins. */
function dotBelongs(text: string, start: number, part: number, dot: number, end: number): boolean {
  const length = dot - part;
  if (length > LONGEST_ABBREVIATION || classOf(text.charCodeAt(dot - 1)) !== LETTER) return false;
  if (text.charCodeAt(dot + 1) === 0x2e) return false;
  const word = text.slice(part, dot);
  if (word.includes(".")) return !DOMAINS.has(word.slice(word.lastIndexOf(".") + 1)) || length <= 3;
  let next = dot + 1;
  while (next < end && text.charCodeAt(next) === 0x20) next++;
  const following = next < end ? text.charCodeAt(next) : 0x0a;
  const continued = isLower(following) || classOf(following) === DIGIT || following === 0x2c;
  if (length === 1) {
    if (!isUpper(word.charCodeAt(0))) return continued && word === "v";
    if (word !== "I") return true;
    return isUpper(following) && start >= 2 && text.charCodeAt(start - 1) === 0x20 && classOf(text.charCodeAt(start - 2)) === LETTER
      && capitalBefore(text, start - 2);
  }
  if (NEVER_LAST.has(word) || MAYBE_LAST.has(word)) return true;
  if (!WHEN_CONTINUED.has(word)) return false;
  if (isUpper(word.charCodeAt(0)) && following === 0x2c) return true;
  return classOf(following) === DIGIT;
}

/** Whether the word that ends at `last` begins with a capital, looking back a short way. */
function capitalBefore(text: string, last: number): boolean {
  let at = last;
  while (at > 0 && last - at < 30 && classOf(text.charCodeAt(at - 1)) === LETTER) at--;
  return isUpper(text.charCodeAt(at));
}

/** Most words are letters up to a blank. */
function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  let kind = LETTER;
  while (at < end && ((kind = classOf(text.charCodeAt(at))) === LETTER || kind === DIGIT)) at++;
  return at === end || kind === SPACE ? at : joinedEnd(text, start, end);
}

/** Where a word ends in which there may be marks. */
function joinedEnd(text: string, start: number, end: number): number {
  const address = (text.charCodeAt(start) | 0x20) === 0x68 ? matchEnd(scheme, text, start, end) : start;
  if (address > start) return Math.max(address, addressEnd(text, address, end));
  let at = start;
  let part = start; // since the last full stop or hyphen
  let tail = start; // since the last hyphen or slash
  let site = false;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === LETTER || kind === DIGIT) {
      at++;
      continue;
    }
    if (kind === HIGH && isWidePairLetter(text, at)) {
      at = Math.min(end, at + 2);
      continue;
    }
    if (kind !== OTHER || at === start) break;
    if (unit === 0x5f) {
      at++;
      continue;
    }
    if (!isWordUnit(text, at + 1, end)) break;
    const before = classOf(text.charCodeAt(at - 1));
    const after = classOf(text.charCodeAt(at + 1));
    if (isHyphen(unit)) part = tail = at + 1;
    else if (unit === 0x2f) {
      if (site) return Math.max(at, addressEnd(text, at, end));
      if (before !== after) break;
      part = tail = at + 1;
    } else if (unit === 0x2e) {
      if (!dotInside(text, part, at, end)) break;
      site ||= at - part > 1 && before === LETTER && DOMAINS.has(text.slice(at + 1, lettersEnd(text, at + 1, end, 12)));
      part = at + 1;
    } else if (unit === 0x2c || unit === 0x3a) {
      if (before !== DIGIT || after !== DIGIT) break;
    } else if (unit === 0x26) {
      if (!isUpper(text.charCodeAt(at + 1)) || !isUpper(text.charCodeAt(at - 1))) break;
    } else if (unit !== 0x40 && !(isApostrophe(unit) && after === LETTER)) break;
    at++;
  }
  if (at < end && text.charCodeAt(at) === 0x2e && at > tail && dotBelongs(text, start, tail, at, end)) return at + 1;
  if (site && text.charAt(at) === "/") return Math.max(at, addressEnd(text, at, end));
  return at;
}

/** End of what begins with an apostrophe or single quotation mark: a clitic ('s), a clipped word ('em), a decade ('60s), or the mark alone. */
function apostropheEnd(text: string, at: number, end: number, first: number): number {
  const kind = at + 1 < end ? classOf(text.charCodeAt(at + 1)) : SPACE;
  if (text.charCodeAt(at + 1) === text.charCodeAt(at) && at + 1 < end) return at + 2;
  const attached = at > first && classOf(text.charCodeAt(at - 1)) !== SPACE;
  if (kind === DIGIT && !attached) {
    let to = at + 1;
    while (to < end && to < at + 5 && classOf(text.charCodeAt(to)) === DIGIT) to++;
    if (to - at === 3) return text.charAt(to) === "s" ? to + 1 : to;
    return at + 1;
  }
  if (kind !== LETTER) return at + 1;
  const to = lettersEnd(text, at + 1, end, 7);
  if (to - at > 6) return at + 1;
  const word = text.slice(at + 1, to).toLowerCase();
  return CLIPPED.has(word) || (attached && CLITICS.has(word) && !isOpening(text.charCodeAt(at - 1))) ? to : at + 1;
}

function isOpening(unit: number): boolean {
  return unit === 0x28 || unit === 0x5b || unit === 0x7b || unit === 0x201c || unit === 0x2018 || unit === 0x2014 || unit === 0x2013 || unit === 0x2d;
}

/**
 * End of the written word, number, address, mark or symbol that begins at `at` (which is not white space), before it is
 * split at contractions. Always more than `at` and at most `end`; `first` is where the block begins.
 */
export function scanToken(text: string, at: number, end: number, first: number): number {
  const unit = text.charCodeAt(at);
  const kind = classOf(unit);
  if (kind === LETTER || kind === DIGIT) return wordEnd(text, at, end);
  if (kind === HIGH) {
    if (isWidePairLetter(text, at)) return wordEnd(text, at, end);
    const pair = Math.min(end, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
    return Math.max(pair, matchEnd(emoji, text, at, end));
  }
  return isApostrophe(unit) ? apostropheEnd(text, at, end, first) : markEnd(text, unit, at, end, first);
}

/** The same of what begins with `unit`, which is no letter, digit or apostrophe. */
function markEnd(text: string, unit: number, at: number, end: number, first: number): number {
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0x20;
  switch (unit) {
    case 0x2e: { // . .5 ... . . .
      const spaced = matchEnd(spacedDots, text, at, end);
      if (spaced > at) return spaced;
      if (next === 0x2e) return runEnd(text, at, end, unit);
      return classOf(next) === DIGIT && (at === first || classOf(text.charCodeAt(at - 1)) === SPACE) ? wordEnd(text, at + 1, end) : at + 1;
    }
    case 0x21: case 0x3f: // ! ?
      return runEnd(text, at, end, 0x21, 0x3f);
    case 0x40: case 0x23: { // @name #tag
      const to = matchEnd(handle, text, at, end);
      return to > at && !(unit === 0x23 && classOf(next) === DIGIT) ? to : at + 1;
    }
    case 0x3c: // <b>
      return Math.max(at + 1, matchEnd(markup, text, at, end));
    case 0x60: // ``
      return next === 0x60 ? at + 2 : at + 1;
    case 0x2b: case 0x2d: // +5 -5 and runs of -
      if (classOf(next) === DIGIT && (at === first || classOf(text.charCodeAt(at - 1)) === SPACE)) return wordEnd(text, at + 1, end);
      return runEnd(text, at, end, unit);
    case 0x5f: case 0x2a: case 0x3d: case 0x7e: case 0x2014: case 0x2013: case 0x2026: case 0x2022:
      return runEnd(text, at, end, unit);
    default:
      return unit < 0x2000 ? at + 1 : Math.max(at + 1, matchEnd(emoji, text, at, end));
  }
}

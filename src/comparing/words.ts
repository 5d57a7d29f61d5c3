// The one normalisation in which words are compared: what counts as a word, and when two are the same.

/**
 * A word is a run of letters and digits; an apostrophe inside it belongs to it. Two are the same whatever their case, accents and kind of
 * apostrophe: "We’ll" is "we'll", which is neither "we will" nor "well". All else only divides: quotation marks, hyphens ("hard-line" is
 * "hard line"), full stops ("U.S." is "u s"), white space of any kind, so that a line may be broken anywhere.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ＇][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
/** For searching from a place on: `matchAll` begins where its pattern last stopped. */
const NEXT = new RegExp(WORD);
const PLAIN = /^[a-z0-9']*$/;
const MARKS = /\p{M}/gu;
const APOSTROPHES = /[’ʼ＇]/gu;

/** A word where it stands, in UTF-16 code units, as it is compared. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** Every word of `text` in order; places are moved by `offset`. */
export function wordsOf(text: string, offset = 0): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ start: offset + index, end: offset + index + word.length, form: form(word) }));
}

/** By way of upper case "ß" becomes "ss" and "ς" "σ"; the decomposition takes accents and ligatures apart. */
function form(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return word.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD").replaceAll(MARKS, "").replaceAll(APOSTROPHES, "'").replaceAll("ς", "σ");
}

/** Words as numbers with their places, in arrays of one length. */
export interface Coded {
  /** Never 0. Equal words have equal codes; unequal ones may, once in 2 ** 32, so that what is found must be looked at again. */
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The words of all passages, one after the other. */
export function coded(passages: readonly { readonly start: number; readonly text: string }[]): Coded {
  const most = passages.reduce((sum, { text }) => sum + Math.ceil(text.length / 2), 0);
  const [codes, starts, ends] = roomFor(most);
  let count = 0;
  for (const { start: offset, text } of passages) {
    for (let at = 0; at < text.length; ) {
      let unit = text.charCodeAt(at);
      if (divides(unit)) {
        at += 1;
        continue;
      }
      let end = at;
      let hash = BASIS;
      for (; end < text.length; end += 1) {
        unit = text.charCodeAt(end);
        if (unit === CURLY) unit = APOSTROPHE;
        if (unit >= 128) break;
        const folded = FOLDED[unit]!;
        if (folded === 0 && (unit !== APOSTROPHE || end === at || !isPlain(text, end + 1))) break;
        hash = Math.imul(hash ^ (folded || unit), PRIME);
      }
      // Where a letter or mark beyond ASCII may follow, only the pattern can tell whether it belongs to the word.
      if (end === text.length || (divides(unit) && (unit !== APOSTROPHE || isAscii(text, end + 1)))) {
        codes[count] = finished(hash);
        starts[count] = offset + at;
      } else {
        NEXT.lastIndex = at;
        const match = NEXT.exec(text);
        if (!match) break;
        codes[count] = codeOf(form(match[0]));
        starts[count] = offset + match.index;
        end = NEXT.lastIndex;
      }
      ends[count] = offset + end;
      count += 1;
      at = end;
    }
  }
  return kept(count);
}

/** The first `count` of each room, in memory that many have together: to get memory takes longer than to fill it. */
function kept(count: number): Coded {
  const [codes, starts, ends] = rooms;
  const bytes = count * Uint32Array.BYTES_PER_ELEMENT;
  if (used + 3 * bytes > memory.byteLength) {
    memory = new ArrayBuffer(Math.max(TOGETHER, 3 * bytes));
    used = 0;
  }
  const coding = { codes: new Uint32Array(memory, used, count), starts: new Uint32Array(memory, used + bytes, count), ends: new Uint32Array(memory, used + 2 * bytes, count) };
  used += 3 * bytes;
  for (let word = 0; word < count; word += 1) {
    coding.codes[word] = codes[word]!;
    coding.starts[word] = starts[word]!;
    coding.ends[word] = ends[word]!;
  }
  return coding;
}

/** Bytes, of some thirty statements. It is let go when the last of them is. */
const TOGETHER = 16_384;
let memory = new ArrayBuffer();
let used = 0;

let rooms: readonly [Uint32Array, Uint32Array, Uint32Array] = [new Uint32Array(), new Uint32Array(), new Uint32Array()];

/** Arrays to fill, the same ones each time, since making them takes longer than reading a short text. */
function roomFor(words: number): typeof rooms {
  if (rooms[0].length < words) rooms = [new Uint32Array(words), new Uint32Array(words), new Uint32Array(words)];
  return rooms;
}

const APOSTROPHE = 39;
const CURLY = 0x2019;
/** Lower case of an ASCII letter or digit; 0 for what is none. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, unit) => (/[a-z0-9]/i.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0));

/** What is in no word by itself: in ASCII, and of the dashes, quotation marks and dots of U+2010 to U+2027, which texts are full of. */
const divides = (unit: number): boolean => (unit < 128 ? FOLDED[unit] === 0 : unit >= 0x2010 && unit <= 0x2027);
const isAscii = (text: string, at: number): boolean => at >= text.length || text.charCodeAt(at) < 128;
const isPlain = (text: string, at: number): boolean => at < text.length && text.charCodeAt(at) < 128 && FOLDED[text.charCodeAt(at)] !== 0;

/** FNV-1a over UTF-16 code units. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Mixed once more (MurmurHash3's finalizer), since the low bits of FNV alone are poor; never 0. */
function finished(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return mixed >>> 0 || 1;
}

/** The code of a word in the form that wordsOf gives it. */
export function codeOf(word: string): number {
  let hash = BASIS;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return finished(hash);
}

// Different words by number: each is looked at once, however often and in however many texts it stands.
import { lookUp, SETTLED, type Lexicon } from "./lexicon.ts";
import { fillRow, FORM, LOWER_FULL, USUAL, WIDTH } from "./word-rows.ts";

/** What is known of words by themselves; grows as texts are read and changes no reading. */
export interface Vocabulary {
  readonly words: string[];
  /** In lower case, curly apostrophes made straight. */
  readonly lower: string[];
  /** One row of WIDTH numbers a word: see word-rows.ts. */
  rows: Int32Array;
  /** Hashes of the words by number, and 1 + the number of the word at each place. */
  hashes: Int32Array;
  places: Int32Array;
  /** Whose usual tags the rows of the first `looked` words have. */
  lexicon: Lexicon | null;
  looked: number;
}

/** Words after which a new vocabulary is begun, so that memory does not grow with what is read. */
const FULL = 50_000;
const ROOM = 1 << 17;

export function newVocabulary(): Vocabulary {
  return { words: [], lower: [], rows: new Int32Array(1024 * WIDTH), hashes: new Int32Array(1024), places: new Int32Array(ROOM), lexicon: null, looked: 0 };
}

let current = newVocabulary();

/** The vocabulary for a text about to be read. */
export function vocabulary(): Vocabulary {
  if (current.words.length >= FULL) current = newVocabulary();
  return current;
}

/** Number of the word text[start..end). */
export function numberOf(known: Vocabulary, text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  const { places, hashes, words } = known;
  const mask = places.length - 1;
  let at = hash & mask;
  for (let number = places[at]! - 1; number >= 0; number = places[at]! - 1) {
    if (hashes[number] === hash && isSame(words[number]!, text, start, end)) return number;
    at = (at + 1) & mask;
  }
  return added(known, hash, text.slice(start, end));
}

/** The rows of all words, with what the lexicon knows of each. */
export function rowsWith(known: Vocabulary, lexicon: Lexicon): Int32Array {
  if (known.lexicon !== lexicon) [known.lexicon, known.looked] = [lexicon, 0];
  const { rows, words } = known;
  for (; known.looked < words.length; known.looked++) {
    const row = known.looked * WIDTH;
    const usual = lookUp(lexicon, rows[row + FORM]!);
    rows[row + USUAL] = usual === 0 ? lookUp(lexicon, rows[row + LOWER_FULL]!) & (SETTLED - 1) : usual;
  }
  return rows;
}

/** The words, or their small forms, of a text's numbers. */
export function inOrder(numbers: Int32Array, all: readonly string[]): string[] {
  const found: string[] = [];
  found.length = numbers.length;
  for (let i = 0; i < numbers.length; i++) found[i] = all[numbers[i]!]!;
  return found;
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function added(known: Vocabulary, hash: number, word: string): number {
  const number = known.words.length;
  if (number === known.hashes.length) {
    known.hashes = widened(known.hashes);
    known.rows = widened(known.rows);
  }
  if (2 * number >= known.places.length) known.places = spread(known);
  known.words.push(word);
  known.lower.push(word.toLowerCase().replaceAll("’", "'"));
  known.hashes[number] = hash;
  put(known.places, hash, number);
  fillRow(known.rows, number * WIDTH, word);
  return number;
}

function put(places: Int32Array, hash: number, number: number): void {
  let at = hash & (places.length - 1);
  while (places[at] !== 0) at = (at + 1) & (places.length - 1);
  places[at] = number + 1;
}

/** The places of a vocabulary that a single text has filled, in twice the room. */
function spread({ places, hashes, words }: Vocabulary): Int32Array {
  const wider = new Int32Array(places.length * 2);
  for (let number = 0; number < words.length; number++) put(wider, hashes[number]!, number);
  return wider;
}

function widened(column: Int32Array): Int32Array {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}

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
  /** Two numbers a place: 1 + the number of the word there, 0 for none, and its hash. */
  places: Int32Array;
  /** Whose usual tags the rows of the first `looked` words have. */
  lexicon: Lexicon | null;
  looked: number;
}

/** Words after which a new vocabulary is begun, so that memory does not grow with what is read. */
const FULL = 50_000;
/** Places at first: memory that is looked at all over stays small while few words are known. */
const ROOM = 1 << 12;

export function newVocabulary(): Vocabulary {
  return { words: [], lower: [], rows: new Int32Array(1024 * WIDTH), places: new Int32Array(2 * ROOM), lexicon: null, looked: 0 };
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
  const { places, words } = known;
  const mask = places.length - 1;
  let at = (hash << 1) & mask;
  for (let number = places[at]! - 1; number >= 0; number = places[at]! - 1) {
    if (places[at + 1] === hash && isSame(words[number]!, text, start, end)) return number;
    at = (at + 2) & mask;
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
  if (number * WIDTH === known.rows.length) known.rows = widened(known.rows);
  if (4 * number >= known.places.length) known.places = spread(known.places);
  known.words.push(word);
  const small = word.toLowerCase().replaceAll("’", "'");
  known.lower.push(small);
  put(known.places, hash, number);
  fillRow(known.rows, number * WIDTH, word, small);
  return number;
}

function put(places: Int32Array, hash: number, number: number): void {
  const mask = places.length - 1;
  let at = (hash << 1) & mask;
  while (places[at] !== 0) at = (at + 2) & mask;
  places[at] = number + 1;
  places[at + 1] = hash;
}

/** The same words in twice as many places. */
function spread(places: Int32Array): Int32Array {
  const wider = new Int32Array(places.length * 2);
  for (let at = 0; at < places.length; at += 2) if (places[at] !== 0) put(wider, places[at + 1]!, places[at]! - 1);
  return wider;
}

function widened(column: Int32Array): Int32Array {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}

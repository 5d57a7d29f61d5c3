// Lists of the places of pairs of words, in one piece of memory: each place with what tells most of what is asked about it.
import { withRoom } from "./growing.ts";

// What these loops use is not exported: V8 looks an exported constant up each time.

/** A list begins with how many places are in it and the codes of its pair. */
const HEAD = 3;
const ONE = 1;
const NEXT = 2;
/** A place in it, a post, is the index of a text, the word of it where the pair begins, and 16 bits of each of the words around. */
const POST = 3;
const WORD = 1;
const AROUND = 2;

/** A list is known by where it begins. It has room for a power of two, and moves when that is full. */
export interface Lists {
  numbers: Uint32Array;
  /** Where the next list begins. */
  top: number;
  /** By the power of two: a list that has moved, whose first number is the next such; 0 for none. */
  readonly left: number[];
}

/** A stretch of equal words: `length` words from word `at` of the text asked about and from word `start` of text `item`. */
export type FoundRun = (item: number, start: number, at: number, length: number) => void;

/** `room` is in numbers. The list at 0 is of no pair. */
export function createLists(room: number): Lists {
  return { numbers: new Uint32Array(Math.max(room, HEAD)), top: HEAD, left: [] };
}

/** An empty one. */
export function startList(lists: Lists, one: number, next: number): number {
  const list = take(lists, 1);
  lists.numbers[list] = 0;
  lists.numbers[list + ONE] = one;
  lists.numbers[list + NEXT] = next;
  return list;
}

/** Whether it is the list of a pair. */
export function isListOf({ numbers }: Lists, list: number, one: number, next: number): boolean {
  return numbers[list + ONE] === one && numbers[list + NEXT] === next;
}

/** The first word of its pair, and the one after it. */
export function firstOf({ numbers }: Lists, list: number): number {
  return numbers[list + ONE]!;
}

export function nextOf({ numbers }: Lists, list: number): number {
  return numbers[list + NEXT]!;
}

/** How many places are in it. */
export function lengthOf({ numbers }: Lists, list: number): number {
  return numbers[list]!;
}

/** Adds a place: the index of a text, a word of it, and the words around as `around` gives them. Returns where the list is now. */
export function addPost(lists: Lists, list: number, text: number, word: number, sides: number): number {
  const many = lists.numbers[list]!;
  const isFull = many > 1 && (many & (many - 1)) === 0;
  const roomy = isFull ? moved(lists, list, 31 - Math.clz32(many)) : list;
  const { numbers } = lists;
  const post = roomy + HEAD + many * POST;
  numbers[roomy] = many + 1;
  numbers[post] = text;
  numbers[post + WORD] = word;
  numbers[post + AROUND] = sides;
  return roomy;
}

/** Two words as a place has them: the one before the pair in the upper half, the one after it in the lower. */
export function around(before: number, after: number): number {
  return (before << 16) | (after & 0xffff);
}

export function textOf({ numbers }: Lists, post: number): number {
  return numbers[post]!;
}

export function wordOf({ numbers }: Lists, post: number): number {
  return numbers[post + WORD]!;
}

/**
 * Puts into `longer` the places of a list where a word around may be equal, and returns how many these are. Tells the others where runs of `least`
 * words are asked for and that is two: there the run is the pair, at word `at` of what is asked about. Most of what is shared are two words, so that
 * this is a loop without a call but the one that tells.
 */
export function tellPairs({ numbers }: Lists, list: number, sides: number, longer: Int32Array, least: number, items: readonly number[], at: number, found: FoundRun): number {
  const mine = sides | 0;
  let count = 0;
  for (let post = list + HEAD, end = post + numbers[list]! * POST; post < end; post += POST) {
    const differ = numbers[post + AROUND]! ^ mine;
    if (differ >>> 16 === 0 || (differ & 0xffff) === 0) {
      longer[count] = post;
      count += 1;
    } else if (least === 2) found(items[numbers[post]!]!, numbers[post + WORD]!, at, 2);
  }
  return count;
}

/** It has 2 ** `power` places. */
function moved(lists: Lists, list: number, power: number): number {
  const roomy = take(lists, power + 1);
  const { numbers } = lists;
  // Most are short: a loop is quicker than `copyWithin`.
  for (let at = 0, size = HEAD + (POST << power); at < size; at += 1) numbers[roomy + at] = numbers[list + at]!;
  numbers[list] = lists.left[power] ?? 0;
  lists.left[power] = list;
  return roomy;
}

/** Room for 2 ** `power` places. */
function take(lists: Lists, power: number): number {
  const left = lists.left[power];
  if (left) {
    lists.left[power] = lists.numbers[left]!;
    return left;
  }
  const list = lists.top;
  lists.top += HEAD + (POST << power);
  lists.numbers = withRoom(lists.numbers, lists.top);
  return list;
}

// Every pair of words that follow each other in the texts added, with all its places: a table of pairs, and a list for each that comes again.
import { withRoom } from "./growing.ts";
import { addPost, around, createLists, firstOf, isListOf, lengthOf, type Lists, nextOf, startList } from "./posts.ts";
import { createSlots, hashOf, hasRoom, type Likely, lookUp, type Slots, slotFrom, take } from "./slots.ts";

/** How much there is room for: numbers in words, slots (a power of two) and lists. */
export interface Room {
  readonly words: number;
  readonly slots: number;
  readonly lists: number;
}

export const LITTLE: Room = { words: 64, slots: 64, lists: 64 };
/** Words of a block, as a power of two. */
const BLOCK = 6;

/** There is room for 500 million words, since lists have 32-bit numbers. */
export interface Pairs {
  /** Texts one after the other, with a 0 before each and behind the last, which no pair and no run crosses. */
  words: Uint32Array;
  /** By index of the text: where its words begin; and where those of the next one will. */
  readonly starts: number[];
  /** By block of words: the last text that begins there at the latest, or 0. */
  owners: Uint32Array;
  /** By slot the places of its pair: the negative place where there is one, else its list. */
  table: Slots;
  readonly lists: Lists;
  /** What `findPairs` has found. */
  readonly found: Likely;
  /** Means nothing; it keeps what is read ahead from being left out. */
  readAhead: number;
}

/** `room` at first; it grows. */
export function createPairs({ words, slots, lists }: Room): Pairs {
  const found = { ats: new Int32Array(), slots: new Int32Array() };
  return { words: new Uint32Array(words), starts: [1], owners: new Uint32Array((words >> BLOCK) + 1), table: createSlots(slots), lists: createLists(lists), found, readAhead: 0 };
}

export function roomOf({ words, table, lists }: Pairs): Room {
  return { words: words.length, slots: table.values.length, lists: lists.numbers.length };
}

/** Adds a text; its index is how many there were before. */
export function addText(pairs: Pairs, text: Uint32Array): void {
  const { starts } = pairs;
  const number = starts.length - 1;
  const start = starts[number]!;
  const end = start + text.length;
  starts.push(end + 1);
  const words = (pairs.words = withRoom(pairs.words, end + 1));
  for (let word = 0; word < text.length; word += 1) words[start + word] = text[word]!;
  const owners = (pairs.owners = withRoom(pairs.owners, (end >> BLOCK) + 1));
  for (let block = ((start - 1) >> BLOCK) + 1; block <= end >> BLOCK; block += 1) owners[block] = number;
  while (!hasRoom(pairs.table, text.length)) growTable(pairs);
  for (let word = 0; word + 1 < text.length; word += 1) addPair(pairs, start, number, word);
}

/** The index of the text in which a place is. */
export function ownerOf({ owners, starts }: Pairs, place: number): number {
  let owner = owners[place >> BLOCK]!;
  while (starts[owner + 1]! <= place) owner += 1;
  return owner;
}

/**
 * Finds every pair of a text that is in the index, in order, and returns how many: where in the text it begins, and its slot, are the first of
 * `pairs.found` until the next call. Where some of `inARow` pairs one after the other are not in the index, the others may be left out.
 */
export function findPairs(pairs: Pairs, text: Uint32Array, inARow = 1): number {
  const { table: { values }, lists: { numbers }, words, found } = pairs;
  const ahead = lookUp(pairs.table, text, found);
  const { ats, slots } = found;
  // Read ahead, since memory brings several at once when none waits for what becomes of another; all, since what is asked about is mostly added next.
  let sum = 0;
  for (let i = 0; i < ahead; i += 1) {
    const list = values[slots[i]!]!;
    sum = (sum + numbers[list & ~(list >> 31)]! + words[-list & (list >> 31)]!) | 0;
  }
  pairs.readAhead = sum;
  const likely = keepRows(found, ahead, inARow);
  let count = 0;
  for (let i = 0; i < likely; i += 1) {
    const at = ats[i]!;
    const [one, next] = [text[at]!, text[at + 1]!];
    const slot = isIn(pairs, slots[i]!, one, next) ? slots[i]! : slotOf(pairs, one, next);
    ats[count] = at;
    slots[count] = slot;
    count += slot < 0 ? 0 : 1;
  }
  return count;
}

/** Leaves those of the first `count` that stand `inARow` or more one after the other, and returns how many. */
function keepRows({ ats, slots }: Likely, count: number, inARow: number): number {
  if (inARow === 1) return count;
  let kept = 0;
  for (let from = 0, to = 0; from < count; from = to) {
    for (to = from + 1; to < count && ats[to] === ats[to - 1]! + 1; ) to += 1;
    for (let i = to - from < inARow ? to : from; i < to; i += 1) {
      ats[kept] = ats[i]!;
      slots[kept] = slots[i]!;
      kept += 1;
    }
  }
  return kept;
}

/** How many places are in what a slot has. */
export function manyIn(lists: Lists, list: number): number {
  return list < 0 ? 1 : lengthOf(lists, list);
}

function addPair(pairs: Pairs, start: number, number: number, word: number): void {
  const { words, lists, table } = pairs;
  const place = start + word;
  const [one, next] = [words[place]!, words[place + 1]!];
  const slot = slotOf(pairs, one, next);
  if (slot < 0) {
    take(table, ~slot, hashOf(one, next), -place);
    return;
  }
  let list = table.values[slot]!;
  if (list < 0) {
    const owner = ownerOf(pairs, -list);
    list = addPost(lists, startList(lists, one, next), owner, -list - pairs.starts[owner]!, sidesOf(words, -list));
  }
  table.values[slot] = addPost(lists, list, number, word, sidesOf(words, place));
}

function sidesOf(words: Uint32Array, place: number): number {
  return around(words[place - 1]!, words[place + 2]!);
}

/** The slot of a pair; where it has none, -1 - the free one that it would have. */
function slotOf(pairs: Pairs, one: number, next: number): number {
  const hash = hashOf(one, next);
  let slot = slotFrom(pairs.table, hash, hash);
  while (slot >= 0 && !isIn(pairs, slot, one, next)) slot = slotFrom(pairs.table, hash, slot + 1);
  return slot;
}

function isIn({ table, lists, words }: Pairs, slot: number, one: number, next: number): boolean {
  const list = table.values[slot]!;
  return list < 0 ? words[-list] === one && words[-list + 1] === next : isListOf(lists, list, one, next);
}

function growTable(pairs: Pairs): void {
  const { table, lists, words } = pairs;
  const { values } = table;
  pairs.table = createSlots(2 * values.length);
  for (let old = 0; old < values.length; old += 1) {
    const list = values[old]!;
    if (list === 0) continue;
    const hash = list < 0 ? hashOf(words[-list]!, words[-list + 1]!) : hashOf(firstOf(lists, list), nextOf(lists, list));
    let slot = slotFrom(pairs.table, hash, hash);
    while (slot >= 0) slot = slotFrom(pairs.table, hash, slot + 1);
    take(pairs.table, ~slot, hash, list);
  }
}

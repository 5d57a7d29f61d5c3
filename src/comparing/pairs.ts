// Every pair of words that follow each other in the texts added, with all its places: a table of pairs, and a list for each that comes again.

/** What is looked at together stands together, since fetching it is most of the time: a place is the code of its word and the index of its text. */
export const PLACE = 2;
export const OWNER = 1;

/** A list begins with how many places are in it and the codes of the pair. */
export const HEAD = 3;
const ONE = 1;
const NEXT = 2;
/** Each place in it is the index of a text, the word of it where the pair begins, and 16 bits of each of the words around. */
export const POST = 3;
export const WORD = 1;
export const AROUND = 2;

/** How much there is room for: numbers in places, slots (a power of two) and lists. */
export interface Room {
  readonly places: number;
  readonly slots: number;
  readonly lists: number;
}

export const LITTLE: Room = { places: 128, slots: 64, lists: 64 };
/** How much larger it is when it was full. */
const GROWTH = 1.5;
/** Share of the slots that are taken at most. */
const FULL = 0.75;

/** There is room for 500 million words, since lists have 32-bit numbers. */
export interface Pairs {
  /** Texts one after the other, with a 0 before each and behind the last, which no pair and no run crosses. */
  places: Uint32Array;
  /** By index of the text: its first place. */
  readonly starts: number[];
  /** Where the next text begins. */
  end: number;
  /** By slot: 0 where it is free, else seven bits of its pair's hash and one more, since most pairs that are asked for are in none. */
  tags: Uint8Array;
  /** By slot: the places of its pair, as `listOf` gives them. */
  slots: Int32Array;
  taken: number;
  /** Each list has room for a power of two. */
  lists: Uint32Array;
  /** Where the next list begins. */
  top: number;
  /** Means nothing; it keeps what is read ahead from being left out. */
  readAhead: number;
  /** By the power of two: a list that has moved to a larger room, whose first number is the next such; 0 for none. */
  readonly left: number[];
}

/** `room` at first; it grows. */
export function createPairs({ places, slots, lists }: Room): Pairs {
  return { places: new Uint32Array(places), starts: [], end: PLACE, tags: new Uint8Array(slots), slots: new Int32Array(slots), taken: 0, lists: new Uint32Array(lists), top: 1, readAhead: 0, left: [] };
}

export function roomOf({ places, slots, lists }: Pairs): Room {
  return { places: places.length, slots: slots.length, lists: lists.length };
}

/** Adds a text; its index is how many there were before. */
export function addText(pairs: Pairs, text: Uint32Array): void {
  const start = pairs.end;
  pairs.end += (text.length + 1) * PLACE;
  pairs.places = withRoom(pairs.places, pairs.end + PLACE);
  const { places, starts } = pairs;
  for (let at = 0, place = start; at < text.length; at += 1, place += PLACE) {
    places[place] = text[at]!;
    places[place + OWNER] = starts.length;
  }
  starts.push(start);
  for (let place = start; place < pairs.end - 2 * PLACE; place += PLACE) addPlace(pairs, place);
}

/**
 * Reads where each pair of a text is looked for, and does nothing with it. Memory brings several at once when none waits for what becomes of
 * another: at two words a tenth of the time.
 */
export function readAhead(pairs: Pairs, text: Uint32Array): void {
  const { tags, slots, lists, places } = pairs;
  let sum = 0;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const hash = hashOf(text[at]!, text[at + 1]!);
    const slot = hash & (tags.length - 1);
    const list = slots[slot]!;
    if (tags[slot] === tagOf(hash)) sum = (sum + (list > 0 ? lists[list]! : places[-list]!)) | 0;
  }
  pairs.readAhead = sum;
}

/** The places of a pair: 0 for none, the negative place where there is one, else where its list begins. */
export function listOf(pairs: Pairs, one: number, next: number): number {
  const slot = slotOf(pairs, one, next);
  return slot < 0 ? 0 : pairs.slots[slot]!;
}

/** At how many places a pair is. */
export function manyOf(pairs: Pairs, one: number, next: number): number {
  return manyIn(pairs.lists, listOf(pairs, one, next));
}

/** The same, but once in a hundred times another pair is taken for it: quicker, since no word is looked at. */
export function roughlyMany({ tags, slots, lists }: Pairs, one: number, next: number): number {
  const hash = hashOf(one, next);
  const tag = tagOf(hash);
  for (let slot = hash & (tags.length - 1); tags[slot] !== 0; slot = (slot + 1) & (tags.length - 1)) {
    if (tags[slot] === tag) return manyIn(lists, slots[slot]!);
  }
  return 0;
}

/** How many places are in what `listOf` gives. */
export function manyIn(lists: Uint32Array, list: number): number {
  return list > 0 ? lists[list]! : list < 0 ? 1 : 0;
}

/** Where a place of a list is. */
export function placeOf({ lists, starts }: Pairs, post: number): number {
  return starts[lists[post]!]! + lists[post + WORD]! * PLACE;
}

/** A shift, since division is done in floating point. */
export function wordsBetween(place: number, later: number): number {
  return (later - place) >>> 1;
}

/** Two words as a list has them: the one before the pair in the upper half, the one after it in the lower. */
export function around(before: number, after: number): number {
  return (before << 16) | (after & 0xffff);
}

function addPlace(pairs: Pairs, place: number): void {
  const one = pairs.places[place]!;
  const next = pairs.places[place + PLACE]!;
  const slot = slotOf(pairs, one, next);
  if (slot < 0) {
    pairs.tags[~slot] = tagOf(hashOf(one, next));
    pairs.slots[~slot] = -place;
    pairs.taken += 1;
    if (pairs.taken > FULL * pairs.slots.length) growTable(pairs);
    return;
  }
  const list = pairs.slots[slot]!;
  const many = manyIn(pairs.lists, list);
  // Full: it moves to twice the room.
  const roomy = (many & (many - 1)) === 0 ? movedList(pairs, list, 31 - Math.clz32(many)) : list;
  pairs.slots[slot] = roomy;
  pairs.lists[roomy] = many + 1;
  put(pairs, roomy + HEAD + many * POST, place);
}

/** `list` has 2 ** `power` places. */
function movedList(pairs: Pairs, list: number, power: number): number {
  const moved = takeList(pairs, power + 1);
  if (list < 0) {
    pairs.lists[moved + ONE] = pairs.places[-list]!;
    pairs.lists[moved + NEXT] = pairs.places[-list + PLACE]!;
    put(pairs, moved + HEAD, -list);
  } else {
    pairs.lists.copyWithin(moved, list, list + HEAD + POST * 2 ** power);
    pairs.lists[list] = pairs.left[power] ?? 0;
    pairs.left[power] = list;
  }
  return moved;
}

/** Room for 2 ** `power` places. */
function takeList(pairs: Pairs, power: number): number {
  const left = pairs.left[power];
  if (left) {
    pairs.left[power] = pairs.lists[left]!;
    return left;
  }
  const list = pairs.top;
  pairs.top += HEAD + POST * 2 ** power;
  pairs.lists = withRoom(pairs.lists, pairs.top);
  return list;
}

function put({ lists, places, starts }: Pairs, post: number, place: number): void {
  const owner = places[place + OWNER]!;
  lists[post] = owner;
  lists[post + WORD] = wordsBetween(starts[owner]!, place);
  lists[post + AROUND] = around(places[place - PLACE]!, places[place + 2 * PLACE]!);
}

/** The slot of a pair; where it has none, -1 - the free one that it would have. */
function slotOf({ tags, slots, lists, places }: Pairs, one: number, next: number): number {
  const hash = hashOf(one, next);
  const tag = tagOf(hash);
  for (let slot = hash & (tags.length - 1); ; slot = (slot + 1) & (tags.length - 1)) {
    if (tags[slot] === 0) return ~slot;
    if (tags[slot] !== tag) continue;
    const list = slots[slot]!;
    if (list < 0 ? places[-list] === one && places[-list + PLACE] === next : lists[list + ONE] === one && lists[list + NEXT] === next) return slot;
  }
}

function hashOf(one: number, next: number): number {
  const hash = Math.imul(one, 0x9e3779b1) + Math.imul(next, 0x85ebca77);
  return hash ^ (hash >>> 15);
}

const tagOf = (hash: number): number => (hash >>> 25) + 1;

function growTable(pairs: Pairs): void {
  const { tags, slots, lists, places } = pairs;
  pairs.tags = new Uint8Array(tags.length * 2);
  pairs.slots = new Int32Array(slots.length * 2);
  for (let slot = 0; slot < slots.length; slot += 1) {
    const list = slots[slot]!;
    if (list === 0) continue;
    const free = ~(list < 0 ? slotOf(pairs, places[-list]!, places[-list + PLACE]!) : slotOf(pairs, lists[list + ONE]!, lists[list + NEXT]!));
    pairs.tags[free] = tags[slot]!;
    pairs.slots[free] = list;
  }
}

function withRoom(numbers: Uint32Array, needed: number): Uint32Array {
  if (needed <= numbers.length) return numbers;
  const grown = new Uint32Array(Math.max(needed, Math.ceil(numbers.length * GROWTH)));
  grown.set(numbers);
  return grown;
}

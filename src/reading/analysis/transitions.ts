// The state of a dependency parse and its three moves: the arc-hybrid system (Kuhlmann et al. 2011), root after the last word.
import { type Columns } from "./columns.ts";
import { LOWER, SUFFIX3, USUAL, WIDTH } from "./word-rows.ts";
import { pair } from "./hashing.ts";
import { TAGS } from "./labels.ts";

export const SHIFT = 0;
/** The top of the stack becomes a child of the next word. */
export const LEFT = 1;
/** The top of the stack becomes a child of the one below it. */
export const RIGHT = 2;
export const MOVES = 3;

const ROOT_WORD = 0x0f0f0f0f;
const NO_WORD = 0x33333333;
export const ROOT_TAG = TAGS.length + 1;
/** By tag, 1 for these. */
const marked = (tags: readonly (typeof TAGS)[number][]): Uint8Array => Uint8Array.from(TAGS, (tag) => (tags.includes(tag) ? 1 : 0));
const COMMAS = marked([",", ":", "''", "``", "-LRB-", "-RRB-"]);
const FINITE = marked(["VBD", "VBZ", "VBP", "MD"]);
const VERBS = marked(["VBD", "VBZ", "VBP", "MD", "VB", "VBN", "VBG"]);
const QUOTES = marked(["''", "``"]);
const COORDINATOR = TAGS.indexOf("CC");

/**
 * A parse in progress. Words are counted from 0 in the sentence; `size` is the root and `size + 1` stands for a word that is
 * not there, so that every look-up has an answer.
 */
export interface Parse {
  size: number;
  word: Int32Array;
  suffix: Int32Array;
  /** Tag plus one; 0 where no word is. */
  tag: Uint8Array;
  /** Word and tag in one number. */
  both: Int32Array;
  /** Marks, verbs and coordinators before each word. */
  commas: Int32Array;
  verbs: Int32Array;
  coordinators: Int32Array;
  quotes: Int32Array;
  /** The first finite verb at or after each word; `size + 1` where there is none. */
  nextVerb: Int32Array;
  stack: Int32Array;
  depth: number;
  next: number;
  head: Int32Array;
  relation: Uint8Array;
  /** Outermost child on each side and the one attached before it; `size + 1` where there is none. */
  left: Int32Array;
  left2: Int32Array;
  right: Int32Array;
  right2: Int32Array;
  lefts: Uint8Array;
  rights: Uint8Array;
  /** Hash of the relations of the children on each side. */
  leftSet: Int32Array;
  rightSet: Int32Array;
}

/** Room for sentences of up to `size` words. */
export function newParse(size: number): Parse {
  const ints = (): Int32Array => new Int32Array(size + 2);
  const bytes = (): Uint8Array => new Uint8Array(size + 2);
  return {
    size: 0, word: ints(), suffix: ints(), tag: bytes(), both: ints(), commas: ints(), verbs: ints(), coordinators: ints(), quotes: ints(), nextVerb: ints(), stack: ints(), depth: 0, next: 0,
    head: ints(), relation: bytes(), left: ints(), left2: ints(), right: ints(), right2: ints(), lefts: bytes(), rights: bytes(), leftSet: ints(), rightSet: ints(),
  };
}

/** Begins the parse of tokens from..to, for which there must be room. */
export function beginParse(parse: Parse, columns: Columns, tag: Uint8Array, from: number, to: number): void {
  const size = to - from;
  parse.size = size;
  parse.depth = 0;
  parse.next = 0;
  let commas = 0, verbs = 0, coordinators = 0, quotes = 0;
  for (let i = 0; i < size; i++) {
    const row = (from + i) * WIDTH;
    const own = tag[from + i]!;
    parse.word[i] = columns.rows[row + LOWER]!;
    parse.suffix[i] = columns.rows[row + USUAL] === 0 ? columns.rows[row + SUFFIX3]! : 0;
    parse.tag[i] = own + 1;
    parse.both[i] = pair(parse.word[i]!, own + 1);
    parse.commas[i] = commas;
    parse.verbs[i] = verbs;
    parse.coordinators[i] = coordinators;
    parse.quotes[i] = quotes;
    commas += COMMAS[own]!;
    verbs += VERBS[own]!;
    quotes += QUOTES[own]!;
    if (own === COORDINATOR) coordinators++;
  }
  for (let i = size; i < size + 2; i++) {
    parse.word[i] = i === size ? ROOT_WORD : NO_WORD;
    parse.suffix[i] = 0;
    parse.tag[i] = i === size ? ROOT_TAG : 0;
    parse.both[i] = pair(parse.word[i]!, parse.tag[i]!);
    parse.commas[i] = commas;
    parse.verbs[i] = verbs;
    parse.coordinators[i] = coordinators;
    parse.quotes[i] = quotes;
  }
  let verb = size + 1;
  for (let i = size + 1; i >= 0; i--) {
    if (i < size && FINITE[tag[from + i]!] === 1) verb = i;
    parse.nextVerb[i] = verb;
  }
  const end = size + 2;
  const none = size + 1;
  for (const links of [parse.left, parse.left2, parse.right, parse.right2, parse.head]) links.fill(none, 0, end);
  for (const numbers of [parse.lefts, parse.rights, parse.leftSet, parse.rightSet, parse.relation]) numbers.fill(0, 0, end);
}

export function finished(parse: Parse): boolean {
  return parse.next === parse.size && parse.depth === 0;
}

/** Whether there is a choice between moves. */
export function isOpen(parse: Parse): boolean {
  return parse.depth > 0 && parse.next < parse.size;
}

/** Whether the move may be made: one word only becomes a child of the root. */
export function allowed(parse: Parse, move: number): boolean {
  if (move === SHIFT) return parse.next < parse.size;
  if (move === LEFT) return parse.depth > 0 && (parse.next < parse.size || parse.depth === 1);
  return parse.depth > 1;
}

export function shift(parse: Parse): void {
  parse.stack[parse.depth++] = parse.next++;
}

/** The governor that LEFT or RIGHT would give to the top of the stack. */
export function governor(parse: Parse, move: number): number {
  return move === LEFT ? parse.next : parse.stack[parse.depth - 2]!;
}

/** Makes LEFT or RIGHT with the relation given to the new arc. */
export function attach(parse: Parse, move: number, relation: number): void {
  const head = governor(parse, move);
  const child = parse.stack[--parse.depth]!;
  parse.head[child] = head;
  parse.relation[child] = relation;
  if (move === LEFT) {
    parse.left2[head] = parse.left[head]!;
    parse.left[head] = child;
    parse.lefts[head] = Math.min((parse.lefts[head] ?? 0) + 1, 9);
    parse.leftSet[head] = parse.leftSet[head]! | (1 << (relation & 31));
  } else {
    parse.right2[head] = parse.right[head]!;
    parse.right[head] = child;
    parse.rights[head] = Math.min((parse.rights[head] ?? 0) + 1, 9);
    parse.rightSet[head] = parse.rightSet[head]! | (1 << (relation & 31));
  }
}

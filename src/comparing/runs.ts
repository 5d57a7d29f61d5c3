// The index of runs: every stretch of words that a text shares with texts seen before, none missed.
import { anchorsOf } from "./anchors.ts";
import { addText, createPairs, findPairs, LITTLE, manyIn, ownerOf, type Room, roomOf } from "./pairs.ts";
import { around, type FoundRun, tellPairs, textOf, wordOf } from "./posts.ts";

export type { FoundRun } from "./posts.ts";

/** Grows with what is added; texts are sequences of word codes, none of them 0. Items are numbers of the caller's. */
export interface RunIndex {
  /** How many. */
  readonly items: number;
  readonly words: number;
  /** What it has grown to. */
  readonly room: Room;
  add(item: number, codes: Uint32Array): void;
  /**
   * Every maximal run of at least `least` words (2 or more) that `codes` has in common with an item, each once. Maximal: the words before
   * and after it differ, or one of the texts ends there. Where `common` is given, runs in which every pair of words stands at more places than
   * that are passed over. `found` asks and adds nothing meanwhile.
   */
  match(codes: Uint32Array, least: number, found: FoundRun, common?: number): void;
}

/**
 * Every shared run of two words or more has a pair of words at each of its places, so that the places of all pairs find all of them: no pair
 * is left out, however common. `room` spares it to grow where it will be about as large as another.
 */
export function createRunIndex(room = LITTLE): RunIndex {
  const pairs = createPairs(room);
  const { lists, starts } = pairs;
  const items: number[] = [];
  let words = 0;
  /** For `tellPairs`, the same each time. */
  let longer = new Int32Array();

  /** Leaves of the first `count` pairs found those that are enough to find every run of `least` words, and returns how many. */
  function keepAnchors(text: Uint32Array, least: number, count: number): number {
    const { table: { values }, found: { ats, slots } } = pairs;
    // A pair that stands nowhere is in no run.
    const many: number[] = [];
    for (let at = 0, i = 0; at + 1 < text.length; at += 1) many.push(i < count && ats[i] === at ? manyIn(lists, values[slots[i++]!]!) : 0);
    let kept = 0;
    let i = 0;
    for (const at of anchorsOf(many, least)) {
      if (many[at] === 0) continue;
      while (ats[i] !== at) i += 1;
      ats[kept] = at;
      slots[kept] = slots[i]!;
      kept += 1;
    }
    return kept;
  }

  /** Tells the run around a place of the pair `at`, an anchor; `earlier` is the anchor before it, -1 for none. */
  function tellRun(text: Uint32Array, least: number, earlier: number, at: number, owner: number, word: number, found: FoundRun): void {
    const all = pairs.words;
    const place = starts[owner]! + word;
    const most = at - Math.max(0, earlier);
    let left = 0;
    while (left < most && all[place - left - 1] === text[at - left - 1]) left += 1;
    // A run is told at the first of its anchors.
    if (left === most && earlier >= 0) return;
    let right = 2;
    while (at + right < text.length && all[place + right] === text[at + right]) right += 1;
    if (left + right >= least) found(items[owner]!, word - left, at - left, left + right);
  }

  function tellList(text: Uint32Array, least: number, earlier: number, at: number, list: number, found: FoundRun): void {
    const many = manyIn(lists, list);
    if (longer.length < many) longer = new Int32Array(2 * many);
    const sides = around(at === 0 ? 0 : text[at - 1]!, at + 2 === text.length ? 0 : text[at + 2]!);
    const count = tellPairs(lists, list, sides, longer, least, items, at, found);
    for (let i = 0; i < count; i += 1) tellRun(text, least, earlier, at, textOf(lists, longer[i]!), wordOf(lists, longer[i]!), found);
  }

  return {
    get items() {
      return items.length;
    },
    get words() {
      return words;
    },
    get room() {
      return roomOf(pairs);
    },
    add(item, text) {
      addText(pairs, text);
      items.push(item);
      words += text.length;
    },
    match(text, least, found, common = Infinity) {
      const count = findPairs(pairs, text, least - 1);
      // For runs of two words every pair is an anchor.
      const anchors = least > 2 && count > 0 ? keepAnchors(text, least, count) : count;
      const { ats, slots } = pairs.found;
      const { values } = pairs.table;
      let earlier = -1;
      for (let i = 0; i < anchors; i += 1) {
        const at = ats[i]!;
        const list = values[slots[i]!]!;
        if (manyIn(lists, list) > common) continue;
        if (list < 0) {
          const owner = ownerOf(pairs, -list);
          tellRun(text, least, earlier, at, owner, -list - starts[owner]!, found);
        } else tellList(text, least, earlier, at, list, found);
        earlier = at;
      }
    },
  };
}

// The index of runs: every stretch of words that a text shares with texts seen before, none missed.
import { anchorsOf } from "./anchors.ts";
import { addText, AROUND, around, createPairs, HEAD, LITTLE, listOf, manyIn, manyOf, OWNER, PLACE, placeOf, POST, readAhead, type Room, roomOf, roughlyMany, WORD, wordsBetween } from "./pairs.ts";

/** A stretch of equal words: `length` words from word `at` of the text asked about and from word `start` of text `item`. */
export type FoundRun = (item: number, start: number, at: number, length: number) => void;

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
   * that are passed over.
   */
  match(codes: Uint32Array, least: number, found: FoundRun, common?: number): void;
}

/**
 * Every shared run of two words or more has a pair of words at each of its places, so that the places of all pairs find all of them: no pair
 * is left out, however common. `room` spares it to grow where it will be about as large as another.
 */
export function createRunIndex(room = LITTLE): RunIndex {
  const pairs = createPairs(room);
  const items: number[] = [];
  let words = 0;

  /** Any numbers will do for runs to be found; where some are passed over, the rarest pair of each must be known. */
  function anchorsIn(text: Uint32Array, least: number, sure: boolean): number[] {
    const many: number[] = [];
    for (let at = 0; at + 1 < text.length; at += 1) many.push(sure ? manyOf(pairs, text[at]!, text[at + 1]!) : roughlyMany(pairs, text[at]!, text[at + 1]!));
    // A pair that stands nowhere is in no run.
    return anchorsOf(many, least).filter((at) => many[at] !== 0);
  }

  /**
   * Tells the places of the pair `at` where no word more is equal, if two are enough, and gives the others: a loop of its own, short and without
   * a call but the one that tells, since most of what is shared are two words.
   */
  function tellPairs(text: Uint32Array, least: number, at: number, list: number, many: number, found: FoundRun): number[] {
    const { lists } = pairs;
    const longer: number[] = [];
    const mine = around(at === 0 ? 0 : text[at - 1]!, at + 2 === text.length ? 0 : text[at + 2]!);
    for (let post = list + HEAD, end = post + many * POST; post < end; post += POST) {
      const differ = lists[post + AROUND]! ^ mine;
      if (differ >>> 16 === 0 || (differ & 0xffff) === 0) longer.push(post);
      else if (least === 2) found(items[lists[post]!]!, lists[post + WORD]!, at, 2);
    }
    return longer;
  }

  /** Tells the run around a place of the pair `at`, an anchor; `earlier` is the anchor before it, -1 for none. */
  function tellRun(text: Uint32Array, least: number, earlier: number, at: number, place: number, found: FoundRun): void {
    const { places, starts } = pairs;
    const most = at - Math.max(0, earlier);
    let left = 0;
    while (left < most && places[place - (left + 1) * PLACE] === text[at - left - 1]) left += 1;
    // A run is told at the first of its anchors.
    if (left === most && earlier >= 0) return;
    let right = 2;
    while (at + right < text.length && places[place + right * PLACE] === text[at + right]) right += 1;
    const owner = places[place + OWNER]!;
    if (left + right >= least) found(items[owner]!, wordsBetween(starts[owner]!, place) - left, at - left, left + right);
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
      readAhead(pairs, text);
      // For runs of two words every pair is an anchor.
      const anchors = least > 2 ? anchorsIn(text, least, common < Infinity) : null;
      let earlier = -1;
      for (let i = 0; i < (anchors?.length ?? text.length - 1); i += 1) {
        const at = anchors?.[i] ?? i;
        const list = listOf(pairs, text[at]!, text[at + 1]!);
        const many = manyIn(pairs.lists, list);
        if (many > common) continue;
        if (list < 0) tellRun(text, least, earlier, at, -list, found);
        if (list > 0) for (const post of tellPairs(text, least, at, list, many, found)) tellRun(text, least, earlier, at, placeOf(pairs, post), found);
        earlier = at;
      }
    },
  };
}

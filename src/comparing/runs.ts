// The index of runs: every stretch of words that a text shares with texts seen before, none missed.

/** A stretch of equal words: `length` words from word `at` of the text asked about and from word `start` of text `item`. */
export type FoundRun = (item: number, start: number, at: number, length: number) => void;

/** Grows with what is added; texts are sequences of word codes, none of them 0. Items are numbers of the caller's. */
export interface RunIndex {
  /** How many. */
  readonly items: number;
  readonly words: number;
  add(item: number, codes: Uint32Array): void;
  /**
   * Every maximal run of at least `least` words (2 or more) that `codes` has in common with an item, each once. Maximal: the words before
   * and after it differ, or one of the texts ends there. Where `common` is given, runs in which every pair of words stands at more places than
   * that are passed over.
   */
  match(codes: Uint32Array, least: number, found: FoundRun, common?: number): void;
}

/** Words an index has room for at first, and how much it grows when it is full. */
const ROOM = 64;
const GROWTH = 1.5;
/** Places a slot has at most on average. The places of a common pair share one, so that most slots stay empty. */
const PER_SLOT = 2;

/**
 * A place is three numbers in a row, since what is looked at together is fetched together: the code of its word, the place before it in the
 * chain of its slot (-1 at the end), and which text it is of, as an index into `items`.
 */
const PLACE = 3;
const BEFORE = 1;
const OWNER = 2;

/**
 * Every shared run of two words or more has a pair of words at each of its places, so that the places of all pairs, chained by pair, find
 * all of them: no pair is left out, however common. Items stand one after the other with a 0 before each, which no run crosses. Places are
 * 32-bit numbers: there is room for 700 million words.
 */
export function createRunIndex(): RunIndex {
  let places = new Int32Array(ROOM * PLACE);
  /** By slot: the last place whose pair of words falls there, and how many do. */
  let last = new Int32Array(ROOM / PER_SLOT).fill(-1);
  let many = new Uint32Array(last.length);
  const items: number[] = [];
  /** By index of the text: its first place. */
  const starts: number[] = [];
  let end = PLACE;
  let words = 0;

  const slotOf = (one: number, next: number) => ((Math.imul(one, 0x9e3779b1) ^ (Math.imul(next, 0x85ebca77) >>> 3)) >>> 7) & (last.length - 1);

  function chain(place: number): void {
    const slot = slotOf(places[place]!, places[place + PLACE]!);
    places[place + BEFORE] = last[slot]!;
    last[slot] = place;
    many[slot]! += 1;
  }

  function makeRoom(needed: number): void {
    if (needed <= places.length) return;
    const grown = new Int32Array(Math.max(needed, PLACE * Math.ceil((places.length / PLACE) * GROWTH)));
    grown.set(places);
    places = grown;
    const slots = places.length / PLACE / PER_SLOT;
    if (slots <= last.length) return;
    last = new Int32Array(2 ** Math.ceil(Math.log2(slots))).fill(-1);
    many = new Uint32Array(last.length);
    for (let place = PLACE; place < end - PLACE; place += PLACE) if (places[place] !== 0 && places[place + PLACE] !== 0) chain(place);
  }

  return {
    get items() {
      return items.length;
    },
    get words() {
      return words;
    },
    add(item, text) {
      const start = end;
      end += (text.length + 1) * PLACE;
      makeRoom(end + PLACE);
      for (let at = 0, place = start; at < text.length; at += 1, place += PLACE) {
        places[place] = text[at]!;
        places[place + OWNER] = items.length;
      }
      for (let place = start; place < end - 2 * PLACE; place += PLACE) chain(place);
      words += text.length;
      items.push(item);
      starts.push(start);
    },
    match(text, least, found, common = Infinity) {
      const asked = new Int32Array(text);
      let earlier = -1;
      const pairs = asked.length - 1;
      // For runs of two words every pair is an anchor.
      const anchors = least > 2 ? anchorsOf(pairs, least, (pair) => many[slotOf(asked[pair]!, asked[pair + 1]!)]!) : null;
      for (let i = 0; i < (anchors?.length ?? pairs); i += 1) {
        const at = anchors?.[i] ?? i;
        const one = asked[at]!;
        const next = asked[at + 1]!;
        const slot = slotOf(one, next);
        if (many[slot]! > common) continue;
        const most = earlier < 0 ? at : at - earlier;
        for (let place = last[slot]!; place >= 0; place = places[place + BEFORE]!) {
          if (places[place] !== one || places[place + PLACE] !== next) continue;
          let left = 0;
          while (left < most && places[place - (left + 1) * PLACE] === asked[at - left - 1]) left += 1;
          // A run is told at the first of its anchors.
          if (left === most && earlier >= 0) continue;
          let right = 2;
          while (at + right < asked.length && places[place + right * PLACE] === asked[at + right]) right += 1;
          if (left + right < least) continue;
          const owner = places[place + OWNER]!;
          found(items[owner]!, (place - starts[owner]!) / PLACE - left, at - left, left + right);
        }
        earlier = at;
      }
    },
  };
}

/**
 * Places of pairs such that every run of `least` words has one: of any `least` - 1 pairs in a row the rarest (winnowing, S. Schleimer and
 * others, 2003, on the side that asks).
 */
function anchorsOf(pairs: number, least: number, rarity: (pair: number) => number): number[] {
  const anchors: number[] = [];
  const window = least - 1;
  if (pairs < window) return anchors;
  const counts = new Uint32Array(pairs);
  for (let pair = 0; pair < pairs; pair += 1) counts[pair] = rarity(pair);
  let anchor = -1;
  for (let from = 0; from + window <= pairs; from += 1) {
    if (anchor >= from && counts[from + window - 1]! >= counts[anchor]!) continue;
    if (anchor < from) {
      anchor = from;
      for (let at = from + 1; at < from + window; at += 1) if (counts[at]! < counts[anchor]!) anchor = at;
    } else anchor = from + window - 1;
    anchors.push(anchor);
  }
  return anchors;
}

// Counts of word sequences learnt from the record itself: of those alone that the phrases compared are made of.
import { placeOf, type Counts } from "./background.ts";
import { eachSequence } from "./sequences.ts";

/** Counts over `texts`, for every sequence that stands in one of `phrases`. */
export function learn(phrases: Iterable<Uint32Array>, texts: Iterable<Uint32Array>): Counts {
  const wanted = new Set<number>();
  for (const codes of phrases) eachSequence(codes, (key) => wanted.add(key));
  const keys = Uint32Array.from(wanted).toSorted();
  const counts = new Uint32Array(keys.length);
  const lookup = slotsOf(keys);
  let words = 0;
  for (const codes of texts) {
    words += codes.length;
    eachSequence(codes, (key) => {
      const place = lookup(key);
      if (place >= 0) counts[place]! += 1;
    });
  }
  return {
    words,
    of(key) {
      const place = placeOf(keys, key);
      return place < 0 ? 0 : counts[place]!;
    },
  };
}

/** What is left of the counts when a phrase is taken out `times` times. */
export function without({ words, of }: Counts, phrase: Uint32Array, times: number): Counts {
  const inPhrase = new Map<number, number>();
  eachSequence(phrase, (key) => inPhrase.set(key, (inPhrase.get(key) ?? 0) + 1));
  return { words, of: (key, length) => Math.max(0, of(key, length) - times * (inPhrase.get(key) ?? 0)) };
}

/** The place of a key among sorted ones, -1 for none: by a table of slots, since most of a record's sequences are asked for once. */
function slotsOf(keys: Uint32Array): (key: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  for (const [place, key] of keys.entries()) {
    let slot = key & mask;
    while (slots[slot]! >= 0) slot = (slot + 1) & mask;
    slots[slot] = place;
  }
  return (key) => {
    for (let slot = key & mask; slots[slot]! >= 0; slot = (slot + 1) & mask) if (keys[slots[slot]!] === key) return slots[slot]!;
    return -1;
  };
}

// How likely a phrase is to begin at a word of public speech, by a model of word sequences.
import type { Counts } from "./background.ts";
import { grown, LONGEST } from "./sequences.ts";
export const K = { prior: [1, 4, 8, 16], ship: [1000, 50, 50, 50] };
export function chanceOf(codes: Uint32Array, own: Counts, ship: Counts): number {
  let whole = 1;
  for (let at = 0; at < codes.length; at += 1) {
    let chance = 1 / 1e6;
    for (let length = 1; length <= Math.min(LONGEST, at + 1); length += 1) {
      let context = 0;
      for (let back = at - length + 1; back < at; back += 1) context = grown(context, codes[back]!);
      const key = grown(context, codes[at]!);
      const prior = K.prior[length - 1]!;
      const oc = length === 1 ? own.words : own.of(context, length - 1), ot = own.of(key, length);
      const sc = length === 1 ? ship.words : ship.of(context, length - 1), st = ship.of(key, length);
      const f = Math.min(1, K.ship[length - 1]! / Math.max(sc, st));
      chance = (ot + (st ? f * st : 0) + prior * chance) / (Math.max(oc, ot) + (sc || st ? f * Math.max(sc, st) : 0) + prior);
    }
    whole *= chance;
  }
  return whole;
}

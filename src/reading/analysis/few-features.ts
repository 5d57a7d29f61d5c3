// What the fast parser looks at: an eighth of what the parser looked at that it learnt from.
import { feature, pair, place } from "./hashing.ts";
import type { Parse } from "./transitions.ts";

/** Room for the features of a move or of an arc. */
export const FEW_FEATURES = 16;
/** Stands for tags and words beside the sentence. */
const NONE = 63;

/** As moveFeatures. */
export function fewMoveFeatures(parse: Parse, out: Int32Array): number {
  const { word, tag, both, stack, depth, next, size, left, leftSet, rightSet } = parse;
  const none = size + 1;
  const s0 = depth > 0 ? stack[depth - 1]! : none;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const n1 = next + 1 <= size ? next + 1 : none;
  const s0t = tag[s0]!, n0t = tag[next]!, n1t = tag[n1]!, n2t = next + 2 <= size ? tag[next + 2]! : 0;
  const near = (s0t << 6) | n0t;
  const state = (tag[s1]! << 12) | near;
  const gap = next - s0 > 7 ? 7 : next - s0;
  const commas = parse.commas[next]! - parse.commas[s0]! & 3;
  const verb = parse.nextVerb[n1]!;
  const verbAhead = (tag[verb]! << 2) | Math.min(2, parse.commas[verb]! - parse.commas[next]!);
  const quoted = ((parse.quotes[next]! - parse.quotes[s0]!) & 3) * 2 + (parse.quotes[next]! & 1);
  const lead = word[left[next]!]!;
  out[0] = feature(1, state, n1t, 0);
  out[1] = feature(2, near, n1t, n2t);
  out[2] = feature(3, both[s0]!, n0t, 0);
  out[3] = feature(4, both[next]!, s0t, 0);
  out[4] = feature(5, rightSet[s0]!, near, 0);
  out[5] = feature(6, leftSet[s0]!, near, 0);
  out[6] = feature(7, rightSet[s1]!, state, 0);
  out[7] = feature(8, lead, near, 0);
  out[8] = feature(9, near, gap, commas);
  out[9] = feature(10, rightSet[s1]!, both[s1]!, s0t);
  out[10] = feature(11, quoted, near, 0);
  out[11] = feature(12, lead, state, 0);
  out[12] = feature(13, both[s0]!, verbAhead, 0);
  out[13] = feature(14, leftSet[s0]!, rightSet[s0]!, (near << 6) | n1t);
  return 14;
}

/** As arcFeatures. */
export function fewArcFeatures(parse: Parse, head: number, child: number, mask: number, out: Int32Array): number {
  const { word, tag, both, size, left, leftSet, rightSet } = parse;
  const side = head < child ? 1 : 0;
  const ends = (((tag[head]! << 6) | tag[child]!) << 1) | side;
  const distance = Math.min(Math.abs(head - child), 7);
  out[0] = place(1, (ends << 3) | distance, mask);
  out[1] = place(2, pair(both[child]!, (tag[head]! << 1) | side), mask);
  out[2] = place(3, pair(both[head]!, (tag[child]! << 1) | side), mask);
  out[3] = place(4, pair(leftSet[child]!, ends), mask);
  out[4] = place(5, pair(side === 1 ? rightSet[head]! : leftSet[head]!, ends), mask);
  out[5] = place(6, pair(word[left[child]!]!, ends), mask);
  out[6] = place(7, pair(word[head]!, word[child]! + side), mask);
  out[7] = place(8, (ends << 12) | ((child > 0 ? tag[child - 1]! : NONE) << 6) | (child + 1 < size ? tag[child + 1]! : NONE), mask);
  out[8] = place(9, pair(pair(leftSet[child]!, both[child]!), (tag[head]! << 1) | side), mask);
  out[9] = place(10, pair(child > 0 ? word[child - 1]! : NONE, ends), mask);
  out[10] = place(11, pair(pair(leftSet[child]!, both[head]!), side), mask);
  return 11;
}

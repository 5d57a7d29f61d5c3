// What the fast parser looks at: a fifth of what the parser looked at that it learnt from.
import { featureHash, pair, place } from "./hashing.ts";
import type { Parse } from "./transitions.ts";

/** Room for the features of a move or of an arc. */
export const FEW_FEATURES = 24;
/** Stands for tags and words beside the sentence. */
const NONE = 63;

/** As moveFeatures. */
export function fewMoveFeatures(parse: Parse, out: Int32Array): number {
  const { word, tag, both, stack, depth, next, size, left, leftSet, rightSet } = parse;
  const none = size + 1;
  const s0 = depth > 0 ? stack[depth - 1]! : none;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const s0t = tag[s0]!, s1t = tag[s1]!, s2t = depth > 2 ? tag[stack[depth - 3]!]! : 0;
  const n1 = next + 1 <= size ? next + 1 : none;
  const n0t = tag[next]!, n1t = tag[n1]!, n2t = next + 2 <= size ? tag[next + 2]! : 0;
  const near = (s0t << 6) | n0t;
  const state = (s1t << 12) | near;
  const gap = next - s0 > 7 ? 7 : next - s0;
  const commas = parse.commas[next]! - parse.commas[s0]! & 3;
  const verb = parse.nextVerb[n1]!;
  const verbAhead = (tag[verb]! << 2) | Math.min(2, parse.commas[verb]! - parse.commas[next]!);
  const quoted = ((parse.quotes[next]! - parse.quotes[s0]!) & 3) * 2 + (parse.quotes[next]! & 1);
  const lead = word[left[next]!]!;
  out[0] = featureHash(1, (state << 6) | n1t);
  out[1] = featureHash(2, (((near << 6) | n1t) << 6) | n2t);
  out[2] = featureHash(3, (s2t << 18) | state);
  out[3] = featureHash(4, pair(both[s0]!, n0t));
  out[4] = featureHash(5, pair(both[next]!, s0t));
  out[5] = featureHash(6, pair(word[s0]!, word[next]!));
  out[6] = featureHash(7, pair(both[s1]!, near));
  out[7] = featureHash(8, pair(rightSet[s0]!, near));
  out[8] = featureHash(9, pair(leftSet[s0]!, near));
  out[9] = featureHash(10, pair(rightSet[s1]!, state));
  out[10] = featureHash(11, pair(lead, near));
  out[11] = featureHash(12, (((near << 3) | gap) << 2) | commas);
  out[12] = featureHash(13, pair(word[s1]!, word[s0]!));
  out[13] = featureHash(14, pair(both[next]!, state));
  out[14] = featureHash(15, pair(pair(rightSet[s0]!, both[s0]!), n0t));
  out[15] = featureHash(16, pair(pair(rightSet[s1]!, both[s1]!), s0t));
  out[16] = featureHash(17, pair(verbAhead, near));
  out[17] = featureHash(18, pair(pair(word[next]!, word[n1]!), s0t));
  out[18] = featureHash(19, pair(quoted, near));
  out[19] = featureHash(20, pair(lead, state));
  out[20] = featureHash(21, pair(both[s0]!, (n0t << 6) | n1t));
  out[21] = featureHash(22, pair(both[s0]!, verbAhead));
  out[22] = featureHash(23, pair(pair(leftSet[s0]!, rightSet[s0]!), (near << 6) | n1t));
  return 23;
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

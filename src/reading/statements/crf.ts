// Linear-chain conditional random field over hashed features (Lafferty et al. 2001): decoding and marginals.

/** Features of a sequence: those of place i are `features[offsets[i]]` up to `features[offsets[i + 1]]`, each below 2^bits. */
export interface Sequence {
  readonly length: number;
  readonly features: Int32Array;
  readonly offsets: Int32Array;
}

/** Weights of feature f for label l stand at f * labels + l, in units of `scale`. */
export interface Crf {
  readonly labels: number;
  readonly bits: number;
  readonly weights: Int8Array | Float32Array;
  readonly scale: number;
  /** Row: label before, column: label after; -Infinity forbids. */
  readonly transitions: Float32Array;
  /** Score of beginning with each label. */
  readonly first: Float32Array;
}

/** Score of every label at every place, row by row. */
export function emissions(crf: Crf, sequence: Sequence): Float32Array {
  const { labels, weights, scale } = crf;
  const scores = new Float32Array(sequence.length * labels);
  for (let place = 0; place < sequence.length; place++) {
    const row = place * labels;
    const end = sequence.offsets[place + 1]!;
    for (let at = sequence.offsets[place]!; at < end; at++) {
      const base = sequence.features[at]! * labels;
      for (let label = 0; label < labels; label++) scores[row + label]! += weights[base + label]!;
    }
    for (let label = 0; label < labels; label++) scores[row + label]! *= scale;
  }
  return scores;
}

/** Most probable labels (Viterbi). */
export function decode(crf: Crf, scores: Float32Array, length: number): Uint8Array {
  const { labels, transitions, first } = crf;
  const best = new Uint8Array(length);
  if (length === 0) return best;
  const back = new Uint8Array(length * labels);
  let before = new Float32Array(labels);
  let now = new Float32Array(labels);
  for (let label = 0; label < labels; label++) before[label] = first[label]! + scores[label]!;
  for (let place = 1; place < length; place++) {
    for (let label = 0; label < labels; label++) {
      let top = -Infinity;
      let from = 0;
      for (let previous = 0; previous < labels; previous++) {
        const score = before[previous]! + transitions[previous * labels + label]!;
        if (score > top) {
          top = score;
          from = previous;
        }
      }
      now[label] = top + scores[place * labels + label]!;
      back[place * labels + label] = from;
    }
    [before, now] = [now, before];
  }
  let label = before.indexOf(Math.max(...before));
  for (let place = length - 1; place >= 0; place--) {
    best[place] = label;
    label = back[place * labels + label]!;
  }
  return best;
}

function logSum(values: Float64Array): number {
  let top = -Infinity;
  for (const value of values) if (value > top) top = value;
  if (top === -Infinity) return top;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - top);
  return top + Math.log(sum);
}

/** Forward and backward log scores, and the log of the partition function. */
export function forwardBackward(crf: Crf, scores: Float32Array, length: number): { forward: Float64Array; backward: Float64Array; logZ: number } {
  const { labels, transitions, first } = crf;
  const forward = new Float64Array(length * labels);
  const backward = new Float64Array(length * labels);
  const terms = new Float64Array(labels);
  for (let label = 0; label < labels; label++) forward[label] = first[label]! + scores[label]!;
  for (let place = 1; place < length; place++) {
    for (let label = 0; label < labels; label++) {
      for (let previous = 0; previous < labels; previous++) terms[previous] = forward[(place - 1) * labels + previous]! + transitions[previous * labels + label]!;
      forward[place * labels + label] = logSum(terms) + scores[place * labels + label]!;
    }
  }
  for (let place = length - 2; place >= 0; place--) {
    for (let label = 0; label < labels; label++) {
      for (let next = 0; next < labels; next++) terms[next] = transitions[label * labels + next]! + scores[(place + 1) * labels + next]! + backward[(place + 1) * labels + next]!;
      backward[place * labels + label] = logSum(terms);
    }
  }
  for (let label = 0; label < labels; label++) terms[label] = forward[(length - 1) * labels + label]!;
  return { forward, backward, logZ: logSum(terms) };
}

/** Probability of every label at every place, row by row. */
export function marginals(crf: Crf, scores: Float32Array, length: number): Float64Array {
  if (length === 0) return new Float64Array(0);
  const { forward, backward, logZ } = forwardBackward(crf, scores, length);
  return forward.map((value, at) => Math.exp(value + backward[at]! - logZ));
}

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
  const { length, features, offsets } = sequence;
  const scores = new Float32Array(length * labels);
  const sums = new Float64Array(labels);
  for (let place = 0; place < length; place++) {
    sumRows(weights, labels, features, offsets[place]!, offsets[place + 1]!, sums);
    for (let label = 0; label < labels; label++) scores[place * labels + label] = sums[label]! * scale;
  }
  return scores;
}

/** Sums the rows of features from..to. The labels of both models are summed side by side: one pass over rows that lie apart in memory. */
export function sumRows(weights: Int8Array | Float32Array, labels: number, features: Int32Array, from: number, to: number, sums: Float64Array): void {
  let a = 0, b = 0, c = 0, d = 0, e = 0;
  if (labels === 5) {
    for (let at = from; at < to; at++) {
      const row = features[at]! * 5;
      a += weights[row]!;
      b += weights[row + 1]!;
      c += weights[row + 2]!;
      d += weights[row + 3]!;
      e += weights[row + 4]!;
    }
    sums[3] = d;
    sums[4] = e;
  } else {
    for (let at = from; at < to; at++) {
      const row = features[at]! * 3;
      a += weights[row]!;
      b += weights[row + 1]!;
      c += weights[row + 2]!;
    }
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
}

/** Room for the longest sequence so far and its labels. */
let back = new Uint8Array(1024);
let own = new Float64Array(1024);
let shares = new Float64Array(1024);

/** Most probable labels (Viterbi). */
export function decode(crf: Crf, scores: Float32Array, length: number): Uint8Array {
  const { labels, transitions, first } = crf;
  const best = new Uint8Array(length);
  if (length === 0) return best;
  if (length * labels > back.length) back = new Uint8Array(2 * length * labels);
  let before = new Float32Array(labels);
  let now = new Float32Array(labels);
  for (let label = 0; label < labels; label++) before[label] = first[label]! + scores[label]!;
  for (let place = 1; place < length; place++) {
    const row = place * labels;
    for (let label = 0; label < labels; label++) {
      let top = before[0]! + transitions[label]!;
      let from = 0;
      for (let previous = 1; previous < labels; previous++) {
        const score = before[previous]! + transitions[previous * labels + label]!;
        if (score > top) {
          top = score;
          from = previous;
        }
      }
      now[label] = top + scores[row + label]!;
      back[row + label] = from;
    }
    [before, now] = [now, before];
  }
  let label = 0;
  for (let other = 1; other < labels; other++) if (before[other]! > before[label]!) label = other;
  for (let place = length - 1; place >= 0; place--) {
    best[place] = label;
    label = back[place * labels + label]!;
  }
  return best;
}

const stepsOf = new WeakMap<Float32Array, Float64Array>();

/** The transitions as factors. */
function stepsIn({ transitions }: Crf): Float64Array {
  let steps = stepsOf.get(transitions);
  if (steps === undefined) stepsOf.set(transitions, (steps = Float64Array.from(transitions, Math.exp)));
  return steps;
}

/**
 * Probability of every label at every place, row by row: forward and backward probabilities, scaled at each place to add up to one (Rabiner 1989).
 * Of a trained field. Good until the next call.
 */
export function marginals(crf: Crf, scores: Float32Array, length: number): Float64Array {
  const { labels, first } = crf;
  const steps = stepsIn(crf);
  if (length * labels > own.length) [own, shares] = [new Float64Array(2 * length * labels), new Float64Array(2 * length * labels)];
  for (let place = 0; place < length; place++) {
    const row = place * labels;
    let top = scores[row]!;
    for (let label = 1; label < labels; label++) if (scores[row + label]! > top) top = scores[row + label]!;
    for (let label = 0; label < labels; label++) {
      let sum = 0;
      if (place === 0) sum = Math.exp(first[label]!);
      else for (let previous = 0; previous < labels; previous++) sum += shares[row - labels + previous]! * steps[previous * labels + label]!;
      const fits = (own[row + label] = Math.exp(scores[row + label]! - top));
      shares[row + label] = sum * fits;
    }
    scaled(shares, row, labels);
  }
  const backward = new Float64Array(labels).fill(1);
  const next = new Float64Array(labels);
  for (let place = length - 1; place >= 0; place--) {
    const row = place * labels;
    for (let label = 0; label < labels; label++) {
      next[label] = backward[label]! * own[row + label]!;
      shares[row + label]! *= backward[label]!;
    }
    scaled(shares, row, labels);
    for (let label = 0; label < labels; label++) {
      let sum = 0;
      for (let after = 0; after < labels; after++) sum += steps[label * labels + after]! * next[after]!;
      backward[label] = sum;
    }
    scaled(backward, 0, labels);
  }
  return shares.subarray(0, length * labels);
}

/** Makes the row add up to one. */
function scaled(values: Float64Array, row: number, labels: number): void {
  let sum = 0;
  for (let label = 0; label < labels; label++) sum += values[row + label]!;
  const share = 1 / sum;
  for (let label = 0; label < labels; label++) values[row + label]! *= share;
}

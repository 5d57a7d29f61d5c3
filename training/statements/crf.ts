// Trains a linear-chain CRF by stochastic gradient ascent on the log-likelihood, with AdaGrad steps (Duchi et al. 2011).
import { NO_WEIGHTS, type Crf, type Sequence } from "../../src/reading/statements/crf.ts";

export interface Example extends Sequence {
  readonly gold: Uint8Array;
}

export interface Options {
  readonly labels: number;
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the quadratic prior, per example and touched weight. */
  readonly prior: number;
  readonly start?: number;
  /** True where the second label may follow the first; `first` where one may begin. */
  readonly allowed: (before: number | null, after: number) => boolean;
  readonly progress?: (epoch: number, logLikelihood: number) => void;
}

/** While it learns: the weight of feature f for label l stands at f * labels + l. */
interface Learning {
  readonly labels: number;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  readonly first: Float32Array;
}

function emissions({ labels, weights }: Learning, { length, features, offsets }: Sequence): Float32Array {
  const scores = new Float32Array(length * labels);
  for (let place = 0; place < length; place++) {
    for (let at = offsets[place]!; at < offsets[place + 1]!; at++) for (let label = 0; label < labels; label++) scores[place * labels + label]! += weights[features[at]! * labels + label]!;
  }
  return scores;
}

/** Weights less the first label's, rounded to bytes: the largest 0.01% are cut so that the rest keep their differences. */
function rounded({ labels, weights }: Learning, bits: number): Pick<Crf, "rows" | "scale"> {
  const less = weights.map((weight, at) => weight - weights[at - (at % labels)]!);
  const sizes = Float32Array.from(less.filter((weight) => weight !== 0), Math.abs).toSorted();
  const scale = ((sizes[Math.floor(sizes.length * 0.9999)] ?? 1) || 1) / 127;
  const rows = Int32Array.from({ length: 2 ** bits }, (_, feature) => {
    let row = NO_WEIGHTS;
    for (let label = 1; label < labels; label++) row ^= (Math.max(-127, Math.min(127, Math.round(less[feature * labels + label]! / scale))) & 255) << (8 * (label - 1));
    return row;
  });
  return { rows, scale };
}

/** Deterministic: a fixed linear congruential generator shuffles. */
function shuffler(seed: number): (items: number[]) => void {
  let state = seed >>> 0;
  return (items) => {
    for (let i = items.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const j = Math.floor((state / 2 ** 32) * (i + 1));
      [items[i], items[j]] = [items[j]!, items[i]!];
    }
  };
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
function forwardBackward(crf: Learning, scores: Float32Array, length: number): { forward: Float64Array; backward: Float64Array; logZ: number } {
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

export function trainCrf(examples: readonly Example[], options: Options): Crf {
  const { labels, bits, epochs, rate, prior, allowed } = options;
  const start = options.start ?? 1;
  const size = 2 ** bits * labels;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(start);
  const sum = new Float32Array(size);
  const transitions = new Float32Array(labels * labels);
  const first = new Float32Array(labels);
  const transitionSquares = new Float32Array(labels * labels).fill(start);
  for (let before = 0; before < labels; before++) {
    if (!allowed(null, before)) first[before] = -Infinity;
    for (let after = 0; after < labels; after++) if (!allowed(before, after)) transitions[before * labels + after] = -Infinity;
  }
  const learning: Learning = { labels, weights, transitions, first };
  const order = examples.map((_, index) => index);
  const shuffle = shuffler(7);
  const gradient = new Float64Array(labels);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order);
    let total = 0;
    for (const index of order) {
      const example = examples[index]!;
      const { length, gold } = example;
      if (length === 0) continue;
      const scores = emissions(learning, example);
      const { forward, backward, logZ } = forwardBackward(learning, scores, length);
      let goldScore = first[gold[0]!]! + scores[gold[0]!]!;
      for (let place = 1; place < length; place++) goldScore += transitions[gold[place - 1]! * labels + gold[place]!]! + scores[place * labels + gold[place]!]!;
      total += goldScore - logZ;
      for (let place = 0; place < length; place++) {
        let active = false;
        for (let label = 0; label < labels; label++) {
          const expected = Math.exp(forward[place * labels + label]! + backward[place * labels + label]! - logZ);
          gradient[label] = (gold[place] === label ? 1 : 0) - expected;
          if (Math.abs(gradient[label]!) > 1e-4) active = true;
        }
        if (!active) continue;
        const end = example.offsets[place + 1]!;
        for (let at = example.offsets[place]!; at < end; at++) {
          const base = example.features[at]! * labels;
          for (let label = 0; label < labels; label++) {
            const step = gradient[label]! - prior * weights[base + label]!;
            squares[base + label]! += step * step;
            weights[base + label]! += (rate * step) / Math.sqrt(squares[base + label]!);
          }
        }
      }
      for (let place = 1; place < length; place++) {
        for (let before = 0; before < labels; before++) {
          for (let after = 0; after < labels; after++) {
            const at = before * labels + after;
            if (transitions[at] === -Infinity) continue;
            const expected = Math.exp(forward[(place - 1) * labels + before]! + transitions[at]! + scores[place * labels + after]! + backward[place * labels + after]! - logZ);
            const step = (gold[place - 1] === before && gold[place] === after ? 1 : 0) - expected;
            if (Math.abs(step) < 1e-5) continue;
            transitionSquares[at]! += step * step;
            transitions[at]! += (rate * step) / Math.sqrt(transitionSquares[at]!);
          }
        }
      }
    }
    if (epoch >= Math.floor(epochs / 2)) {
      for (let at = 0; at < size; at++) sum[at]! += weights[at]!;
      averaged++;
    }
    options.progress?.(epoch, total / examples.length);
  }
  for (let at = 0; at < size; at++) weights[at] = sum[at]! / averaged;
  return { labels, bits, transitions, first, ...rounded(learning, bits) };
}

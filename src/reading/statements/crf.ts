// Linear-chain conditional random field over hashed features (Lafferty et al. 2001): decoding and marginals.

/** Features of a sequence: those of place i are `features[offsets[i]]` up to `features[offsets[i + 1]]`, each below 2^bits. */
export interface Sequence {
  readonly length: number;
  readonly features: Int32Array;
  readonly offsets: Int32Array;
}

/** Only the differences between labels count: every label's weight is told less the first one's, and the first has none. */
export interface Crf {
  /** Up to five. */
  readonly labels: number;
  readonly bits: number;
  /** One entry a feature: from the lowest byte, 128 + the weights of the second to the fifth label, in units of `scale`. Up to three labels two bytes are enough. */
  readonly rows: Int32Array | Uint16Array;
  readonly scale: number;
  /** Row: label before, column: label after; -Infinity forbids. */
  readonly transitions: Float32Array;
  /** Score of beginning with each label. */
  readonly first: Float32Array;
}

/** A row whose weights are all nothing. */
export const NO_WEIGHTS = 0x80808080 | 0;
const NOTHING = 128;
/** Features that may be summed at once: as many bytes add up within sixteen bits. */
export const MOST_SUMMED = 256;

/** Room for the longest sequence so far and its labels: what is computed of a sequence is good until the next one's, and may be longer than it. */
let scored = new Float32Array(8192);
let back = new Uint8Array(8192);
let chosen = new Uint8Array(8192);
let own = new Float64Array(8192);
let shares = new Float64Array(8192);
const forward = new Float64Array(8);
const following = new Float64Array(8);
const backward = new Float64Array(8);

/** Score of every label at every place, row by row. Good until the next call. */
export function emissions({ labels, rows, scale }: Crf, { length, features, offsets }: Sequence): Float32Array {
  if (length * labels > scored.length) scored = new Float32Array(2 * length * labels);
  for (let place = 0; place < length; place++) sumRows(rows, features, offsets[place]!, offsets[place + 1]!, scale, scored, place * labels, labels);
  return scored;
}

/** Writes the scores of `labels` labels to `out[at]` and on: the sums of the rows of features[from..to), at most MOST_SUMMED. Four labels are summed in the halves of two numbers. */
export function sumRows(rows: Crf["rows"], features: Int32Array, from: number, to: number, scale: number, out: Float32Array, at: number, labels: number): void {
  if (rows instanceof Uint16Array) return sumPairs(rows, features, from, to, scale, out, at, labels);
  let odd = 0;
  let even = 0;
  for (let i = from; i < to; i++) {
    const row = rows[features[i]!]!;
    odd = (odd + (row & 0xff00ff)) | 0;
    even = (even + ((row >>> 8) & 0xff00ff)) | 0;
  }
  const none = NOTHING * (to - from);
  out[at] = 0;
  out[at + 1] = ((odd & 0xffff) - none) * scale;
  out[at + 2] = ((even & 0xffff) - none) * scale;
  if (labels < 5) return;
  out[at + 3] = ((odd >>> 16) - none) * scale;
  out[at + 4] = ((even >>> 16) - none) * scale;
}

/** The same of rows of two bytes: up to three labels. */
function sumPairs(rows: Uint16Array, features: Int32Array, from: number, to: number, scale: number, out: Float32Array, at: number, labels: number): void {
  let first = 0;
  let second = 0;
  for (let i = from; i < to; i++) {
    const row = rows[features[i]!]!;
    first += row & 0xff;
    second += row >>> 8;
  }
  const none = NOTHING * (to - from);
  out[at] = 0;
  out[at + 1] = (first - none) * scale;
  if (labels === 3) out[at + 2] = (second - none) * scale;
}

/** Most probable labels (Viterbi), one a place. Good until the next call. */
export function decode({ labels, transitions, first }: Crf, scores: Float32Array, length: number): Uint8Array {
  if (length > chosen.length) chosen = new Uint8Array(2 * length);
  if (length === 0) return chosen;
  if (length * labels > back.length) back = new Uint8Array(2 * length * labels);
  for (let label = 0; label < labels; label++) forward[label] = first[label]! + scores[label]!;
  for (let place = 1; place < length; place++) {
    const row = place * labels;
    for (let label = 0; label < labels; label++) {
      let top = forward[0]! + transitions[label]!;
      let from = 0;
      for (let previous = 1; previous < labels; previous++) {
        const score = forward[previous]! + transitions[previous * labels + label]!;
        if (score > top) {
          top = score;
          from = previous;
        }
      }
      following[label] = top + scores[row + label]!;
      back[row + label] = from;
    }
    for (let label = 0; label < labels; label++) forward[label] = following[label]!;
  }
  let label = 0;
  for (let other = 1; other < labels; other++) if (forward[other]! > forward[label]!) label = other;
  for (let place = length - 1; place >= 0; place--) {
    chosen[place] = label;
    label = back[place * labels + label]!;
  }
  return chosen;
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
  backward.fill(1);
  for (let place = length - 1; place >= 0; place--) {
    const row = place * labels;
    for (let label = 0; label < labels; label++) {
      following[label] = backward[label]! * own[row + label]!;
      shares[row + label]! *= backward[label]!;
    }
    scaled(shares, row, labels);
    for (let label = 0; label < labels; label++) {
      let sum = 0;
      for (let after = 0; after < labels; after++) sum += steps[label * labels + after]! * following[after]!;
      backward[label] = sum;
    }
    scaled(backward, 0, labels);
  }
  return shares;
}

/** Makes the row add up to one. */
function scaled(values: Float64Array, row: number, labels: number): void {
  let sum = 0;
  for (let label = 0; label < labels; label++) sum += values[row + label]!;
  const share = 1 / sum;
  for (let label = 0; label < labels; label++) values[row + label]! *= share;
}

// Multinomial logistic regression over hashed features, one decision at a time, with AdaGrad steps (Duchi et al. 2011).

export interface Logistic {
  readonly classes: number;
  readonly mask: number;
  /** Row of a place: table[place .. place + classes); rows may overlap unless places are multiples of `classes`. */
  readonly table: Float32Array;
  readonly squares: Float32Array;
}

const RATE = 0.3;
/** Errors too small to learn from. */
const NEGLIGIBLE = 0.003;

/** A learner with 2^bits places. */
export function newLogistic(classes: number, bits: number, size = 2 ** bits + classes): Logistic {
  return { classes, mask: 2 ** bits - 1, table: new Float32Array(size), squares: new Float32Array(size).fill(1) };
}

const chances = new Float64Array(64);

/** Learns that the features at the first `count` of `places` go with the class; returns the class that it would have said. */
export function see({ classes, table, squares }: Logistic, places: Int32Array, count: number, right: number): number {
  let top = -Infinity;
  let guess = 0;
  for (let c = 0; c < classes; c++) {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += table[places[i]! + c]!;
    chances[c] = sum;
    if (sum > top) guess = c;
    top = Math.max(top, sum);
  }
  let all = 0;
  for (let c = 0; c < classes; c++) all += chances[c] = Math.exp(chances[c]! - top);
  for (let c = 0; c < classes; c++) {
    const error = (c === right ? 1 : 0) - chances[c]! / all;
    if (Math.abs(error) < NEGLIGIBLE) continue;
    for (let i = 0; i < count; i++) {
      const at = places[i]! + c;
      squares[at]! += error * error;
      table[at]! += (RATE * error) / Math.sqrt(squares[at]!);
    }
  }
  return guess;
}

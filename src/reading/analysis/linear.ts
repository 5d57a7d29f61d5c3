// Linear models over hashed features: each feature begins a row of small weights, one per class; rows may overlap.

export interface LinearModel {
  readonly classes: number;
  /** Number of places less one; places are a power of two. */
  readonly mask: number;
  /**
   * One weight per place and class: a row is table[place .. place + classes). Length is places + classes. A code c stands for
   * the weight c|c|: fine steps for the many small weights, room for the few large.
   */
  readonly table: Int8Array;
}

/** Scores of all classes: the sum of the rows that begin at the first `count` of `places`. */
export function score({ classes, table }: LinearModel, places: Int32Array, count: number, out: Int32Array): void {
  for (let c = 0; c < classes; c++) out[c] = 0;
  for (let i = 0; i < count; i++) {
    const row = places[i]!;
    for (let c = 0; c < classes; c++) {
      const code = table[row + c]!;
      out[c]! += code < 0 ? -code * code : code * code;
    }
  }
}

/** `score` of a model of three classes, without the inner loop. */
export function scoreThree({ table }: LinearModel, places: Int32Array, count: number, out: Int32Array): void {
  let first = 0, second = 0, third = 0;
  for (let i = 0; i < count; i++) {
    const row = places[i]!;
    const a = table[row]!, b = table[row + 1]!, c = table[row + 2]!;
    first += a < 0 ? -a * a : a * a;
    second += b < 0 ? -b * b : b * b;
    third += c < 0 ? -c * c : c * c;
  }
  out[0] = first;
  out[1] = second;
  out[2] = third;
}

/** The class of the highest score, the lower number where two are equal. */
export function best(scores: Int32Array | Float64Array, classes: number): number {
  let top = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[top]!) top = c;
  return top;
}

// Linear models over hashed features: each feature begins a row of small weights, one per class; rows may overlap.

export interface LinearModel {
  readonly classes: number;
  /** Number of places less one; places are a power of two. */
  readonly mask: number;
  /** One weight per place and class: a row is table[place .. place + classes). Length is places + classes. */
  readonly table: Int16Array;
}

/** Weights are kept as codes of eight bits; a code c stands for c|c|: fine steps for the many small, room for the few large. */
export function decode(codes: Int8Array): Int16Array {
  return Int16Array.from(codes, (code) => code * Math.abs(code));
}

/** The codes that `decode` was given. */
export function encode(weights: Int16Array): Int8Array {
  return Int8Array.from(weights, (weight) => Math.sign(weight) * Math.sqrt(Math.abs(weight)));
}

/** Scores of all classes: the sum of the rows that begin at the first `count` of `places`. */
export function score({ classes, table }: LinearModel, places: Int32Array, count: number, out: Int32Array): void {
  // The outermost classes of all rows first: rows lie far apart in memory, and this way they are waited for once.
  const last = classes - 1;
  let first = 0, end = 0;
  for (let i = 0; i < count; i++) {
    const row = places[i]!;
    first += table[row]!;
    end += table[row + last]!;
  }
  for (let c = 1; c < last; c++) out[c] = 0;
  out[0] = first;
  out[last] = end;
  let i = 0;
  // Four rows at a time: the sums are read and written a quarter as often.
  for (; i + 3 < count; i += 4) {
    const row0 = places[i]!, row1 = places[i + 1]!, row2 = places[i + 2]!, row3 = places[i + 3]!;
    for (let c = 1; c < last; c++) out[c]! += table[row0 + c]! + table[row1 + c]! + table[row2 + c]! + table[row3 + c]!;
  }
  for (; i < count; i++) {
    const row = places[i]!;
    for (let c = 1; c < last; c++) out[c]! += table[row + c]!;
  }
}

/** The class of the highest score, the lower number where two are equal. */
export function best(scores: Int32Array | Float64Array, classes: number): number {
  let top = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[top]!) top = c;
  return top;
}

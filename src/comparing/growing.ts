// Arrays of numbers that grow with what is put into them.

/** How much larger one is when it was full. */
const GROWTH = 1.5;

/** The array, or a larger one with the same numbers. */
export function withRoom(numbers: Uint32Array, needed: number): Uint32Array {
  if (needed <= numbers.length) return numbers;
  const grown = new Uint32Array(Math.max(needed, Math.ceil(numbers.length * GROWTH)));
  grown.set(numbers);
  return grown;
}

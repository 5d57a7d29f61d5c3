// How much of one wording is in another: words in the same order, whatever stands between them.

/** Words of a side beyond which the rest is left out: a speech is no variant of a quotation. */
const MOST = 400;

/** Pairs of indexes of a longest common subsequence, in order. */
export function commonWords(left: Uint32Array, right: Uint32Array): readonly (readonly [number, number])[] {
  const [a, b] = [left.subarray(0, MOST), right.subarray(0, MOST)];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A run of equal words: from word `left` and from word `right`, `length` words. */
export interface SharedRun {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** The common words as runs of at least `least` words. */
export function sharedRuns(left: Uint32Array, right: Uint32Array, least: number): readonly SharedRun[] {
  const runs: { left: number; right: number; length: number }[] = [];
  for (const [i, j] of commonWords(left, right)) {
    const last = runs.at(-1);
    if (last && last.left + last.length === i && last.right + last.length === j) last.length += 1;
    else runs.push({ left: i, right: j, length: 1 });
  }
  return runs.filter(({ length }) => length >= least);
}

export interface Likeness {
  /** Words of runs of two or more that both have in the same order. */
  readonly shared: number;
  /** `shared` over the words of the shorter; 0 to 1. */
  readonly share: number;
  /** Words of the longest run, in whatever order the others stand. */
  readonly longest: number;
}

export function likeness(left: Uint32Array, right: Uint32Array): Likeness {
  const runs = sharedRuns(left, right, 2);
  const shared = runs.reduce((sum, { length }) => sum + length, 0);
  const shorter = Math.min(left.length, right.length, MOST);
  return { shared, share: shorter === 0 ? 0 : shared / shorter, longest: longestRun(left.subarray(0, MOST), right.subarray(0, MOST)) };
}

/** Words of the longest run that both have, wherever it stands. */
function longestRun(left: Uint32Array, right: Uint32Array): number {
  let before = new Uint16Array(right.length + 1);
  let here = new Uint16Array(right.length + 1);
  let longest = 0;
  for (const word of left) {
    for (let j = 0; j < right.length; j += 1) {
      const length = word === right[j] ? before[j]! + 1 : 0;
      here[j + 1] = length;
      if (length > longest) longest = length;
    }
    [before, here] = [here, before];
  }
  return longest;
}

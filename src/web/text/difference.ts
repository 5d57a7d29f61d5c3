// What differs between two wordings, word by word.

export interface Stretch {
  readonly change: "same" | "added" | "removed";
  readonly text: string;
}

/** Longest common subsequence of words; beyond this many words a side is shown whole. */
const MOST_WORDS = 600;

/** Joined without the added ones it is `before`, without the removed ones `after`. */
export function difference(before: string, after: string): readonly Stretch[] {
  const a = before.match(/\S+\s*|\s+/g) ?? [];
  const b = after.match(/\S+\s*|\s+/g) ?? [];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return merge([["removed", before], ["added", after]]);
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const made: [Stretch["change"], string][] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      made.push(["same", left]);
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      made.push(["removed", left]);
      i += 1;
    } else if (right !== undefined) {
      made.push(["added", right]);
      j += 1;
    } else return merge(made);
  }
}

function merge(made: readonly (readonly [Stretch["change"], string])[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const [change, text] of made) {
    const last = merged.at(-1);
    if (last?.change === change) merged[merged.length - 1] = { change, text: last.text + text };
    else if (text) merged.push({ change, text });
  }
  return merged;
}

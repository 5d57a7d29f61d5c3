// The parser's weights: one 32-bit entry a feature, a check byte and three weights, so that features never seen in training weigh nothing.

/** Entries of a bucket: a feature is in its bucket or nowhere. */
export const BUCKET = 4;

/** Entries in buckets of four. From the highest byte: check (bits 24 to 31 of the feature's hash), weights of the third, second and first move. */
export interface MoveTable {
  readonly entries: Int32Array;
}

/** Index of the first entry of the bucket of a feature's hash. */
export function bucketOf(hash: number, entries: Int32Array): number {
  return (hash & (entries.length / BUCKET - 1)) * BUCKET;
}

/** What each byte of an entry stands for: c|c| for a code c. */
const WEIGHTS = Int32Array.from({ length: 256 }, (_, byte) => ((byte << 24) >> 24) * Math.abs((byte << 24) >> 24));

/** What is read ahead is written here, or it would be left out as of no use. */
const ahead = new Int32Array(1);

/**
 * Scores of the three moves: the sum over the first `count` feature hashes. A weight's code c stands for c|c|: fine steps for
 * the many small weights, room for the few large.
 */
export function scoreMoves({ entries }: MoveTable, hashes: Int32Array, count: number, out: Int32Array): void {
  const mask = entries.length / BUCKET - 1;
  // Buckets lie far apart in memory: asked for all at once, they are waited for once.
  let read = 0;
  for (let i = 0; i < count; i++) read ^= entries[(hashes[i]! & mask) << 2]!;
  ahead[0] = read;
  let first = 0, second = 0, third = 0;
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]!;
    const check = hash >>> 24;
    const at = (hash & mask) << 2;
    // At most one entry of a bucket carries the check; the others are masked away, since branches that miss cost more than this.
    const e0 = entries[at]!, e1 = entries[at + 1]!, e2 = entries[at + 2]!, e3 = entries[at + 3]!;
    const entry = (e0 & (((e0 >>> 24) ^ check) - 1 >> 31)) | (e1 & (((e1 >>> 24) ^ check) - 1 >> 31)) | (e2 & (((e2 >>> 24) ^ check) - 1 >> 31)) | (e3 & (((e3 >>> 24) ^ check) - 1 >> 31));
    first += WEIGHTS[entry & 255]!;
    second += WEIGHTS[(entry >> 8) & 255]!;
    third += WEIGHTS[(entry >> 16) & 255]!;
  }
  out[0] = first;
  out[1] = second;
  out[2] = third;
}

/** A feature to be kept: its full hash and the codes of its three weights. */
export interface MoveRow {
  readonly hash: number;
  readonly codes: readonly [number, number, number];
}

/** The table of the rows, the weightiest first; those that find their bucket full, or their check byte taken in it, are left out. */
export function fillMoveTable(rows: Iterable<MoveRow>, entries: Int32Array): { readonly table: MoveTable; readonly left: number } {
  let left = 0;
  for (const { hash, codes } of rows) {
    const at = bucketOf(hash, entries);
    const check = hash >>> 24;
    let free = at;
    while (free < at + BUCKET && entries[free] !== 0 && entries[free]! >>> 24 !== check) free++;
    if (free === at + BUCKET || entries[free] !== 0) left++;
    else entries[free] = (check << 24) | ((codes[2] & 255) << 16) | ((codes[1] & 255) << 8) | (codes[0] & 255);
  }
  return { table: { entries }, left };
}

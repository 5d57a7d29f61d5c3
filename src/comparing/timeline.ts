// Wordings by the day on which they were said, each day with its index of runs: what shares words with one in a window of time.
import { DAY_MS, type Period } from "./period.ts";
import { createRunIndex, type FoundRun, type RunIndex } from "./runs.ts";

/** Items are numbers of the caller's. */
export interface Timeline {
  add(item: number, codes: Uint32Array, period: Period): void;
  /**
   * Every maximal run of at least `least` words shared with items whose period touches the range, and with others of the same days. Of the
   * periods that are longer than a day only those that begin in the range or the day before. `common` is as in an index of runs, for each day.
   */
  match(codes: Uint32Array, least: number, range: Period, found: FoundRun, common?: number): void;
}

interface Bucket {
  readonly index: RunIndex;
  /** The latest end of a period. */
  to: number;
}

export function createTimeline(): Timeline {
  const days = new Map<number, Bucket>();
  return {
    add(item, codes, { from, to }) {
      const day = Math.floor(from / DAY_MS);
      // One day is about as full as the one before.
      const bucket = days.get(day) ?? { index: createRunIndex(days.get(day - 1)?.index.room), to };
      days.set(day, bucket);
      bucket.to = Math.max(bucket.to, to);
      bucket.index.add(item, codes);
    },
    match(codes, least, { from, to }, found, common) {
      const look = ({ index, to: latest }: Bucket) => {
        if (latest >= from) index.match(codes, least, found, common);
      };
      const [first, last] = [Math.floor((from - DAY_MS) / DAY_MS), Math.floor(to / DAY_MS)];
      // Where the window is wider than the record, the record's days are fewer.
      if (last - first > days.size) {
        for (const [day, bucket] of days) if (day >= first && day <= last) look(bucket);
      } else {
        for (let day = first; day <= last; day += 1) {
          const bucket = days.get(day);
          if (bucket) look(bucket);
        }
      }
    },
  };
}

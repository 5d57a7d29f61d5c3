// What a document has of an earlier one: a copy, an update, a part.
import type { Taking } from "../../model/index.ts";

/** Shares of runs of five words, chosen on pairs judged by hand (bench/golden/stories-korea.jsonl) and on made copies. */
const NEARLY_ALL = 0.75;
const HALF = 0.5;
const PART = 0.2;
/** Of one outlet, what is the same but for a correction is a copy of itself. */
const SAME = 0.97;

/**
 * `shared` runs of those that each has. Null where it is too little to tell of. What an outlet's documents share in part is most often
 * furniture (captions, notices, who wrote it), so that of those only updates are told.
 */
export function relationOf(shared: number, later: number, earlier: number, sameOutlet: boolean): Pick<Taking, "relation" | "share" | "kept"> | null {
  const [share, kept] = [shared / Math.max(1, later), shared / Math.max(1, earlier)];
  if (sameOutlet) {
    if (share >= SAME && kept >= SAME) return { relation: "copy", share, kept };
    return share >= HALF || (kept >= HALF && share >= PART) ? { relation: "update", share, kept } : null;
  }
  if (share >= NEARLY_ALL || (kept >= NEARLY_ALL && share >= HALF)) return { relation: "copy", share, kept };
  return share >= PART ? { relation: "part", share, kept } : null;
}

/** What is a copy or an update is not another's report. */
export const isSameReport = (taking: Pick<Taking, "relation"> | null): boolean => taking !== null && taking.relation !== "part";

/** The share of the shorter's fingerprints from which a pair is measured: half of what is told of. */
export const WORTH_MEASURING = PART / 2;

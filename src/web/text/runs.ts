// Shared runs of words in two wordings: how they are told apart, and how alike the wordings are.
import type { WireComparison } from "../../api/wire-comparing.ts";

/** So many looks there are in the style sheet (run-0, run-1, …); their numbers tell runs apart beyond that. */
export const RUN_LOOKS = 6;

/** From here on what is not shared reads as changed, not as something else that was said. */
const MOSTLY_SHARED = 0.5;

/** Whether most of a side's words stand on the other side too. */
export function mostlyShared(parts: WireComparison["left"]["parts"]): boolean {
  const length = (all: typeof parts) => all.reduce((sum, { text }) => sum + text.length, 0);
  return length(parts.filter(({ run }) => run !== null)) >= MOSTLY_SHARED * length(parts);
}

/** "word for word the same", "about four fifths of the shorter one’s words stand in the other in the same order" */
export function alikeInWords(alike: number): string {
  const percent = Math.round(alike * 100);
  if (percent >= 100) return "All words of the shorter one stand in the other, in the same order.";
  if (percent === 0) return "They share no words in the same order.";
  return `${percent}% of the shorter one’s words stand in the other, in the same order.`;
}

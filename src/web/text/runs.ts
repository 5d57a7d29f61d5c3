// Shared runs of words in two wordings: how they are told apart, and how alike the wordings are.

/** So many looks there are in the style sheet (run-0, run-1, …); their numbers tell runs apart beyond that. */
export const RUN_LOOKS = 6;

/** From here on what is not shared reads as changed, not as something else that was said. */
export const MOSTLY_ALIKE = 0.5;

/** "word for word the same", "about four fifths of the shorter one’s words stand in the other in the same order" */
export function alikeInWords(alike: number): string {
  const percent = Math.round(alike * 100);
  if (percent >= 100) return "All words of the shorter one stand in the other, in the same order.";
  if (percent === 0) return "They share no words in the same order.";
  return `${percent}% of the shorter one’s words stand in the other, in the same order.`;
}

// What an archive holds besides documents: counted, and told once.
import { SourceError } from "../errors.ts";

export interface PassedOver {
  over(reason: string): void;
  /** One warning with all counts; none when nothing was passed over. */
  told(input: string): Iterable<SourceError>;
}

/** Reasons are told in the order in which they came up. */
export function passing(): PassedOver {
  const counts = new Map<string, number>();
  return {
    over: (reason) => void counts.set(reason, (counts.get(reason) ?? 0) + 1),
    *told(input) {
      if (counts.size === 0) return;
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const reasons = Array.from(counts, ([reason, count]) => `${count} ${reason}`).join(", ");
      yield new SourceError("unknown-format", input, `Of ${input} ${all} ${all === 1 ? "part was" : "parts were"} passed over: ${reasons}.`, "Nothing else is missing.", "warning");
    },
  };
}

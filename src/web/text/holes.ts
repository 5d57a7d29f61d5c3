// Holes in what was heard of the sources: which bars of a picture they touch, and what is told of them.
import type { WireHole } from "../../api/wire-sources.ts";
import { period } from "./days.ts";

interface Stretch {
  /** ISO days, inclusive. */
  readonly from: string;
  readonly to: string;
}

/** Those by which the record lacks something, or may. `outlet` leaves those of others out. */
export const lacking = (holes: readonly WireHole[], outlet?: string): readonly WireHole[] =>
  holes.filter((hole) => hole.caughtUp !== true && (outlet === undefined || hole.outlet?.toLowerCase() === outlet.toLowerCase()));

export const holesIn = (holes: readonly WireHole[], { from, to }: Stretch): readonly WireHole[] =>
  holes.filter(({ since, until }) => since.slice(0, 10) <= to && (until === null || until.slice(0, 10) >= from));

/** "Vale Courier was not heard from 4 to 6 March 2031" */
export function holeInWords({ title, kind, since, until }: WireHole): string {
  const [from, to] = [since.slice(0, 10), until?.slice(0, 10)];
  const when = to === undefined ? `since ${period(from, from)}` : from === to ? `on ${period(from, from)}` : `from ${period(from, to)}`;
  if (kind === "given-up") return `a page of ${title} could not be had, ${when}`;
  return kind === "overrun" ? `${title} announced more than it still listed, ${when}` : `${title} ${until === null ? "has not been" : "was not"} heard ${when}`;
}

/** The first few of them, and how many more; each source once for pages that could not be had. */
export function holesInWords(holes: readonly WireHole[], most = 2): string {
  const words = [...new Set(holes.map(holeInWords))];
  const rest = words.length - most;
  return `${words.slice(0, most).join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
}

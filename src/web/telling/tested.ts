// What came of a test message, in words.
import type { WireTested } from "../../api/wire-alerts.ts";

export function testedInWords({ outcome, reason }: WireTested): string {
  const because = reason === null ? "" : ` (${reason})`;
  if (outcome === "taken") return "Its service took the test message; it should be there within seconds. If it is not, look whether the system itself holds notifications back.";
  if (outcome === "gone") return `Nobody is there any more${because}. Take it off and add it again.`;
  if (outcome === "later") return `Its service could not be reached just now${because}. Alerts are tried again by themselves.`;
  return `Its service refused the message${because}.`;
}

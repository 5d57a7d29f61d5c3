// How long, how urgently and how loudly a push of each kind is sent.
import type { Message } from "../telling.ts";
import type { Delivery } from "./send.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `ttl` in seconds: as long as it is still news to a browser that was off. Urgency after RFC 8030, 5.3: "high" is for what cannot wait, and wakes a phone. */
export const KINDS: Readonly<Record<Message["what"], Pick<Delivery, "ttl" | "urgency">>> = {
  breaking: { ttl: 4 * HOUR, urgency: "high" },
  live: { ttl: HOUR, urgency: "high" },
  exclusive: { ttl: 12 * HOUR, urgency: "normal" },
  echo: { ttl: DAY, urgency: "normal" },
  changed: { ttl: DAY, urgency: "low" },
  search: { ttl: DAY, urgency: "normal" },
  digest: { ttl: DAY, urgency: "low" },
  test: { ttl: 5 * MINUTE, urgency: "high" },
};

/** A correction waits a day at least, so that it reaches whoever saw what it corrects. */
export function mannerOf({ what, corrects }: Pick<Message, "what" | "corrects">): Pick<Delivery, "ttl" | "urgency"> {
  const { ttl, urgency } = KINDS[what];
  return corrects ? { ttl: Math.max(ttl, DAY), urgency: "normal" } : { ttl, urgency };
}

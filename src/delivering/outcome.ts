// What a try to tell leaves behind: told, never to be told, or to be tried again and when. Pure but for the chance it is given.
import type { Outcome } from "../channels/index.ts";
import type { Claimed, DeliveryState } from "../store/index.ts";

export interface After {
  readonly state: DeliveryState;
  readonly dueAt: Date | null;
  readonly reason: string | null;
}

export interface Patience {
  /** Milliseconds after the first try that fails; twice as many after each further one. */
  readonly backOffMs: number;
  /** The longest of these. */
  readonly mostBackOffMs: number;
  /** Milliseconds from the first try after which it is given up. */
  readonly giveUpMs: number;
}

/** `message`: what was told together. `chance`: 0 to 1; without it all that failed at once would be tried again at once. */
export function afterwards(outcome: Outcome, message: readonly Claimed[], now: Date, { backOffMs, mostBackOffMs, giveUpMs }: Patience, chance: number): After {
  if (outcome.kind === "taken") return { state: "sent", dueAt: null, reason: null };
  const { reason } = outcome;
  if (outcome.kind !== "later") return { state: outcome.kind, dueAt: null, reason };
  const tries = Math.max(...message.map((each) => each.tries));
  const wait = Math.min(mostBackOffMs, backOffMs * 2 ** Math.min(tries, 30)) * (0.5 + chance / 2);
  const dueAt = new Date(now.getTime() + Math.max(wait, outcome.afterMs ?? 0));
  const first = Math.min(now.getTime(), ...message.map(({ triedAt }) => (triedAt === null ? Number.POSITIVE_INFINITY : Date.parse(triedAt))));
  if (dueAt.getTime() - first >= giveUpMs) return { state: "given-up", dueAt: null, reason };
  return { state: message.length > 1 || message.some(({ state }) => state === "held") ? "held" : "waiting", dueAt, reason };
}

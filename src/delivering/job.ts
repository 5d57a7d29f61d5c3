// One recipient's turn: what was claimed for it is decided, one message is sent at most, and what became of all that is told.
import type { Outcome } from "../channels/index.ts";
import type { Claimed, Settled } from "../store/index.ts";
import { type Delivering, iso } from "./delivering.ts";
import { afterwards } from "./outcome.ts";
import { type Decided, plan } from "./plan.ts";
import { told } from "./told.ts";

/** All that was claimed for one recipient, who is told by one message at a time. */
export interface Job {
  /** At least one. */
  readonly claimed: readonly [Claimed, ...Claimed[]];
  readonly lease: string;
}

export interface Done {
  readonly settled: readonly Settled[];
  /** Null where nothing was sent. */
  readonly outcome: Outcome | null;
}

export async function work(job: Job, delivering: Delivering): Promise<Done> {
  const { clock, rules, random } = delivering;
  const { id: recipient, address } = job.claimed[0].recipient;
  const { lease } = job;
  const { message, decided } = plan(job.claimed, clock.now(), rules.giveUpMs);
  const others = decided.map(({ alerts, state, dueAt, reason }: Decided): Settled => ({ recipient, alerts, state, dueAt: dueAt && iso(dueAt), reason, tried: false, lease }));
  if (message === null) return { settled: others, outcome: null };
  const outcome = await told(delivering, message);
  const { state, dueAt, reason } = afterwards(outcome, message, clock.now(), rules, random());
  const sent: Settled = { recipient, alerts: message.map(({ alert }) => alert.id), state, dueAt: dueAt && iso(dueAt), reason, tried: true, address, lease };
  return { settled: [...others, sent], outcome };
}

/** What was not begun is given back as it was. */
export const givenBack = ({ claimed, lease }: Job): readonly Settled[] =>
  claimed.map(({ alert, recipient, state }) => ({ recipient: recipient.id, alerts: [alert.id], state, dueAt: null, reason: null, tried: false, lease }));

/** By recipient, in the order of claiming. */
export function jobsOf(claimed: readonly Claimed[], lease: string): readonly Job[] {
  const groups = Map.groupBy(claimed, ({ recipient }) => recipient.id);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? { claimed: [first, ...others], lease } : []));
}

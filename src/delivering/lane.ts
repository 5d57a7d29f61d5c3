// What waits at one service, worked off: claimed, sent so many at once, settled together.
import { setTimeout as sleep } from "node:timers/promises";
import type { Outcome } from "../channels/index.ts";
import type { Settled } from "../store/index.ts";
import { createBell } from "./bell.ts";
import { type Delivering, iso, later } from "./delivering.ts";
import { givenBack, type Job, jobsOf, work } from "./job.ts";
import type { Rests } from "./rests.ts";

export interface Lane {
  /** Resolves when nothing is due at the service, or it is to be left alone. Never rejects. */
  readonly ended: Promise<void>;
  /** Something may have become due. */
  look(): void;
}

/** Claimed for each one that may be under way, so that the next are there when some are done. */
const AHEAD = 2;
/** Done ones that are settled in one transaction, and milliseconds that the first of them waits for others. */
const [SETTLED, SETTLE_MS] = [250, 50];
/** Messages of the last so many milliseconds are counted: a day of any time zone, over changes of summer time. */
const COUNTED_MS = 26 * 3_600_000;
/** Faults in a row after which it ends, and milliseconds after each. */
const [MOST_FAULTS, AFTER_FAULT_MS] = [5, 1000];

export function startLane(service: string, delivering: Delivering, rests: Rests): Lane {
  const { alerts, clock, rules, signal } = delivering;
  const bell = createBell();
  const queue: Job[] = [];
  let done: Settled[] = [];
  let active = 0;
  let atOnce = rests.isDoubtful(service) ? 1 : Math.min(...Object.values(rules.atOnce));
  /** Whether the last claim found no more. */
  let dry = false;
  let settledAt = performance.now();

  const isStopped = (): boolean => signal.aborted || rests.until(service) > clock.now().getTime();
  const wantsMore = (): boolean => !dry && queue.length < atOnce && !isStopped();
  /** Whether the lease lasts as long as telling may take; otherwise it is given back, to be claimed anew. */
  const isInTime = ({ lease }: Job): boolean => Date.parse(lease) - clock.now().getTime() >= rules.tellMs;

  async function claim(): Promise<void> {
    const now = clock.now();
    const lease = iso(later(now, rules.leaseMs));
    const most = atOnce * AHEAD - queue.length;
    dry = true;
    const claimed = await alerts.writer.claim({ service, at: iso(now), lease, most, countedSince: iso(later(now, -COUNTED_MS)) });
    if (claimed.length >= most) dry = false;
    queue.push(...jobsOf(claimed, lease));
    if (claimed.length > 0 && !rests.isDoubtful(service)) atOnce = Math.max(...claimed.map(({ recipient }) => rules.atOnce[recipient.way]));
  }

  function startSome(): void {
    while (active < atOnce && !isStopped()) {
      const job = queue.shift();
      if (!job) return;
      if (isInTime(job)) void start(job);
      else {
        done.push(...givenBack(job));
        dry = false;
      }
    }
  }

  /** Never rejects: a recipient of whom nothing can be decided waits until the lease is over. */
  async function start(job: Job): Promise<void> {
    active += 1;
    try {
      const { settled, outcome } = await work(job, delivering);
      done.push(...settled);
      if (outcome) heard(outcome, job);
    } catch (error) {
      delivering.fault(error);
    }
    active -= 1;
    bell.ring();
  }

  /** Who failed before says nothing about the service; whoever answers does. */
  function heard(outcome: Outcome, { claimed }: Job): void {
    if (outcome.kind === "later") {
      if (claimed.every(({ tries }) => tries === 0)) rests.failed(service, clock.now().getTime());
      return;
    }
    if (rests.isDoubtful(service)) dry = false;
    rests.answered(service);
  }

  async function settle(): Promise<void> {
    const settling = done;
    done = [];
    try {
      await alerts.writer.settle(settling, iso(clock.now()));
    } catch (error) {
      done = [...settling, ...done];
      throw error;
    }
    settledAt = performance.now();
    delivering.done?.(settling);
  }

  /** Settles, claims and starts what it can, then waits; gives whether all is done. */
  async function step(): Promise<boolean> {
    if (isStopped()) done.push(...queue.splice(0).flatMap(givenBack));
    const isLast = active === 0 && queue.length === 0;
    if (done.length > 0 && (isLast || done.length >= SETTLED || performance.now() - settledAt >= SETTLE_MS)) await settle();
    if (wantsMore()) await claim();
    startSome();
    if (active === 0 && queue.length === 0 && done.length === 0) return !wantsMore();
    if (active > 0 && !wantsMore()) await bell.wait(done.length > 0 ? SETTLE_MS : null);
    return false;
  }

  /** A fault (a full disk, a record that another program holds) is tried again; what is not settled then is told again after the lease. */
  async function run(): Promise<void> {
    for (let faults = 0; faults < MOST_FAULTS; ) {
      try {
        if (await step()) return;
        faults = 0;
      } catch (error) {
        faults += 1;
        delivering.fault(error);
        await sleep(AFTER_FAULT_MS);
      }
    }
    rests.leave(service, clock.now().getTime());
  }

  return {
    ended: run(),
    look() {
      dry = false;
      bell.ring();
    },
  };
}

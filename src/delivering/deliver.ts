// The engine: gives each service that has something due a lane of its own, until it is told to stop or nothing is due any more.
import { type Delivering, later } from "./delivering.ts";
import { type Lane, startLane } from "./lane.ts";
import { createRests } from "./rests.ts";

export interface Deliver {
  /** Resolves when the signal aborts and what was under way is settled; with `once` when all that is due was told or put off. */
  run(options: { readonly once: boolean }): Promise<void>;
  /** Looks at once for what has become due. */
  nudge(): void;
}

export function createDeliver(delivering: Delivering): Deliver {
  const { alerts, clock, rules, signal, fault } = delivering;
  const lanes = new Map<string, Lane>();
  const rests = createRests(rules);
  let wake = new AbortController();
  signal.addEventListener("abort", () => wake.abort());

  function begin(service: string): void {
    const lane = startLane(service, delivering, rests);
    lanes.set(service, lane);
    void ending(service, lane);
  }

  async function ending(service: string, { ended }: Lane): Promise<void> {
    await ended;
    lanes.delete(service);
    wake.abort();
  }

  /** Begins what is due, and gives when there is something again; milliseconds since 1970. */
  async function look(now: number): Promise<number> {
    let next = now + rules.lookMs;
    for (const { service, at } of await alerts.reader.services(clock.now().toISOString())) {
      const due = Math.max(Date.parse(at), rests.until(service));
      const lane = lanes.get(service);
      if (due > now) next = Math.min(next, due);
      else if (lane) lane.look();
      else if (lanes.size < rules.services && !signal.aborted) begin(service);
    }
    return next;
  }

  return {
    async run({ once }) {
      while (!signal.aborted) {
        // What ends from here on is noticed by the wait below.
        wake = new AbortController();
        const now = clock.now();
        let next = later(now, rules.lookMs).getTime();
        try {
          next = await look(now.getTime());
          if (once && lanes.size === 0 && !wake.signal.aborted) return;
        } catch (error) {
          fault(error);
          if (once && lanes.size === 0) return;
        }
        if (!signal.aborted) await clock.wait(new Date(next), { idle: lanes.size === 0, signal: wake.signal });
      }
      await Promise.all([...lanes.values()].map(({ ended }) => ended));
    },
    nudge: () => wake.abort(),
  };
}

// The engine: gives each host its turn, one request at a time, until it is told to stop or nothing is due any more.
import type { Due } from "../store/followed.ts";
import { type Agenda, createAgenda } from "./agenda.ts";
import { later, MINUTE_MS } from "./clock.ts";
import { type Following, iso, type Rest } from "./following.ts";
import { visit } from "./page.ts";
import { poll } from "./poll.ts";

/** How often is looked for what others have written: sources added, paused or resumed by another command. */
const RESCAN_MS = MINUTE_MS;
/** Pause at a host after a fault of our own or of the disk, so that it does not repeat itself at once. */
const AFTER_FAULT_MS = 5 * MINUTE_MS;

export interface Follow {
  /** Resolves when the signal aborts, or with `once` when nothing is due. */
  run(options: { readonly once: boolean }): Promise<void>;
  /** Looks at once for what has become due. */
  nudge(): void;
}

export function createFollow(following: Following): Follow {
  const { followed, clock, rules, signal } = following;
  const agenda = createAgenda();
  const running = new Set<Promise<void>>();
  let scanned = Number.NEGATIVE_INFINITY;
  let wake = new AbortController();
  signal.addEventListener("abort", () => wake.abort());

  async function scan(): Promise<void> {
    following.subscribe?.().catch((error: unknown) => signal.aborted || following.tell({ kind: "fault", error }));
    try {
      for (const { host, at } of await followed.reader.hosts()) agenda.plan(host, Date.parse(at));
    } catch (error) {
      following.tell({ kind: "fault", error });
    }
  }

  function start(host: string): void {
    agenda.begin(host);
    const turn = takeTurn(following, agenda, host).finally(() => {
      running.delete(turn);
      wake.abort();
    });
    running.add(turn);
  }

  return {
    async run({ once }) {
      while (!signal.aborted) {
        const now = clock.now().getTime();
        if (now - scanned >= RESCAN_MS) {
          scanned = now;
          await scan();
        }
        wake = new AbortController();
        for (const host of agenda.ready(now, rules.hostsAtOnce - running.size)) start(host);
        if (once && running.size === 0 && !agenda.hasDue(now, MINUTE_MS)) return;
        const next = running.size >= rules.hostsAtOnce ? null : agenda.next();
        if (!signal.aborted) await clock.wait(new Date(next ?? now + RESCAN_MS), { idle: running.size === 0, signal: wake.signal });
      }
      await Promise.all(running);
    },
    nudge() {
      scanned = Number.NEGATIVE_INFINITY;
      wake.abort();
    },
  };
}

/** Never throws: a fault is told and the host rests. */
async function takeTurn(following: Following, agenda: Agenda, host: string): Promise<void> {
  const { followed, clock, rules, signal, tell } = following;
  let rest: Rest | null = null;
  let due: string | null = null;
  try {
    const next = await followed.reader.next(host, iso(clock.now()));
    if (next) {
      const [asked, waits] = await oneRequest(following, next);
      rest = waits;
      if (asked) agenda.rest(host, clock.now().getTime() + Math.max(rules.hostGap, following.robots.delay(asked)));
    }
    due = await followed.reader.dueAt(host);
  } catch (error) {
    if (!signal.aborted) tell({ kind: "fault", error });
    due = iso(later(clock.now(), AFTER_FAULT_MS));
    rest = { until: later(clock.now(), AFTER_FAULT_MS) };
  }
  if (rest) agenda.rest(host, rest.until.getTime());
  agenda.end(host, due === null ? null : Date.parse(due));
}

/** The address that was asked, if any, and what the host asked for. Robots.txt takes a turn of its own. */
async function oneRequest(following: Following, { source, page }: Due): Promise<readonly [string | null, Rest | null]> {
  const { robots, signal } = following;
  const url = source ? source.url : (page.at ?? page.url);
  const heeds = source ? source.found : page.fetched;
  if (heeds && !robots.knows(url)) {
    await robots.learn(url, signal);
    return [url, null];
  }
  if (source) return [url, await poll(following, source)];
  return [page.fetched ? url : null, await visit(following, page)];
}

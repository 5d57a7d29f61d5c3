// The engine: gives each host its turn, one request at a time, until it is told to stop or nothing is due any more.
import type { Due } from "../store/followed.ts";
import { type Agenda, createAgenda } from "./agenda.ts";
import { later, MINUTE_MS } from "./clock.ts";
import { type Following, iso, type Turned } from "./following.ts";
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
  let asked = Number.NEGATIVE_INFINITY;
  let asking = false;
  let wake = new AbortController();
  signal.addEventListener("abort", () => wake.abort());

  async function scan(): Promise<void> {
    try {
      for (const { host, at } of await followed.reader.hosts()) agenda.plan(host, Date.parse(at));
    } catch (error) {
      following.tell({ kind: "fault", error });
    }
  }

  /** Beside everything else, and never twice at once. */
  async function askHubs(): Promise<void> {
    if (asking || !following.subscribe) return;
    asking = true;
    try {
      await following.subscribe();
    } catch (error) {
      if (!signal.aborted) following.tell({ kind: "fault", error });
    }
    asking = false;
  }

  async function turn(host: string): Promise<void> {
    const spreads = await takeTurn(following, agenda, host);
    if (spreads) scanned = Number.NEGATIVE_INFINITY;
  }

  function start(host: string): void {
    agenda.begin(host);
    const begun = turn(host).finally(() => {
      running.delete(begun);
      wake.abort();
    });
    running.add(begun);
  }

  return {
    async run({ once }) {
      while (!signal.aborted) {
        // What ends from here on is noticed by the wait below.
        wake = new AbortController();
        const now = clock.now().getTime();
        if (now - asked >= RESCAN_MS) {
          asked = now;
          void askHubs();
        }
        if (now - scanned >= RESCAN_MS) {
          scanned = now;
          await scan();
        }
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

/** Whether there is something to do at other hosts now. Never throws: a fault is told and the host rests. */
async function takeTurn(following: Following, agenda: Agenda, host: string): Promise<boolean> {
  const { followed, clock, rules, signal, tell } = following;
  let turned: Turned | null = null;
  let due: string | null = null;
  try {
    const next = await followed.reader.next(host, iso(clock.now()));
    if (next) {
      const [asked, left] = await oneRequest(following, next);
      turned = left;
      if (asked) agenda.rest(host, clock.now().getTime() + Math.max(rules.hostGap, following.robots.delay(asked)));
    }
    due = await followed.reader.dueAt(host);
  } catch (error) {
    if (!signal.aborted) tell({ kind: "fault", error });
    due = iso(later(clock.now(), AFTER_FAULT_MS));
    turned = { until: later(clock.now(), AFTER_FAULT_MS) };
  }
  if (turned?.until) agenda.rest(host, turned.until.getTime());
  agenda.end(host, due === null ? null : Date.parse(due));
  return turned?.spreads === true;
}

/** The address that was asked, if any, and what that left behind. Robots.txt takes a turn of its own. */
async function oneRequest(following: Following, { source, page }: Due): Promise<readonly [string | null, Turned | null]> {
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

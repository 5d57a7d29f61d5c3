// Whose turn it is: each host has one request at a time, a pause after it, and its own next moment; no host waits for another.

export interface Agenda {
  /** When a host has something to do; null when it has nothing. A host that is busy keeps its own. */
  plan(host: string, due: number | null): void;
  /** No request there before then. */
  rest(host: string, until: number): void;
  /** Idle hosts whose turn has come by `now`, the longest due first. */
  ready(now: number, most: number): readonly string[];
  /** The soonest moment of an idle host: what is due and no pause. Null when none has anything to do. */
  next(): number | null;
  /** Whether an idle host has something that was due by `now`, though it may pause for up to `patience` milliseconds. */
  hasDue(now: number, patience: number): boolean;
  begin(host: string): void;
  /** The turn is over. */
  end(host: string, due: number | null): void;
}

interface Host {
  due: number | null;
  free: number;
  busy: boolean;
}

/** Times are milliseconds of the epoch. */
export function createAgenda(): Agenda {
  const hosts = new Map<string, Host>();
  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? { due: null, free: 0, busy: false };
    hosts.set(name, host);
    return host;
  };
  const momentOf = ({ due, free, busy }: Host): number | null => (busy || due === null ? null : Math.max(due, free));
  return {
    plan(name, due) {
      const host = hostOf(name);
      if (!host.busy) host.due = due;
    },
    rest(name, until) {
      const host = hostOf(name);
      host.free = Math.max(host.free, until);
    },
    ready(now, most) {
      const found: { readonly name: string; readonly moment: number }[] = [];
      for (const [name, host] of hosts) {
        const moment = momentOf(host);
        if (moment !== null && moment <= now) found.push({ name, moment });
        else if (moment === null && !host.busy && host.free <= now) hosts.delete(name);
      }
      return found.toSorted((a, b) => a.moment - b.moment).slice(0, Math.max(0, most)).map(({ name }) => name);
    },
    next() {
      let next: number | null = null;
      for (const host of hosts.values()) {
        const moment = momentOf(host);
        if (moment !== null && (next === null || moment < next)) next = moment;
      }
      return next;
    },
    hasDue: (now, patience) => hosts.values().some(({ due, busy, free }) => !busy && due !== null && due <= now && free <= now + patience),
    begin(name) {
      hostOf(name).busy = true;
    },
    end(name, due) {
      const host = hostOf(name);
      host.busy = false;
      host.due = due;
    },
  };
}

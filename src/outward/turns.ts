// Turns at a host: so many requests at once, the rest in the order in which they asked. No host waits for another.

export interface Turns {
  /** Resolves when it is the caller's turn, with the way to end it (once or more often). Rejects with the reason of `signal`. */
  take(host: string, signal: AbortSignal): Promise<() => void>;
  /** Rejects all who wait. */
  close(reason: Error): void;
}

interface Queue {
  busy: number;
  readonly waiting: Set<{ readonly go: () => void; readonly leave: (reason: unknown) => void }>;
}

export function createTurns(perHost: number): Turns {
  const queues = new Map<string, Queue>();

  const ending = (host: string, queue: Queue): (() => void) => {
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const [next] = queue.waiting;
      if (next) return next.go();
      queue.busy--;
      if (queue.busy === 0) queues.delete(host);
    };
  };

  return {
    take(host, signal) {
      if (signal.aborted) return Promise.reject(signal.reason);
      const queue = queues.get(host) ?? { busy: 0, waiting: new Set() };
      queues.set(host, queue);
      if (queue.busy < perHost) {
        queue.busy++;
        return Promise.resolve(ending(host, queue));
      }
      return new Promise((resolve, reject) => {
        const onAbort = (): void => waiter.leave(signal.reason);
        const away = (): void => {
          queue.waiting.delete(waiter);
          signal.removeEventListener("abort", onAbort);
        };
        const waiter = {
          // The turn that ends is handed over: `busy` stays.
          go: () => {
            away();
            resolve(ending(host, queue));
          },
          leave: (reason: unknown) => {
            away();
            reject(reason);
          },
        };
        queue.waiting.add(waiter);
        signal.addEventListener("abort", onAbort);
      });
    },
    close(reason) {
      for (const { waiting } of queues.values()) for (const waiter of waiting) waiter.leave(reason);
    },
  };
}

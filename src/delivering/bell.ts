// Waits until something happens, or a time is over.

export interface Bell {
  /** Wakes who waits; nobody else. */
  ring(): void;
  /** Null: however long it takes. One waits at a time. */
  wait(milliseconds: number | null): Promise<void>;
}

export function createBell(): Bell {
  let waiting: (() => void) | null = null;
  const ring = (): void => {
    waiting?.();
    waiting = null;
  };
  return {
    ring,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const timer = milliseconds === null ? null : setTimeout(ring, milliseconds);
        waiting = () => {
          if (timer) clearTimeout(timer);
          resolve();
        };
      }),
  };
}

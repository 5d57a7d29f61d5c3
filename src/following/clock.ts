// The time, and waiting for it: the system's here, another one where months are to pass in minutes.

export interface Clock {
  now(): Date;
  /** Resolves at `until` or somewhat earlier, and at once when `signal` aborts. `idle`: nothing else is under way that takes time. */
  wait(until: Date, how: { readonly idle: boolean; readonly signal: AbortSignal }): Promise<void>;
}

/** The longest that it waits in one go, so that a machine that slept or was put right is noticed. */
const MOST_MS = 30_000;

export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  wait: (until, { signal }) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, Math.min(MOST_MS, Math.max(0, until.getTime() - Date.now())));
      signal.addEventListener("abort", done);
    }),
};

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

export const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);

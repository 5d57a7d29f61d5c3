// The time one errand may take, and all that has to be let go of when it is over, done or given up.

export interface Deadline {
  /** Aborts when the time is up or the caller's own signal does. */
  readonly signal: AbortSignal;
  /** The clock runs from the first call. */
  start(milliseconds: number): void;
  /** What to do at the end; at once when it has come. */
  onEnd(letGo: () => void): void;
  /** Done or given up: stops the clock and lets go of everything. */
  end(): void;
  /** Whether it was the time that ended it. */
  expired(): boolean;
}

export function deadlineOf(caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const held: (() => void)[] = [];
  let timer: NodeJS.Timeout | null = null;
  let expired = false;
  let ended = false;
  const end = (): void => {
    ended = true;
    if (timer) clearTimeout(timer);
    caller?.removeEventListener("abort", onCallerAbort);
    for (const letGo of held.splice(0)) letGo();
  };
  const abort = (reason: unknown): void => {
    controller.abort(reason);
    end();
  };
  const onCallerAbort = (): void => abort(caller?.reason);
  if (caller?.aborted) abort(caller.reason);
  else caller?.addEventListener("abort", onCallerAbort);
  return {
    signal: controller.signal,
    start(milliseconds) {
      if (ended) return;
      timer ??= setTimeout(() => {
        expired = true;
        abort(new DOMException("The time is up", "TimeoutError"));
      }, milliseconds);
    },
    onEnd(letGo) {
      if (ended) letGo();
      else held.push(letGo);
    },
    end,
    expired: () => expired,
  };
}

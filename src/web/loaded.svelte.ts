// An answer of the API as state: the last one stays on the page while the next is on its way.
import { answer, type Ask, type Failure, failureOf } from "./ask.ts";

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly pending: boolean;
  again(): void;
}

/** Answers seen lately, so that going back shows its page at once. */
const seen = new Map<string, unknown>();
const KEPT = 40;

function keep(url: string, value: unknown): void {
  seen.delete(url);
  seen.set(url, value);
  const [oldest] = seen.keys();
  if (seen.size > KEPT && oldest !== undefined) seen.delete(oldest);
}

/** Asks again whenever the question changes; null asks nothing. */
export function loaded<T>(question: () => Ask<T> | null): Loaded<T> {
  let value = $state.raw<T>();
  let failure = $state.raw<Failure>();
  let pending = $state(true);
  let tries = $state(0);
  const url = $derived(question()?.url);
  const token = $derived(question()?.token);

  async function follow(asked: Ask<T>, known: unknown, signal: AbortSignal): Promise<void> {
    try {
      const got = await answer(asked, signal);
      if (signal.aborted) return;
      keep(asked.url, got);
      if (JSON.stringify(got) !== JSON.stringify(known)) value = got;
    } catch (error) {
      if (signal.aborted) return;
      failure = failureOf(error);
      value = undefined;
    }
    pending = false;
  }

  $effect.pre(() => {
    void tries;
    const asked = url;
    failure = undefined;
    pending = asked !== undefined;
    if (asked === undefined) {
      value = undefined;
      return undefined;
    }
    const known = seen.get(asked);
    if (known !== undefined) {
      value = known as T;
      pending = false;
    }
    const stop = new AbortController();
    void follow({ url: asked, ...(token !== undefined && { token }) }, known, stop.signal);
    return () => stop.abort();
  });

  return {
    get value() {
      return value;
    },
    get failure() {
      return failure;
    },
    get pending() {
      return pending;
    },
    again: () => (tries += 1),
  };
}

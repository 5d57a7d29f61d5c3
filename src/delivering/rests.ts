// Which services are left alone for a while, since all that was sent through them failed.
import type { Rules } from "./delivering.ts";

export interface Rests {
  /** Milliseconds since 1970 until which it is left alone; 0 when it is not. */
  until(service: string): number;
  /** Whether it failed when it was last asked: it is then asked for one first. */
  isDoubtful(service: string): boolean;
  answered(service: string): void;
  failed(service: string, now: number): void;
  /** It is left alone from now on, whatever it answered. */
  leave(service: string, now: number): void;
}

interface State {
  readonly failures: number;
  readonly rests: number;
  readonly until: number;
}

const NONE: State = { failures: 0, rests: 0, until: 0 };

/** In memory alone: a program that starts anew asks anew. */
export function createRests({ failures: most, restMs, mostRestMs }: Pick<Rules, "failures" | "restMs" | "mostRestMs">): Rests {
  const states = new Map<string, State>();
  const of = (service: string): State => states.get(service) ?? NONE;
  const leave = (service: string, now: number): void => {
    const { rests } = of(service);
    states.set(service, { failures: 0, rests: rests + 1, until: now + Math.min(mostRestMs, restMs * 2 ** Math.min(rests, 30)) });
  };
  return {
    until: (service) => of(service).until,
    isDoubtful: (service) => of(service).rests > 0,
    answered: (service) => void states.delete(service),
    failed(service, now) {
      const { failures, rests, until } = of(service);
      // What was under way when it was decided to rest says nothing new.
      if (now < until) return;
      if (rests > 0 || failures + 1 >= most) leave(service, now);
      else states.set(service, { failures: failures + 1, rests, until });
    },
    leave,
  };
}

// A record with watches and recipients, a way that answers as a test says, and a clock that does not wait.
import { onTestFinished } from "vitest";
import type { Outcome } from "../../channels/index.ts";
import type { Clock } from "../../following/clock.ts";
import { openTemporaryStore, type AlertGiven, type Manners, type RecipientGiven, type Settled, type Store } from "../../store/index.ts";
import { alert, harbour, MANNERS, recipient } from "../../store/suite/alerts.ts";
import { createDeliver, type Deliver, RULES, type Rules } from "../index.ts";

const MINUTE_MS = 60_000;
/** Noon of UTC. */
export const BEGIN = new Date("2031-04-02T12:00:00.000Z");

export interface Told {
  readonly minutes: number;
  readonly to: string;
  readonly keys: readonly string[];
}

export interface Stage {
  readonly store: Store;
  readonly told: readonly Told[];
  readonly settled: readonly Settled[];
  readonly faults: readonly unknown[];
  /** Adds one recipient of the watch; gives its number. */
  add(name: string, manners?: Partial<Manners>, more?: Partial<RecipientGiven>): Promise<number>;
  /** Judges these at the time that it is. */
  judge(...alerts: readonly AlertGiven[]): Promise<void>;
  /** Delivers until so many minutes have passed since the beginning. */
  until(minutes: number): Promise<void>;
  once(): Promise<void>;
  nudge(): void;
  /** So much time passes while something else is under way. */
  pass(minutes: number): void;
  /** [state, reason] of each alert that one recipient was or was not told, the first alert first. */
  history(who: number): Promise<readonly (readonly [string, string, string | null])[]>;
}

export type Answer = (to: string, minutes: number) => Outcome | Promise<Outcome>;

export const TAKEN: Outcome = { kind: "taken" };

export async function stage(answer: Answer = () => TAKEN, rules: Partial<Rules> = {}, begin: Date = BEGIN, opened?: Store): Promise<Stage> {
  let now = begin;
  const minutes = (): number => Math.round((now.getTime() - begin.getTime()) / 600) / 100;
  const store = opened ?? await openTemporaryStore({ now: () => now });
  onTestFinished(() => store.close());
  await store.alerts.writer.addWatch(harbour, now.toISOString());
  const [told, settled, faults]: [Told[], Settled[], unknown[]] = [[], [], []];
  let deliver: Deliver | null = null;
  const run = (signal: AbortSignal, clock: Clock, once: boolean) => {
    deliver = createDeliver({
      alerts: store.alerts, clock, signal, site: "https://readout.example", random: () => 1,
      rules: { ...RULES, lookMs: 10 * MINUTE_MS, ...rules },
      tell: async ({ address }, { alerts }) => {
        told.push({ minutes: minutes(), to: address, keys: alerts.map(({ key }) => key) });
        return answer(address, minutes());
      },
      done: (some) => void settled.push(...some),
      fault: (error) => void faults.push(error),
    });
    return deliver.run({ once });
  };
  return {
    store, told, settled, faults,
    add: async (name, manners = {}, more = {}) => (await store.alerts.writer.addRecipient(recipient(name, { address: name, manners: { ...MANNERS, ...manners }, ...more }), now.toISOString())).id,
    judge: async (...alerts) => void (await store.alerts.writer.judged({ at: now.toISOString(), through: 0, alerts, later: [], done: [] })),
    async until(last) {
      const end = new Date(begin.getTime() + last * MINUTE_MS);
      const controller = new AbortController();
      const wait: Clock["wait"] = (next, { idle, signal }) =>
        new Promise((resolve) => {
          if (!idle && !signal.aborted) return signal.addEventListener("abort", () => resolve(), { once: true });
          if (idle && !signal.aborted) {
            if (next >= end) controller.abort();
            now = next < end ? next : end;
          }
          setImmediate(resolve);
        });
      await run(controller.signal, { now: () => now, wait }, false);
    },
    once: () => run(new AbortController().signal, { now: () => now, wait: (_, { signal }) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true })) }, true),
    nudge: () => deliver?.nudge(),
    pass: (more) => void (now = new Date(now.getTime() + more * MINUTE_MS)),
    async history(who) {
      const { items } = await store.alerts.reader.deliveries({ recipient: who, limit: 200 });
      return items.map(({ alert: { key }, state, reason }) => [key, state, reason] as const).toReversed();
    },
  };
}

export { alert };

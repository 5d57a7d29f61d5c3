// What goes on by itself while people are told: what was recorded is judged, what is due is sent.
import type { Alerting } from "../alerting/index.ts";
import type { Tell } from "../channels/index.ts";
import type { Alerts, RecordReader, Settled } from "../store/index.ts";

export interface Background {
  /** Resolves when the signal aborts and what was under way is done; with `once` when all that was recorded is judged and all that is due was sent or put off. */
  run(options: { readonly once: boolean }): Promise<void>;
  /** A document has just been recorded in this process. */
  nudge(): void;
}

export interface BackgroundOptions {
  readonly reader: RecordReader;
  readonly alerts: Alerts;
  readonly alerting: Alerting;
  readonly tell: Tell;
  /** Origin of the web app, for links. */
  readonly site: string;
  readonly signal: AbortSignal;
  /** Hears how many alerts are new, and what was done about deliveries. */
  readonly judged?: (alerts: number) => void;
  readonly settled?: (settled: readonly Settled[]) => void;
  /** Hears of a fault of our own or of the disk, each once until another comes; it is tried again. */
  readonly fault: (error: unknown) => void;
}

/** How often is looked for what other processes have recorded, and how long after a fault: milliseconds. */
const LOOK_MS = 250;
const AFTER_FAULT_MS = 5_000;

export async function createBackground(options: BackgroundOptions): Promise<Background> {
  const { reader, alerts, alerting, tell, site, signal, judged = () => undefined, settled } = options;
  const [{ createDeliver, RULES }, { SYSTEM_CLOCK: clock }] = [await import("../delivering/index.ts"), await import("../following/index.ts")];
  let last = "";
  const fault = (error: unknown): void => {
    const told = String(error);
    if (told !== last) options.fault(error);
    last = told;
  };
  const deliver = createDeliver({ alerts, tell, site, clock, random: Math.random, rules: RULES, signal, done: settled, fault });
  let wake = new AbortController();
  signal.addEventListener("abort", () => wake.abort());
  let seen = "";

  /** Looks at the record only when it has changed, or something is to be looked at again. */
  async function judge(): Promise<void> {
    const state = await reader.state();
    const due = await alerting.dueAt();
    if (state === seen && (due === null || due > clock.now().toISOString())) return;
    const found = await alerting.judge();
    seen = state;
    if (found.length === 0) return;
    judged(found.length);
    deliver.nudge();
  }

  async function keepJudging(): Promise<void> {
    while (!signal.aborted) {
      wake = new AbortController();
      let pause = LOOK_MS;
      try {
        await judge();
      } catch (error) {
        fault(error);
        pause = AFTER_FAULT_MS;
      }
      if (!signal.aborted) await clock.wait(new Date(clock.now().getTime() + pause), { idle: true, signal: wake.signal });
    }
  }

  return {
    async run({ once }) {
      if (once) {
        await judge();
        await deliver.run({ once });
      } else await Promise.all([keepJudging(), deliver.run({ once })]);
    },
    nudge: () => wake.abort(),
  };
}

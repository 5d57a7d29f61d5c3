// What delivering works with, and the rules that it keeps.
import type { Tell } from "../channels/index.ts";
import type { Clock } from "../following/clock.ts";
import type { Alerts, Settled, Way } from "../store/index.ts";
import type { Patience } from "./outcome.ts";

export interface Rules extends Patience {
  /** Messages under way at once to one service. */
  readonly atOnce: Readonly<Record<Way, number>>;
  /** Services that are told through at once. */
  readonly services: number;
  /** Milliseconds that a recipient is this program's alone; after a crash it waits as long. */
  readonly leaseMs: number;
  /** Milliseconds after which no outcome is waited for; well under the lease, and longer than any way takes. */
  readonly tellMs: number;
  /** First tries that fail in a row after which a service is left alone for a while, and the shortest and the longest such while in milliseconds. */
  readonly failures: number;
  readonly restMs: number;
  readonly mostRestMs: number;
  /** Milliseconds between two looks for what other programs have put into the outbox. */
  readonly lookMs: number;
}

const MINUTE_MS = 60_000;

/**
 * A browser's push service is asked over 96 connections (`channels/push/thread.ts`), each for 15 seconds at most: of 128 messages the last
 * is answered after 30. Other services get two at once, as `outward/` allows a host.
 */
export const RULES: Rules = {
  atOnce: { push: 128, webhook: 2, mail: 2, ntfy: 2, slack: 2, matrix: 2 },
  services: 256,
  leaseMs: MINUTE_MS,
  tellMs: 45_000,
  failures: 20,
  restMs: 5_000,
  mostRestMs: MINUTE_MS,
  lookMs: 250,
  backOffMs: 5_000,
  mostBackOffMs: 60 * MINUTE_MS,
  giveUpMs: 24 * 60 * MINUTE_MS,
};

export interface Delivering {
  readonly alerts: Alerts;
  readonly tell: Tell;
  /** Origin of the web app ("https://readout.example"), for links. */
  readonly site: string;
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  readonly rules: Rules;
  readonly signal: AbortSignal;
  /** Hears what was done, once it is on record. */
  readonly done?: ((settled: readonly Settled[]) => void) | undefined;
  /** Hears of a fault of our own or of the disk; it is tried again. */
  readonly fault: (error: unknown) => void;
}

export const iso = (at: Date): string => at.toISOString();
export const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);

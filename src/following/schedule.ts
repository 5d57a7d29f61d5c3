// When a feed is asked next: by its habits, its own wishes, and after failures later and later. Pure: time and chance are given.
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./clock.ts";
import { type Habits, timeFor } from "./habits.ts";

export interface Bounds {
  /** Milliseconds between two requests for one feed, at least and at most. */
  readonly least: number;
  readonly most: number;
}

/** What the feed and its server ask for. */
export interface Wishes {
  /** Milliseconds for which the answer may be kept. */
  readonly fresh: number;
  /** Minutes, as RSS gives them. */
  readonly ttl: number | null;
  /** Hours of the day and days of the week (0 is Sunday), UTC, at which nobody needs to ask. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly number[];
}

export interface Asked {
  readonly now: Date;
  readonly habits: Habits;
  /** New items in this answer, and the milliseconds since the answer before. */
  readonly fresh: number;
  readonly elapsed: number;
  readonly wishes: Wishes;
  readonly bounds: Bounds;
  /** 0 to 1. */
  readonly random: () => number;
}

/** Items expected in the time between two requests. */
const EXPECTED = 0.5;
/** New items in one answer from which the feed is in a burst, and what just came counts more than habits. */
const BURST = 3;
/** The longest that a server's word that nothing changes is taken for a wish: many give a week for everything. */
const MOST_FRESH = HOUR_MS;

/**
 * Half an item is expected until then. A wish to be asked less often is met as long as no more than half of what the feed
 * lists is expected to pass by meanwhile.
 */
export function nextPoll({ now, habits, fresh, elapsed, wishes, bounds, random }: Asked): Date {
  const usual = timeFor(habits, EXPECTED, now, bounds.most);
  const inBurst = fresh >= BURST ? (EXPECTED / fresh) * elapsed : Number.POSITIVE_INFINITY;
  const wished = Math.max(Math.min(wishes.fresh, MOST_FRESH), (wishes.ttl ?? 0) * MINUTE_MS);
  const safe = timeFor(habits, Math.max(1, habits.listed) / 2, now, bounds.most);
  const wait = Math.max(Math.min(usual, inBurst), Math.min(wished, safe));
  // A tenth of chance, so that feeds added together drift apart.
  const spread = within(wait * (0.95 + 0.1 * random()), bounds);
  return afterSkipped(new Date(now.getTime() + spread), wishes);
}

const within = (wait: number, { least, most }: Bounds): number => Math.min(most, Math.max(least, wait));

/** The first moment from then on that is not in a skipped hour or day; then itself when every hour of the week is. */
function afterSkipped(then: Date, { skipHours, skipDays }: Pick<Wishes, "skipHours" | "skipDays">): Date {
  let time = then;
  for (let hour = 0; hour < 8 * 24; hour++) {
    if (!skipHours.includes(time.getUTCHours()) && !skipDays.includes(time.getUTCDay())) return time;
    time = new Date(Math.floor(time.getTime() / HOUR_MS) * HOUR_MS + HOUR_MS);
  }
  return then;
}

const FIRST_BACK_OFF = 5 * MINUTE_MS;
/** Six requests a day burden nobody, and what is back is heard while it still lists what it announced meanwhile. */
const MOST_BACK_OFF = 4 * HOUR_MS;

/** After so many failures in a row: twice as long each time, with full jitter, which spreads those that failed together best. */
export function backOff(failures: number, { least, most }: Bounds, random: () => number): number {
  const ceiling = Math.min(most, MOST_BACK_OFF, FIRST_BACK_OFF * 2 ** Math.min(failures - 1, 20));
  return Math.max(least, ceiling * random());
}

/** Waits after the first failures to have a page; after the last it is given up. */
const PAGE_WAITS = [5 * MINUTE_MS, 20 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS, 12 * HOUR_MS, DAY_MS];

/** Milliseconds, with a quarter of chance; null when it was tried often enough. */
export function pageBackOff(tries: number, mostTries: number, random: () => number): number | null {
  if (tries >= mostTries) return null;
  const wait = PAGE_WAITS[Math.min(tries, PAGE_WAITS.length) - 1] ?? DAY_MS;
  return wait * (0.875 + 0.25 * random());
}

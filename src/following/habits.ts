// What a feed's habits are: how often something comes, at which hours (UTC) and days of the week, and how much it lists.
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./clock.ts";
import { instantOf } from "./items.ts";

export interface Habits {
  /** When it was last learnt from: milliseconds of the epoch. */
  readonly at: number;
  /** Items seen, and the days in which they came; both fade, so that they are of the last weeks. */
  readonly items: number;
  readonly days: number;
  /** Items by hour of the day in UTC, and by day of the week from Sunday; they fade alike. */
  readonly byHour: readonly number[];
  readonly byDay: readonly number[];
  /** Items that it lists at once. */
  readonly listed: number;
  /** Minutes that usually lie between two items: the median; null until it is known. */
  readonly gap: number | null;
}

export interface Lesson {
  readonly now: Date;
  /** When new items say that they were published; null where one does not say. */
  readonly fresh: readonly (string | null)[];
  /** Of all items listed; null when the answer was "not modified". */
  readonly listed: readonly (string | null)[] | null;
}

/** After these days what was learnt weighs half. */
const HALF_LIFE = 14;
/** Days back to which a first answer's dates are believed. */
const BELIEVED = 60;
/** Days seen from which hours, and days of the week, say anything: each must have come more than once. What fades never makes more than 20. */
const DAYS_FOR_HOURS = 2;
const DAYS_FOR_WEEKDAYS = 10;
/** What a feed without dates is taken for until it shows its habits: an item in four hours, weighing little. */
const UNKNOWN = { items: 1, days: 1 / 6 };

/** Null habits: the first answer. */
export function learn(habits: Habits | null, { now, fresh, listed }: Lesson): Habits {
  const at = now.getTime();
  const times = (listed ?? []).map((date) => credible(date, at - BELIEVED * DAY_MS, at)).filter((time) => time !== null).toSorted((a, b) => a - b);
  const size = { listed: listed?.length ?? habits?.listed ?? 0, gap: medianGap(times) ?? habits?.gap ?? null };
  if (habits === null) {
    const [first = at] = times;
    const seen = times.length < 2 ? UNKNOWN : { items: times.length, days: Math.max((at - first) / DAY_MS, 1 / 24) };
    return { at, ...seen, ...counted(times, empty(24), empty(7)), ...size };
  }
  const elapsed = Math.max(0, at - habits.at) / DAY_MS;
  const fade = 0.5 ** (elapsed / HALF_LIFE);
  const came = fresh.map((date) => credible(date, habits.at - DAY_MS, at) ?? at);
  const faded = (counts: readonly number[]): number[] => counts.map((count) => Number((count * fade).toFixed(3)));
  return { at, items: habits.items * fade + came.length, days: habits.days * fade + elapsed, ...counted(came, faded(habits.byHour), faded(habits.byDay)), ...size };
}

/** Items expected in the hour that `time` is in: the usual number, more at the hours and days at which most came. */
export function expectedInHour({ items, days, byHour, byDay }: Habits, time: Date): number {
  const perHour = items / days / 24;
  const hour = days < DAYS_FOR_HOURS ? 1 : share(byHour, time.getUTCHours());
  const day = days < DAYS_FOR_WEEKDAYS ? 1 : share(byDay, time.getUTCDay());
  return perHour * hour * day;
}

/** How many times the mean; one more is counted everywhere, so that little evidence says little. */
function share(counts: readonly number[], at: number): number {
  const sum = counts.reduce((total, count) => total + count, 0);
  return (((counts[at] ?? 0) + 1) / (sum + counts.length)) * counts.length;
}

/** Milliseconds in which so many items are expected from `from` on; at most `most`. */
export function timeFor(habits: Habits, items: number, from: Date, most: number): number {
  let left = items;
  for (let passed = 0; passed < most; ) {
    const time = new Date(from.getTime() + passed);
    const step = Math.min(HOUR_MS - (time.getTime() % HOUR_MS), most - passed);
    const rate = expectedInHour(habits, time) / HOUR_MS;
    if (rate * step >= left) return passed + left / rate;
    left -= rate * step;
    passed += step;
  }
  return most;
}

const empty = (length: number): number[] => Array.from({ length }, () => 0);

function counted(times: readonly number[], byHour: number[], byDay: number[]): Pick<Habits, "byHour" | "byDay"> {
  for (const time of times) {
    const date = new Date(time);
    byHour[date.getUTCHours()] = (byHour[date.getUTCHours()] ?? 0) + 1;
    byDay[date.getUTCDay()] = (byDay[date.getUTCDay()] ?? 0) + 1;
  }
  return { byHour, byDay };
}

/** Null for no date, one from the future, and one too old to say anything. A day without a time says too little about hours. */
function credible(date: string | null, from: number, to: number): number | null {
  const time = date === null || !date.includes("T") ? Number.NaN : instantOf(date);
  return time >= from && time <= to ? time : null;
}

/** Minutes; null for fewer than three times. */
function medianGap(times: readonly number[]): number | null {
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time)).toSorted((a, b) => a - b);
  const median = gaps[Math.floor(gaps.length / 2)];
  return gaps.length < 2 || median === undefined ? null : Math.max(1, Math.round(median / MINUTE_MS));
}

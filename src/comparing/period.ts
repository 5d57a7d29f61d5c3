// When something was said, as an interval of time, and whether two may lie within a window of each other.
import type { Day, Precision } from "../model/index.ts";

/** Milliseconds since 1970, UTC, both inclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export const DAY_MS = 86_400_000;

const MONTHS: Readonly<Partial<Record<Precision, number>>> = { month: 1, season: 3, year: 12 };

/**
 * The whole day, week, month, season or year; a moment for a time. What is only known to be published (`told` false) with a time was said in
 * the 24 hours before. Null when the date cannot be read.
 */
export function periodOf({ date, precision }: Day, told: boolean): Period | null {
  if (precision === "time") {
    const at = Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(date) ? date : `${date}Z`);
    if (Number.isNaN(at)) return null;
    return told ? { from: at, to: at } : { from: at - DAY_MS, to: at };
  }
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? [];
  const from = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(from)) return null;
  const months = MONTHS[precision];
  if (months === undefined) return { from, to: from + (precision === "week" ? 7 : 1) * DAY_MS - 1 };
  const end = new Date(from);
  end.setUTCMonth(end.getUTCMonth() + months);
  return { from, to: end.getTime() - 1 };
}

/** Milliseconds between the end of one and the beginning of the other; 0 when they overlap. */
export function gap(one: Period, other: Period): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

/** Known to the day or better. */
export function isSharp({ from, to }: Period): boolean {
  return to - from <= DAY_MS;
}

/**
 * Whether two may lie within `window` milliseconds of each other, where both are known to the day: a Monday and the Tuesday after it are
 * within 24 hours, a Monday and a Wednesday are not. What is known less well must lie there surely.
 */
export function within(one: Period, other: Period, window: number): boolean {
  if (isSharp(one) && isSharp(other)) return gap(one, other) <= window;
  return Math.max(one.to, other.to) - Math.min(one.from, other.from) <= window;
}

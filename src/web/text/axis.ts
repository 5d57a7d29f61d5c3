// A time axis: how much time a day of a known precision takes up, and where the axis is marked.
import type { WireDay } from "../../api/wire.ts";

/** Milliseconds since 1970, UTC; a moment has from and to the same. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** From its first moment to its last, as far as the precision tells; null when it cannot be read. */
export function extentOf({ date, precision }: WireDay): Extent | null {
  const from = Date.parse(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
  if (Number.isNaN(from)) return null;
  if (precision === "time") return { from, to: from };
  const start = from - (from % DAY);
  if (precision === "day") return { from: start, to: start + DAY };
  if (precision === "week") return { from: start, to: start + 7 * DAY };
  const months = { month: 1, season: 3, year: 12 }[precision];
  const [year, month] = [new Date(start).getUTCFullYear(), new Date(start).getUTCMonth()];
  return { from: Date.UTC(year, month), to: Date.UTC(year, month + months) };
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

type Step = { readonly days: number } | { readonly months: number };
const STEPS: readonly Step[] = [{ days: 1 }, { days: 2 }, { days: 7 }, { days: 14 }, { months: 1 }, { months: 2 }, { months: 3 }, { months: 6 }, { months: 12 }, { months: 24 }, { months: 60 }, { months: 120 }, { months: 240 }, { months: 600 }];
const DAYS_A_MONTH = 30.44;

const inUtc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const DAY_LABEL = inUtc({ day: "numeric", month: "short" });
const MONTH_LABEL = inUtc({ month: "short" });

/** At most so many marks, at the beginnings of days, months or years; the year is said once in each year. */
export function ticks({ from, to }: Extent, most: number): readonly Tick[] {
  const days = (to - from) / DAY;
  const step = STEPS.find((one) => days / ("days" in one ? one.days : one.months * DAYS_A_MONTH) <= most) ?? { months: 1200 };
  const made: Tick[] = [];
  let year = -1;
  for (let at = firstMark(from, step); at <= to; at = nextMark(at, step)) {
    const date = new Date(at);
    const says = date.getUTCFullYear() !== year;
    year = date.getUTCFullYear();
    if ("months" in step && step.months >= 12) made.push({ at, label: String(year) });
    else {
      const label = ("days" in step ? DAY_LABEL : MONTH_LABEL).format(date);
      made.push({ at, label: says ? `${label} ${year}` : label });
    }
  }
  return made;
}

function firstMark(from: number, step: Step): number {
  if ("days" in step) {
    const start = Math.ceil(from / DAY) * DAY;
    // 1970 began on a Thursday: weeks are marked on Mondays.
    return step.days % 7 === 0 ? start + ((11 - ((start / DAY) % 7)) % 7) * DAY : start;
  }
  const date = new Date(from);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const opens = Math.floor(month / step.months) * step.months;
  const mark = Date.UTC(Math.floor(opens / 12), opens % 12);
  return mark >= from ? mark : nextMark(mark, step);
}

function nextMark(at: number, step: Step): number {
  if ("days" in step) return at + step.days * DAY;
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step.months);
}

/** A place along a line of `length` for a moment within `over`. */
export const placeOn = (over: Extent, length: number) => (at: number) => (over.to === over.from ? length / 2 : ((at - over.from) / (over.to - over.from)) * length);

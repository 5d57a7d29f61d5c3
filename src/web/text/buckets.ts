// Days gathered into the bars of a picture over time.

export interface Bar {
  /** ISO days, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly statements: number;
}

export type Unit = "day" | "week" | "month" | "year";

export interface Bars {
  readonly unit: Unit;
  /** Statements of a few days long before, left out so that the others can be told apart. */
  readonly before: number;
  /** In order and without gaps: a bar without statements is there, with 0. */
  readonly bars: readonly Bar[];
}

const DAY = 86_400_000;
const MOST_BARS = 92;

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** First day of the day's week (Monday), month or year, as ISO. */
function opens(day: string, unit: Unit): string {
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  if (unit === "year") return `${day.slice(0, 4)}-01-01`;
  const time = Date.parse(day);
  return unit === "day" ? day : iso(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY);
}

/** First day of the next one. */
function next(day: string, unit: Unit): string {
  const date = new Date(Date.parse(day));
  if (unit === "month") date.setUTCMonth(date.getUTCMonth() + 1);
  else if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() + 1);
  else date.setUTCDate(date.getUTCDate() + (unit === "week" ? 7 : 1));
  return date.toISOString().slice(0, 10);
}

type PerDay = readonly { readonly day: string; readonly statements: number }[];

/** At most this share of the statements is left out, and only where the picture then spans at most half the time. */
const TAIL = 0.05;
const sum = (days: PerDay) => days.reduce((all, { statements }) => all + statements, 0);

/** The days from the latest start on that leaves out no more than the tail, where that is worth it. */
function withoutTail(days: PerDay): PerDay {
  const most = sum(days) * TAIL;
  let left = 0;
  const from = days.findIndex(({ statements }) => (left += statements) > most);
  const [first, start, last] = [days[0], days[from], days.at(-1)];
  if (!first || !start || !last) return days;
  const [begins, near, ends] = [Date.parse(first.day), Date.parse(start.day), Date.parse(last.day)];
  return ends - near <= (ends - begins) / 2 ? days.slice(from) : days;
}

/** Bars as fine as they fit; a day that cannot be read is left out. */
export function bars(days: PerDay): Bars {
  const cutToDay = days.map(({ day, statements }) => ({ day: day.slice(0, 10), statements }));
  const sorted = cutToDay.filter(({ day }) => day.length === 10 && !Number.isNaN(Date.parse(day))).toSorted((a, b) => a.day.localeCompare(b.day));
  const near = withoutTail(sorted);
  const [first, last] = [near[0], near.at(-1)];
  if (!first || !last) return { unit: "day", before: 0, bars: [] };
  const span = (Date.parse(last.day) - Date.parse(first.day)) / DAY + 1;
  const unit: Unit = span <= MOST_BARS ? "day" : span <= MOST_BARS * 7 ? "week" : span <= MOST_BARS * 30 ? "month" : "year";
  // The first bar has all of its days, whatever the tail left out of them.
  const shown = sorted.filter(({ day }) => day >= opens(first.day, unit));
  const sums = new Map<string, number>();
  for (const { day, statements } of shown) {
    const key = opens(day, unit);
    sums.set(key, (sums.get(key) ?? 0) + statements);
  }
  const made: Bar[] = [];
  for (let from = opens(first.day, unit); from <= last.day; ) {
    const after = next(from, unit);
    made.push({ from, to: iso(Date.parse(after) - DAY), statements: sums.get(from) ?? 0 });
    from = after;
  }
  return { unit, before: sum(sorted) - sum(shown), bars: made };
}

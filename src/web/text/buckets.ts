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

/** Bars as fine as they fit; a day that cannot be read is left out. */
export function bars(days: readonly { readonly day: string; readonly statements: number }[]): Bars {
  const cutToDay = days.map(({ day, statements }) => ({ day: day.slice(0, 10), statements }));
  const sorted = cutToDay.filter(({ day }) => day.length === 10 && !Number.isNaN(Date.parse(day))).toSorted((a, b) => a.day.localeCompare(b.day));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return { unit: "day", bars: [] };
  const span = (Date.parse(last.day) - Date.parse(first.day)) / DAY + 1;
  const unit: Unit = span <= MOST_BARS ? "day" : span <= MOST_BARS * 7 ? "week" : span <= MOST_BARS * 30 ? "month" : "year";
  const sums = new Map<string, number>();
  for (const { day, statements } of sorted) {
    const key = opens(day, unit);
    sums.set(key, (sums.get(key) ?? 0) + statements);
  }
  const made: Bar[] = [];
  for (let from = opens(first.day, unit); from <= last.day; ) {
    const after = next(from, unit);
    made.push({ from, to: iso(Date.parse(after) - DAY), statements: sums.get(from) ?? 0 });
    from = after;
  }
  return { unit, bars: made };
}

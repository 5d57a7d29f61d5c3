// The day a statement counts for.
import type { Day, Statement } from "../model/index.ts";

/** The whole day on which a date begins: "2018-02" is 2018-02-01, a date-time its day as written. Null when it is no ISO 8601 date. */
export function dayOf(date: string | null): string | null {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/s.exec(date ?? "") ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

/** The last day of "2018", "2018-02" or "2018-02-05", for comparing: February ends on the 31st here. */
export function lastDayOf(date: string): string | null {
  const first = dayOf(date);
  return first && first.slice(0, Math.min(date.length, 10)) + "-12-31".slice(Math.min(date.length, 10) - 4);
}

/** The day said, else the day published. */
export function dayOfStatement(saidOn: Statement["saidOn"], published: string | null): string | null {
  return dayOf(saidOn?.date ?? null) ?? dayOf(published);
}

const PRECISION_BY_LENGTH: Readonly<Record<number, Day["precision"]>> = { 4: "year", 7: "month", 10: "day" };

/** As published, with as much as it tells; null when it is no ISO 8601 date. */
export function dayPublished(published: string | null): Day | null {
  if (published === null || dayOf(published) === null) return null;
  return { date: published, precision: PRECISION_BY_LENGTH[published.length] ?? "time" };
}

/** The day said as the text tells it, else the day published. */
export function toldDay(said: Day | null, day: string | null): Day | null {
  return said ?? (day === null ? null : { date: day, precision: "day" });
}

// Days of the civil calendar as numbers: 0 is 1970-01-01, one a day, without clocks or zones.
import type { Day, Precision } from "../../model/index.ts";

const MS_A_DAY = 86_400_000;

export const dayNumber = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / MS_A_DAY);

export function civil(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(number * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday, as in Date. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** The Monday of a day's week. */
export const mondayOf = (number: number): number => number - ((weekdayOf(number) + 6) % 7);

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

/** A day cut at its precision, as the model writes it. */
export function asDay(number: number, precision: Precision): Day {
  const of = precision === "week" ? mondayOf(number) : number;
  const { year, month, day } = civil(of);
  if (precision === "year") return { date: pad(year, 4), precision };
  if (precision === "month") return { date: `${pad(year, 4)}-${pad(month, 2)}`, precision };
  return { date: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, precision };
}

/** As ISO 8601. */
export const isoOf = (number: number): string => asDay(number, "day").date;

/** The day of an ISO 8601 day or date-time, as written there (no zone is applied); null when it is not one. */
export function dayOfIso(iso: string | null): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso ?? "");
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const number = dayNumber(year, month, day);
  const back = civil(number);
  return back.year === year && back.month === month && back.day === day ? number : null;
}

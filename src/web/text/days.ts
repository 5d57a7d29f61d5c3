// Days in words, no more precise than the record has them.
import type { WireDay } from "../../api/wire.ts";

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const LONG = format({ day: "numeric", month: "long", year: "numeric" });
const SHORT = format({ day: "numeric", month: "short", year: "numeric" });
const MONTH = format({ month: "long", year: "numeric" });
const SEASONS: Readonly<Record<string, string>> = { "03": "spring", "06": "summer", "09": "autumn", "12": "winter" };

/** The day of an ISO day, month, year or date-time, as its own place counts it; null when it cannot be read. */
function parse(iso: string): Date | null {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** "5 February 2018" of a day or date-time. */
export function longDay(iso: string): string {
  const date = parse(iso);
  return date ? LONG.format(date) : iso;
}

/** "5 Feb 2018" of a day or date-time. */
export function shortDay(iso: string): string {
  const date = parse(iso);
  return date ? SHORT.format(date) : iso;
}

/** "5 February 2018, 14:30 UTC+1" of a date-time, as it was given; the day alone of a day. */
export function moment(iso: string): string {
  const [, time, zone = "", sign, hours = "", minutes] = /T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|([+-])(\d{2}):?(\d{2}))?$/.exec(iso) ?? [];
  if (time === undefined) return longDay(iso);
  const offset = sign === undefined || (Number(hours) === 0 && Number(minutes) === 0) ? "" : `${sign === "-" ? "\u2212" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
  return `${longDay(iso)}, ${time}${zone && ` UTC${offset}`}`;
}

/** A date-time with a zone as it is in UTC; a day, or what cannot be read, as it is. */
export function inUtc(iso: string): string {
  const time = /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(time) ? iso : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** "August 2017" at month precision, "week of 5 February 2018" at a week's. */
export function dayInWords({ date: iso, precision }: WireDay): string {
  const date = parse(iso);
  if (!date) return iso;
  switch (precision) {
    case "time":
      return moment(iso);
    case "day":
      return LONG.format(date);
    case "week":
      return `week of ${LONG.format(date)}`;
    case "month":
      return MONTH.format(date);
    case "season":
      return `${SEASONS[iso.slice(5, 7)] ?? "season from"} ${SEASONS[iso.slice(5, 7)] ? date.getUTCFullYear() : MONTH.format(date)}`;
    case "year":
      return String(date.getUTCFullYear());
  }
}

/** How sure a day is, for those that are not a day. */
export const precisionInWords = ({ precision }: WireDay) =>
  precision === "day" ? "to the day" : precision === "time" ? "to the minute" : `to the ${precision}, no closer`;

/** "4 to 17 March 2031": years and months that both share are said once. */
export function period(from: string, to: string): string {
  const [first, last] = [parse(from), parse(to)];
  if (!first || !last || first.getTime() === last.getTime()) return longDay(from);
  return LONG.formatRange(first, last).replace(/\s*–\s*/, " to ");
}

/** "1:02:07" of seconds from the start of a broadcast. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

const pad = (n: number) => String(n).padStart(2, "0");

/** "5 Feb 2018, 14:30" of a date-time in UTC, where the reader is. */
export function shortMoment(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : MOMENT.format(at);
}

const MOMENT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

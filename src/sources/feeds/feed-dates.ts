// Dates of every habit that feeds have, as ISO 8601; null for what cannot be read without guessing.
import { isoDate } from "../dates.ts";
import { MONTH_BY_NAME, ZONES } from "./date-words.ts";

const LONGEST = 80;
const CLOCK = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?`;
const ZONE = String.raw`(?:\s*\(?([a-z]{1,5})?\s*([+-]\d{1,2}(?::?\d{2})?)?\)?(?:\s*\([^)]*\))?)`;
/** "Tue, 06 Feb 2018 10:00:00 GMT" and what has become of it. */
const DAY_FIRST = new RegExp(String.raw`^(?:[a-z]+\.?\s*,?\s*)?(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]*(?:de\s+)?([a-z]{3,12})\.?[\s,-]*(?:de\s+|del\s+)?(\d{2,4})(?:[\s,-]+(?:at\s+|um\s+|a\s+|a las\s+|-\s*)?${CLOCK}(?:\s*uhr)?${ZONE})?$`);
/** "Feb 6, 2018 10:00 PST". */
const MONTH_FIRST = new RegExp(String.raw`^(?:[a-z]+\.?\s*,?\s+)?([a-z]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,-]+(?:at\s+)?${CLOCK}${ZONE})?$`);
/** C's asctime and Unix's date: "Tue Feb  6 10:00:00 EST 2018". */
const YEAR_LAST = new RegExp(String.raw`^(?:[a-z]+\.?\s*,?\s+)([a-z]{3,12})\.?\s+(\d{1,2})\s+${CLOCK}${ZONE}\s+(\d{4})$`);
/** ISO 8601 and its looser relations: "2018/2/6 10:00", "2018-02-06T24:00:00+01". */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t\s,]+${CLOCK}${ZONE})?$`);
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日(?:\s*(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
/** ISO 8601's day of the year: "2018-037". */
const ORDINAL = /^(\d{4})-(\d{3})(?:t(\d{2}):(\d{2})(?::(\d{2}))?(z|[+-]\d{2}:?\d{2})?)?$/;

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: string;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly half?: string | undefined;
  readonly zone?: string | undefined;
  readonly offset?: string | undefined;
}

/**
 * ISO 8601 with the offset that the feed gave, none when it gave none or one that means nothing; a day stays a day. Numbers are seconds
 * or, from 10^11 on, milliseconds since 1970. Years of two digits by RFC 2822, 4.3: 49 is 2049, 50 is 1950.
 */
export function feedDate(given: string): string | null {
  const text = given.normalize("NFD").replace(/\p{M}+/gu, "").normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
  if (text === "" || text.length > LONGEST) return null;
  if (/^\d{9,13}(?:\.\d+)?$/.test(text)) return isoDate(Number(text));
  const parts = read(text);
  if (parts === null) return isoDate(given.trim());
  const made = iso(parts);
  // "ET" is EST or EDT by the day, which needs a calendar.
  return made !== null && /^[ecmp]t$/.test(parts.zone ?? "") ? isoDate(given.trim()) ?? made : made;
}

function read(text: string): Parts | null {
  let match = DAY_FIRST.exec(text);
  if (match) {
    const [, day = "", month = "", year = "", hour, minute, second, half, zone, offset] = match;
    return named(month, { year, day, hour, minute, second, half, zone, offset });
  }
  match = MONTH_FIRST.exec(text);
  if (match) {
    const [, month = "", day = "", year = "", hour, minute, second, half, zone, offset] = match;
    return named(month, { year, day, hour, minute, second, half, zone, offset });
  }
  match = YEAR_LAST.exec(text);
  if (match) {
    const [, month = "", day = "", hour, minute, second, half, zone, offset, year = ""] = match;
    return named(month, { year, day, hour, minute, second, half, zone, offset });
  }
  match = YEAR_FIRST.exec(text) ?? CHINESE.exec(text);
  if (match) {
    const [, year = "", month, day = "", hour, minute, second, half, zone, offset] = match;
    return { year, month: Number(month), day, hour, minute, second, half, zone, offset };
  }
  match = ORDINAL.exec(text);
  if (match) {
    const [, year = "", ordinal, hour, minute, second, zone] = match;
    const date = new Date(Date.UTC(Number(year), 0, Number(ordinal)));
    if (Number(ordinal) === 0 || date.getUTCFullYear() !== Number(year)) return null;
    return { year, month: date.getUTCMonth() + 1, day: String(date.getUTCDate()), hour, minute, second, ...(zone === "z" ? { zone } : { offset: zone }) };
  }
  return null;
}

function named(month: string, rest: Omit<Parts, "month">): Parts | null {
  const number = MONTH_BY_NAME.get(month);
  return number === undefined ? null : { ...rest, month: number };
}

function iso(parts: Parts): string | null {
  const year = fullYear(parts.year);
  const day = `${pad(year, 4)}-${pad(parts.month)}-${pad(Number(parts.day))}`;
  if (isoDate(day) === null) return null;
  if (parts.hour === undefined) return day;
  const hour = hours(Number(parts.hour), parts.half);
  const [minute, second] = [Number(parts.minute), Number(parts.second ?? 0)];
  if (hour === null || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return null;
  // 24:00 is the next day's 00:00, and a leap second the next minute's first.
  const time = new Date(Date.UTC(year, parts.month - 1, Number(parts.day), hour, minute, second)).toISOString().slice(0, 19);
  return `${time}${offsetOf(parts)}`;
}

const fullYear = (text: string): number => (text.length === 2 ? Number(text) + (Number(text) < 50 ? 2000 : 1900) : text.length === 3 ? Number(text) + 1900 : Number(text));

function hours(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 24 ? null : hour;
  if (hour < 1 || hour > 12) return hour <= 23 && hour > 12 && half.startsWith("p") ? hour : null;
  return (hour % 12) + (half.startsWith("p") ? 12 : 0);
}

/** "" when no offset is given, or one that means nothing. */
function offsetOf({ zone, offset }: Parts): string {
  if (offset !== undefined) {
    const digits = offset.slice(1).replace(":", "");
    const [hour, minute] = digits.length <= 2 ? [Number(digits), 0] : [Number(digits.slice(0, -2)), Number(digits.slice(-2))];
    // RFC 5322, 3.3: no zone reaches further than a day; the widest in use is +14:00.
    if (hour > 14 || minute > 59) return "";
    return hour === 0 && minute === 0 ? "Z" : `${offset[0]}${pad(hour)}:${pad(minute)}`;
  }
  const minutes = zone === undefined ? undefined : ZONES.get(zone);
  if (minutes === undefined) return "";
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

const DAY_MS = 86_400_000;

/** Whether a date lies more than a day ahead: in some zone it may be tomorrow already. */
export const isFuture = (date: string, now: Date): boolean => instant(date) > now.getTime() + DAY_MS;

/** Whether a date is only the zero of a program's clock, in whatever zone. */
export const isZero = (date: string): boolean => Math.abs(instant(date)) < DAY_MS;

/** Milliseconds since 1970; without an offset as if in UTC. */
export const instant = (date: string): number => Date.parse(/T/.test(date) && !/Z|[+-]\d\d:\d\d$/.test(date) ? `${date}Z` : date);

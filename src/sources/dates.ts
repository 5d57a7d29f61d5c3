// Publication dates as outlets write them, as ISO 8601; and whether they can be true.
import { strict } from "chrono-node";
import { inOtherWords } from "./other-dates.ts";
import type { Day, Note } from "../model/index.ts";
import { note } from "./notes.ts";

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_TIME = /^(\d{4}-\d{2}-\d{2})[T\s]+(\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** "02/03/2018" is February in one country and March in another. */
const AMBIGUOUS = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}\b/;
/** All that may stand around a date in words; a sentence with a date in it is not a date. */
const BEFORE_DATE = /^\W*(?:(?:first|last|published|posted|updated|created|date|on|at|mon|tues?|wed|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day|nesday)?\W*)*$/i;
const AFTER_DATE = /^\W*(?:local time|[A-Z]{2,5})?\W*$/;
/** No news is older than this (Relation, Strasbourg, 1605); earlier years are defaults of programs. */
const FIRST_YEAR = 1605;
const DAY_MS = 86_400_000;

/**
 * ISO 8601 day, or date-time with the offset that the source gave (none when it gave none); null for anything else.
 * A day stays a day. Numbers are seconds or, from 10^11 on, milliseconds since 1970.
 */
export function isoDate(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : withoutMillis(value);
  if (typeof value === "number") return epoch(value);
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (text.length > 100) return null;
  if (ISO_DAY.test(text)) return isDay(text) ? text : null;
  const other = inOtherWords(text);
  return isoTime(text) ?? compact(text) ?? (other === null ? inWords(text) : (isoTime(other) ?? (isDay(other) ? other : null)));
}

/** The date with a note when what was given cannot be read ("bad-date") or lies ahead of `now` by more than a day ("future-date"). */
export function publishedDate(value: unknown, now: Date): { readonly published: string | null; readonly notes: readonly Note[] } {
  if (value === undefined || value === null || value === "") return { published: null, notes: [] };
  const published = isoDate(value);
  if (published === null) {
    return { published, notes: [note("bad-date", "warning", `The publication date ${quoted(value)} is no date that can be read without guessing; it is left out.`)] };
  }
  const future = Date.parse(published) > now.getTime() + DAY_MS;
  const notes = future ? [note("future-date", "warning", `The publication date ${published} lies in the future.`)] : [];
  return { published, notes };
}

/** A day as far as a record tells it: "2018", "2018-02", "2018-02-05" or a date-time; null for anything else. */
export function recordedDay(value: unknown): Day | null {
  const text = typeof value === "string" ? value.trim() : value;
  if (typeof text === "string" && /^\d{4}$/.test(text)) return { date: text, precision: "year" };
  if (typeof text === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { date: text, precision: "month" };
  const date = isoDate(text);
  return date === null ? null : { date, precision: ISO_DAY.test(date) ? "day" : "time" };
}

function isoTime(text: string): string | null {
  const match = ISO_TIME.exec(text);
  if (!match) return null;
  const [, day = "", clock = "", zone = ""] = match;
  return isDay(day) && isClock(clock) ? `${day}T${clock.replace(",", ".")}${offset(zone)}` : null;
}

function compact(text: string): string | null {
  const match = COMPACT.exec(text);
  if (!match) return null;
  const [, year, month, dayOfMonth, hour, minute, second, zone = ""] = match;
  const day = `${year}-${month}-${dayOfMonth}`;
  if (!isDay(day)) return null;
  if (hour === undefined) return day;
  const clock = `${hour}:${minute}:${second ?? "00"}`;
  return isClock(clock) ? `${day}T${clock}${offset(zone)}` : null;
}

/** RFC 2822 and dates in English words; only when day, month and year are all said. */
function inWords(text: string): string | null {
  const ambiguous = AMBIGUOUS.exec(text);
  if (ambiguous && Number(ambiguous[1]) <= 12 && Number(ambiguous[2]) <= 12 && ambiguous[1] !== ambiguous[2]) return null;
  const given = text.replace(/\b([AP])\.M\./gi, "$1M");
  const [found] = strict.parse(given, { instant: new Date(0), timezone: 0 });
  if (!found || !BEFORE_DATE.test(given.slice(0, found.index)) || !AFTER_DATE.test(given.slice(found.index + found.text.length))) return null;
  const parsed = found.start;
  if (!parsed.isCertain("day") || !parsed.isCertain("month") || !parsed.isCertain("year")) return null;
  const day = [pad(parsed.get("year") ?? 0, 4), pad(parsed.get("month") ?? 0), pad(parsed.get("day") ?? 0)].join("-");
  if (!isDay(day)) return null;
  if (!parsed.isCertain("hour")) return day;
  const clock = [pad(parsed.get("hour") ?? 0), pad(parsed.get("minute") ?? 0), pad(parsed.get("second") ?? 0)].join(":");
  const minutes = parsed.isCertain("timezoneOffset") ? parsed.get("timezoneOffset") : null;
  return `${day}T${clock}${minutes === null ? "" : offsetOf(minutes)}`;
}

function epoch(value: number): string | null {
  const milliseconds = value >= 1e11 ? value : value * 1000;
  if (!Number.isFinite(value) || value <= 0 || milliseconds > 8e12) return null;
  return withoutMillis(new Date(milliseconds));
}

function isDay(day: string): boolean {
  const match = ISO_DAY.exec(day);
  if (!match || Number(match[1]) < FIRST_YEAR) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const isClock = (clock: string): boolean => /^([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)([.,]\d+)?)?$/.test(clock);
const pad = (value: number, width = 2): string => String(value).padStart(width, "0");
const withoutMillis = (date: Date): string => date.toISOString().replace(/\.000Z$/, "Z");
const quoted = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? "given";

function offset(zone: string): string {
  if (zone === "") return "";
  if (/^(Z|UTC|GMT)$/i.test(zone)) return "Z";
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function offsetOf(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

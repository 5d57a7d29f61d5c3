// The expressions that tell a day, each with the way to resolve it.
import { casual } from "chrono-node/en";
import type { Day } from "../../model/index.ts";
import { asDay, civil, dayNumber, isoOf, weekdayOf } from "./calendar.ts";

/** What an expression is resolved against, as day numbers; null where the text gives none. */
export interface Reference {
  readonly published: number | null;
  /** The day told last before the expression: for "two days later", "that day". */
  readonly anchor: number | null;
}

export interface DayRule {
  readonly name: string;
  /** Source of a regular expression without capturing groups other than named ones; case is ignored. */
  readonly pattern: string;
  /** Null when the expression tells no day in the past of the reference. */
  readonly resolve: (words: string, groups: Readonly<Record<string, string | undefined>>, reference: Reference) => Day | null;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)";
const YEAR = "(?:1[5-9]|20)\\d\\d(?![\\d,.]\\d)\\b";
const DATE = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b(?![%:/]|[-–.,]\\d)";
const PART = "(?:\\s+(?:morning|afternoon|evening|night))?";
const NUMBER = "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}|a couple(?: of)?)";
/** Things in which words are said: "an August interview", "his 2015 speech". */
export const SPEECH_NOUN = "(?:interviews?|speech(?:es)?|statements?|letters?|remarks?|tweets?|posts?|memos?|e-?mails?|briefings?|conferences?|addresse?s?|reports?|hearings?|testimony|debates?|rall(?:y|ies)|calls?|op-eds?|editorials?|columns?|articles?|books?|essays?|memoirs?|appearances?|announcements?|messages?|videos?|polls?|surveys?|stud(?:y|ies)|filings?|rulings?|decisions?|podcasts?|meetings?|summits?|campaigns?|documentar(?:y|ies))";

/** Written with a capital, as names of days and months are: "may", "march" and "sun" are words. */
const isName = (name: string): boolean => /^\p{Lu}/u.test(name);

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const numberOf = (words: string): number => {
  const names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
  const lower = words.toLowerCase();
  if (/^an?$/.test(lower)) return 1;
  if (lower.startsWith("a couple")) return 2;
  const named = names.indexOf(lower);
  return named >= 0 ? named : Number(lower);
};

/** The year in which a month or date without one falls: the latest not after publication. */
function monthDay(year: number, month: number, published: number | null): Day | null {
  const first = dayNumber(year, month, 1);
  return published !== null && first > published ? null : asDay(first, "month");
}

function season(name: string, year: number | null, which: string, published: number | null): Day | null {
  // By the first day of its quarter of the year, as meteorologists and newsrooms north of the equator count.
  const month = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[name.toLowerCase()] ?? 3;
  if (year !== null) {
    const first = dayNumber(year, month, 1);
    return published !== null && first > published ? null : asDay(first, "season");
  }
  if (published === null) return null;
  const now = civil(published);
  let first = dayNumber(now.year, month, 1);
  if (first > published) first = dayNumber(now.year - 1, month, 1);
  // "Last summer" while summer lasts is the one a year before.
  if (which === "last" && published - first < 92) first = dayNumber(civil(first).year - 1, month, 1);
  return which === "next" ? null : asDay(first, "season");
}

/** The commonest form, "Sept. 11" or "January 30, 2018", with a day that every month has. It means what it means to chrono, sooner. */
const MONTH_AND_DAY = new RegExp(`^(${MONTH})\\s+(2[0-8]|1\\d|0?[1-9])(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?$`, "i");

/** Explicit dates, the others by chrono: "Tuesday, Jan. 30, 2018", "the 5th of February", "2018-02-05", "2/5/2018". */
function explicitDate(words: string, published: number | null): Day | null {
  const [, name, date, own] = MONTH_AND_DAY.exec(words) ?? [];
  if (name !== undefined && date !== undefined) return dayTold(own === undefined ? null : Number(own), monthNumber(name), Number(date), published);
  const base = published ?? dayNumber(2000, 1, 1);
  const found = casual.parse(words, { instant: new Date((base + 0.5) * 86_400_000), timezone: 0 }, { forwardDate: false })[0]?.start;
  const day = found?.get("day");
  const month = found?.get("month");
  const year = found?.get("year");
  if (found === undefined || !day || !month || !year || !found.isCertain("day")) return null;
  return dayTold(found.isCertain("year") ? year : null, month, day, published);
}

/** The date as a day; without a year in the one before publication. */
function dayTold(year: number | null, month: number, day: number, published: number | null): Day | null {
  if (year !== null) {
    const told = dayNumber(year, month, day);
    return published !== null && told > published ? null : asDay(told, "day");
  }
  if (published === null) return null;
  let told = dayNumber(civil(published).year, month, day);
  if (told > published) told = dayNumber(civil(published).year - 1, month, day);
  // Nearly a year back without a year named: the day to come is meant ("the June 12 meeting" written in May).
  return published - told > 300 ? null : asDay(told, "day");
}

/** The latest such weekday on or before publication; "last Monday" on a Monday is a week before. */
function weekday(words: string, name: string, published: number | null): Day | null {
  const wanted = WEEKDAYS.indexOf(name.toLowerCase());
  if (published === null || wanted < 0 || !isName(name)) return null;
  const back = (weekdayOf(published) - wanted + 7) % 7;
  return asDay(published - (back === 0 && /^last\b/i.test(words) ? 7 : back), "day");
}

function ago(count: number, unit: string, published: number): Day | null {
  const { year, month } = civil(published);
  switch (unit.toLowerCase()) {
    case "day": return asDay(published - count, "day");
    case "week": return asDay(published - 7 * count, "week");
    case "month": return asDay(dayNumber(year, month - count, 1), "month");
    case "year": return asDay(dayNumber(year - count, 1, 1), "year");
    case "decade": return null;
    default: return asDay(published, "day");
  }
}

function relative(which: string, unit: string, published: number): Day | null {
  const { year, month } = civil(published);
  const last = /last|previous/i.test(which);
  switch (unit.toLowerCase()) {
    case "week": return asDay(last ? published - 7 : published, "week");
    case "weekend": {
      // The Saturday on or before; on a weekend "last weekend" is the one before.
      const saturday = published - ((weekdayOf(published) + 1) % 7);
      return asDay(last && published - saturday < 2 ? saturday - 7 : saturday, "week");
    }
    case "month": return asDay(dayNumber(year, last ? month - 1 : month, 1), "month");
    case "year": return asDay(dayNumber(last ? year - 1 : year, 1, 1), "year");
    case "quarter": return asDay(dayNumber(year, 3 * Math.floor((month - 1) / 3) + 1 - (last ? 3 : 0), 1), "season");
    case "night": case "evening": return asDay(last ? published - 1 : published, "day");
    case "morning": case "afternoon": return last ? null : asDay(published, "day");
    default: return season(unit, null, last ? "last" : "this", published);
  }
}

const yearNamed = (words: string | undefined, published: number | null): number | null => {
  if (words === undefined) return null;
  if (/^\d{4}$/.test(words)) return Number(words);
  if (published === null) return null;
  return civil(published).year - (/^last/i.test(words) ? 1 : 0);
};

const notAfter = (day: Day, published: number | null): Day | null =>
  published !== null && day.date > isoOf(published).slice(0, day.date.length) ? null : day;

/** Tried in this order at each place; the first that matches there is taken. */
export const DAY_RULES: readonly DayRule[] = [
  {
    name: "date",
    pattern: `(?:${WEEKDAY},?\\s+)?${MONTH}\\s+${DATE}(?:,?\\s+${YEAR})?|(?:the\\s+)?${DATE}(?:\\s+of)?\\s+${MONTH}(?:,?\\s+${YEAR})?|\\d{4}-\\d\\d-\\d\\d(?!\\d)|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d\\d)(?![\\d/])`,
    resolve: (words, _groups, { published }) => (/\p{Lu}|^\d[\d/-]+$/u.test(words) ? explicitDate(words, published) : null),
  },
  {
    name: "edge",
    pattern: `(?:the\\s+)?(?:very\\s+)?(?<edge>end|close|beginning|start|middle)\\s+of\\s+(?:the\\s+)?(?<of>last\\s+year|this\\s+year|year|${YEAR}|last\\s+month|this\\s+month|month|last\\s+week|this\\s+week|${MONTH})`,
    resolve: (_words, { edge = "", of = "" }, { published }) => {
      if (/^\d/.test(of) || /year$/i.test(of)) {
        const year = yearNamed(of, published);
        const month = /end|close/i.test(edge) ? 12 : /middle/i.test(edge) ? 0 : 1;
        if (year === null) return null;
        return month === 0 ? notAfter(asDay(dayNumber(year, 1, 1), "year"), published) : monthDay(year, month, published);
      }
      if (published === null) return null;
      const unit = /(?<which>last|this)?\s*(?<unit>month|week)$/i.exec(of)?.groups;
      if (unit !== undefined) return relative(unit["which"] ?? "this", unit["unit"] ?? "", published);
      return isName(of) ? bareMonth(of, published, "") : null;
    },
  },
  {
    name: "season",
    pattern: `(?:the\\s+)?(?<name>spring|summer|autumn|fall|winter)\\s+(?:of\\s+)?(?<year>${YEAR}|last\\s+year)|(?:in|over|during)\\s+the\\s+(?:early\\s+|late\\s+)?(?<bare>spring|summer|autumn|fall|winter)\\b`,
    resolve: (_words, { name = "", year, bare }, { published }) => season(bare ?? name, yearNamed(year, published), "", published),
  },
  {
    name: "quarter",
    pattern: `(?:the\\s+)?(?<which>first|second|third|fourth)\\s+quarter(?:\\s+of\\s+(?<year>${YEAR}|last\\s+year|this\\s+year))?`,
    resolve: (_words, { which = "", year }, { published }) => {
      const quarter = ["first", "second", "third", "fourth"].indexOf(which.toLowerCase());
      const named = yearNamed(year, published);
      if (named !== null) return notAfter(asDay(dayNumber(named, 3 * quarter + 1, 1), "season"), published);
      if (published === null) return null;
      const now = civil(published).year;
      const first = dayNumber(now, 3 * quarter + 1, 1);
      return asDay(first > published ? dayNumber(now - 1, 3 * quarter + 1, 1) : first, "season");
    },
  },
  {
    name: "relative",
    pattern: "(?:(?:earlier|later|early|late)\\s+)?(?<!\\bthe\\s)(?<which>last|this\\s+past|this)\\s+(?<unit>weekend|week|month|year|quarter|night|morning|afternoon|evening|spring|summer|autumn|fall|winter)\\b",
    resolve: (_words, { which = "", unit = "" }, { published }) => (published === null ? null : relative(which, unit, published)),
  },
  {
    name: "weekend",
    pattern: "(?:over|at|during|on)\\s+the\\s+(?<unit>weekend)",
    resolve: (_words, _groups, { published }) => (published === null ? null : relative("this", "weekend", published)),
  },
  {
    name: "weekday",
    pattern: `(?:(?:last|this|this\\s+past|late|early)\\s+)?(?<name>${WEEKDAY})\\b${PART}`,
    resolve: (words, { name = "" }, { published }) => weekday(words, name, published),
  },
  {
    name: "today",
    pattern: "(?:(?:earlier|later|late)\\s+)?(?<name>yesterday|today|tonight|overnight)\\b",
    // "USA TODAY" is a newspaper.
    resolve: (_words, { name = "" }, { published }) =>
      (published === null || name === "TODAY" ? null : asDay(/yesterday/i.test(name) ? published - 1 : published, "day")),
  },
  {
    name: "ago",
    pattern: `(?<count>${NUMBER})\\s+(?<unit>hour|day|week|month|year)s?\\s+ago`,
    resolve: (_words, { count = "", unit = "" }, { published }) => (published === null ? null : ago(numberOf(count), unit, published)),
  },
  {
    name: "anchored",
    pattern: `(?<count>${NUMBER})\\s+(?<unit>day|week)s?\\s+(?<side>later|earlier|before|after)\\b|the\\s+(?:very\\s+)?(?<next>next|following|previous)\\s+day|(?:later\\s+)?(?:the\\s+same|that(?:\\s+same)?)\\s+(?:day|night|evening|morning|afternoon)`,
    resolve: (_words, { count, unit = "day", side = "", next }, { anchor, published }) => {
      if (anchor === null) return null;
      const days = count === undefined ? (next === undefined ? 0 : 1) : numberOf(count) * (unit.toLowerCase() === "week" ? 7 : 1);
      const back = /earlier|before/i.test(side) || /previous/i.test(next ?? "");
      return notAfter(asDay(back ? anchor - days : anchor + days, unit.toLowerCase() === "week" ? "week" : "day"), published);
    },
  },
  {
    name: "month",
    pattern: `(?<lead>(?:(?:back\\s+)?in\\s+)?(?:early|late|mid)?[\\s-]*(?:last|this\\s+past|this)?)\\s*\\b(?<month>${MONTH})(?![.]?\\s+\\d{1,2}\\b)(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}|last\\s+year|this\\s+year))?(?:(?=\\s+(?<speech>${SPEECH_NOUN}\\b))|)`,
    resolve: (_words, { lead = "", month = "", year, speech }, { published }) => {
      if (!isName(month) || (lead.trim() === "" && year === undefined && speech === undefined)) return null;
      const named = yearNamed(year, published);
      return named === null ? bareMonth(month, published, lead) : monthDay(named, monthNumber(month), published);
    },
  },
  {
    name: "year",
    pattern: `(?:back\\s+)?in\\s+(?:early|late|mid)?[\\s-]*(?<in>${YEAR})|(?:during|in|of)\\s+(?:the|his|her|its|their|an?)\\s+(?<during>${YEAR})(?=\\s+[a-z])|\\b(?:an?|his|her|its|their|the)\\s+(?<speech>${YEAR})(?=\\s+(?:\\p{L}+\\s+){0,2}${SPEECH_NOUN})`,
    resolve: (_words, groups, { published }) =>
      notAfter(asDay(dayNumber(Number(groups["in"] ?? groups["during"] ?? groups["speech"]), 1, 1), "year"), published),
  },
];

/** "In August" is the latest August that has begun; "last August" the latest that is over. */
function bareMonth(name: string, published: number | null, lead: string): Day | null {
  if (published === null) return null;
  const now = civil(published);
  const month = monthNumber(name);
  const last = /last/i.test(lead);
  const year = month > now.month || (last && month === now.month) ? now.year - 1 : now.year;
  return asDay(dayNumber(year, month, 1), "month");
}

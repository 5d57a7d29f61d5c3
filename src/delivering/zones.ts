// What the clock on the wall of a time zone shows, and when it next shows an hour; over changes of summer time too.

export interface LocalTime {
  /** "2031-04-02" */
  readonly day: string;
  /** Since midnight, as the clock shows it: 0 to 1439. */
  readonly minute: number;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** Clocks are put forward and back on whole quarters of an hour of UTC, in all zones since 1972: within one, they run evenly. */
const QUARTER = 15;

/** Making one takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = madeFormat(timeZone);
  formats.set(timeZone, made);
  return made;
}

/** A zone that this machine does not know counts as UTC. */
function madeFormat(timeZone: string): Intl.DateTimeFormat {
  const options = { hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" });
  }
}

export function localTime(at: Date, timeZone: string): LocalTime {
  const parts = Object.fromEntries(formatOf(timeZone).formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${parts["year"]}-${parts["month"]}-${parts["day"]}`, minute: Number(parts["hour"]) * 60 + Number(parts["minute"]) };
}

/** "22:30" as minutes since midnight. */
export function minuteOf(hour: string): number {
  const [hours, minutes] = hour.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** Whether the clock stands in hours that may go over midnight; none where both are the same. */
export function isBetween(minute: number, from: number, until: number): boolean {
  return from <= until ? from <= minute && minute < until : minute >= from || minute < until;
}

/** The first whole minute after `at` at which the clock shows `minute`; where it is put forward over it, the first minute that it shows then. */
export function nextTime(at: Date, minute: number, timeZone: string): Date {
  const start = Math.floor(at.getTime() / MINUTE_MS) + 1;
  const shown = (utc: number): number => localTime(new Date(utc * MINUTE_MS), timeZone).minute;
  const plain = start + onward(shown(start), minute);
  // So it is unless the clock was put forward or back on the way there.
  if (shown(plain) === minute) return new Date(plain * MINUTE_MS);
  for (let [block, before] = [start, Number.NaN]; ; ) {
    const [here, end] = [shown(block), (Math.floor(block / QUARTER) + 1) * QUARTER];
    if (isSkipped(minute, before, here)) return new Date(block * MINUTE_MS);
    if (onward(here, minute) < end - block) return new Date((block + onward(here, minute)) * MINUTE_MS);
    [before, block] = [here + (end - block), end];
  }
}

/** Minutes until a clock that runs evenly has come from one minute of the day to another. */
const onward = (from: number, to: number): number => (((to - from) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;

/** Whether `minute` lies in what was left out where a clock shows `here` when it would have shown `even`. */
function isSkipped(minute: number, even: number, here: number): boolean {
  const jump = onward(even, here);
  return jump <= DAY_MINUTES / 2 && onward(even, minute) < jump;
}

// What arrives is compared at once: the statements of a document against all that was said in the days around them.
import { createLive, DAY_MS, type Live, type Score } from "../comparing/index.ts";
import type { Echo, Said } from "../model/index.ts";
import type { RecordReader } from "../store/contract.ts";
import { allSaid, isoDay } from "./material.ts";

/** Call it when a document is on record; `anew` where its statements are not the first ones of it. */
export type Arrivals = (document: string, anew: boolean) => Promise<readonly Echo[]>;

/** False discovery rate below which an echo is told as it arrives. */
const MOST_Q = 0.05;
const WINDOW = DAY_MS;
/** Days before and after a statement whose statements may be in its window, with retellings and time zones. */
const AROUND = 10;

export function createArrivals(reader: RecordReader, score: Score): Arrivals {
  let live: Live | null = null;
  const loaded = new Set<number>();

  async function prepare(said: readonly Said[]): Promise<Live> {
    live ??= createLive({ within: WINDOW, least: 2 }, score);
    const wanted = new Set(said.flatMap(({ day }) => daysAround(day?.date ?? "")).filter((day) => !loaded.has(day)));
    const arriving = new Set(said.map(({ id }) => id));
    for (const [since, until] of stretches([...wanted].toSorted((a, b) => a - b))) {
      const before = await allSaid(reader, { since: isoDay(since * DAY_MS), until: isoDay(until * DAY_MS) });
      live.prime(before.filter(({ id }) => !arriving.has(id)));
    }
    for (const day of wanted) loaded.add(day);
    return live;
  }

  return async (document, anew) => {
    if (anew) {
      // What was read before may be gone: what is known is loaded again.
      live = null;
      loaded.clear();
    }
    const said = await allSaid(reader, { documents: [document] });
    const ready = await prepare(said);
    return ready.arrive(said).filter(({ surprise }) => surprise !== null && surprise.q < MOST_Q).map((echo) => echo.tell());
  };
}

/**
 * For months: what is kept of the days is let go of once a day. What is read or changed anew is not compared as it arrives, since all
 * would have to be loaded again for it; questions asked of the record see it at once.
 */
export function createDailyArrivals(reader: RecordReader, score: Score, now: () => Date): Arrivals {
  let today = "";
  let arrivals = createArrivals(reader, score);
  return async (document, anew) => {
    const day = now().toISOString().slice(0, 10);
    if (day !== today) [today, arrivals] = [day, createArrivals(reader, score)];
    return anew ? [] : arrivals(document, false);
  };
}

function daysAround(date: string): number[] {
  const day = Math.floor(Date.parse(date.slice(0, 10)) / DAY_MS);
  return Number.isNaN(day) ? [] : Array.from({ length: 2 * AROUND + 1 }, (_, i) => day - AROUND + i);
}

/** Days in order as stretches without a gap. */
function stretches(days: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else found.push([day, day]);
  }
  return found;
}

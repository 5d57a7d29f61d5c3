// What was said, loaded from the record and gathered into utterances; kept while the record stays as it is.
import { compare, type Compared, DAY_MS } from "../comparing/index.ts";
import type { Said } from "../model/index.ts";
import type { RecordReader, SaidPlace, SaidQuery } from "../store/contract.ts";

/** ISO days, inclusive. */
export interface Days {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export interface Material extends Days {
  readonly compared: Compared;
  /** Token of the record's state. */
  readonly state: string;
}

export interface Materials {
  /** At least `margin` milliseconds before and after these days are loaded as well. */
  of(days: Days, margin: number): Promise<Material>;
}

/** Statements beyond which a comparison without days is one of the latest days. */
const MOST = 200_000;
const LATEST_DAYS = 90;
/** Comparisons kept. */
const KEPT = 3;
/** Days that tellings of one utterance lie apart at most, with one for time zones. */
const TELLING_DAYS = 9;

export function createMaterials(reader: RecordReader): Materials {
  const kept = new Map<string, Promise<Material>>();
  return {
    async of(asked, around) {
      const state = await reader.state();
      const days = asked.since === undefined && asked.until === undefined ? await latest(reader) : asked;
      const margin = days.since === undefined && days.until === undefined ? 0 : around;
      const key = JSON.stringify([state, days.since, days.until, margin]);
      const known = kept.get(key) ?? load(reader, days, margin, state);
      kept.delete(key);
      kept.set(key, known);
      known.catch(() => kept.delete(key));
      for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old);
      return known;
    },
  };
}

async function load(reader: RecordReader, days: Days, margin: number, state: string): Promise<Material> {
  const around = margin + TELLING_DAYS * DAY_MS;
  const [since, until] = [moved(days.since, -around), moved(days.until, around)];
  const said = await allSaid(reader, { ...(since !== undefined && { since }), ...(until !== undefined && { until }) });
  return { ...days, compared: compare(said), state };
}

async function latest(reader: RecordReader): Promise<Days> {
  const counts = await reader.counts();
  if (counts.statements <= MOST || counts.latest === null) return {};
  return { since: isoDay(Date.parse(counts.latest.slice(0, 10)) - LATEST_DAYS * DAY_MS) };
}

export async function allSaid(reader: Pick<RecordReader, "said">, query: SaidQuery): Promise<Said[]> {
  const all: Said[] = [];
  let after: SaidPlace | null = null;
  do {
    const page: Awaited<ReturnType<RecordReader["said"]>> = await reader.said({ ...query, ...(after && { after }) });
    for (const each of page.items) all.push(each);
    after = page.next;
  } while (after !== null);
  return all;
}

function moved(day: string | undefined, by: number): string | undefined {
  return day === undefined ? undefined : isoDay(Date.parse(day) + by);
}

export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

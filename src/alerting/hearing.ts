// What has been said lately, kept in memory while documents arrive and begun anew every few days, so that it does not grow for months.
import { DAY_MS, TELLING_DAYS } from "../alerts/index.ts";
import type { Arriving } from "../comparisons/index.ts";
import type { RecordReader } from "../store/contract.ts";
import { allSaid, isoDay } from "./said.ts";

/** Beginning anew loads the last days; it is done when as many have come on top of them. */
const KEPT_MS = TELLING_DAYS * DAY_MS;

/** `hasCome` tells which documents of the record count as there already; it is asked only when all begins anew. */
export type Hearing = (now: number, hasCome: () => Promise<(document: string) => boolean>) => Promise<Arriving>;

export function createHearing(reader: Pick<RecordReader, "said">, begin: () => Arriving): Hearing {
  let kept: { readonly arriving: Arriving; readonly until: number } | null = null;
  return async (now, hasCome) => {
    if (kept && now < kept.until) return kept.arriving;
    const arriving = begin();
    const isThere = await hasCome();
    const lately = await allSaid(reader, { since: isoDay(now - KEPT_MS), until: isoDay(now + DAY_MS) });
    arriving.prime(lately.filter(({ document }) => isThere(document.id)));
    kept = { arriving, until: now + KEPT_MS };
    return arriving;
  };
}

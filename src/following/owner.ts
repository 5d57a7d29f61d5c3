// When the owner of the record is told that a source is broken, and by which words: once an outage, once when it is back.
import type { Outage, Source } from "../store/followed.ts";
import { HOUR_MS, MINUTE_MS } from "./clock.ts";
import { type Following, iso, type OwnerNews } from "./following.ts";

/** Attempts that must have failed: one or two are a hiccup. */
const LEAST_ATTEMPTS = 3;

/** Not before the silence is longer than is usual between two of its items, and than an hour; at once when it ended for good. */
export function isTold({ toldAt, attempts, since }: Outage, source: Pick<Source, "gap">, gone: boolean, now: Date): boolean {
  if (toldAt !== null) return false;
  const silent = now.getTime() - Date.parse(since);
  return gone || (attempts >= LEAST_ATTEMPTS && silent >= Math.max(HOUR_MS, (source.gap ?? 0) * MINUTE_MS));
}

/** Marked first: told twice would be worse than not at all when the program ends in between. */
export async function tellSilence({ followed, clock, tell, tellOwner }: Following, source: Source, outage: Outage, gone: boolean): Promise<void> {
  const now = clock.now();
  if (!isTold(outage, source, gone, now)) return;
  await followed.writer.told(outage.id, iso(now));
  tell({ kind: "silent", source, outage });
  await tellOwner({ kind: "silent", source, outage });
}

/** Only whoever was told of the silence hears of its end. */
export async function tellReturn({ tell, tellOwner }: Following, source: Source, outage: Outage | null): Promise<void> {
  if (outage === null || outage.toldAt === null) return;
  tell({ kind: "back", source, outage });
  await tellOwner({ kind: "back", source, outage });
}

/** The JSON of the webhook. */
export function ownerMessage({ kind, source, outage }: OwnerNews): object {
  const { id, url, title, state } = source;
  const { since, until, reason, advice, caughtUp } = outage;
  return { kind: kind === "silent" ? "source-silent" : "source-back", source: { id, url, title, state }, since, until, reason, advice, caughtUp };
}

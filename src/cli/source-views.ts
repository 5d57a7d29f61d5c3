// Sources as a person reads them in a terminal, and as other programs do.
import type { Hole, SourceHealth } from "../store/followed.ts";
import { oneLine } from "./bylines.ts";
import { styled } from "./terminal.ts";

/** In a word: how a source fares. */
export function healthOf({ state, outage, heardAt }: SourceHealth): "gone" | "paused" | "silent" | "new" | "heard" {
  if (state !== "active") return state;
  if (outage) return "silent";
  return heardAt === null ? "new" : "heard";
}

const COLOURS = { gone: "red", silent: "red", paused: "dim", new: "yellow", heard: "green" } as const;

/** One line, and one more with the reason where it is silent. */
export function sourceLine(source: SourceHealth): string {
  const { id, url, title, heardAt, dueAt, state, items, recorded, waiting, givenUp, outage } = source;
  const health = healthOf(source);
  const rest = [waiting > 0 && `${waiting} waiting`, givenUp > 0 && `${givenUp} given up`].filter((part) => part !== false);
  const parts = [`heard ${moment(heardAt)}`, state === "active" && `next ${moment(dueAt)}`, `${recorded} of ${items} items on record`, ...rest].filter((part) => part !== false);
  const name = title === null ? oneLine(url) : `${oneLine(title)}  ${styled("dim", oneLine(url))}`;
  const line = `${String(id).padStart(4)}  ${styled(COLOURS[health], health.padEnd(6))}  ${name}\n              ${parts.join(", ")}`;
  return outage === null ? line : `${line}\n              ${styled("red", oneLine(`silent since ${moment(outage.since)}, ${outage.attempts} failed: ${outage.reason} ${outage.advice}`))}`;
}

export function sourceObjectLine(source: SourceHealth): string {
  const { id, url, state, title, outlet, site, language, format, found, addedAt, heardAt, renewedAt, dueAt, gap, failures, items, recorded, waiting, givenUp, outage, movedTo, hub, subscribedUntil } = source;
  return JSON.stringify({
    id, url, state, health: healthOf(source), title, outlet, site, language, format, found, addedAt, lastHeard: heardAt, lastNew: renewedAt, nextDue: state === "active" ? dueAt : null,
    usualGapMinutes: gap, failures, items: { announced: items, recorded, waiting, givenUp },
    outage: outage && { since: outage.since, attempts: outage.attempts, status: outage.status, reason: outage.reason, advice: outage.advice, toldAt: outage.toldAt },
    movedTo, hub, subscribedUntil,
  });
}

export function holeLine({ kind, source, title, url, since, until, page, reason, caughtUp }: Hole): string {
  const name = oneLine(title ?? url);
  if (kind === "given-up") return `${moment(since)}  source ${source}, ${name}: given up ${oneLine(page ?? "")}: ${oneLine(reason)}`;
  const end = until === null ? "lasts" : `until ${moment(until)}${caughtUp === true ? ", caught up" : ", items may be missing"}`;
  return `${moment(since)}  source ${source}, ${name}: ${kind === "overrun" ? "ran over" : "silent"}, ${end}: ${oneLine(reason)}`;
}

export const holeObjectLine = ({ kind, source, url, title, since, until, page, reason, caughtUp }: Hole): string => JSON.stringify({ kind, source, url, title, since, until, page, reason, caughtUp });

/** To the minute, in UTC. */
const moment = (at: string | null): string => (at === null ? "never" : at.slice(0, 16).replace("T", " "));

// What becomes of what waits for one recipient: told now, held, or not told at all. Pure.
import type { Claimed, Manners } from "../store/index.ts";
import { isBetween, localTime, minuteOf, nextTime } from "./zones.ts";

/** What was decided other than to tell it now. */
export interface Decided {
  /** Ids, at least one. */
  readonly alerts: readonly number[];
  readonly state: "held" | "folded" | "muted" | "gone" | "given-up";
  /** Of what is held. */
  readonly dueAt: Date | null;
  readonly reason: string;
}

/** One message at most: what else is to be told waits for the next plan, which knows what came of it. */
export interface Plan {
  /** To be told now in one message, the latest first; null where nothing is. */
  readonly message: readonly Claimed[] | null;
  readonly decided: readonly Decided[];
}

/** So many at once are not told one by one, but all in one message. */
const FLOOD = 4;

/** `claimed`: of one recipient, at least one. `giveUpMs`: age at which it is no news any more, or nobody is going to take it. */
export function plan(claimed: readonly Claimed[], now: Date, giveUpMs: number): Plan {
  const decided: Decided[] = [];
  const telling: Claimed[] = [];
  for (const each of claimed) {
    const other = decide(each, now, giveUpMs);
    if (other === null) telling.push(each);
    else decided.push({ alerts: [each.alert.id], dueAt: null, ...other });
  }
  const latestFirst = telling.toSorted((a, b) => b.alert.id - a.alert.id);
  const correction = latestFirst.findLast(standsAlone);
  if (correction) return { message: [correction], decided };
  if (!telling.some(({ state }) => state === "held") && telling.length < FLOOD) return { message: latestFirst.length === 0 ? null : latestFirst.slice(-1), decided };
  const repeated = latestFirst.filter((each, i) => isTold(each) && latestFirst.slice(0, i).some((later) => later.alert.story === each.alert.story));
  const folded = repeated.map(({ alert: { id } }): Decided => ({ alerts: [id], state: "folded", dueAt: null, reason: "Told with a later alert of its story." }));
  return { message: latestFirst.filter((each) => !repeated.includes(each)), decided: [...decided, ...folded] };
}

/** Takes the place of what it puts right, so that it cannot be one of several; who wants one message a day gets it with the others. */
const standsAlone = ({ alert, recipient }: Claimed): boolean => alert.corrects !== null && recipient.manners.digestAt === null;

/** Whether its story is told once. */
const isTold = ({ alert }: Claimed): boolean => alert.story !== null && alert.corrects === null;

type Otherwise = Omit<Decided, "alerts" | "dueAt"> & Partial<Pick<Decided, "dueAt">>;

/** Null: to be told now. */
function decide(claimed: Claimed, now: Date, giveUpMs: number): Otherwise | null {
  const { alert, recipient, state, triedAt, toldOfStory, toldOfCorrected, muted } = claimed;
  const { manners } = recipient;
  if (recipient.state === "gone") return { state: "gone", reason: "Nobody is there any more." };
  if (alert.corrects !== null && !toldOfCorrected) return { state: "folded", reason: "What it puts right was not told here." };
  if (alert.corrects === null && alert.correctedBy !== null) return { state: "folded", reason: "It was put right before it was told here." };
  if (alert.corrects === null && muted) return { state: "muted", reason: "Muted: the story, or all that it was asked for by." };
  if (alert.corrects === null && toldOfStory) return { state: "folded", reason: "Its story was told before." };
  const since = triedAt ?? (state === "waiting" ? alert.at : null);
  if (since !== null && now.getTime() - Date.parse(since) >= giveUpMs) return { state: "given-up", reason: triedAt === null ? "It was old before it could be told." : "It could not be told in time." };
  if (manners.digestAt !== null && state === "waiting") return hold(manners, nextTime(now, minuteOf(manners.digestAt), zoneOf(manners)), "Told once a day.");
  if (isQuiet(manners, now)) return hold(manners, now, "Quiet hours.");
  if (alert.corrects === null && messagesToday(claimed, now) >= manners.mostADay) return hold(manners, nextTime(now, 0, zoneOf(manners)), `${manners.mostADay} messages a day are told.`);
  return null;
}

const zoneOf = ({ quiet }: Manners): string => quiet?.timeZone ?? "UTC";

function isQuiet({ quiet }: Manners, at: Date): boolean {
  return quiet !== null && isBetween(localTime(at, quiet.timeZone).minute, minuteOf(quiet.from), minuteOf(quiet.until));
}

/** Until then, or the end of the quiet hours in which that lies; where clocks are put forward over that end, of those after them. */
function hold(manners: Manners, until: Date, reason: string): Otherwise {
  let dueAt = until;
  while (manners.quiet !== null && isQuiet(manners, dueAt)) dueAt = nextTime(dueAt, minuteOf(manners.quiet.until), manners.quiet.timeZone);
  return { state: "held", reason, dueAt };
}

function messagesToday({ sentLately, recipient: { manners } }: Claimed, now: Date): number {
  if (sentLately.length < manners.mostADay) return 0;
  const { day } = localTime(now, zoneOf(manners));
  return sentLately.filter((at) => localTime(new Date(at), zoneOf(manners)).day === day).length;
}

// What following works with, the rules that it keeps, and what it tells.
import type { Outward } from "../outward/index.ts";
import type { ComparedInput, Failure } from "../pipeline.ts";
import type { ReceivedDocument } from "../sources/index.ts";
import type { Followed, FollowedPage, Outage, Source } from "../store/followed.ts";
import type { Clock } from "./clock.ts";
import type { Robots } from "./robots.ts";
import type { Bounds } from "./schedule.ts";

export interface Rules {
  readonly bounds: Bounds;
  /** Milliseconds between the end of a request and the next at the same host. */
  readonly hostGap: number;
  /** Hosts asked at once. */
  readonly hostsAtOnce: number;
  /** Failed attempts after which a page is given up. */
  readonly pageTries: number;
  /** Milliseconds after the first look at which a page with statements is looked at again. */
  readonly revisits: readonly number[];
  /** Bytes of one feed, unpacked, and milliseconds it may take. */
  readonly feedBytes: number;
  readonly answerMs: number;
}

export interface Following {
  readonly followed: Followed;
  readonly outward: Outward;
  readonly robots: Robots;
  /** Reads, records and compares one document; called for one at a time. */
  readonly record: (received: ReceivedDocument) => Promise<ComparedInput | Failure>;
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  readonly rules: Rules;
  readonly tell: (happening: Happening) => void;
  /** Tells the owner by its own channel; never throws. */
  readonly tellOwner: (news: OwnerNews) => Promise<void>;
  readonly signal: AbortSignal;
  /** Asks hubs for what is not subscribed to; called every minute. */
  readonly subscribe?: (() => Promise<void>) | undefined;
}

export type Happening =
  | { readonly kind: "document"; readonly page: FollowedPage; readonly item: ComparedInput }
  | { readonly kind: "given-up"; readonly page: FollowedPage; readonly reason: string }
  | { readonly kind: "silent" | "back"; readonly source: Source; readonly outage: Outage }
  | { readonly kind: "moved"; readonly source: Source; readonly to: string; readonly merged: boolean }
  /** Of Readout itself, or of the disk. */
  | { readonly kind: "fault"; readonly error: unknown };

/** What the owner is told, once when a source is broken and once when it is back. */
export interface OwnerNews {
  readonly kind: "silent" | "back";
  readonly source: Source;
  readonly outage: Outage;
}

/** What one turn at a host leaves behind beyond the usual pause. */
export interface Turned {
  /** No request there before then. */
  readonly until?: Date;
  /** There is something to do at other hosts now. */
  readonly spreads?: boolean;
}

export const iso = (date: Date): string => date.toISOString();

// What goes between the pool and its threads: plain data, many at once, since each crossing costs.
import type { Outcome } from "../outcome.ts";
import type { Parcel } from "./send.ts";
import type { VapidKeys } from "./vapid.ts";

/** What a thread is started with. */
export interface ThreadSettings {
  readonly keys: VapidKeys;
  /** mailto: or https: address at which push services reach whoever sends; null tells none. */
  readonly contact: string | null;
  /** Push services that may be reached. */
  readonly hosts: readonly string[];
  /** As `createOutward` takes them. */
  readonly allowHosts: readonly string[];
}

/** A number that comes back with the outcome, the subscription as JSON, and which of the parcels. */
export type Job = readonly [number, string, number];

export interface Batch {
  readonly parcels: readonly Parcel[];
  readonly jobs: readonly Job[];
}

export type Done = readonly [number, Outcome];

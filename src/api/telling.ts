// What the API needs to tell people: the record's alerts, who may change what, ways to reach somebody. The rooms behind are wired elsewhere.
import type { Accounts } from "../accounts/index.ts";
import type { AlertGiven, Wanted } from "../model/index.ts";
import type { Alerts, Way } from "../store/alerts.ts";
import type { WireAddress } from "./wire-alerts.ts";

export type { Accounts, SignedIn } from "../accounts/index.ts";
export type { Alert, AlertGiven, Evidence, Wanted, Watch } from "../model/index.ts";
export type { AccessToken, Scope } from "../store/accounts.ts";
export type { Alerts, Delivery, Manners, Recipient, Way } from "../store/alerts.ts";

/** What a watch would have told. */
export interface Preview {
  readonly days: number;
  /** ISO 8601 date-times, UTC. */
  readonly since: string;
  readonly until: string;
  readonly total: number;
  /** Latest first. */
  readonly items: readonly (Omit<AlertGiven, "watches"> & { readonly at: string })[];
}

export type Outcome = { readonly kind: "taken" } | { readonly kind: "gone" | "later" | "refused"; readonly reason: string };

export interface Ways {
  readonly ways: readonly Way[];
  readonly pushKey: string | null;
  /** What is kept of an address. Throws an error with advice where there can be none. */
  check(given: WireAddress): { readonly address: string; readonly place: string; readonly secret: string | null };
  /** Sends a test message. Never throws. */
  test(to: { readonly way: Way; readonly address: string }, telling: { readonly site: string; readonly recipient: number }): Promise<Outcome>;
}

export interface Telling {
  readonly alerts: Alerts;
  readonly accounts: Accounts;
  /** Who may be told by push: the owner alone, or any reader. */
  readonly subscribing: "owner" | "readers";
  /** Where browsers see this; "" when that is not told. */
  readonly publicUrl: string;
  readonly ways: Ways;
  preview(wanted: Wanted, days: number): Promise<Preview>;
  readonly now: () => Date;
}

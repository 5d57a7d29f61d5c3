// Telling people, wired: whose alerts they are, what is worth telling, and the ways to tell.
import type { Accounts } from "../accounts/index.ts";
import type { Telling } from "../api/telling.ts";
import type { Settings } from "../config.ts";
import type { Alerts } from "../store/alerts.ts";

interface Parts {
  readonly alerts: Alerts;
  readonly accounts: Accounts;
  readonly settings: Settings;
  readonly now: () => Date;
}

/** Gives the code with which the owner's first password is chosen; null where there is one, `password` included. */
export async function offerOwnership(accounts: Accounts, password: string): Promise<string | null> {
  if (password !== "" && !(await accounts.claimed())) await accounts.setPassword(password);
  return accounts.offerCode();
}

export function createTelling({ alerts, accounts, settings: { publicUrl, subscribing }, now }: Parts): Telling {
  return {
    alerts, accounts, subscribing, publicUrl, now,
    ways: { ways: [], pushKey: null, check: () => { throw new Error("not yet"); }, test: async () => ({ kind: "refused", reason: "not yet" }) },
    preview: async (_, days) => ({ days, since: now().toISOString(), until: now().toISOString(), total: 0, items: [] }),
    feeds: { atom: () => "", json: () => "" },
  };
}

// Telling people over a record of the tests: real accounts, ways and rules, with a push service of the tests where one runs.
import { createAccounts } from "../../src/accounts/index.ts";
import { createAlerting } from "../../src/alerting/index.ts";
import type { Telling } from "../../src/api/telling.ts";
import { createChannels } from "../../src/channels/index.ts";
import { makeVapidKeys } from "../../src/channels/push/vapid.ts";
import { createOutward } from "../../src/outward/index.ts";
import type { Store } from "../../src/store/index.ts";
import { comparisonsOver } from "../comparisons.ts";

const now = () => new Date();

export const PASSWORD = "the tide turns at noon";

export interface Told {
  readonly telling: Telling;
  /** Of the first start; null where there is an owner. */
  readonly code: string | null;
  close(): Promise<void>;
}

/** `hosts`: push services and others that may be reached on this machine. `owner`: whether somebody has chosen a password. */
export async function tellingOver({ alerts, accounts: kept, reader }: Store, { hosts = [], subscribing = "owner", owner = true }: { readonly hosts?: readonly string[]; readonly subscribing?: Telling["subscribing"]; readonly owner?: boolean } = {}): Promise<Told> {
  const accounts = createAccounts(kept, { publicUrl: "", now });
  if (owner) await accounts.setPassword(PASSWORD);
  const outward = createOutward({ allowHosts: [...hosts] });
  const channels = createChannels({ outward, push: { keys: makeVapidKeys(), contact: null, hosts, allowHosts: hosts, threads: 1 }, smtp: null, now });
  const alerting = createAlerting({ reader, alerts, comparisons: comparisonsOver(reader), now });
  const telling: Telling = {
    alerts,
    accounts,
    subscribing,
    publicUrl: "",
    ways: channels,
    preview: (wanted, days) => alerting.preview(wanted, days),
    now,
  };
  return {
    telling,
    code: await accounts.offerCode(),
    async close() {
      await channels.close();
      await outward.close();
    },
  };
}

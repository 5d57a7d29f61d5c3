// Telling people, wired: whose alerts they are, what is worth telling, and the ways to tell.
import { join, resolve } from "node:path";
import type { Accounts } from "../accounts/index.ts";
import type { Alerting } from "../alerting/index.ts";
import type { Telling } from "../api/telling.ts";
import type { Channels } from "../channels/index.ts";
import { type Settings, smtpSettings } from "../config.ts";
import type { Outward } from "../outward/index.ts";
import type { Alerts } from "../store/alerts.ts";

/** Gives the code with which the owner's first password is chosen; null where there is one, `password` included. */
export async function offerOwnership(accounts: Accounts, password: string): Promise<string | null> {
  if (password !== "" && !(await accounts.claimed())) await accounts.setPassword(password);
  return accounts.offerCode();
}

/** The keys for push messages lie beside the record, made when there are none. */
export async function openChannels(settings: Settings, outward: Outward, now: () => Date): Promise<Channels> {
  const { createChannels, keptVapidKeys } = await import("../channels/index.ts");
  const { data, allowHosts, contact, pushHosts: hosts, pushThreads: threads } = settings;
  const push = { keys: keptVapidKeys(join(resolve(data), "push-keys.json")), contact: contact === "" ? null : contact, hosts, allowHosts, threads };
  return createChannels({ outward, push, smtp: smtpSettings(settings), now });
}

interface Parts {
  readonly alerts: Alerts;
  readonly accounts: Accounts;
  readonly channels: Channels;
  readonly alerting: Alerting;
  readonly settings: Settings;
  readonly now: () => Date;
}

/** What the API needs of it. */
export function telling({ alerts, accounts, channels, alerting, settings: { publicUrl, subscribing }, now }: Parts): Telling {
  return {
    alerts, accounts, subscribing, publicUrl, now,
    ways: channels,
    preview: (wanted, days) => alerting.preview(wanted, days),
  };
}

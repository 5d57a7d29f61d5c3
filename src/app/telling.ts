// Telling people, wired: whose alerts they are, what is worth telling, the ways to tell, and what goes on by itself.
import { join, resolve } from "node:path";
import type { Accounts } from "../accounts/index.ts";
import type { Alerting } from "../alerting/index.ts";
import type { Telling } from "../api/telling.ts";
import type { Channels } from "../channels/index.ts";
import type { Comparisons } from "../comparisons/index.ts";
import { type Settings, smtpSettings } from "../config.ts";
import type { Outward } from "../outward/index.ts";
import type { Store } from "../store/index.ts";
import { type Background, type BackgroundOptions, createBackground } from "./background.ts";

/** All of the process, each made when it is first needed. */
export interface TellingParts {
  readonly settings: Settings;
  store(): Promise<Store>;
  outward(): Promise<Outward>;
  comparisons(): Promise<Comparisons>;
  /** Closes it with the rest. */
  keep<T extends { close(): Promise<void> }>(handle: T): T;
  readonly now: () => Date;
}

export interface WiredTelling {
  accounts(): Promise<Accounts>;
  channels(): Promise<Channels>;
  alerting(): Promise<Alerting>;
  /** What the API needs of it. */
  forApi(): Promise<Telling>;
  /** `site`: where the web app is, unless the settings name its public address. */
  background(site: string, hears: Pick<BackgroundOptions, "signal" | "judged" | "settled" | "fault">): Promise<Background>;
  /** A document has just been recorded in this process. */
  nudge(): void;
}

export function wireTelling({ settings, store, outward, comparisons, keep, now }: TellingParts): WiredTelling {
  const { publicUrl, subscribing } = settings;
  const running: Background[] = [];
  const accounts = once(async () => (await import("../accounts/index.ts")).createAccounts((await store()).accounts, { publicUrl, now }));
  const channels = once(async () => keep(await openChannels(settings, await outward(), now)));
  const alerting = once(async () => {
    const [{ createAlerting }, { reader, alerts }] = [await import("../alerting/index.ts"), await store()];
    return createAlerting({ reader, alerts, comparisons: await comparisons(), now });
  });
  return {
    accounts, channels, alerting,
    async forApi() {
      const [{ alerts }, { preview }] = [await store(), await alerting()];
      return { alerts, accounts: await accounts(), subscribing, publicUrl, ways: await channels(), preview, now };
    },
    async background(site, hears) {
      const [{ reader, alerts }, { tell }] = [await store(), await channels()];
      const made = await createBackground({ reader, alerts, alerting: await alerting(), tell, site: publicUrl === "" ? site : new URL(publicUrl).origin, ...hears });
      running.push(made);
      return made;
    },
    nudge: () => running.forEach((background) => background.nudge()),
  };
}

/** Gives the code with which the owner's first password is chosen; null where there is one, `password` included. */
export async function offerOwnership(accounts: Accounts, password: string): Promise<string | null> {
  if (password !== "" && !(await accounts.claimed())) await accounts.setPassword(password);
  return accounts.offerCode();
}

/** The keys for push messages lie beside the record, made when there are none. */
async function openChannels(settings: Settings, outward: Outward, now: () => Date): Promise<Channels> {
  const { createChannels, keptVapidKeys } = await import("../channels/index.ts");
  const { data, allowHosts, contact, pushHosts: hosts, pushThreads: threads } = settings;
  const push = { keys: keptVapidKeys(join(resolve(data), "push-keys.json")), contact: contact === "" ? null : contact, hosts, allowHosts, threads };
  return createChannels({ outward, push, smtp: smtpSettings(settings), now });
}

export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

// For tests: a record whose owner has a password, its API with all that can be told and written, and browsers and programs that ask it.
import { createECDH, randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { shippedChance } from "../../../tests/comparisons.ts";
import { type Accounts, createAccounts } from "../../accounts/index.ts";
import { createAlerting } from "../../alerting/index.ts";
import { createChannels } from "../../channels/index.ts";
import { makeVapidKeys } from "../../channels/push/vapid.ts";
import { createComparisons } from "../../comparisons/index.ts";
import { createOutward } from "../../outward/index.ts";
import type { Store } from "../../store/contract.ts";
import { openTemporaryStore } from "../../store/index.ts";
import { createApi } from "../api.ts";
import type { Telling } from "../telling.ts";
import type { WireSession } from "../wire-alerts.ts";

let chance: ReturnType<typeof shippedChance> | null = null;

export const PASSWORD = "a lantern over the quay";
const PUSH_HOST = "push.example";
export const SITE = "http://readout.test";

export interface Stage {
  readonly store: Store;
  readonly accounts: Accounts;
  readonly app: ReturnType<typeof createApi>;
  /** Asks `path` as JSON; `body` undefined sends none. */
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

export async function stage(options: Partial<Pick<Telling, "subscribing" | "publicUrl" | "now">> & { readonly claimed?: boolean; readonly allowHosts?: readonly string[] } = {}): Promise<Stage> {
  const { subscribing = "owner", publicUrl = "", now = () => new Date(), claimed = true, allowHosts = [] } = options;
  const store = await openTemporaryStore();
  const outward = createOutward({ allowHosts });
  const push = { keys: makeVapidKeys(), contact: null, hosts: [PUSH_HOST], allowHosts, threads: 1 };
  const channels = createChannels({ outward, push, smtp: null, now });
  const accounts = createAccounts(store.accounts, { publicUrl, now });
  if (claimed) await accounts.setPassword(PASSWORD);
  const { reader, alerts } = store;
  const comparisons = createComparisons(reader, (chance ??= shippedChance()));
  const { preview } = createAlerting({ reader, alerts, comparisons, now });
  const telling: Telling = { alerts, accounts, subscribing, publicUrl, ways: channels, preview, now };
  const app = createApi({ reader, comparisons, telling, version: "1.2.3" });
  const ask: Stage["ask"] = async (method, path, body, headers = {}) =>
    app.request(`${SITE}${path}`, { method, headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers }, ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }) });
  const close = async () => {
    await channels.close();
    await outward.close();
    await store.close();
  };
  return { store, accounts, app, ask, close };
}

/** For one test. */
export async function staged(options: Parameters<typeof stage>[0] = {}): Promise<Stage> {
  const there = await stage(options);
  onTestFinished(() => there.close());
  return there;
}

/** Headers of a page of the owner's, signed in. */
export async function signedIn({ ask }: Stage): Promise<{ readonly cookie: string; readonly "x-readout-csrf": string }> {
  const answer = await ask("POST", "/api/session", { password: PASSWORD });
  const { csrf } = (await answer.json()) as WireSession;
  return { cookie: answer.headers.getSetCookie()[0]!.split(";")[0]!, "x-readout-csrf": csrf! };
}

/** As a browser gives it; `name` tells it from others. */
export function subscription(name: string) {
  const pair = createECDH("prime256v1");
  return { endpoint: `https://${PUSH_HOST}/wpush/v2/${name}`, keys: { p256dh: pair.generateKeys("base64url"), auth: randomBytes(16).toString("base64url") } };
}

export const MANNERS = { quiet: null, mostADay: 20, digestAt: null };
export const WATCH = { name: "Harbour", kinds: ["search"], speakers: ["dela-marrow"], words: "harbour", outlets: [] };
export const browser = (name: string, watches: readonly number[] = []) => ({ address: { way: "push", subscription: subscription(name) }, label: "Firefox on Linux", watches, manners: MANNERS });

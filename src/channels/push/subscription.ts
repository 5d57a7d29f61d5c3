// Where a browser is told: what it hands over when its reader agrees, checked before anything is sent there.
import { createECDH } from "node:crypto";
import type { ReaderKeys } from "./encrypt.ts";

/** As `PushSubscription.toJSON()` gives it; keys are base64url. */
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** Hosts of the push services of today's browsers; a leading dot takes every name under it. */
export const PUSH_HOSTS: readonly string[] = ["fcm.googleapis.com", ".push.services.mozilla.com", ".push.apple.com", ".notify.windows.com"];

/** A subscription that cannot be one, or that leads somewhere nobody has vouched for. */
export class SubscriptionError extends Error {
  override readonly name = "SubscriptionError";
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** `hosts` may be reached; those with a port (for tests and services of one's own) by http too. Throws SubscriptionError. */
export function checkedSubscription({ endpoint, keys }: Subscription, hosts: readonly string[]): { readonly endpoint: URL; readonly keys: ReaderKeys } {
  const url = URL.parse(endpoint);
  if (!url || endpoint.length > MOST_LENGTH || url.username !== "" || url.password !== "" || !isAllowed(url, hosts)) {
    throw new SubscriptionError("The address of this subscription is none of a push service that is known here.", "Use a current browser, or add its push service to the setting pushHosts.");
  }
  const point = Buffer.from(keys.p256dh, "base64url");
  const auth = Buffer.from(keys.auth, "base64url");
  if (!isPoint(point) || auth.length !== 16) throw new SubscriptionError("The keys of this subscription are none.", "Switch notifications off and on again in this browser.");
  return { endpoint: url, keys: { p256dh: point, auth } };
}

/** Far beyond any push service's addresses. */
const MOST_LENGTH = 2048;

function isAllowed({ protocol, host, hostname, port }: URL, hosts: readonly string[]): boolean {
  if (protocol !== "https:" && protocol !== "http:") return false;
  const named = hosts.some((allowed) => (allowed.startsWith(".") ? hostname.endsWith(allowed) : hostname === allowed));
  return (protocol === "https:" && port === "" && named) || (port !== "" && hosts.includes(host));
}

function isPoint(point: Buffer): boolean {
  if (point.length !== 65 || point[0] !== 4) return false;
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(ONE);
  try {
    pair.computeSecret(point);
    return true;
  } catch {
    return false;
  }
}

const ONE = Buffer.concat([Buffer.alloc(31), Buffer.of(1)]);

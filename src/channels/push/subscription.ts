// Where a browser is told: what it hands over when its reader agrees, checked before anything is sent there.
import type { ReaderKeys } from "./encrypt.ts";

/** As `PushSubscription.toJSON()` gives it; keys are base64url. */
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A subscription that cannot be one, or that leads somewhere nobody has vouched for. */
export class SubscriptionError extends Error {
  override readonly name = "SubscriptionError";
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** `hosts` may be reached, a leading dot takes every name under it; those with a port (for tests and services of one's own) by http too. Throws SubscriptionError. */
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

/** Uncompressed and on the curve: y² = x³ - 3x + b (FIPS 186-4, D.1.2.3). By arithmetic, since trying the keys takes as long as sealing. */
function isPoint(point: Buffer): boolean {
  if (point.length !== 65 || point[0] !== 4) return false;
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => BigInt(`0x${half.toString("hex")}`)) as [bigint, bigint];
  return x < P && y < P && (y * y - x * x * x + 3n * x - B) % P === 0n;
}

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

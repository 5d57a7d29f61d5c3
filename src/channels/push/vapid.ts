// Who sends a push message, told to push services: keys and signed tokens of RFC 8292.
import { createECDH, createPrivateKey, type KeyObject, sign } from "node:crypto";

/** A P-256 pair as base64url: the point uncompressed (65 bytes), the private number (32 bytes). */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Makes the value of an `Authorization` header for requests to a push service of this origin. */
export type Authorize = (origin: string) => string;

const HOUR_MS = 3_600_000;
/** A token may hold for 24 hours at most (RFC 8292, 2); half of it allows for clocks that differ. */
const HOLDS_MS = 12 * HOUR_MS;

export function makeVapidKeys(): VapidKeys {
  const pair = createECDH("prime256v1");
  return { publicKey: pair.generateKeys("base64url"), privateKey: Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32).toString("base64url") };
}

/**
 * Tokens are signed once per origin and kept for half of their time. `subject` says whom the service may write to: a mailto: or
 * https: address; null says nothing (RFC 8292, 2.1 leaves it open, but Apple's service asks for it). Throws TypeError when the keys are no pair of P-256.
 */
export function authorizer(keys: VapidKeys, subject: string | null, now: () => Date): Authorize {
  const key = privateKey(keys);
  const kept = new Map<string, { readonly header: string; readonly until: number }>();
  return (origin) => {
    const at = now().getTime();
    const known = kept.get(origin);
    if (known && at < known.until) return known.header;
    const header = `vapid t=${token(key, { aud: origin, exp: Math.floor((at + HOLDS_MS) / 1000), ...(subject !== null && { sub: subject }) })}, k=${keys.publicKey}`;
    kept.set(origin, { header, until: at + HOLDS_MS / 2 });
    return header;
  };
}

/** A JSON Web Token, signed with ES256 (RFC 7515, RFC 7518). */
function token(key: KeyObject, claims: object): string {
  const signed = `${part({ typ: "JWT", alg: "ES256" })}.${part(claims)}`;
  return `${signed}.${sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

function privateKey({ publicKey, privateKey: d }: VapidKeys): KeyObject {
  const point = Buffer.from(publicKey, "base64url");
  if (!belongTogether(point, Buffer.from(d, "base64url"))) throw new TypeError("The VAPID keys are no pair of the curve P-256: give both as they were made, or neither");
  const [x, y] = [point.toString("base64url", 1, 33), point.toString("base64url", 33)];
  return createPrivateKey({ key: { kty: "EC", crv: "P-256", x, y, d }, format: "jwk" });
}

function belongTogether(point: Buffer, number: Buffer): boolean {
  const pair = createECDH("prime256v1");
  try {
    pair.setPrivateKey(number);
  } catch {
    return false;
  }
  return pair.getPublicKey().equals(point);
}

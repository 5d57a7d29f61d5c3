// Signatures of webhooks after the Standard Webhooks specification, version 1: HMAC-SHA256 with a key that both sides hold.
import { createHmac, randomBytes } from "node:crypto";
import { AddressError } from "../address.ts";

const PREFIX = "whsec_";
/** The specification asks for 24 to 64 bytes. */
const [LEAST_BYTES, MOST_BYTES, MADE_BYTES] = [24, 64, 32];

export const makeSecret = (): string => `${PREFIX}${randomBytes(MADE_BYTES).toString("base64")}`;

/** A secret as receivers' libraries take it: base64, with or without its prefix. Throws AddressError. */
export function checkedSecret(given: string): string {
  const bare = given.startsWith(PREFIX) ? given.slice(PREFIX.length) : given;
  const bytes = Buffer.from(bare, "base64");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(bare) || bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
    throw new AddressError("This is no key for signatures.", `Give "whsec_" and ${LEAST_BYTES} to ${MOST_BYTES} random bytes in base64, or none: then one is made.`);
  }
  return `${PREFIX}${bare}`;
}

/** The headers of one delivery. `id` stays the same when it is sent again; the time does not, so that a receiver can refuse what is old. */
export function signed(secret: string, id: string, now: Date, body: string): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": seconds, "webhook-signature": `v1,${signature}` };
}

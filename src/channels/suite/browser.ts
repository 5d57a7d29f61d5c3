// A browser for the tests: its keys, and how it opens what was sealed for it. It shares nothing with what seals but the standards.
import { createDecipheriv, createECDH, createHmac, type ECDH, randomBytes } from "node:crypto";
import type { Subscription } from "../push/subscription.ts";

export interface Browser {
  readonly pair: ECDH;
  readonly auth: Buffer;
  readonly subscription: (endpoint: string) => Subscription;
  /** What `body` says. Throws when it was sealed for another. */
  readonly open: (body: Buffer) => Buffer;
}

const hmac = (key: Uint8Array, ...data: Uint8Array[]) => createHmac("sha256", key).update(Buffer.concat(data)).digest();

export function browser(): Browser {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  const auth = randomBytes(16);
  return {
    pair,
    auth,
    subscription: (endpoint) => ({ endpoint, keys: { p256dh: pair.getPublicKey("base64url"), auth: auth.toString("base64url") } }),
    open: (body) => opened(body, pair, auth),
  };
}

/** RFC 8188 and RFC 8291, from the reader's side. */
export function opened(body: Buffer, pair: ECDH, auth: Uint8Array): Buffer {
  const [salt, size, length] = [body.subarray(0, 16), body.readUInt32BE(16), body[20] ?? 0];
  if (body.length > size) throw new RangeError("It has more than one record");
  const theirs = body.subarray(21, 21 + length);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), pair.getPublicKey(), theirs]);
  const pseudorandom = hmac(salt, hmac(hmac(auth, pair.computeSecret(theirs)), info, Buffer.of(1)));
  const key = hmac(pseudorandom, Buffer.from("Content-Encoding: aes128gcm\0"), Buffer.of(1)).subarray(0, 16);
  const nonce = hmac(pseudorandom, Buffer.from("Content-Encoding: nonce\0"), Buffer.of(1)).subarray(0, 12);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(body.subarray(-16));
  const padded = Buffer.concat([decipher.update(body.subarray(21 + length, -16)), decipher.final()]);
  if (padded.at(-1) !== 2) throw new RangeError("It does not end as the last record does");
  return padded.subarray(0, -1);
}

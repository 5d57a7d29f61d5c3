// A push message sealed for one browser: RFC 8291 (keys) over RFC 8188 (aes128gcm).
import { createCipheriv, createECDH, hash, randomBytes } from "node:crypto";

/** A browser's part of the keys, as bytes: its P-256 point, uncompressed (65), and its secret (16). */
export interface ReaderKeys {
  readonly p256dh: Uint8Array;
  readonly auth: Uint8Array;
}

/** Made anew for every message; given only where a known result is to be compared. */
export interface Ephemeral {
  readonly privateKey: Uint8Array;
  readonly salt: Uint8Array;
}

/** Bytes of plaintext that one message may hold: push services take 4,096 of body (RFC 8030, 7.2), of which 86 are header and 17 the tag and the delimiter. */
export const MOST_BYTES = 4096 - 86 - 17;

/** One object for all messages, with a key of its own for each: making objects takes longer than filling them. */
const pair = createECDH("prime256v1");
const RECORD_SIZE = 4096;
const LAST_RECORD = Buffer.of(2);
const KEY_INFO = Buffer.from("WebPush: info\0");
const CONTENT_KEY = Buffer.from("Content-Encoding: aes128gcm\0\x01");
const NONCE = Buffer.from("Content-Encoding: nonce\0\x01");

/** The body of a push request. Throws RangeError when the plaintext is longer than MOST_BYTES. */
export function seal(plaintext: Uint8Array, reader: ReaderKeys, ephemeral?: Ephemeral): Buffer {
  if (plaintext.length > MOST_BYTES) throw new RangeError(`A push message holds ${MOST_BYTES} bytes at most, this one has ${plaintext.length}`);
  if (ephemeral) pair.setPrivateKey(ephemeral.privateKey);
  const ours = ephemeral ? pair.getPublicKey() : pair.generateKeys();
  const salt = ephemeral?.salt ?? randomBytes(16);
  const secret = derive(hmac(reader.auth, pair.computeSecret(reader.p256dh)), Buffer.concat([KEY_INFO, reader.p256dh, ours, Buffer.of(1)]));
  const key = hmac(salt, secret);
  const cipher = createCipheriv("aes-128-gcm", derive(key, CONTENT_KEY).subarray(0, 16), derive(key, NONCE).subarray(0, 12));
  const header = Buffer.alloc(21);
  header.set(salt);
  header.writeUInt32BE(RECORD_SIZE, 16);
  header[20] = ours.length;
  return Buffer.concat([header, ours, cipher.update(plaintext), cipher.update(LAST_RECORD), cipher.final(), cipher.getAuthTag()]);
}

/**
 * HMAC-SHA256 for keys of at most one block (RFC 2104), which all here are. By two hashes, since making an object of `createHmac` takes
 * four times as long as the work, and five are made for a message.
 */
function hmac(key: Uint8Array, data: Uint8Array): Buffer {
  return sha256(padded(key, 0x5c), sha256(padded(key, 0x36), data));
}

const BLOCK_BYTES = 64;

function padded(key: Uint8Array, filling: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES, filling);
  for (let at = 0; at < key.length; at += 1) block[at] = key[at]! ^ filling;
  return block;
}

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash("sha256", Buffer.concat(parts), "buffer");

/** HKDF-Expand of RFC 5869 for what fits one hash; `info` ends in the counter, 1. */
const derive = (key: Uint8Array, info: Uint8Array): Buffer => hmac(key, info);

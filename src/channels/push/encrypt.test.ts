// What a browser makes of a sealed message, and the example of RFC 8291.
import { createDecipheriv, createECDH, createHmac, randomBytes } from "node:crypto";
import { assert, property, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { MOST_BYTES, type ReaderKeys, seal } from "./encrypt.ts";

const bytes = (text: string) => Buffer.from(text, "base64url");
const hmac = (key: Uint8Array, ...data: Uint8Array[]) => createHmac("sha256", key).update(Buffer.concat(data)).digest();

/** The other side, after RFC 8188 and RFC 8291: it shares nothing with what seals but the standard. */
function open(body: Buffer, pair: ReturnType<typeof createECDH>, auth: Uint8Array): Buffer {
  const [salt, size, length] = [body.subarray(0, 16), body.readUInt32BE(16), body[20] ?? 0];
  expect(body.length).toBeLessThanOrEqual(size);
  const theirs = body.subarray(21, 21 + length);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), pair.getPublicKey(), theirs]);
  const input = hmac(hmac(auth, pair.computeSecret(theirs)), info, Buffer.of(1));
  const pseudorandom = hmac(salt, input);
  const key = hmac(pseudorandom, Buffer.from("Content-Encoding: aes128gcm\0"), Buffer.of(1)).subarray(0, 16);
  const nonce = hmac(pseudorandom, Buffer.from("Content-Encoding: nonce\0"), Buffer.of(1)).subarray(0, 12);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(body.subarray(-16));
  const padded = Buffer.concat([decipher.update(body.subarray(21 + length, -16)), decipher.final()]);
  expect(padded.at(-1)).toBe(2);
  return padded.subarray(0, -1);
}

function browser() {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  const keys: ReaderKeys = { p256dh: pair.getPublicKey(), auth: randomBytes(16) };
  return { pair, keys };
}

test("the example of RFC 8291, appendix A, comes out byte for byte", () => {
  const reader = { p256dh: bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"), auth: bytes("BTBZMqHH6r4Tts7J_aSIgg") };
  const ephemeral = { privateKey: bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), salt: bytes("DGv6ra1nlYgDCS1FRnbzlw") };
  const expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
  expect(seal(Buffer.from("When I grow up, I want to be a watermelon"), reader, ephemeral).toString("base64url")).toBe(expected);
});

test("the browser that it is for reads what was sealed, whatever it is", () => {
  const { pair, keys } = browser();
  assert(property(uint8Array({ maxLength: MOST_BYTES }), (plaintext) => {
    expect(open(seal(plaintext, keys), pair, keys.auth).equals(plaintext)).toBe(true);
  }), { numRuns: 200 });
});

test("no other browser reads it, and no two messages are sealed alike", () => {
  const [one, other] = [browser(), browser()];
  const plaintext = Buffer.from("Harbour talks open");
  const body = seal(plaintext, one.keys);
  expect(() => open(body, other.pair, other.keys.auth)).toThrow();
  expect(seal(plaintext, one.keys).equals(body)).toBe(false);
});

test("the longest message fills a body of 4,096 bytes, and a longer one is refused", () => {
  const { keys } = browser();
  expect(seal(randomBytes(MOST_BYTES), keys)).toHaveLength(4096);
  expect(() => seal(randomBytes(MOST_BYTES + 1), keys)).toThrow(RangeError);
});

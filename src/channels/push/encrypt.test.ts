// What a browser makes of a sealed message, and the example of RFC 8291.
import { randomBytes } from "node:crypto";
import { assert, property, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { browser as made } from "../suite/browser.ts";
import { MOST_BYTES, type ReaderKeys, seal } from "./encrypt.ts";

const bytes = (text: string) => Buffer.from(text, "base64url");

function browser() {
  const { pair, auth, open } = made();
  const keys: ReaderKeys = { p256dh: pair.getPublicKey(), auth };
  return { keys, open };
}

test("the example of RFC 8291, appendix A, comes out byte for byte", () => {
  const reader = { p256dh: bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"), auth: bytes("BTBZMqHH6r4Tts7J_aSIgg") };
  const ephemeral = { privateKey: bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), salt: bytes("DGv6ra1nlYgDCS1FRnbzlw") };
  const expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
  expect(seal(Buffer.from("When I grow up, I want to be a watermelon"), reader, ephemeral).toString("base64url")).toBe(expected);
});

test("the browser that it is for reads what was sealed, whatever it is", () => {
  const { keys, open } = browser();
  assert(property(uint8Array({ maxLength: MOST_BYTES }), (plaintext) => {
    expect(open(seal(plaintext, keys)).equals(plaintext)).toBe(true);
  }), { numRuns: 200 });
});

test("no other browser reads it, and no two messages are sealed alike", () => {
  const [one, other] = [browser(), browser()];
  const plaintext = Buffer.from("Harbour talks open");
  const body = seal(plaintext, one.keys);
  expect(() => other.open(body)).toThrow();
  expect(seal(plaintext, one.keys).equals(body)).toBe(false);
});

test("the longest message fills a body of 4,096 bytes, and a longer one is refused", () => {
  const { keys } = browser();
  expect(seal(randomBytes(MOST_BYTES), keys)).toHaveLength(4096);
  expect(() => seal(randomBytes(MOST_BYTES + 1), keys)).toThrow(RangeError);
});

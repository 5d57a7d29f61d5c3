// Tokens as a push service checks them.
import { createPublicKey, verify } from "node:crypto";
import { expect, test } from "vitest";
import { authorizer, makeVapidKeys } from "./vapid.ts";

const START = Date.parse("2026-03-01T09:00:00Z");
const HOUR_MS = 3_600_000;
const SUBJECT = "mailto:desk@vale-courier.example";

function clock() {
  let at = START;
  return { now: () => new Date(at), pass: (ms: number) => void (at += ms) };
}

/** After RFC 8292, section 4: the key that comes with the token must have signed it, for this origin, for less than a day. */
function check(header: string, origin: string, now: Date) {
  const [, t = "", k = ""] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header) ?? [];
  const [head = "", claims = "", signature = ""] = t.split(".");
  const point = Buffer.from(k, "base64url");
  const key = createPublicKey({ key: { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") }, format: "jwk" });
  expect(verify("sha256", Buffer.from(`${head}.${claims}`), { key, dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64url"))).toBe(true);
  expect(JSON.parse(Buffer.from(head, "base64url").toString())).toEqual({ typ: "JWT", alg: "ES256" });
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, "base64url").toString()) as { aud: string; exp: number; sub: string };
  expect({ aud, sub }).toEqual({ aud: origin, sub: SUBJECT });
  expect(exp * 1000).toBeGreaterThan(now.getTime());
  expect(exp * 1000).toBeLessThanOrEqual(now.getTime() + 24 * HOUR_MS);
}

test("each push service gets a token of its own that it can check, at any hour", () => {
  const { now, pass } = clock();
  const authorize = authorizer(makeVapidKeys(), SUBJECT, now);
  for (let hour = 0; hour < 30; hour += 1) {
    for (const origin of ["https://push.example", "https://updates.push.example:8443"]) check(authorize(origin), origin, now());
    pass(HOUR_MS);
  }
});

test("a token is signed once in six hours for an origin", () => {
  const { now, pass } = clock();
  const authorize = authorizer(makeVapidKeys(), SUBJECT, now);
  const first = authorize("https://push.example");
  pass(6 * HOUR_MS - 1);
  expect(authorize("https://push.example")).toBe(first);
  pass(1);
  expect(authorize("https://push.example")).not.toBe(first);
});

test.each([
  ["that do not belong together", () => ({ ...makeVapidKeys(), publicKey: makeVapidKeys().publicKey })],
  ["that are no keys", () => ({ publicKey: "abc", privateKey: "" })],
])("keys %s are refused at once", (_, keys) => {
  expect(() => authorizer(keys(), SUBJECT, () => new Date(START))).toThrow(/P-256/);
});

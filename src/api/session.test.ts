// Choosing the owner's password, signing in and out, and what each asker is told that it may do.
import { expect, test } from "vitest";
import { PASSWORD, type Stage, signedIn, staged } from "./suite/telling.ts";
import type { WireProblem } from "./wire-record.ts";
import type { WireSession, WireTokenMade, WireTokens } from "./wire-alerts.ts";

const session = async ({ ask }: Stage, headers: Record<string, string> = {}) => (await (await ask("GET", "/api/session", undefined, headers)).json()) as WireSession;
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]!.split(";")[0]!;

test("nobody may anything before there is an owner; the printed code makes one, once", async () => {
  const there = await staged({ claimed: false, subscribing: "readers" });
  const code = (await there.accounts.offerCode())!;
  expect(await session(there)).toMatchObject({ claimed: false, signedIn: false, csrf: null, mayWrite: false, maySubscribe: false, ways: [] });
  expect((await there.ask("POST", "/api/session", { password: PASSWORD })).status).toBe(409);
  expect((await there.ask("POST", "/api/owner", { password: "short", code })).status).toBe(400);
  expect((await there.ask("POST", "/api/owner", { password: PASSWORD, code: "AAAA" })).status).toBe(403);
  const claimed = await there.ask("POST", "/api/owner", { password: PASSWORD, code });
  expect(claimed.status).toBe(201);
  expect(await claimed.json()).toMatchObject({ claimed: true, signedIn: true, mayWrite: true });
  expect(await session(there, { cookie: cookieOf(claimed) })).toMatchObject({ signedIn: true });
  const replayed = await there.ask("POST", "/api/owner", { password: "another, just as long", code });
  expect(replayed.status).toBe(409);
  expect((await there.ask("POST", "/api/session", { password: "another, just as long" })).status).toBe(401);
});

test("codes are not guessed: who tries waits", async () => {
  const there = await staged({ claimed: false });
  const code = (await there.accounts.offerCode())!;
  const statuses: number[] = [];
  for (let round = 0; round < 7; round++) statuses.push((await there.ask("POST", "/api/owner", { password: PASSWORD, code: "AAAA" })).status);
  expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429]);
  const right = await there.ask("POST", "/api/owner", { password: PASSWORD, code });
  expect(right.status).toBe(429);
  expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("passwords are not guessed: who tries waits, and nobody else does", async () => {
  let at = Date.parse("2031-03-01T08:00:00Z");
  const there = await staged({ now: () => new Date(at), publicUrl: "https://readout.test" });
  const from = (address: string, password: string) => there.app.request("https://readout.test/api/session", { method: "POST", headers: { "content-type": "application/json", "x-forwarded-for": `203.0.113.9, ${address}` }, body: JSON.stringify({ password }) }, { incoming: { socket: { remoteAddress: "127.0.0.1" } } });
  for (let round = 0; round < 5; round++) expect((await from("192.0.2.1", "wrong")).status).toBe(401);
  const slowed = await from("192.0.2.1", PASSWORD);
  expect(slowed.status).toBe(429);
  expect(((await slowed.json()) as WireProblem).detail).toMatch(/try again in 2 seconds/);
  expect((await from("192.0.2.2", PASSWORD)).status).toBe(200);
  at += 2000;
  expect((await from("192.0.2.1", PASSWORD)).status).toBe(200);
  expect((await from("192.0.2.1", "wrong")).status).toBe(401);
});

test.each([
  ["a peer elsewhere", { publicUrl: "https://readout.test" }, "192.0.2.1"],
  ["this machine, where no proxy is told of", {}, "127.0.0.1"],
])("%s that only claims another address is counted as itself", async (_, options, remoteAddress) => {
  const there = await staged(options);
  const from = (claims: string) => there.app.request("http://readout.test/api/session", { method: "POST", headers: { "content-type": "application/json", "x-forwarded-for": claims }, body: '{"password":"wrong"}' }, { incoming: { socket: { remoteAddress } } });
  const statuses: number[] = [];
  for (let round = 0; round < 6; round++) statuses.push((await from(`198.51.100.${round}`)).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});

test("signing in gives a cookie that scripts cannot read and a proof for what writes", async () => {
  const there = await staged();
  const answer = await there.ask("POST", "/api/session", { password: PASSWORD });
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^readout\.session_token=.*; HttpOnly; SameSite=Strict/)]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const told = (await answer.json()) as WireSession;
  expect(told).toMatchObject({ claimed: true, signedIn: true, mayWrite: true, maySubscribe: true, ways: ["push", "webhook", "ntfy", "slack", "matrix"] });
  expect(told.pushKey).toMatch(/^[\w-]{87}$/);
  expect((await session(there, { cookie: cookieOf(answer) })).csrf).toBe(told.csrf);
  expect(await session(there)).toMatchObject({ claimed: true, signedIn: false, csrf: null, mayWrite: false, maySubscribe: false, ways: [] });
});

test("readers are told that they may subscribe where the owner opened it, by push alone", async () => {
  expect(await session(await staged({ subscribing: "readers" }))).toMatchObject({ signedIn: false, mayWrite: false, maySubscribe: true, ways: ["push"] });
});

test("signing out ends the session, or all of them", async () => {
  const there = await staged();
  const [one, two, three] = [await signedIn(there), await signedIn(there), await signedIn(there)];
  const out = await there.ask("DELETE", "/api/session", undefined, one);
  expect(out.status).toBe(204);
  expect(out.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^readout\.session_token=; Max-Age=0/));
  expect(await session(there, one)).toMatchObject({ signedIn: false });
  expect(await session(there, two)).toMatchObject({ signedIn: true });
  expect((await there.ask("DELETE", "/api/session?everywhere=true", undefined, two)).status).toBe(204);
  expect(await session(there, three)).toMatchObject({ signedIn: false });
});

test("tokens are made, used within their scope, listed without their secret, and taken back", async () => {
  const there = await staged();
  const owner = await signedIn(there);
  const made = (await (await there.ask("POST", "/api/tokens", { name: "a script", scopes: ["alerts:read"], days: 30 }, owner)).json()) as WireTokenMade;
  const program = { authorization: `Bearer ${made.secret}` };
  expect((await there.ask("GET", "/api/recipients", undefined, program)).status).toBe(200);
  const listed = await (await there.ask("GET", "/api/tokens", undefined, owner)).text();
  expect(listed).not.toContain(made.secret);
  expect((JSON.parse(listed) as WireTokens).items).toEqual([{ ...made.token, usedAt: expect.stringMatching(/:00\.000Z$/) }]);
  expect((await there.ask("DELETE", `/api/tokens/${made.token.id}`, undefined, owner)).status).toBe(204);
  expect((await there.ask("DELETE", `/api/tokens/${made.token.id}`, undefined, owner)).status).toBe(404);
  expect((await there.ask("GET", "/api/recipients", undefined, program)).status).toBe(401);
});

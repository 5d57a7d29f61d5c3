// Everything that writes refuses whoever may not, in every way that is known to try: over each route and method that there is.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browser, MANNERS, PASSWORD, type Stage, signedIn, stage, subscription, WATCH } from "./suite/telling.ts";
import { MOST_BYTES, type Rule, RULES } from "./wall.ts";
import type { WireProblem } from "./wire-record.ts";

const READING = new Set(["get", "head"]);
const CHANGING = ["POST", "PUT", "PATCH", "DELETE"] as const;
const named = ({ method, path }: Rule) => `${method} ${path}`;
const addressOf = ({ path }: Rule) => path.replace("{id}", "1");
const GUARDED = RULES.filter(({ who }) => who !== "anybody");
const WRITING = RULES.filter(({ method }) => method !== "GET");

async function problemOf(answer: Response, status: number): Promise<string> {
  const told = (await answer.json()) as WireProblem;
  expect(told).toMatchObject({ status, type: "about:blank", detail: expect.stringMatching(/\w/) });
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  return told.detail;
}

let owned: Stage;
let open: Stage;
let unclaimed: Stage;
let owner: Awaited<ReturnType<typeof signedIn>>;
let openOwner: typeof owner;
let another: typeof owner;

beforeAll(async () => {
  [owned, open, unclaimed] = [await stage(), await stage({ subscribing: "readers" }), await stage({ claimed: false, subscribing: "readers" })];
  [owner, another, openOwner] = [await signedIn(owned), await signedIn(owned), await signedIn(open)];
});
afterAll(async () => {
  for (const each of [owned, open, unclaimed]) {
    await untouched(each);
    await each.close();
  }
});

/** Nobody was added and nothing changed: not even a token. */
async function untouched({ store }: Stage): Promise<void> {
  expect(await store.alerts.reader.watches()).toEqual([]);
  expect((await store.alerts.reader.recipients({})).total).toBe(0);
}

test("the table names every route that writes, and nothing else", async () => {
  const { app } = owned;
  const routes = app.routes.filter(({ method }) => method !== "ALL" && method !== "GET").map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  expect([...new Set(routes)].toSorted()).toEqual(WRITING.map(named).toSorted());
});

test("the description says of each what it may be refused with", async () => {
  const { ask } = owned;
  const { paths } = (await (await ask("GET", "/api/openapi.json")).json()) as { paths: Record<string, Record<string, { responses: object; security?: object }>> };
  for (const rule of GUARDED) expect(Object.keys(paths[rule.path]?.[rule.method.toLowerCase()]?.responses ?? {}), named(rule)).toEqual(expect.arrayContaining(["401", "403"]));
  const securityOf = (path: string, method: string) => paths[path]?.[method]?.security;
  expect(securityOf("/api/watches", "get")).toBeUndefined();
  expect(securityOf("/api/tokens", "post")).toEqual([{ session: [] }]);
  expect(securityOf("/api/recipients/{id}", "patch")).toEqual([{ session: [] }, { token: ["alerts:write"] }, { recipient: [] }]);
  const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).filter((method) => !READING.has(method)).map((method) => `${method.toUpperCase()} ${path}`));
  expect(described.toSorted()).toEqual(WRITING.map(named).toSorted());
});

test("behind the wall stands whatever address leads there", async () => {
  const there = owned;
  const { writer } = there.store.alerts;
  const { id } = await writer.addRecipient({ way: "mail", address: "{}", place: "desk@vale-courier.example", label: null, account: null, watches: [], manners: MANNERS, tokenHash: null }, new Date().toISOString());
  for (const path of ["recipients", "recipients/", "/recipients", "%72ecipients", "%2572ecipients", "RECIPIENTS", "recipients%2f", `recipients/${id}`, `recipients//${id}`, `recipients/%3${id}`, `recipients/${id}/`, `recipients%2F${id}`, `x/../recipients/${id}`, `recipients/${id}/deliveries`, "recipients?a", "recipients;a", "recipients%00", "tokens", "tokens/"]) {
    for (const method of ["GET", "HEAD"]) {
      const answer = await there.ask(method, `/api/${path}`);
      expect([400, 401, 404], `${method} ${path}`).toContain(answer.status);
      expect(await answer.text()).not.toContain("vale-courier");
    }
  }
  await writer.removeRecipient(id);
});

test("every other address and method is refused", async () => {
  const there = owned;
  for (const path of ["/", "/alerts", "/api/documents", "/api/documents/1", "/api/alerts", "/api/alerts/1", "/api/session/1", "/api/watches/1/feed.atom", "/api/openapi.json"]) {
    for (const method of CHANGING) await problemOf(await there.ask(method, path, {}, owner), 405);
  }
  for (const { path } of RULES) {
    for (const method of CHANGING.filter((each) => !RULES.some((rule) => rule.method === each && rule.path === path))) {
      // Of an address that another rule's {id} fits too, that rule speaks.
      if (/\/(preview|renew)$/.test(path)) continue;
      const answer = await there.ask(method, path.replace("{id}", "1"), {}, owner);
      expect(answer.headers.get("allow")).toContain("GET, HEAD");
      await problemOf(answer, 405);
    }
  }
});

describe.each(GUARDED.map((rule) => [named(rule), rule] as const))("%s", (_, rule) => {
  const body = rule.method === "GET" ? undefined : {};
  const ask = ({ ask: send }: Stage, headers: Readonly<Record<string, string>> = {}) => send(rule.method, addressOf(rule), body, headers);

  test("refuses whoever is not known", async () => {
    const there = owned;
    const answer = await ask(there);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    await problemOf(answer, 401);
    await problemOf(await ask(there, { cookie: "readout.session_token=made.up", "x-readout-csrf": "made up" }), 401);
    await problemOf(await ask(there, { authorization: "Bearer rdo_made-up" }), 401);
    await problemOf(await ask(there, { "x-readout-recipient": "rdo_made-up" }), 401);
  });

  test("refuses everybody before there is an owner", async () => {
    const there = unclaimed;
    expect(await problemOf(await ask(there), 403)).toContain("no owner yet");
  });

  test("takes no token without its scope", async () => {
    const there = owned;
    const { account } = (await there.accounts.signIn(PASSWORD))!;
    for (const scope of ["alerts:read", "alerts:write"] as const) {
      const { secret } = await there.accounts.makeToken({ account, name: scope, scopes: [scope], days: null });
      const answer = await ask(there, { authorization: `Bearer ${secret}` });
      if (rule.scope === scope) expect([200, 400, 404], await answer.clone().text()).toContain(answer.status);
      else await problemOf(answer, 403);
    }
  });

  test("heeds a token that is shown, whatever cookie comes along", async () => {
    const there = owned;
    const { account } = (await there.accounts.signIn(PASSWORD))!;
    const { token, secret } = await there.accounts.makeToken({ account, name: "taken back", scopes: ["alerts:read", "alerts:write"], days: null });
    await there.accounts.removeToken(account, token.id);
    await problemOf(await ask(there, { ...owner, authorization: `Bearer ${secret}` }), 401);
  });

  test("refuses a session that has ended", async () => {
    const there = owned;
    const headers = await signedIn(there);
    await there.accounts.signOut(headers.cookie, false);
    await problemOf(await ask(there, headers), 401);
  });
});

describe.each(WRITING.map((rule) => [named(rule), rule] as const))("%s", (_, rule) => {
  const ask = ({ ask: send }: Stage, headers: Readonly<Record<string, string>>, body: unknown = {}) => send(rule.method, addressOf(rule), body, headers);

  test.each([
    ["another origin", { origin: "https://elsewhere.example" }],
    ["no origin to speak of", { origin: "null" }],
    ["this host on another port", { origin: "http://readout.test:8080" }],
    ["a site that only ends alike", { origin: "http://evil-readout.test" }],
    ["another site, as the browser says", { "sec-fetch-site": "cross-site" }],
    ["a neighbour, as the browser says", { "sec-fetch-site": "same-site" }],
  ])("refuses %s, the owner's session or not", async (_name, headers) => {
    const there = open;
    expect(await problemOf(await ask(there, { ...openOwner, ...headers }), 403)).toContain("Another site");
    expect(await problemOf(await ask(there, headers), 403)).toContain("Another site");
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", "text/plain; application/json", ""])("refuses content of the type %j", async (type) => {
    const there = owned;
    await problemOf(await ask(there, { ...owner, "content-type": type }), 415);
  });

  test("refuses what is too large", async () => {
    const there = owned;
    await problemOf(await ask(there, owner, { name: "x".repeat(MOST_BYTES) }), 413);
  });

  if (rule.who !== "anybody") {
    test("refuses the owner's session without the proof that a page of ours asks", async () => {
      const there = owned;
      const { cookie, "x-readout-csrf": csrf } = owner;
      for (const proof of [{}, { "x-readout-csrf": "" }, { "x-readout-csrf": `${csrf}x` }, { "x-readout-csrf": another["x-readout-csrf"] }]) {
        expect(await problemOf(await ask(there, { cookie, ...proof }), 403)).toContain("x-readout-csrf");
      }
      });

    test("is answered when a page of ours asks", async () => {
      const there = owned;
      const answer = await ask(there, { ...(await signedIn(there)), origin: "http://readout.test", "sec-fetch-site": "same-origin" });
      expect([200, 201, 204, 400, 401, 404], await answer.clone().text()).toContain(answer.status);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      if (answer.status === 401) expect(rule.path).toBe("/api/recipients/renew");
    });
  }
});

describe("what is sent holds what is asked for and nothing besides", () => {
  test.each([
    ["POST", "/api/watches", { ...WATCH, id: 7 }, "id"],
    ["POST", "/api/watches", { ...WATCH, createdAt: "2031-01-01" }, "createdAt"],
    ["PUT", "/api/watches/1", { ...WATCH, account: "another" }, "account"],
    ["POST", "/api/watches/preview", { ...WATCH, reader: {} }, "reader"],
    ["POST", "/api/recipients", { ...browser("a"), account: "another" }, "account"],
    ["POST", "/api/recipients", { ...browser("a"), tokenHash: "x" }, "tokenHash"],
    ["POST", "/api/recipients", { ...browser("a"), state: "gone" }, "state"],
    ["PATCH", "/api/recipients/1", { place: "https://elsewhere.example" }, "place"],
    ["PATCH", "/api/recipients/1", { address: "{}" }, "address"],
    ["POST", "/api/recipients/renew", { endpoint: "x", subscription: subscription("b"), id: 2 }, "id"],
    ["POST", "/api/tokens", { name: "a", scopes: ["alerts:read"], days: 1, account: "another" }, "account"],
    ["POST", "/api/session", { password: PASSWORD, email: "another@readout.invalid" }, "email"],
    ["POST", "/api/owner", { password: PASSWORD, code: "x", role: "admin" }, "role"],
  ] as const)("%s %s refuses %j", async (method, path, body, member) => {
    const there = owned;
    const answer = await there.ask(method, path, body, owner);
    expect(await problemOf(answer, 400)).toContain(member);
  });

  test.each(["", "{", "[]", "null", '"x"', '{"name":{"a":1}}', '{"__proto__":{"name":"x"}}', "\u0000"])("no watch comes of %j", async (body) => {
    const there = owned;
    await problemOf(await there.ask("POST", "/api/watches", body, owner), 400);
  });
});

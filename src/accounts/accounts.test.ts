// The owner's account over the real record: the first password, signing in and out, sessions that end, tokens.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../store/contract.ts";
import { openTemporaryStore } from "../store/index.ts";
import { type Accounts, createAccounts } from "./index.ts";

const PASSWORD = "a lantern over the quay";
let store: Store;
let accounts: Accounts;
let clock: Date;

beforeEach(async () => {
  clock = new Date();
  store = await openTemporaryStore();
  accounts = createAccounts(store.accounts, { publicUrl: "", now: () => clock });
});
afterEach(() => store.close());

const cookieOf = ({ cookies }: { cookies: readonly string[] }) => cookies[0]!.split(";")[0]!;

describe("the first password", () => {
  test("is chosen with the code that was offered, once, in any case and spacing", async () => {
    const code = (await accounts.offerCode())!;
    expect(code).toMatch(/^([A-Z2-9]{4}-){4}[A-Z2-9]{4}$/);
    expect(await accounts.offerCode()).toBe(code);
    expect(await accounts.claim({ password: PASSWORD, code: "AAAA-AAAA-AAAA-AAAA-AAAA" })).toBe("wrong");
    expect(await accounts.claimed()).toBe(false);
    expect(await accounts.claim({ password: PASSWORD, code: code.toLowerCase().replaceAll("-", " ") })).toBe("claimed");
    expect(await accounts.claimed()).toBe(true);
    expect(await accounts.claim({ password: "another, just as long", code })).toBe("taken");
    expect(await accounts.offerCode()).toBeNull();
  });

  test("nobody chooses it while no code was offered", async () => {
    expect(await accounts.claim({ password: PASSWORD, code: "" })).toBe("wrong");
  });

  test("of two who have the code, one comes first", async () => {
    const code = (await accounts.offerCode())!;
    const outcomes = await Promise.all([accounts.claim({ password: PASSWORD, code }), accounts.claim({ password: "another, just as long", code })]);
    expect(outcomes.toSorted()).toEqual(["claimed", "wrong"]);
  });

  test("a code does not outlive its process", async () => {
    const code = (await accounts.offerCode())!;
    expect(await createAccounts(store.accounts, { publicUrl: "", now: () => clock }).claim({ password: PASSWORD, code })).toBe("wrong");
  });
});

describe("sessions", () => {
  beforeEach(() => accounts.setPassword(PASSWORD));

  test("begin with the right password alone", async () => {
    expect(await accounts.signIn("a lantern over the key")).toBeNull();
    const signedIn = (await accounts.signIn(PASSWORD))!;
    expect(signedIn.cookies).toEqual([expect.stringMatching(/^readout\.session_token=[^;]{40,}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Strict$/)]);
    expect(await accounts.session(cookieOf(signedIn), false)).toMatchObject({ account: signedIn.account, csrf: signedIn.csrf });
  });

  test("each has a proof of its own against other sites", async () => {
    const [one, two] = [(await accounts.signIn(PASSWORD))!, (await accounts.signIn(PASSWORD))!];
    expect(one.csrf).not.toBe(two.csrf);
    expect(one.csrf).toMatch(/^[\w-]{43}$/);
  });

  test("cookies go over https alone where that is the public address", async () => {
    const secure = createAccounts(store.accounts, { publicUrl: "https://readout.example/", now: () => clock });
    const [cookie = ""] = (await secure.signIn(PASSWORD))!.cookies;
    expect(cookie.split("; ")).toEqual(expect.arrayContaining([expect.stringMatching(/^__Secure-readout\.session_token=/), "Secure", "HttpOnly", "SameSite=Strict"]));
  });

  test.each(["", "readout.session_token=", "readout.session_token=abc.def", "other=1"])("nobody is signed in by the cookie %j", async (cookie) => {
    expect(await accounts.session(cookie, false)).toBeNull();
  });

  test("a cookie whose signature was changed is nobody's", async () => {
    const cookie = cookieOf((await accounts.signIn(PASSWORD))!);
    expect(await accounts.session(cookie.replace(/=(.)/, (_, first: string) => `=${first === "a" ? "b" : "a"}`), false)).toBeNull();
  });

  test("end by signing out, one or all", async () => {
    const cookies = await Promise.all(Array.from({ length: 3 }, async () => cookieOf((await accounts.signIn(PASSWORD))!)));
    const alive = async () => (await Promise.all(cookies.map((cookie) => accounts.session(cookie, false)))).map((session) => session !== null);
    expect(await accounts.signOut(cookies[0]!, false)).toContainEqual(expect.stringMatching(/^readout\.session_token=; Max-Age=0/));
    expect(await alive()).toEqual([false, true, true]);
    await accounts.signOut(cookies[1]!, true);
    expect(await alive()).toEqual([false, false, false]);
  });

  test("end with another password", async () => {
    const cookie = cookieOf((await accounts.signIn(PASSWORD))!);
    await accounts.setPassword("another, just as long");
    expect(await accounts.session(cookie, false)).toBeNull();
    expect(await accounts.signIn(PASSWORD)).toBeNull();
    expect(await accounts.signIn("another, just as long")).not.toBeNull();
  });

  test("end when they were not used for two weeks", async () => {
    const cookie = cookieOf((await accounts.signIn(PASSWORD))!);
    await store.accounts.library().db.updateTable("auth_session").set({ expiresAt: new Date(Date.now() - 1000).toISOString() }).execute();
    expect(await accounts.session(cookie, true)).toBeNull();
  });

  test("outlive the process", async () => {
    const cookie = cookieOf((await accounts.signIn(PASSWORD))!);
    expect(await createAccounts(store.accounts, { publicUrl: "", now: () => clock }).session(cookie, false)).not.toBeNull();
  });
});

describe("tokens", () => {
  let account: string;
  beforeEach(async () => {
    await accounts.setPassword(PASSWORD);
    ({ account } = (await accounts.signIn(PASSWORD))!);
  });

  test("are told once, known by their hash, note their use and end", async () => {
    const { token, secret } = await accounts.makeToken({ account, name: "a script", scopes: ["alerts:read"], days: 2 });
    expect(secret).toMatch(/^rdo_[\w-]{43}$/);
    expect(JSON.stringify(await accounts.tokens(account))).not.toContain(secret);
    expect(await accounts.tokens(account)).toEqual([{ ...token, usedAt: null }]);
    expect(await accounts.token(secret)).toMatchObject({ id: token.id, scopes: ["alerts:read"] });
    expect((await accounts.tokens(account))[0]?.usedAt).toBe(`${clock.toISOString().slice(0, 16)}:00.000Z`);
    expect(await accounts.token(`${secret}x`)).toBeNull();
    clock = new Date(clock.getTime() + 2 * 86_400_000);
    expect(await accounts.token(secret)).toBeNull();
  });

  test("can be taken back, by their own account alone", async () => {
    const { token, secret } = await accounts.makeToken({ account, name: "a script", scopes: ["alerts:write"], days: null });
    expect(await accounts.removeToken("another", token.id)).toBe(false);
    expect(await accounts.removeToken(account, token.id)).toBe(true);
    expect(await accounts.token(secret)).toBeNull();
  });
});

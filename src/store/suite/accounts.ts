// What a record keeps about who may change it.
import { expect, test } from "vitest";
import type { AccessTokenGiven } from "../accounts.ts";
import type { Store } from "../contract.ts";

type WithStore = (use: (store: Store) => Promise<void>) => Promise<void>;

const token = (more: Partial<AccessTokenGiven> = {}): AccessTokenGiven => ({ id: "t1", account: "u1", name: "a script", scopes: ["alerts:read"], hash: "h1", createdAt: "2031-04-01T08:00:00.000Z", expiresAt: null, ...more });

async function withAccounts({ accounts }: Store, ...ids: readonly string[]): Promise<void> {
  const at = "2031-04-01T08:00:00.000Z";
  for (const id of ids) await accounts.library().db.insertInto("auth_user").values({ id, name: id, email: `${id}@readout.invalid`, emailVerified: 0, createdAt: at, updatedAt: at }).execute();
}

export function accountsSuite(withStore: WithStore): void {
  test("a secret is made once and stays", () =>
    withStore(async ({ accounts }) => {
      let made = 0;
      const make = () => `secret ${(made += 1)}`;
      expect(await Promise.all([accounts.secret("sessions", make), accounts.secret("sessions", make)])).toEqual(["secret 1", "secret 1"]);
      expect(await accounts.secret("another", make)).not.toBe("secret 1");
      expect(await accounts.secret("sessions", () => "never")).toBe("secret 1");
    }));

  test("tokens are found by their hash until they end, with their last use to the minute", () =>
    withStore(async (store) => {
      const { accounts } = store;
      await withAccounts(store, "u1");
      await accounts.addToken(token({ expiresAt: "2031-04-02T00:00:00.000Z" }));
      expect(await accounts.tokens("u1")).toEqual([{ id: "t1", account: "u1", name: "a script", scopes: ["alerts:read"], createdAt: "2031-04-01T08:00:00.000Z", usedAt: null, expiresAt: "2031-04-02T00:00:00.000Z" }]);
      expect(await accounts.useToken("h1", "2031-04-01T09:10:11.000Z")).toMatchObject({ id: "t1", usedAt: "2031-04-01T09:10:00.000Z" });
      expect((await accounts.tokens("u1"))[0]?.usedAt).toBe("2031-04-01T09:10:00.000Z");
      expect(await accounts.useToken("h2", "2031-04-01T09:10:11.000Z")).toBeNull();
      expect(await accounts.useToken("h1", "2031-04-02T00:00:00.000Z")).toBeNull();
    }));

  test("tokens belong to their account, and go with it", () =>
    withStore(async (store) => {
      const { accounts } = store;
      await withAccounts(store, "u1", "u2");
      await accounts.addToken(token());
      await accounts.addToken(token({ id: "t2", account: "u2", hash: "h2" }));
      expect(await accounts.removeToken("u2", "t1")).toBe(false);
      expect((await accounts.tokens("u1")).map(({ id }) => id)).toEqual(["t1"]);
      expect(await accounts.removeToken("u1", "t1")).toBe(true);
      await accounts.library().db.deleteFrom("auth_user").where("id", "=", "u2").execute();
      expect(await accounts.useToken("h2", "2031-04-01T09:00:00.000Z")).toBeNull();
    }));

  test("the sign-in library waits while something long is written, and stops nothing", () =>
    withStore(async (store) => {
      const long = store.writer.record(Array.from({ length: 40 }, (_, at) => ({ document: { ...DOCUMENT, id: `d${at}`, origin: `d${at}` }, reading: { reader: "by hand", statements: [], notes: [] } })));
      const added = Array.from({ length: 20 }, (_, at) => withAccounts(store, `u${at}`));
      await Promise.all([long, ...added]);
      expect((await store.reader.counts()).documents).toBe(40);
      expect(await store.accounts.library().db.selectFrom("auth_user").selectAll().execute()).toHaveLength(20);
    }));
}

const DOCUMENT = { kind: "article", url: null, title: "Quay", outlet: null, published: null, text: "The quay opens. ".repeat(200), times: [] } as const;

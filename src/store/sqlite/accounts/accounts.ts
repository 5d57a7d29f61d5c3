// Tokens and secrets in the embedded engine, and the connection that the sign-in library gets.
import { Kysely } from "kysely";
import type { AccessToken, AccountsKept, Scope } from "../../accounts.ts";
import { type Connection, connectApart, makePrivate } from "../connection.ts";
import { guarded } from "../errors.ts";
import { transact } from "../transact.ts";
import { patientDialect } from "./patient.ts";

interface TokenRow {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly scopes: string;
  readonly created_at: string;
  readonly used_at: string | null;
  readonly expires_at: string | null;
}

const TOKEN = "id, account, name, scopes, created_at, used_at, expires_at";

/** `patience`: milliseconds to wait while another program writes. */
export function createAccountsKept(writing: Connection, patience: number): AccountsKept & { close(): Promise<void> } {
  const { path, db, prepared } = writing;
  const write = <T>(work: () => T) => guarded(path, () => transact(db, patience, async () => work()));
  let library: Kysely<Record<string, Record<string, unknown>>> | null = null;
  return {
    library() {
      library ??= new Kysely({ dialect: patientDialect(connectApart(path), patience) });
      return { db: library, type: "sqlite" };
    },
    async secret(name, make) {
      const kept = () => prepared.get<{ value: string }>("SELECT value FROM secret WHERE name = ?", name)?.value;
      const known = await guarded(path, async () => kept());
      if (known !== undefined) return known;
      makePrivate(path);
      return write(() => {
        prepared.run("INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", name, make());
        return kept()!;
      });
    },
    addToken: ({ id, account, name, hash, scopes, createdAt, expiresAt }) =>
      write(() => {
        prepared.run("INSERT INTO access_token (id, account, name, hash, scopes, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)", id, account, name, hash, JSON.stringify(scopes), createdAt, expiresAt);
      }),
    tokens: (account) => guarded(path, async () => prepared.all<TokenRow>(`SELECT ${TOKEN} FROM access_token WHERE account = ? ORDER BY created_at, rowid`, account).map(toToken)),
    async useToken(hash, at) {
      const found = await guarded(path, async () => prepared.get<TokenRow>(`SELECT ${TOKEN} FROM access_token WHERE hash = ? AND (expires_at IS NULL OR expires_at > ?)`, hash, at));
      if (!found) return null;
      const minute = `${at.slice(0, 16)}:00.000Z`;
      // Not at every use: a program may ask many times a second.
      if (found.used_at !== minute) await write(() => prepared.run("UPDATE access_token SET used_at = ? WHERE id = ?", minute, found.id));
      return toToken({ ...found, used_at: minute });
    },
    removeToken: (account, id) => write(() => prepared.run("DELETE FROM access_token WHERE account = ? AND id = ?", account, id) > 0),
    close: async () => library?.destroy(),
  };
}

const toToken = ({ id, account, name, scopes, created_at, used_at, expires_at }: TokenRow): AccessToken => ({
  id, account, name, scopes: JSON.parse(scopes) as Scope[], createdAt: created_at, usedAt: used_at, expiresAt: expires_at,
});

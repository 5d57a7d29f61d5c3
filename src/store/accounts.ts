// What the record keeps about who may change it: the sign-in library's own tables, tokens of programs, and secrets made for it.
import type { Kysely } from "kysely";

/** What a program with a token may do. */
export type Scope = "alerts:read" | "alerts:write";

/** With which a program acts for an account. What it shows is not kept, only its hash. */
export interface AccessToken {
  readonly id: string;
  /** Id of the account that made it. */
  readonly account: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  /** To the minute; null before it ever was. */
  readonly usedAt: string | null;
  /** Null: it does not end by itself. */
  readonly expiresAt: string | null;
}

export type AccessTokenGiven = Omit<AccessToken, "usedAt"> & {
  /** SHA-256 of what is shown, base64url. */
  readonly hash: string;
};

/** Each call is one transaction that survives power loss. */
export interface AccountsKept {
  /** A connection of its own for the sign-in library, whose tables (auth_…) are its own business. It waits while others write. */
  library(): { readonly db: Kysely<Record<string, Record<string, unknown>>>; readonly type: "sqlite" };
  /** The secret of this name; `make` gives it when it is asked for the first time. */
  secret(name: string, make: () => string): Promise<string>;
  addToken(given: AccessTokenGiven): Promise<void>;
  /** Of an account, in the order of making; those that have ended too. */
  tokens(account: string): Promise<readonly AccessToken[]>;
  /** The token with this hash that has not ended by `at`, which is then noted as its last use; null when there is none. */
  useToken(hash: string, at: string): Promise<AccessToken | null>;
  /** False when the account has none of this id. */
  removeToken(account: string, id: string): Promise<boolean>;
}

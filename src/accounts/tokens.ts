// Tokens with which programs and browsers without an account act: told once, only their hash is kept.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { AccessToken, AccountsKept, Scope } from "../store/accounts.ts";

/** So that a token that lies about is known for what it is. */
const PREFIX = "rdo_";
/** As many as a key of 256 bits has. */
const BYTES = 32;
const DAY_MS = 86_400_000;

export interface TokenGiven {
  readonly account: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Until it ends; null: it does not by itself. */
  readonly days: number | null;
}

export const newToken = (): string => `${PREFIX}${randomBytes(BYTES).toString("base64url")}`;

/** SHA-256, base64url. Unlike a password, a token has nothing to guess, so that a slow hash would protect nothing. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** `secret` is told this once. */
export async function makeToken(kept: AccountsKept, { account, name, scopes, days }: TokenGiven, at: Date): Promise<{ readonly token: AccessToken; readonly secret: string }> {
  const secret = newToken();
  const token = { id: randomUUID(), account, name, scopes, createdAt: at.toISOString(), expiresAt: days === null ? null : new Date(at.getTime() + days * DAY_MS).toISOString() };
  await kept.addToken({ ...token, hash: hashOf(secret) });
  return { token: { ...token, usedAt: null }, secret };
}

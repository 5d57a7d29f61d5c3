// Who may change what: the owner's account, sessions of browsers, tokens of programs.
import { randomBytes } from "node:crypto";
import type { AccessToken, AccountsKept } from "../store/accounts.ts";
import { LEAST_PASSWORD, type Library, openLibrary } from "./library.ts";
import { type Code, createCode, isClaimed, setPassword } from "./owner.ts";
import { type SignedIn, sessionOf, signIn, signOut } from "./sessions.ts";
import { createSlowing, type Slowing } from "./slowing.ts";
import { hashOf, makeToken, newToken, type TokenGiven } from "./tokens.ts";

export type { SignedIn, Slowing, TokenGiven };
export { LEAST_PASSWORD };

const CODE_BYTES = 20;

export interface Accounts {
  /** Whether the owner has a password. */
  claimed(): Promise<boolean>;
  /** A code with which, once, the owner's first password can be chosen over HTTP, good while this runs; null where there is a password. */
  offerCode(): Promise<string | null>;
  /** "wrong": no such code was offered, or it is used up. "taken": the owner has a password already. */
  claim(given: { readonly password: string; readonly code: string }): Promise<"claimed" | "wrong" | "taken">;
  /** The owner's, the first or another; every session ends. */
  setPassword(password: string): Promise<void>;
  /** Null when the password is wrong, or there is none. */
  signIn(password: string): Promise<SignedIn | null>;
  /** `cookie`: the request's header. Null when nobody is signed in by it. `renew`: a session that is used lasts longer. */
  session(cookie: string | undefined, renew: boolean): Promise<SignedIn | null>;
  /** Ends the cookie's session, or all of its account; gives the set-cookie headers that take it away. */
  signOut(cookie: string, everywhere: boolean): Promise<readonly string[]>;
  /** Of passwords and codes. */
  readonly attempts: Slowing;
  /** By what a program shows; null when there is none or it has ended. */
  token(secret: string): Promise<AccessToken | null>;
  tokens(account: string): Promise<readonly AccessToken[]>;
  makeToken(given: TokenGiven): Promise<{ readonly token: AccessToken; readonly secret: string }>;
  removeToken(account: string, id: string): Promise<boolean>;
  /** For a reader without an account: what it shows to change what it added, and what is kept of that. */
  readerToken(): { readonly secret: string; readonly hash: string };
  hashOf(token: string): string;
}

/** `publicUrl`: where browsers see this, "" when that is not told. The sign-in library is loaded when it is first needed. */
export function createAccounts(kept: AccountsKept, { publicUrl, now }: { readonly publicUrl: string; readonly now: () => Date }): Accounts {
  let opened: Promise<Library> | null = null;
  const library = () => (opened ??= openLibrary(kept, { publicUrl, newSecret: () => randomBytes(32).toString("base64url") }));
  let code: Code | null = null;
  return {
    claimed: async () => isClaimed(await library()),
    async offerCode() {
      if (await isClaimed(await library())) return null;
      code ??= createCode(randomBytes(CODE_BYTES));
      return code.shown;
    },
    async claim({ password, code: given }) {
      if (await isClaimed(await library())) return "taken";
      if (!code?.take(given)) return "wrong";
      try {
        await setPassword(await library(), password);
      } catch (error) {
        code.giveBack();
        throw error;
      }
      return "claimed";
    },
    setPassword: async (password) => setPassword(await library(), password),
    signIn: async (password) => signIn(await library(), password),
    session: async (cookie, renew) => sessionOf(await library(), cookie, renew),
    signOut: async (cookie, everywhere) => signOut(await library(), cookie, everywhere),
    attempts: createSlowing(now),
    token: (secret) => kept.useToken(hashOf(secret), now().toISOString()),
    tokens: (account) => kept.tokens(account),
    makeToken: (given) => makeToken(kept, given, now()),
    removeToken: (account, id) => kept.removeToken(account, id),
    readerToken() {
      const secret = newToken();
      return { secret, hash: hashOf(secret) };
    },
    hashOf,
  };
}

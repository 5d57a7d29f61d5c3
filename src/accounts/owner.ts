// The owner's account: whether it has a password, setting one, and the one-time code with which a browser may choose the first.
import { createHash, timingSafeEqual } from "node:crypto";
import type { Library } from "./library.ts";

/** The library finds accounts by mail address; this one is nobody's (RFC 6761, section 6.4). */
export const OWNER = "owner@readout.invalid";

export async function isClaimed(library: Library): Promise<boolean> {
  const { internalAdapter } = await library.$context;
  const found = await internalAdapter.findUserByEmail(OWNER, { includeAccounts: true });
  return found?.accounts.some(({ password }) => Boolean(password)) ?? false;
}

/** The first, or another; then every session ends. */
export async function setPassword(library: Library, password: string): Promise<void> {
  const { internalAdapter, password: hashing } = await library.$context;
  const hash = await hashing.hash(password);
  const found = await internalAdapter.findUserByEmail(OWNER, { includeAccounts: true });
  const { id } = found?.user ?? (await internalAdapter.createUser({ email: OWNER, name: "Owner", emailVerified: false }, { method: "email-password" }));
  if (found?.accounts.some(({ providerId }) => providerId === "credential")) await internalAdapter.updatePassword(id, hash);
  else await internalAdapter.linkAccount({ userId: id, providerId: "credential", accountId: id, password: hash });
  await internalAdapter.deleteUserSessions(id);
}

export interface Code {
  /** What is printed. */
  readonly shown: string;
  /** Uses it up when it is right, so that of two who have it one comes first. */
  take(given: string): boolean;
  /** Valid again: what it was taken for came to nothing. */
  giveBack(): void;
}

/** Holds for this process alone. `random` gives the bytes of the code. */
export function createCode(random: Uint8Array): Code {
  const shown = [...random].map((byte) => LETTERS[byte % LETTERS.length]).join("").replace(/.{4}(?=.)/g, "$&-");
  let open = true;
  return {
    shown,
    take(given) {
      const right = open && timingSafeEqual(digest(given), digest(shown));
      if (right) open = false;
      return right;
    },
    giveBack: () => void (open = true),
  };
}

/** 32 of them, so that each byte gives one as often as another; none that is easily taken for another. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

const digest = (code: string) => createHash("sha256").update(code.toUpperCase().replace(/[^A-Z0-9]/g, "")).digest();

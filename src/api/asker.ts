// Who asks: by a session's cookie, a program's token, or the token of a reader who is told without an account.
import type { Context } from "hono";
import type { Recipient, Scope, Telling } from "./telling.ts";

export type Asker =
  | { readonly kind: "session"; readonly account: string; readonly csrf: string }
  | { readonly kind: "token"; readonly account: string; readonly scopes: readonly Scope[] }
  | { readonly kind: "reader"; readonly recipient: Recipient };

/** What the wall found out, for the routes behind it. */
export type Guarded = { Variables: { asker: Asker | null; passed: boolean } };

export const CSRF_HEADER = "x-readout-csrf";
export const READER_HEADER = "x-readout-recipient";

/**
 * Null: nobody that is known. A program's token goes before a cookie, so that what a program may do never depends on one. A session
 * counts for what writes only with the proof that a page of ours sent it; without that, a reader's own token may still.
 */
export async function askerOf(c: Context, { accounts, alerts }: Telling, writes: boolean): Promise<Asker | "unproven" | null> {
  const bearer = bearerOf(c);
  if (bearer !== null) {
    const token = await accounts.token(bearer);
    return token && { kind: "token", account: token.account, scopes: token.scopes };
  }
  // By their hashes, so that the time it takes tells nothing of how much was right.
  const session = await accounts.session(c.req.header("cookie"), false);
  if (session && (!writes || accounts.hashOf(c.req.header(CSRF_HEADER) ?? "") === accounts.hashOf(session.csrf))) return { kind: "session", account: session.account, csrf: session.csrf };
  const recipient = await shownRecipient(c, { accounts, alerts });
  if (recipient) return { kind: "reader", recipient };
  return session ? "unproven" : null;
}

/** Whose own token the request shows. */
export async function shownRecipient(c: Context, { accounts, alerts }: Pick<Telling, "accounts" | "alerts">): Promise<Recipient | null> {
  const shown = c.req.header(READER_HEADER);
  return shown === undefined ? null : ((await alerts.reader.recipients({ tokenHash: accounts.hashOf(shown), limit: 1 })).items[0] ?? null);
}

/** What a program shows; null where none speaks. Other schemes are a proxy's business. */
export const bearerOf = (c: Context): string | null => /^Bearer +(\S{1,200})$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? null;

/**
 * The network address that attempts are counted by. Behind a proxy of this machine it is the one that the proxy added last; what
 * came before in that header is the asker's own words.
 */
export function addressOf(c: Context, publicUrl: string): string {
  const peer = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? "nowhere";
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return publicUrl !== "" && /^(::1|127\.|::ffff:127\.)/.test(peer) && forwarded ? forwarded : peer;
}

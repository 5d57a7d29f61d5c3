// Signing in and out, and who a request's cookie belongs to.
import { createHmac } from "node:crypto";
import { APIError } from "better-auth/api";
import type { Library } from "./library.ts";
import { OWNER } from "./owner.ts";

export interface SignedIn {
  /** Id of the account. */
  readonly account: string;
  /** What pages that it opened send along with everything that writes; no other site knows it. */
  readonly csrf: string;
  /** For set-cookie headers of the answer. */
  readonly cookies: readonly string[];
}

/** Null when the password is wrong. */
export async function signIn(library: Library, password: string): Promise<SignedIn | null> {
  try {
    const { response, headers } = await library.api.signInEmail({ body: { email: OWNER, password }, returnHeaders: true });
    return { account: response.user.id, csrf: await csrfOf(library, response.token), cookies: headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) return null;
    throw error;
  }
}

/** Null when the cookie belongs to no session, or to one that has ended. `renew`: a session that is used lasts longer. */
export async function sessionOf(library: Library, cookie: string | undefined, renew: boolean): Promise<SignedIn | null> {
  if (cookie === undefined) return null;
  const { response, headers } = await library.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: !renew }, returnHeaders: true });
  return response && { account: response.user.id, csrf: await csrfOf(library, response.session.token), cookies: headers.getSetCookie() };
}

/** Ends the session, or all of its account; gives what takes its cookie away. */
export async function signOut(library: Library, cookie: string, everywhere: boolean): Promise<readonly string[]> {
  const signedIn = everywhere ? await sessionOf(library, cookie, false) : null;
  if (signedIn) await (await library.$context).internalAdapter.deleteUserSessions(signedIn.account);
  const { headers } = await library.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return headers.getSetCookie();
}

async function csrfOf(library: Library, session: string): Promise<string> {
  return createHmac("sha256", (await library.$context).secret).update(`csrf:${session}`).digest("base64url");
}

// The sign-in library as it is used here: passwords and sessions, nothing that asks another machine.
import { betterAuth } from "better-auth";
import type { AccountsKept } from "../store/accounts.ts";

/** Characters of a password. */
export const LEAST_PASSWORD = 12;
const MOST_PASSWORD = 500;
const DAY_S = 86_400;
/** A session ends when it was not used for so long. */
const SESSION_S = 14 * DAY_S;

export type Library = Awaited<ReturnType<typeof openLibrary>>;

/** `publicUrl`: where browsers see this, "" when that is not told; with https, cookies are sent back over https alone. */
export async function openLibrary(kept: AccountsKept, { publicUrl, newSecret }: { readonly publicUrl: string; readonly newSecret: () => string }) {
  return betterAuth({
    appName: "Readout",
    database: kept.library(),
    secret: await kept.secret("sessions", newSecret),
    // Nothing is made of it while the library's own routes are not served, but it wants one.
    baseURL: publicUrl === "" ? "http://readout.invalid" : new URL(publicUrl).origin,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, requireEmailVerification: false, minPasswordLength: LEAST_PASSWORD, maxPasswordLength: MOST_PASSWORD },
    session: { modelName: "auth_session", expiresIn: SESSION_S, updateAge: DAY_S },
    user: { modelName: "auth_user" },
    account: { modelName: "auth_account" },
    verification: { modelName: "auth_verification" },
    advanced: {
      cookiePrefix: "readout",
      useSecureCookies: publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "strict", path: "/" },
    },
  });
}

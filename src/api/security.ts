// Who may use a route, as its description says it (OpenAPI 3.1, Security Requirement Object): the wall's table, for other programs.
import { CSRF_HEADER, READER_HEADER } from "./asker.ts";
import { RULES } from "./wall.ts";

export const SECURITY_SCHEMES = {
  session: { type: "apiKey", in: "cookie", name: "readout.session_token", description: `A session, by POST /api/session; what writes also needs the header ${CSRF_HEADER}. Over https the name begins with __Secure-.` },
  token: { type: "http", scheme: "bearer", description: "A program's token with the scope." },
  recipient: { type: "apiKey", in: "header", name: READER_HEADER, description: "A recipient's own token, for that one alone." },
} as const;

/** Nothing where anybody may. */
export function securityOf(method: string, path: string): { readonly security?: readonly object[] } {
  const rule = RULES.find((each) => each.path === path && each.method.toLowerCase() === method);
  if (rule === undefined || rule.who === "anybody") return {};
  const token = rule.scope === undefined ? [] : [{ token: [rule.scope] }];
  return { security: [{ session: [] }, ...token, ...(rule.who === "recipient" ? [{ recipient: [] }] : []), ...(rule.who === "subscriber" ? [{}] : [])] };
}

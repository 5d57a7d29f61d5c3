// The wall before the API: reading is open, and this table says what else is answered, and to whom. What it does not name is refused.
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Asker, askerOf, bearerOf, CSRF_HEADER, type Guarded, READER_HEADER } from "./asker.ts";
import { problem } from "./problem.ts";
import type { Scope, Telling } from "./telling.ts";

export interface Rule {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** As routes are described: {id} stands for one part of the address. */
  readonly path: string;
  /**
   * anybody: the route itself looks at a password or code. owner: a session, or a token with the scope. session: no token, so that a
   * token makes no other. subscriber: the owner, or any reader where subscribing is open to them. recipient: the owner, or whoever
   * shows that recipient's own token.
   */
  readonly who: "anybody" | "owner" | "session" | "subscriber" | "recipient";
  /** That a token needs. */
  readonly scope?: Scope;
}

export const RULES: readonly Rule[] = [
  { method: "POST", path: "/api/owner", who: "anybody" },
  { method: "POST", path: "/api/session", who: "anybody" },
  { method: "DELETE", path: "/api/session", who: "session" },
  { method: "POST", path: "/api/watches", who: "owner", scope: "alerts:write" },
  { method: "POST", path: "/api/watches/preview", who: "subscriber", scope: "alerts:read" },
  { method: "PUT", path: "/api/watches/{id}", who: "owner", scope: "alerts:write" },
  { method: "DELETE", path: "/api/watches/{id}", who: "owner", scope: "alerts:write" },
  { method: "GET", path: "/api/recipients", who: "recipient", scope: "alerts:read" },
  { method: "POST", path: "/api/recipients", who: "subscriber", scope: "alerts:write" },
  { method: "POST", path: "/api/recipients/renew", who: "recipient", scope: "alerts:write" },
  { method: "GET", path: "/api/recipients/{id}", who: "recipient", scope: "alerts:read" },
  { method: "PATCH", path: "/api/recipients/{id}", who: "recipient", scope: "alerts:write" },
  { method: "DELETE", path: "/api/recipients/{id}", who: "recipient", scope: "alerts:write" },
  { method: "GET", path: "/api/recipients/{id}/deliveries", who: "recipient", scope: "alerts:read" },
  { method: "POST", path: "/api/recipients/{id}/mute", who: "recipient", scope: "alerts:write" },
  { method: "POST", path: "/api/recipients/{id}/test", who: "recipient", scope: "alerts:write" },
  { method: "GET", path: "/api/tokens", who: "session" },
  { method: "POST", path: "/api/tokens", who: "session" },
  { method: "DELETE", path: "/api/tokens/{id}", who: "session" },
];

/** Bytes of what is sent: the largest is a recipient with two hundred watches. */
export const MOST_BYTES = 65_536;
const READING: readonly string[] = ["GET", "HEAD"];

const PLACES = RULES.map((rule) => ({ rule, place: new RegExp(`^${rule.path.replace("{id}", "[^/]+")}$`) }));
const limited = bodyLimit({ maxSize: MOST_BYTES, onError: (c) => problem(c, 413, `More than ${MOST_BYTES} bytes are not taken.`) });

/** `telling` is null where nobody can be told and nothing be written. */
export function wall(telling: Telling | null): MiddlewareHandler<Guarded> {
  return async (c, next) => {
    const here = telling === null ? [] : PLACES.filter(({ place }) => place.test(c.req.path));
    const method = c.req.method === "HEAD" ? "GET" : c.req.method;
    const rule = here.find((each) => each.rule.method === method)?.rule;
    c.set("asker", null);
    if (rule === undefined || telling === null) {
      if (method === "GET") return next();
      c.header("allow", [...READING, ...here.map((each) => each.rule.method).filter((each) => each !== "GET")].join(", "));
      return problem(c, 405, `${c.req.method} is not answered here; /api/openapi.json lists what can be written, and the rest can only be read.`);
    }
    const writes = method !== "GET";
    const fault = writes ? foreign(c, telling.publicUrl) ?? unsuited(c) : null;
    if (fault) return fault;
    if (rule.who !== "anybody") {
      const found = await askerOf(c, telling, writes);
      const refused = await refusal(c, rule, found, telling);
      if (refused) return refused;
      if (found !== "unproven") c.set("asker", found);
    }
    c.set("passed", true);
    const answer = writes ? await limited(c, next) : await next();
    c.header("cache-control", "no-store");
    return answer;
  };
}

/** For routes of which nothing is for everybody: whatever an address looks like that leads here, the wall has let it through. */
export const behindWall: MiddlewareHandler<Guarded> = async (c, next) => (c.get("passed") ? next() : problem(c, 404, "There is nothing at this address. /api/openapi.json lists what there is."));

/** Browsers say which site a request comes from; programs say nothing. */
function foreign(c: Context, publicUrl: string): Response | null {
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const ours = origin === undefined || (URL.canParse(origin) && (new URL(origin).host === new URL(c.req.url).host || (publicUrl !== "" && new URL(origin).origin === new URL(publicUrl).origin)));
  if (ours && (site === undefined || site === "same-origin" || site === "none")) return null;
  return problem(c, 403, "Another site asks for this. Only the pages of this one, and programs with a token, change anything here.");
}

/** JSON alone: a form of another site can send no such thing without asking first. */
function unsuited(c: Context): Response | null {
  const empty = c.req.header("content-length") === "0" || (c.req.header("content-length") === undefined && c.req.header("transfer-encoding") === undefined && c.req.raw.body === null);
  if (empty || /^application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? "")) return null;
  return problem(c, 415, "Send JSON, with the header content-type: application/json.");
}

async function refusal(c: Context, { who, scope }: Rule, asker: Asker | "unproven" | null, { accounts, subscribing }: Telling): Promise<Response | null> {
  if (asker === "unproven") return problem(c, 403, `You are signed in, but the header ${CSRF_HEADER} does not show that a page of this site asks. GET /api/session gives its value.`);
  if (asker?.kind === "token") {
    if (scope !== undefined && asker.scopes.includes(scope)) return null;
    return problem(c, 403, scope === undefined ? "No token may do this: sign in." : `This token has not the scope ${scope}.`);
  }
  if (asker?.kind === "session") return null;
  if (!(await accounts.claimed())) return problem(c, 403, "This record has no owner yet, so nothing can be changed over HTTP. Whoever runs it chooses a password first: readout serve prints how, readout owner sets one.");
  if (asker?.kind === "reader" && who === "recipient") return null;
  if (who === "subscriber" && subscribing === "readers" && bearerOf(c) === null) return null;
  c.header("www-authenticate", "Bearer");
  return problem(c, 401, who === "recipient" ? `Sign in, or show this recipient's own token in the header ${READER_HEADER}.` : "Sign in, or send a token with the header authorization: Bearer TOKEN.");
}

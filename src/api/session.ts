// /api/session and /api/owner: who is signed in and what they may, signing in and out, and choosing the owner's first password.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { addressOf, type Guarded } from "./asker.ts";
import { invalid } from "./invalid.ts";
import { NoParameters, SigningOut } from "./parameters.ts";
import { problems, refused } from "./problem.ts";
import type { Services } from "./services.ts";
import type { SignedIn, Telling } from "./telling.ts";
import { WireClaim, WirePassword, WireSession } from "./wire-alerts.ts";

const one = createRoute({
  method: "get",
  path: "/session",
  summary: "Who is signed in, and what they may do",
  request: { query: NoParameters },
  responses: { 200: { description: "The session, or what those may who are not signed in.", content: { "application/json": { schema: WireSession } } }, ...problems(400) },
});

const begin = createRoute({
  method: "post",
  path: "/session",
  summary: "Sign in with the owner's password",
  request: { query: NoParameters, body: { required: true, content: { "application/json": { schema: WirePassword.strict() } } } },
  responses: { 200: { description: "Signed in; the cookie is the session.", content: { "application/json": { schema: WireSession } } }, ...problems(400, 401, 403, 409, 413, 415, 429) },
});

const end = createRoute({
  method: "delete",
  path: "/session",
  summary: "Sign out",
  request: { query: SigningOut },
  responses: { 204: { description: "Signed out." }, ...problems(400, 401, 403) },
});

const claim = createRoute({
  method: "post",
  path: "/owner",
  summary: "Choose the owner's first password, with the code that the server printed",
  request: { query: NoParameters, body: { required: true, content: { "application/json": { schema: WireClaim.strict() } } } },
  responses: { 201: { description: "The password is set, and you are signed in.", content: { "application/json": { schema: WireSession } } }, ...problems(400, 403, 409, 413, 415, 429) },
});

export const session = ({ telling }: Services) => {
  const app = new OpenAPIHono<Guarded>({ defaultHook: invalid });
  app.openapi(one, async (c) => {
    const signedIn = telling && (await telling.accounts.session(c.req.header("cookie"), true));
    c.header("cache-control", "no-store");
    return c.json(await told(c, telling, signedIn), 200);
  });
  if (telling === null) return app;
  const { accounts } = telling;
  return app
    .openapi(begin, async (c) => {
      if (!(await accounts.claimed())) throw refused(409, "This record has no owner yet: choose a password first, with the code that readout serve printed.");
      const succeeded = mayTry(c, telling);
      const signedIn = await accounts.signIn(c.req.valid("json").password);
      if (!signedIn) throw refused(401, "That is not the password.");
      succeeded();
      return c.json(await told(c, telling, signedIn), 200);
    })
    .openapi(end, async (c) => {
      for (const cookie of await accounts.signOut(c.req.header("cookie") ?? "", c.req.valid("query").everywhere === true)) c.header("set-cookie", cookie, { append: true });
      return c.body(null, 204);
    })
    .openapi(claim, async (c) => {
      const given = c.req.valid("json");
      const succeeded = mayTry(c, telling);
      const outcome = await accounts.claim(given);
      if (outcome === "taken") throw refused(409, "This record has an owner already: sign in, or let whoever runs it set another password with readout owner.");
      if (outcome === "wrong") throw refused(403, "That is not the code that readout serve printed, or it was used already.");
      succeeded();
      const signedIn = await accounts.signIn(given.password);
      return c.json(await told(c, telling, signedIn), 201);
    });
};

/** Throws when the asker's address has to wait; gives what to call when the password or code was right. */
function mayTry(c: Context, { accounts: { attempts }, publicUrl }: Telling): () => void {
  const address = addressOf(c, publicUrl);
  const wait = attempts.attempt(address);
  if (wait > 0) {
    c.header("retry-after", String(wait));
    throw refused(429, `Too many attempts from your address: try again in ${wait} ${wait === 1 ? "second" : "seconds"}.`);
  }
  return () => attempts.succeeded(address);
}

async function told(c: Context, telling: Telling | null, signedIn: SignedIn | null): Promise<WireSession> {
  for (const cookie of signedIn?.cookies ?? []) c.header("set-cookie", cookie, { append: true });
  if (telling === null) return { claimed: false, signedIn: false, csrf: null, mayWrite: false, maySubscribe: false, pushKey: null, ways: [] };
  const { accounts, subscribing, ways } = telling;
  const claimed = await accounts.claimed();
  const isOwner = signedIn !== null;
  const isOpen = claimed && subscribing === "readers";
  return {
    claimed, signedIn: isOwner, csrf: signedIn?.csrf ?? null, mayWrite: isOwner, maySubscribe: isOwner || isOpen,
    pushKey: ways.pushKey, ways: isOwner ? [...ways.ways] : isOpen ? ways.ways.filter((way) => way === "push") : [],
  };
}

// /api/tokens: with which programs act for the owner; made, listed and taken back by whoever is signed in.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Guarded } from "./asker.ts";
import { invalid } from "./invalid.ts";
import { Id, NoParameters } from "./parameters.ts";
import { missing, problems, refused } from "./problem.ts";
import type { Telling } from "./telling.ts";
import * as toWire from "./to-wire-alerts.ts";
import { behindWall } from "./wall.ts";
import { WireTokenGiven, WireTokenMade, WireTokens } from "./wire-alerts.ts";

const list = createRoute({
  method: "get",
  path: "/tokens",
  summary: "List the tokens of programs",
  request: { query: NoParameters },
  responses: { 200: { description: "Tokens, in the order of making.", content: { "application/json": { schema: WireTokens } } }, ...problems(400, 401, 403) },
});

const make = createRoute({
  method: "post",
  path: "/tokens",
  summary: "Make a token for a program",
  request: { query: NoParameters, body: { required: true, content: { "application/json": { schema: WireTokenGiven.strict() } } } },
  responses: { 201: { description: "Made; its secret is told this once.", content: { "application/json": { schema: WireTokenMade } } }, ...problems(400, 401, 403, 413, 415) },
});

const remove = createRoute({
  method: "delete",
  path: "/tokens/{id}",
  summary: "Take a token back",
  request: { params: Id, query: NoParameters },
  responses: { 204: { description: "Taken back." }, ...problems(400, 401, 403, 404) },
});

export const tokens = ({ accounts }: Telling) => {
  const app = new OpenAPIHono<Guarded>({ defaultHook: invalid });
  app.use("/tokens/*", behindWall);
  return app
    .openapi(list, async (c) => c.json({ items: (await accounts.tokens(accountOf(c))).map(toWire.token) }, 200))
    .openapi(make, async (c) => {
      const { name, scopes, days } = c.req.valid("json");
      const { token, secret } = await accounts.makeToken({ account: accountOf(c), name, scopes: [...new Set(scopes)], days });
      return c.json({ token: toWire.token(token), secret }, 201);
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid("param");
      if (!(await accounts.removeToken(accountOf(c), id))) throw missing(`There is no token "${id}". GET /api/tokens lists them.`);
      return c.body(null, 204);
    });
};

/** The wall lets nobody through without a session. */
function accountOf(c: Context<Guarded>): string {
  const asker = c.get("asker");
  if (asker?.kind !== "session") throw refused(401, "Sign in.");
  return asker.account;
}

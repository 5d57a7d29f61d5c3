// GET /api/echoes: phrases that speakers share within a window, the most surprising first.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./invalid.ts";
import { checkTogether, EchoPage, page } from "./parameters.ts";
import { problems } from "./problem.ts";
import type { Services } from "./services.ts";
import * as toWire from "./to-wire-comparing.ts";
import { WireEchoes } from "./wire-comparing.ts";

const list = createRoute({
  method: "get",
  path: "/echoes",
  summary: "Find echoes: the same words from two speakers within a window",
  request: { query: EchoPage },
  responses: {
    200: { description: "Echoes, most surprising first.", content: { "application/json": { schema: WireEchoes } } },
    ...problems(400),
  },
});

export const echoes = ({ comparisons }: Services) =>
  new OpenAPIHono({ defaultHook: invalid }).openapi(list, async (c) => {
    const asked = c.req.valid("query");
    checkTogether(asked);
    const found = await comparisons.echoes({ ...asked, ...page(asked) });
    return c.json(toWire.echoes(found, page(asked)), 200);
  });

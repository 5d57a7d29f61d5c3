// GET /api/outlets: who published what the record holds.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./invalid.ts";
import { checkTogether, Conditions, onlyGiven } from "./parameters.ts";
import { problems } from "./problem.ts";
import type { Services } from "./services.ts";
import { WireOutlets } from "./wire-record.ts";

const list = createRoute({
  method: "get",
  path: "/outlets",
  summary: "List outlets, all or those that carried what the conditions ask for",
  request: { query: Conditions },
  responses: {
    200: { description: "Outlets.", content: { "application/json": { schema: WireOutlets } } },
    ...problems(400),
  },
});

export const outlets = ({ reader }: Services) =>
  new OpenAPIHono({ defaultHook: invalid }).openapi(list, async (c) => {
    const asked = onlyGiven(c.req.valid("query"));
    checkTogether(asked);
    const found = await reader.outlets(Object.keys(asked).length > 0 ? asked : undefined);
    return c.json({ items: found.map(({ id, outlet, documents, statements }) => ({ id, outlet, documents, statements })) }, 200);
  });

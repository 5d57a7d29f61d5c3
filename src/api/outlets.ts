// GET /api/outlets: who published what the record holds.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./invalid.ts";
import { NoParameters } from "./parameters.ts";
import { problems } from "./problem.ts";
import type { Services } from "./services.ts";
import { WireOutlets } from "./wire-record.ts";

const list = createRoute({
  method: "get",
  path: "/outlets",
  summary: "List outlets",
  request: { query: NoParameters },
  responses: {
    200: { description: "Outlets.", content: { "application/json": { schema: WireOutlets } } },
    ...problems(400),
  },
});

export const outlets = ({ reader }: Services) =>
  new OpenAPIHono({ defaultHook: invalid }).openapi(list, async (c) => {
    const found = await reader.outlets();
    return c.json({ items: found.map(({ outlet, documents, statements }) => ({ outlet, documents, statements })) }, 200);
  });

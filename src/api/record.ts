// GET /api/record: how much there is, and whether the invented sample is in it.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./invalid.ts";
import { NoParameters } from "./parameters.ts";
import { problems } from "./problem.ts";
import type { Services } from "./services.ts";
import { WireRecord } from "./wire-record.ts";

const counts = createRoute({
  method: "get",
  path: "/record",
  summary: "What is in this record",
  request: { query: NoParameters },
  responses: {
    200: { description: "Counts.", content: { "application/json": { schema: WireRecord } } },
    ...problems(400),
  },
});

export const record = ({ reader, version, sample }: Services) =>
  new OpenAPIHono({ defaultHook: invalid }).openapi(counts, async (c) => {
    const { documents, versions, statements, speakers, outlets, earliest, latest } = await reader.counts();
    return c.json({ version, sample, documents, versions, statements, speakers, outlets, earliest, latest }, 200);
  });

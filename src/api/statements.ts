// GET /api/statements: the search over all that was said, and its picture over time.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { checkTogether, Conditions, onlyGiven, page, Search } from "./parameters.ts";
import { problems } from "./problem.ts";
import { invalid } from "./invalid.ts";
import type { Services } from "./services.ts";
import * as toWire from "./to-wire.ts";
import { WireHits, WireTimeline } from "./wire-record.ts";

const search = createRoute({
  method: "get",
  path: "/statements",
  summary: "Find statements",
  request: { query: Search },
  responses: {
    200: { description: "Statements that meet every condition.", content: { "application/json": { schema: WireHits } } },
    ...problems(400),
  },
});

const timeline = createRoute({
  method: "get",
  path: "/statements/timeline",
  summary: "Count statements per day",
  request: { query: Conditions },
  responses: {
    200: { description: "Days that have any, in order.", content: { "application/json": { schema: WireTimeline } } },
    ...problems(400),
  },
});

export const statements = ({ reader }: Services) =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(search, async (c) => {
      const asked = c.req.valid("query");
      checkTogether(asked);
      const query = { ...onlyGiven(asked), ...page(asked) };
      const found = await reader.search(query);
      const who = asked.speaker === undefined ? null : await reader.speaker(asked.speaker);
      const speaker = who && { id: who.id, name: who.name };
      return c.json({ total: found.total, ...page(asked), items: found.items.map(toWire.hit), speaker }, 200);
    })
    .openapi(timeline, async (c) => {
      const asked = c.req.valid("query");
      checkTogether(asked);
      const days = await reader.timeline(onlyGiven(asked));
      return c.json({ days: days.map(({ day, statements: count }) => ({ day, statements: count })) }, 200);
    });

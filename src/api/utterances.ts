// GET /api/utterances and /api/comparison: acts of speaking with all who tell them; two of them side by side.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./invalid.ts";
import { checkTogether, Id, NoParameters, page, UtterancePage, WhichSides } from "./parameters.ts";
import { missing, problems } from "./problem.ts";
import type { Services } from "./services.ts";
import * as toWire from "./to-wire-comparing.ts";
import { WireComparison, WireUtterance, WireUtterances } from "./wire-comparing.ts";

const list = createRoute({
  method: "get",
  path: "/utterances",
  summary: "List utterances, latest first; of a large record without days, those of its latest days",
  request: { query: UtterancePage },
  responses: {
    200: { description: "Utterances.", content: { "application/json": { schema: WireUtterances } } },
    ...problems(400),
  },
});

const one = createRoute({
  method: "get",
  path: "/utterances/{id}",
  summary: "The utterance that a statement tells: its variants, who had it first, how it spread",
  request: { params: Id, query: NoParameters },
  responses: {
    200: { description: "The utterance.", content: { "application/json": { schema: WireUtterance } } },
    ...problems(400, 404),
  },
});

const comparison = createRoute({
  method: "get",
  path: "/comparison",
  summary: "Two statements side by side, with the words they share",
  request: { query: WhichSides },
  responses: {
    200: { description: "The two sides.", content: { "application/json": { schema: WireComparison } } },
    ...problems(400, 404),
  },
});

const noStatement = (id: string) => missing(`The record has no statement with the id "${id}". Ids stand under what a search finds.`);

export const utterances = ({ comparisons }: Services) =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, async (c) => {
      const asked = c.req.valid("query");
      checkTogether(asked);
      const found = await comparisons.utterances({ ...asked, ...page(asked) });
      return c.json({ total: found.total, ...page(asked), items: found.items.map(toWire.utteranceSummary) }, 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid("param");
      const found = await comparisons.utterance(id);
      if (!found) throw noStatement(id);
      return c.json(toWire.utterance(found), 200);
    })
    .openapi(comparison, async (c) => {
      const { left, right } = c.req.valid("query");
      const found = await comparisons.compare(left, right);
      if (!found) throw noStatement((await comparisons.utterance(left)) ? right : left);
      return c.json(toWire.comparison(found), 200);
    });

// GET /api/sources, /api/sources/holes: what is followed, how it fares, and what the record may lack for it.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./invalid.ts";
import { checkTogether, NoParameters, onlyGiven, Stretch } from "./parameters.ts";
import { problems } from "./problem.ts";
import type { Hole, Outage, Services, SourceHealth } from "./services.ts";
import { type WireHole, WireHoles, type WireOutage, type WireSource, WireSources } from "./wire-sources.ts";

const list = createRoute({
  method: "get",
  path: "/sources",
  summary: "List the feeds that are followed, with their health",
  request: { query: NoParameters },
  responses: {
    200: { description: "Sources, in the order of adding.", content: { "application/json": { schema: WireSources } } },
    ...problems(400),
  },
});

const lacking = createRoute({
  method: "get",
  path: "/sources/holes",
  summary: "List the holes in what was heard of the sources, oldest first",
  request: { query: Stretch },
  responses: {
    200: { description: "Holes that touch the period.", content: { "application/json": { schema: WireHoles } } },
    ...problems(400),
  },
});

export const sources = ({ followed }: Services) =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, async (c) => c.json({ items: ((await followed?.sources()) ?? []).map(toSource) }, 200))
    .openapi(lacking, async (c) => {
      const asked = onlyGiven(c.req.valid("query"));
      checkTogether(asked);
      return c.json({ items: ((await followed?.holes(asked)) ?? []).map(toHole) }, 200);
    });

function toSource({ id, url, title, outlet, site, state, addedAt, heardAt, renewedAt, dueAt, gap, items, recorded, waiting, givenUp, outage }: SourceHealth): WireSource {
  return { id, url: withoutQuery(url), title, outlet, site, state, addedAt, heardAt, renewedAt, dueAt, gap, items, recorded, waiting, givenUp, outage: outage && toOutage(outage, url) };
}

const toOutage = ({ since, attempts, status, reason, advice }: Outage, url: string): WireOutage => ({
  since, attempts, status, reason: shown(reason, url), advice: shown(advice, url),
});

function toHole({ source, url, title, outlet, kind, since, until, page, reason, caughtUp }: Hole): WireHole {
  return { source, title: title ?? new URL(url).host, outlet: outlet ?? title, kind, since, until, page, reason: shown(reason, url), caughtUp };
}

/** A feed's query may hold the key of whoever follows it, and anybody may read here. */
const withoutQuery = (url: string): string => url.replace(/\?.*$/s, "");
const shown = (words: string, url: string): string => words.replaceAll(url, withoutQuery(url));

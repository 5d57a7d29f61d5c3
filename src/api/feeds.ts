// GET /api/watches/{id}/feed.atom and feed.json: the alerts of a watch for feed readers.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { atomOf, jsonOf } from "./alert-feeds.ts";
import { invalid } from "./invalid.ts";
import { NoParameters, Numbered } from "./parameters.ts";
import { problems } from "./problem.ts";
import type { Services } from "./services.ts";
import type { Telling } from "./telling.ts";
import { noWatch } from "./watches.ts";

/** Alerts in a feed. */
const MOST = 50;
const FORMATS = { atom: "application/atom+xml", json: "application/feed+json" } as const;
const WRITE = { atom: atomOf, json: jsonOf } as const;

const describe = <F extends keyof typeof FORMATS>(format: F) =>
  createRoute({
    method: "get",
    path: `/watches/{id}/feed.${format}` as const,
    summary: `The latest ${MOST} alerts of a watch, as ${format === "atom" ? "Atom" : "JSON Feed"}`,
    request: { params: Numbered, query: NoParameters },
    responses: { 200: { description: "The feed.", content: { [FORMATS[format]]: { schema: { type: "string" } } } }, ...problems(400, 404) },
  });

export const feeds = ({ telling }: Services) =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(describe("atom"), (c) => feed(c, telling, "atom", c.req.valid("param").id))
    .openapi(describe("json"), (c) => feed(c, telling, "json", c.req.valid("param").id));

async function feed(c: Context, telling: Telling | null, format: keyof typeof FORMATS, id: number): Promise<Response> {
  const watch = await telling?.alerts.reader.watch(id);
  if (!telling || !watch) throw noWatch(id);
  const { items } = await telling.alerts.reader.alerts({ watch: id, limit: MOST });
  const site = siteOf(c, telling);
  const text = WRITE[format](watch, items, { site, self: `${site}${c.req.path}` });
  return c.body(text, 200, { "content-type": `${FORMATS[format]}; charset=utf-8` });
}

/** Origin of the web app as its readers see it. */
export const siteOf = (c: Context, { publicUrl }: Pick<Telling, "publicUrl">): string => new URL(publicUrl === "" ? c.req.url : publicUrl).origin;

// /api/watches: the topics that people can be told about; what one would have told; adding, changing and removing them.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Guarded } from "./asker.ts";
import { invalid } from "./invalid.ts";
import { NoParameters, Numbered } from "./parameters.ts";
import { missing, problems } from "./problem.ts";
import type { Services } from "./services.ts";
import type { Telling } from "./telling.ts";
import * as toWire from "./to-wire-alerts.ts";
import { WirePreview, WirePreviewAsked, WireWatch, WireWatchChanged, WireWatches, WireWatchGiven } from "./wire-alerts.ts";

const WEEK_MS = 7 * 86_400_000;
const WRITING = [400, 401, 403, 413, 415] as const;
const watchAnswer = (description: string) => ({ description, content: { "application/json": { schema: WireWatch } } });

const list = createRoute({
  method: "get",
  path: "/watches",
  summary: "List the topics that people can be told about",
  request: { query: NoParameters },
  responses: { 200: { description: "Watches, in the order of adding.", content: { "application/json": { schema: WireWatches } } }, ...problems(400) },
});

const add = createRoute({
  method: "post",
  path: "/watches",
  summary: "Add a watch",
  request: { query: NoParameters, body: { required: true, content: { "application/json": { schema: WireWatchGiven.strict() } } } },
  responses: { 201: watchAnswer("Added."), ...problems(...WRITING) },
});

const change = createRoute({
  method: "put",
  path: "/watches/{id}",
  summary: "Change a watch, pause it or let it go on",
  request: { params: Numbered, query: NoParameters, body: { required: true, content: { "application/json": { schema: WireWatchChanged.strict() } } } },
  responses: { 200: watchAnswer("Changed."), ...problems(...WRITING, 404) },
});

const remove = createRoute({
  method: "delete",
  path: "/watches/{id}",
  summary: "Remove a watch; what it told stays in the history",
  request: { params: Numbered, query: NoParameters },
  responses: { 204: { description: "Removed." }, ...problems(400, 401, 403, 404) },
});

const preview = createRoute({
  method: "post",
  path: "/watches/preview",
  summary: "What a watch would have told, from the record; nothing is kept",
  request: { query: NoParameters, body: { required: true, content: { "application/json": { schema: WirePreviewAsked.strict() } } } },
  responses: { 200: { description: "What it would have told.", content: { "application/json": { schema: WirePreview } } }, ...problems(...WRITING) },
});

export const watches = ({ telling }: Services) => {
  const app = new OpenAPIHono<Guarded>({ defaultHook: invalid });
  app.openapi(list, async (c) => {
    const all = (await telling?.alerts.reader.watches()) ?? [];
    return c.json({ items: await Promise.all(all.map(async (each) => toWire.watch(each, await lastWeek(telling!, each.id)))) }, 200);
  });
  if (telling === null) return app;
  const { alerts: { writer }, now } = telling;
  return app
    .openapi(add, async (c) => {
      const { name, kinds, speakers, words, outlets } = c.req.valid("json");
      return c.json(toWire.watch(await writer.addWatch({ name, kinds, speakers, words, outlets }, now().toISOString()), 0), 201);
    })
    .openapi(change, async (c) => {
      const { id } = c.req.valid("param");
      const { name, kinds, speakers, words, outlets, state } = c.req.valid("json");
      const changed = await writer.changeWatch(id, { name, kinds, speakers, words, outlets, ...(state && { state }) });
      if (!changed) throw noWatch(id);
      return c.json(toWire.watch(changed, await lastWeek(telling, id)), 200);
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid("param");
      if (!(await writer.removeWatch(id))) throw noWatch(id);
      return c.body(null, 204);
    })
    .openapi(preview, async (c) => {
      const { kinds, speakers, words, outlets, days } = c.req.valid("json");
      return c.json(toWire.preview(await telling.preview({ kinds, speakers, words, outlets }, days)), 200);
    });
};

export const noWatch = (id: number) => missing(`There is no watch ${id}. GET /api/watches lists them.`);

const lastWeek = async ({ alerts, now }: Telling, watch: number): Promise<number> =>
  (await alerts.reader.alerts({ watch, since: new Date(now().getTime() - WEEK_MS).toISOString(), limit: 1 })).total;

// GET /api/alerts: what was told, and why.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./invalid.ts";
import { AlertPage, NoParameters, Numbered, onlyGiven, page } from "./parameters.ts";
import { missing, problems } from "./problem.ts";
import type { Services } from "./services.ts";
import * as toWire from "./to-wire-alerts.ts";
import { WireAlert, WireAlerts } from "./wire-alerts.ts";

const list = createRoute({
  method: "get",
  path: "/alerts",
  summary: "List what was told, latest first",
  request: { query: AlertPage },
  responses: { 200: { description: "Alerts.", content: { "application/json": { schema: WireAlerts } } }, ...problems(400) },
});

const one = createRoute({
  method: "get",
  path: "/alerts/{id}",
  summary: "One alert: what the rule saw, and where it stands",
  request: { params: Numbered, query: NoParameters },
  responses: { 200: { description: "The alert.", content: { "application/json": { schema: WireAlert } } }, ...problems(400, 404) },
});

export const alerts = ({ telling }: Services) =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, async (c) => {
      const asked = c.req.valid("query");
      const found = (await telling?.alerts.reader.alerts({ ...onlyGiven(asked), ...page(asked) })) ?? { total: 0, items: [] };
      return c.json({ total: found.total, ...page(asked), items: telling ? await toWire.alertsOf(found.items, telling.alerts) : [] }, 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid("param");
      const found = await telling?.alerts.reader.alert(id);
      if (!telling || !found) throw missing(`There is no alert ${id}. GET /api/alerts lists them.`);
      return c.json((await toWire.alertsOf([found], telling.alerts))[0]!, 200);
    });

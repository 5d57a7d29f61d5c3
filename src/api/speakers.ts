// GET /api/speakers: everyone the record has words of, by name and one by one.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./invalid.ts";
import { Id, NoParameters, onlyGiven, page, SpeakerPage } from "./parameters.ts";
import { missing, problems } from "./problem.ts";
import type { Services } from "./services.ts";
import * as toWire from "./to-wire.ts";
import { WireSpeakerProfile, WireSpeakers } from "./wire-record.ts";

const list = createRoute({
  method: "get",
  path: "/speakers",
  summary: "Find speakers, those with most statements first",
  request: { query: SpeakerPage },
  responses: {
    200: { description: "Speakers.", content: { "application/json": { schema: WireSpeakers } } },
    ...problems(400),
  },
});

const one = createRoute({
  method: "get",
  path: "/speakers/{id}",
  summary: "One speaker; /api/statements?speaker=ID has the words",
  request: { params: Id, query: NoParameters },
  responses: {
    200: { description: "The speaker.", content: { "application/json": { schema: WireSpeakerProfile } } },
    ...problems(400, 404),
  },
});

export const speakers = ({ reader }: Services) =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, async (c) => {
      const asked = c.req.valid("query");
      const found = await reader.speakers({ ...onlyGiven(asked), ...page(asked) });
      return c.json({ total: found.total, ...page(asked), items: found.items.map(toWire.speakerSummary) }, 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid("param");
      const found = await reader.speaker(id);
      if (!found) throw missing(`The record has no speaker with the id "${id}". Look it up by name in the list of speakers.`);
      return c.json(toWire.speakerProfile(found), 200);
    });

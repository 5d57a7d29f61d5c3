// GET /api/phrases and /api/speakers/{id}/formulas: one phrase on record; what one speaker repeats.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./invalid.ts";
import { checkTogether, Id, NoParameters, PhraseQuestion } from "./parameters.ts";
import { missing, ParameterConflict, problems } from "./problem.ts";
import type { Services } from "./services.ts";
import * as toWire from "./to-wire-comparing.ts";
import { WireFormulas, WirePhrase } from "./wire-comparing.ts";

const LINES = 500;

const one = createRoute({
  method: "get",
  path: "/phrases",
  summary: "One phrase: who said it when, who first, in which contexts, how common it is",
  request: { query: PhraseQuestion },
  responses: {
    200: { description: "The phrase.", content: { "application/json": { schema: WirePhrase } } },
    ...problems(400),
  },
});

const formulas = createRoute({
  method: "get",
  path: "/speakers/{id}/formulas",
  summary: "Phrases that a speaker repeats on several days",
  request: { params: Id, query: NoParameters },
  responses: {
    200: { description: "Formulas, the most telling first.", content: { "application/json": { schema: WireFormulas } } },
    ...problems(400, 404),
  },
});

export const phrases = ({ reader, comparisons }: Services) =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(one, async (c) => {
      const { limit, ...asked } = c.req.valid("query");
      checkTogether(asked);
      const found = await comparisons.phrase(asked);
      if (!found) throw new ParameterConflict("words", "there is no word in it; give letters or digits");
      return c.json(toWire.phrase(found, limit ?? LINES), 200);
    })
    .openapi(formulas, async (c) => {
      const { id } = c.req.valid("param");
      if (!(await reader.speaker(id))) throw missing(`The record has no speaker with the id "${id}". Look it up by name in the list of speakers.`);
      return c.json(toWire.formulas(await comparisons.formulas(id)), 200);
    });

// GET /api/stories: happenings that several documents tell of; and the story of one document, with its copies.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./invalid.ts";
import { checkTogether, Id, NoParameters, page, StoryPage } from "./parameters.ts";
import { missing, problems } from "./problem.ts";
import type { Services } from "./services.ts";
import * as toWire from "./to-wire-stories.ts";
import { WireDocumentStory, WireStories, WireStory } from "./wire-stories.ts";

const list = createRoute({
  method: "get",
  path: "/stories",
  summary: "List stories of two documents or more, those of the latest day first",
  request: { query: StoryPage },
  responses: {
    200: { description: "Stories.", content: { "application/json": { schema: WireStories } } },
    ...problems(400),
  },
});

const one = createRoute({
  method: "get",
  path: "/stories/{id}",
  summary: "The story of a document: who was first, how it spread, copies, who speaks",
  request: { params: Id, query: NoParameters },
  responses: {
    200: { description: "The story.", content: { "application/json": { schema: WireStory } } },
    ...problems(400, 404),
  },
});

/** Apart from the document itself, which need not wait until a large record's stories are worked out. */
const ofDocument = createRoute({
  method: "get",
  path: "/documents/{id}/story",
  summary: "The story that a document belongs to, what of it stands in an earlier one, and its copies",
  request: { params: Id, query: NoParameters },
  responses: {
    200: { description: "The story in short.", content: { "application/json": { schema: WireDocumentStory } } },
    ...problems(400, 404),
  },
});

export const stories = ({ reader, comparisons }: Services) =>
  new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, async (c) => {
      const asked = c.req.valid("query");
      checkTogether(asked);
      const found = await comparisons.stories.list({ ...asked, ...page(asked) });
      return c.json({ total: found.total, ...page(asked), items: found.items.map(toWire.storySummary) }, 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid("param");
      const found = await comparisons.stories.told(id);
      if (!found) throw missing(`The record has no story of a document with the id "${id}". Stories stand in the list of stories; a document without a date has none.`);
      return c.json(toWire.story(found), 200);
    })
    .openapi(ofDocument, async (c) => {
      const { id } = c.req.valid("param");
      const found = await comparisons.stories.of(id);
      if (!found && !(await reader.document(id))) throw missing(`The record has no document with the id "${id}". Look it up in the list of documents.`);
      return c.json(toWire.documentStory(found, id), 200);
    });

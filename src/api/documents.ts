// GET /api/documents: what was received, one document with its reading, and what a correction changed.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "./invalid.ts";
import { DocumentPage, Id, onlyGiven, page, WhichVersion, WhichVersions } from "./parameters.ts";
import { missing, ParameterConflict, problems } from "./problem.ts";
import type { RecordedDocument, Services } from "./services.ts";
import * as toWire from "./to-wire.ts";
import { WireChanges, WireDocument, WireDocuments } from "./wire-documents.ts";

const list = createRoute({
  method: "get",
  path: "/documents",
  summary: "List documents, newest first",
  request: { query: DocumentPage },
  responses: {
    200: { description: "Documents.", content: { "application/json": { schema: WireDocuments } } },
    ...problems(400),
  },
});

const one = createRoute({
  method: "get",
  path: "/documents/{id}",
  summary: "Read one document with its statements",
  request: { params: Id, query: WhichVersion },
  responses: {
    200: { description: "The document.", content: { "application/json": { schema: WireDocument } } },
    ...problems(400, 404),
  },
});

const changes = createRoute({
  method: "get",
  path: "/documents/{id}/changes",
  summary: "What a later version says differently",
  request: { params: Id, query: WhichVersions },
  responses: {
    200: { description: "Changes.", content: { "application/json": { schema: WireChanges } } },
    ...problems(400, 404),
  },
});

/** @throws a 404 that says which versions there are. */
function mustHave(found: RecordedDocument, version: number): void {
  if (found.versions.some(({ number }) => number === version)) return;
  const numbers = found.versions.map(({ number }) => number).join(", ");
  throw missing(`The document "${found.id}" has no version ${version}; it has ${numbers}.`);
}

export const documents = ({ reader, layout }: Services) => {
  async function find(id: string): Promise<RecordedDocument> {
    const found = await reader.document(id);
    if (!found) throw missing(`The record has no document with the id "${id}". Look it up in the list of documents.`);
    return found;
  }

  return new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, async (c) => {
      const asked = c.req.valid("query");
      const found = await reader.documents({ ...onlyGiven(asked), ...page(asked) });
      return c.json({ total: found.total, ...page(asked), items: found.items.map(toWire.documentSummary) }, 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid("param");
      const { version } = c.req.valid("query");
      const newest = await find(id);
      if (version !== undefined) mustHave(newest, version);
      const asked = version === undefined || version === newest.version ? newest : ((await reader.document(id, version)) ?? newest);
      return c.json(toWire.document(asked, layout(asked)), 200);
    })
    .openapi(changes, async (c) => {
      const { id } = c.req.valid("param");
      const { from, to } = c.req.valid("query");
      if (from >= to) throw new ParameterConflict("from", `${from} is not before to=${to}; name the earlier version first`);
      const newest = await find(id);
      mustHave(newest, from);
      mustHave(newest, to);
      const found = await reader.changes(id, from, to);
      const differences = found.map(({ change, before, after }) => ({ change, before: before && { ...before }, after: after && { ...after } }));
      return c.json({ document: id, from, to, changes: differences }, 200);
    });
};

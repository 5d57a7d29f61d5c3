// The HTTP surface of a record: the API under /api and, where it is built, the web app around it.
import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import type { Comparisons } from "../comparisons/index.ts";
import type { FollowedReader } from "../store/followed.ts";
import { alerts } from "./alerts.ts";
import { documents } from "./documents.ts";
import { echoes } from "./echoes.ts";
import { feeds } from "./feeds.ts";
import { REVALIDATE, safe } from "./headers.ts";
import { outlets } from "./outlets.ts";
import { pages } from "./pages.ts";
import { phrases } from "./phrases.ts";
import { problem, problemOf } from "./problem.ts";
import { recipients } from "./recipients.ts";
import { record } from "./record.ts";
import { type Layout, linesAsBlocks, type RecordReader, type Services } from "./services.ts";
import { session } from "./session.ts";
import { sources } from "./sources.ts";
import { speakers } from "./speakers.ts";
import { statements } from "./statements.ts";
import { stories } from "./stories.ts";
import type { Telling } from "./telling.ts";
import { tokens } from "./tokens.ts";
import { utterances } from "./utterances.ts";
import { SECURITY_SCHEMES, securityOf } from "./security.ts";
import { wall } from "./wall.ts";
import { watches } from "./watches.ts";
import { type Hubs, websub } from "./websub.ts";

export interface ApiOptions {
  /** Cannot write: over HTTP nobody changes the record of who said what. */
  readonly reader: RecordReader;
  /** What is compared over the same record. */
  readonly comparisons: Comparisons;
  /** What is followed for the record; without it no source is known. */
  readonly followed?: FollowedReader;
  /** Whom to tell what, and who may change that; without it nothing can be written. */
  readonly telling?: Telling;
  /** Of Readout. */
  readonly version: string;
  /** How a text falls into paragraphs, headings and turns; lines, when not given. */
  readonly layout?: Layout;
  /** Folder of the built web app; without it only /api answers. */
  readonly assets?: string;
  /** Whether the bundled sample is in this record. */
  readonly sample?: boolean;
  /** Takes what hubs send (WebSub); without it nothing is taken at all. */
  readonly hubs?: Hubs | undefined;
  /** Gets every unexpected error; the reader of the answer never sees it. */
  readonly report?: (error: unknown) => void;
}

/** Nothing listens yet: `listen`, or a test, calls its `fetch`. */
export function createApi(options: ApiOptions): OpenAPIHono {
  const { reader, comparisons, followed = null, telling = null, version, layout = linesAsBlocks, sample = false, report = () => undefined } = options;
  const services: Services = { reader, comparisons, followed, telling, version, layout, sample };
  const app = new OpenAPIHono();

  app.use("*", safe, compress(), etag());
  // Before the wall: nothing of the record can be written there, only a feed's items told.
  if (options.hubs) app.route("/websub", websub(options.hubs));
  app.use("/api/*", async (c, next) => {
    await next();
    if (!c.res.headers.has("cache-control")) c.header("cache-control", REVALIDATE);
  });
  app.use("*", wall(telling));

  for (const group of [record, statements, documents, speakers, outlets, echoes, phrases, utterances, stories, sources, session, watches, feeds, alerts]) app.route("/api", group(services));
  if (telling) for (const group of [recipients, tokens]) app.route("/api", group(telling));
  app.get("/api/openapi.json", (c) => c.json(describe(app, version)));
  app.all("/api/*", (c) => problem(c, 404, "There is nothing at this address. /api/openapi.json lists what there is."));
  if (options.assets !== undefined) app.route("/", pages(options.assets));

  app.notFound((c) => problem(c, 404, "There is nothing at this address. The API is under /api."));
  app.onError((error, c) => problemOf(error, c, report));
  return app;
}

function describe(app: OpenAPIHono, version: string) {
  const described = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Readout",
      version,
      description: "The record of who said what: statements with their exact places, documents, speakers; and of alerts, which can be changed by whoever is signed in or has a token. Every error is RFC 9457 problem details.",
      license: { name: "Apache-2.0" },
    },
  });
  const paths = Object.entries(described.paths ?? {}).map(([path, methods]) => [path, Object.fromEntries(Object.entries(methods ?? {}).map(([method, operation]) => [method, { ...operation, ...securityOf(method, path) }]))]);
  return { ...described, components: { ...described.components, securitySchemes: SECURITY_SCHEMES }, paths: Object.fromEntries(paths) };
}

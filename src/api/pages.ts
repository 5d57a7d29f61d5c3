// The built web app: its files, and its one page at each address the app has.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { FOREVER, REVALIDATE } from "./headers.ts";
import { problem } from "./problem.ts";

/** Addresses of the app, as src/web/address.ts has them. Anything else gets the page too, with status 404. */
const ADDRESS = /^\/(?:(?:documents|speakers|stories|utterances)(?:\/[^/]+)?|echoes|phrases|compare|sources|alerts(?:\/told)?|watches\/(?:new|\d+)|recipients(?:\/\d+)?|settings)?$/;
const HASHED = /^\/assets\//;

/** `folder` holds what `vite build` made. */
export function pages(folder: string): Hono {
  const app = new Hono();
  const index = join(folder, "index.html");
  app.use("*", async (c, next) => {
    await next();
    c.header("cache-control", c.res.ok && HASHED.test(c.req.path) ? FOREVER : REVALIDATE);
  });
  if (existsSync(folder)) app.get("*", serveStatic({ root: folder, index: "no-directory-listing" }));
  app.get("*", (c) => {
    if (HASHED.test(c.req.path)) return problem(c, 404, "There is no such file. Load the page again: it may have been renewed.");
    if (!existsSync(index)) return problem(c, 404, "The web app is not built here. Run: npx vite build");
    return c.html(readFileSync(index, "utf8"), ADDRESS.test(c.req.path) ? 200 : 404);
  });
  return app;
}

// Where hubs bring what is new (WebSub): the one address that takes what is sent, only while sources are followed.
import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { problem } from "./problem.ts";

/** What is done with it; `token` is the part of the address that only the hub was told. */
export interface Hubs {
  verify(token: string, query: Readonly<Record<string, string>>): Promise<string | null>;
  receive(token: string, message: { readonly body: Uint8Array; readonly signature: string | null; readonly mediaType: string | null; readonly charset: string | null }): Promise<boolean>;
}

/** Bytes of one message: a feed. */
const MOST_BYTES = 5_000_000;

export function websub(hubs: Hubs): OpenAPIHono {
  const app = new OpenAPIHono();
  const unknown = "Nothing is subscribed to under this address.";
  app.get("/:token", async (c) => {
    const challenge = await hubs.verify(c.req.param("token"), c.req.query());
    // As plain text: the challenge is the asker's own words.
    return challenge === null ? problem(c, 404, unknown) : c.text(challenge, 200, { "content-type": "text/plain; charset=utf-8" });
  });
  app.post("/:token", bodyLimit({ maxSize: MOST_BYTES, onError: (c) => problem(c, 413, `More than ${MOST_BYTES} bytes are not taken.`) }), async (c) => {
    const type = c.req.header("content-type") ?? "";
    const message = {
      body: new Uint8Array(await c.req.arrayBuffer()),
      signature: c.req.header("x-hub-signature") ?? null,
      mediaType: type.split(";")[0]?.trim().toLowerCase() || null,
      charset: /charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1] ?? null,
    };
    return (await hubs.receive(c.req.param("token"), message)) ? c.body(null, 202) : problem(c, 404, unknown);
  });
  return app;
}

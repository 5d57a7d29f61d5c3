// A listening server around the API, and the way to stop it.
import { serve } from "@hono/node-server";

export interface Listening {
  /** With the port that was really taken. */
  readonly url: string;
  /** Answers what is under way, then frees the port. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** Loopback unless told otherwise. */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port?: number;
}

/** @throws the system's error (EADDRINUSE, EACCES) when the port cannot be had. */
export function listen(app: { fetch: (request: Request) => Response | Promise<Response> }, options: ListenOptions = {}): Promise<Listening> {
  const { host = "127.0.0.1", port = 0 } = options;
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${address.port}`,
        close: () =>
          new Promise((closed, failed) => {
            server.close((error) => (error ? failed(error) : closed()));
            if ("closeIdleConnections" in server) server.closeIdleConnections();
          }),
      });
    });
    server.once("error", reject);
  });
}

// A site on this machine for the tests: routes, what was asked of it, how many connections it took.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { type Answer, createOutward, OutwardError, type OutwardErrorKind, type Outward, type OutwardOptions } from "../index.ts";

export type Route = (request: IncomingMessage, response: ServerResponse, body: string) => void;

export interface Site {
  /** "http://127.0.0.1:port", or under another name that leads here. */
  readonly at: (path: string, host?: string) => string;
  readonly port: number;
  /** "GET /path", in order. */
  readonly asked: readonly string[];
  readonly requests: readonly IncomingMessage[];
  readonly connections: () => number;
}

export const sent = (headers: Readonly<Record<string, string>>, body: string | Uint8Array = "", status = 200): Route => (_, response) => void response.writeHead(status, headers).end(body);
export const to = (location: string, status = 302): Route => sent({ location }, "moved", status);

/** Listens on loopback until the test ends; without a route it is 404. */
export async function site(routes: Readonly<Record<string, Route>>, address = "127.0.0.1", wanted = 0): Promise<Site> {
  const requests: IncomingMessage[] = [];
  let connections = 0;
  const server = createServer(async (request, response) => {
    requests.push(request);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    (routes[request.url ?? ""] ?? sent({}, "not here", 404))(request, response, Buffer.concat(parts).toString());
  });
  server.on("connection", () => connections++);
  await new Promise<void>((resolve) => server.listen(wanted, address, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    at: (path, host = address) => `http://${host}:${port}${path}`,
    port,
    requests,
    get asked() {
      return requests.map(({ method, url }) => `${method} ${url}`);
    },
    connections: () => connections,
  };
}

/** A client that may reach this machine, closed when the test ends. */
export function client(options: OutwardOptions = {}): Outward {
  const outward = createOutward({ allowHosts: ["127.0.0.1", "localhost"], ...options });
  onTestFinished(() => outward.close());
  return outward;
}

/** Every name leads to these addresses. */
export const leadingTo = (...addresses: readonly string[]): NonNullable<OutwardOptions["resolve"]> => (_, __, callback) =>
  callback(null, addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));

export async function text({ bytes }: Pick<Answer, "bytes">): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** Why it failed, after looking that there is advice; "fetched" when it did not. */
export async function kindOf(fetching: Promise<Answer>): Promise<OutwardErrorKind | "fetched"> {
  try {
    await text(await fetching);
    return "fetched";
  } catch (error) {
    if (!(error instanceof OutwardError) || error.advice === "") throw error;
    return error.kind;
  }
}

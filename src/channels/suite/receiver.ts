// A server on this machine that takes what the channels send and answers as a test says.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Got {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Receiver {
  /** "127.0.0.1:port" */
  readonly host: string;
  readonly url: (path: string) => string;
  readonly got: readonly Got[];
  /** What the next ones are answered; 200 until something is said. */
  answer: (response: ServerResponse, got: Got) => void;
}

export async function receiver(): Promise<Receiver> {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const one = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) };
    got.push(one);
    here.answer(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const here: Receiver = { host, url: (path) => `http://${host}${path}`, got, answer: (response) => void response.end("ok") };
  return here;
}

// A push service for Firefox on loopback: its WebSocket for browsers, and the address at which messages for them are taken (RFC 8030).
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { accept, type Socket } from "./websocket.ts";

/** A message as it was taken. */
export interface Taken {
  readonly endpoint: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface PushService {
  /** For Firefox's dom.push.serverURL. */
  readonly url: string;
  /** As the setting pushHosts takes it. */
  readonly host: string;
  readonly taken: readonly Taken[];
  /** Endpoints that a browser listens at. */
  endpoints(): readonly string[];
  /** Forgets an endpoint, as a service does whose database is gone: the browser hears it and subscribes anew. */
  drop(endpoint: string): void;
  /** Brings the browser a message once more. */
  again(taken: Taken): void;
  close(): Promise<void>;
}

interface Channel {
  readonly id: string;
  readonly socket: Socket;
}

export async function startPushService(): Promise<PushService> {
  const channels = new Map<string, Channel>();
  const taken: Taken[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => void take(request, response));
  const told = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;

  server.on("upgrade", (request, stream) => void sockets.add(accept(request, stream, hear)));

  function hear(message: unknown, socket: Socket): void {
    const { messageType, channelID } = message as { readonly messageType?: string; readonly channelID?: string };
    if (messageType === undefined) socket.send({});
    else if (messageType === "hello") socket.send({ messageType, uaid: randomUUID().replaceAll("-", ""), status: 200, use_webpush: true, broadcasts: {} });
    else if (messageType === "register" && channelID !== undefined) {
      const path = `/push/${randomUUID()}`;
      channels.set(path, { id: channelID, socket });
      socket.send({ messageType, channelID, status: 200, pushEndpoint: `http://${told()}${path}` });
    } else if (messageType === "unregister" && channelID !== undefined) {
      for (const [path, { id }] of channels) if (id === channelID) channels.delete(path);
      socket.send({ messageType, channelID, status: 200 });
    }
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? "";
    if (!channels.has(path)) return void response.writeHead(410).end("unsubscribed");
    const one: Taken = { endpoint: path, headers: request.headers, body: Buffer.concat(chunks), at: performance.now() };
    taken.push(one);
    bring(one);
    response.writeHead(201, { location: `http://${told()}/m/${taken.length}` }).end();
  }

  function bring({ endpoint, headers, body }: Taken): void {
    const channel = channels.get(endpoint);
    channel?.socket.send({ messageType: "notification", channelID: channel.id, version: randomUUID(), ttl: 60, data: body.toString("base64url"), headers: { encoding: headers["content-encoding"] } });
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    get url() {
      return `ws://${told()}/`;
    },
    get host() {
      return told();
    },
    taken,
    endpoints: () => [...channels.keys()].map((path) => `http://${told()}${path}`),
    drop(endpoint) {
      const path = new URL(endpoint).pathname;
      const channel = channels.get(path);
      channels.delete(path);
      channel?.socket.close();
    },
    again: bring,
    async close() {
      for (const socket of sockets) socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

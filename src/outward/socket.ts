// A bare connection for a protocol other than HTTP (mail), guarded like every request.
import type { Socket } from "node:net";
import { OutwardError } from "./errors.ts";
import { guardedConnector, isAllowed, publicHost, type Resolve } from "./guard.ts";

/** To a public address, or to one that is allowed by name. Every error is an OutwardError. */
export async function openSocket(host: string, port: number, allowHosts: readonly string[], resolve: Resolve): Promise<Socket> {
  const name = `${host}:${port}`;
  const url = URL.parse(`http://${name}`);
  if (url === null || url.pathname !== "/" || url.username !== "" || url.search !== "") throw new OutwardError("bad-url", `${name} is no host and port.`, "Give the name of a host and the number of a port.");
  if (!isAllowed(url, allowHosts)) publicHost(url);
  const connect = guardedConnector(allowHosts, resolve);
  return await new Promise((opened, refused) => {
    connect({ protocol: "http:", hostname: url.hostname.replace(/^\[|\]$/g, ""), host: url.host, port: String(port) }, (error, socket) => {
      if (socket) return opened(socket);
      const reason = error instanceof Error ? error.message : String(error);
      refused(error instanceof OutwardError ? error : new OutwardError("network", `${name} cannot be reached: ${reason}.`, "Check the host, the port and the connection.", error));
    });
  });
}

// Which addresses may be connected to: public ones, and hosts that the user allowed by name.
import type { LookupAddress, LookupAllOptions } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { buildConnector } from "undici";
import { SourceError } from "./errors.ts";

/** Gives all addresses of a host name, as `dns.lookup` does. */
export type Resolve = (hostname: string, options: LookupAllOptions, callback: (error: Error | null, addresses: LookupAddress[]) => void) => void;

/** Public addresses that answer for the machine a cloud runs this on: Azure's wire server. */
const METADATA = new Set(["168.63.129.16"]);
/** Global unicast, the only IPv6 space given out (IANA registry); everything else is local, special or wraps an IPv4 address. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether `address` is on the public Internet. Loopback, private, link-local, shared, mapped and tunnelled addresses are not. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address) || METADATA.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_IPV6);
}

/** `allowHosts` holds "host" or "host:port". */
export function isAllowed(url: URL, allowHosts: readonly string[]): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const host = bare(url.hostname);
  return allowHosts.some((allowed) => {
    const name = allowed.toLowerCase();
    return name === host || name === url.hostname || name === `${url.hostname}:${port}`;
  });
}

/** The address as a URL that may be fetched. Throws SourceError "bad-url" or "forbidden-address". */
export function checked(address: string, input: string, allowHosts: readonly string[]): URL {
  if (!URL.canParse(address)) throw new SourceError("bad-url", input, `${address} is not a URL.`, "Give a whole address, such as https://example.org/page.");
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new SourceError("bad-url", input, `${url.protocol}// addresses are not fetched.`, "Give an http or https address, or a file by its path.");
  }
  if (url.username !== "" || url.password !== "") throw new SourceError("bad-url", input, "The address holds a user name or password.", "Leave them out: Readout sends none.");
  const host = bare(url.hostname);
  if (ipaddr.isValid(host) && !isPublic(host) && !isAllowed(url, allowHosts)) throw forbidden(input, url.host, host);
  return url;
}

/**
 * Connects to what a name resolves to only when all its addresses are public, and to exactly the addresses checked: the name is
 * not resolved a second time. The address of the open socket is checked once more.
 */
export function guardedConnector(input: string, allowHosts: readonly string[], resolve: Resolve): buildConnector.connector {
  const lookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, "");
      const bad = found.find(({ address }) => !isPublic(address));
      const [first] = found;
      if (bad) return callback(forbidden(input, hostname, bad.address), "");
      if (!first) return callback(new Error(`${hostname} has no address`), "");
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });
  };
  const guarded = buildConnector({ lookup });
  const open = buildConnector({});
  return (options, callback) => {
    const url = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
    if (isAllowed(url, allowHosts)) return open(options, callback);
    return guarded(options, (...result) => {
      const [error, socket] = result;
      const remote = socket?.remoteAddress;
      if (error || !socket || (remote !== undefined && isPublic(remote))) return callback(...result);
      socket.destroy();
      return callback(forbidden(input, options.hostname, remote ?? "unknown"), null);
    });
  };
}

const bare = (hostname: string): string => hostname.toLowerCase().replace(/^\[|\]$/g, "");

const forbidden = (input: string, host: string, address: string): SourceError =>
  new SourceError("forbidden-address", input, `${host} leads to ${address}, which is not on the public Internet.`, "If it is yours and meant, allow the host by name.");

// Which addresses may be connected to: public ones, and hosts that the operator allowed by name.
import type { LookupAddress, LookupAllOptions } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { buildConnector } from "undici";
import { OutwardError } from "./errors.ts";

/** Gives all addresses of a host name, as `dns.lookup` does. */
export type Resolve = (hostname: string, options: LookupAllOptions, callback: (error: Error | null, addresses: LookupAddress[]) => void) => void;

/** Public addresses that answer for the machine a cloud runs this on: Azure's wire server. */
const METADATA = new Set(["168.63.129.16"]);
/** Global unicast, the only IPv6 space given out (IANA registry); everything else is local, special or wraps an IPv4 address. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Ports of other protocols, to which a request could be a message: "bad port" in the Fetch standard. */
const BAD_PORTS: ReadonlySet<string> = new Set(
  "1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080".split(" "),
);

/** Whether `address` is on the public Internet. Loopback, private, link-local, shared, mapped and tunnelled addresses are not. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address) || METADATA.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed.kind() === "ipv4") return true;
  return parsed.match(GLOBAL_IPV6) && !wrapsIpv4(parsed.toByteArray());
}

/** ISATAP (RFC 5214): an interface identifier of 0000:5efe or 0200:5efe is followed by an IPv4 address. */
const wrapsIpv4 = (bytes: readonly number[]): boolean => (bytes[8] === 0 || bytes[8] === 2) && bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe;

/** `allowHosts` holds "host" or "host:port". */
export function isAllowed(url: URL, allowHosts: readonly string[]): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const host = bare(url.hostname);
  return allowHosts.some((allowed) => {
    const name = allowed.toLowerCase();
    return name === host || name === url.hostname || name === `${url.hostname}:${port}`;
  });
}

/** The address as a URL that may be fetched. Throws OutwardError "bad-url" or "forbidden-address"; `name` is what messages call it. */
export function checked(address: string, name: string, allowHosts: readonly string[]): URL {
  if (!URL.canParse(address)) throw new OutwardError("bad-url", `${name} ${name === address ? "is" : "leads to what is"} not a URL.`, "Give a whole address, such as https://example.org/page.");
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new OutwardError("bad-url", `${url.protocol}// addresses are not fetched.`, "Give an http or https address, or a file by its path.");
  }
  if (url.username !== "" || url.password !== "") throw new OutwardError("bad-url", "The address holds a user name or password.", "Leave them out: Readout sends none.");
  if (isAllowed(url, allowHosts)) return url;
  publicHost(url);
  if (BAD_PORTS.has(url.port)) throw new OutwardError("forbidden-address", `Port ${url.port} of ${url.hostname} belongs to another protocol than HTTP.`, "If it is meant, allow host and port by name.");
  return url;
}

/** Throws OutwardError "forbidden-address" where the host is written as an address that is not public. */
export function publicHost(url: URL): void {
  const host = bare(url.hostname);
  if (ipaddr.isValid(host) && !isPublic(host)) throw forbidden(url.host, host);
}

/**
 * Connects to what a name resolves to only when all its addresses are public, and to exactly the addresses checked: the name is
 * not resolved a second time. The address of the open socket is checked once more. Allowed hosts are resolved once too, unchecked.
 */
export function guardedConnector(allowHosts: readonly string[], resolve: Resolve): buildConnector.connector {
  const lookup = (guarded: boolean): LookupFunction => (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, "");
      const bad = guarded ? found.find(({ address }) => !isPublic(address)) : undefined;
      const [first] = found;
      if (bad) return callback(forbidden(hostname, bad.address), "");
      if (!first) return callback(Object.assign(new Error(`${hostname} has no address`), { code: "ENOTFOUND" }), "");
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });
  };
  const guarded = buildConnector({ lookup: lookup(true), allowH2: false });
  const open = buildConnector({ lookup: lookup(false), allowH2: false });
  return (options, callback) => {
    const url = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
    if (isAllowed(url, allowHosts)) return open(options, callback);
    return guarded(options, (...result) => {
      const [error, socket] = result;
      const remote = socket?.remoteAddress;
      if (error || !socket || (remote !== undefined && isPublic(remote))) return callback(...result);
      socket.destroy();
      return callback(forbidden(options.hostname, remote ?? "unknown"), null);
    });
  };
}

const bare = (hostname: string): string => hostname.toLowerCase().replace(/^\[|\]$/g, "");

const forbidden = (host: string, address: string): OutwardError =>
  new OutwardError("forbidden-address", `${host} leads to ${address}, which is not on the public Internet.`, "If it is yours and meant, allow the host by name.");

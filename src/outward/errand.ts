// What is asked of one address, and what of it goes on to the next when it redirects.
import { isUtf8 } from "node:buffer";
import { OutwardError } from "./errors.ts";

export type Method = "GET" | "HEAD" | "POST" | "PUT" | "DELETE";

export interface Errand {
  readonly url: URL;
  readonly method: Method;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

export const USER_AGENT = "Readout/0.1 (+keeps the record of who said what)";

/** Said of the connection, not of the question; the client alone sets them. */
const OURS = /^(accept-encoding|connection|content-length|expect|host|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/;
/** What another origin may hear too. Everything else may be meant for the first one alone, keys and cookies above all. */
const FOR_ALL = /^(accept|accept-encoding|accept-language|if-modified-since|if-none-match|user-agent)$/;

/** Throws OutwardError "bad-request" for headers that a caller may not set. */
export function headersOf(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const own = Object.entries(given).map(([name, value]) => [name.toLowerCase(), value] as const);
  const bad = own.find(([name, value]) => OURS.test(name) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value));
  if (bad) throw new OutwardError("bad-request", `The header ${JSON.stringify(bad[0])} cannot be sent.`, "Leave it out, or its line breaks and signs beyond Latin-1.");
  return { "user-agent": USER_AGENT, "accept": "*/*", ...Object.fromEntries(own), "accept-encoding": "gzip, deflate, br, zstd" };
}

/** Moved for good (RFC 9110, sections 15.4.2 and 15.4.9). */
export const isPermanent = (status: number): boolean => status === 301 || status === 308;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Whether the answer sends on and is followed. What changes something at the other end is never sent again: after it only 303 is
 * followed, which says that it was done and where the outcome can be read.
 */
export const sendsOn = ({ method }: Errand, status: number): boolean => REDIRECTS.has(status) && (method === "GET" || method === "HEAD" || status === 303);

/** The address in a Location header of `from`, whole; as sent where it makes no URL. Its bytes are UTF-8 on the web, and come as Latin-1. */
export function target(location: string | readonly string[], from: URL): string {
  const sent = typeof location === "string" ? location : (location[0] ?? "");
  const bytes = Buffer.from(sent, "latin1");
  const written = isUtf8(bytes) ? bytes.toString("utf8") : sent;
  return URL.parse(written, from)?.href ?? written;
}

/** The next errand, for `url` that has been checked. */
export function onward({ url: from, method, headers }: Errand, url: URL): Errand {
  const kept = Object.entries(headers).filter(([name]) => (url.origin === from.origin ? !name.startsWith("content-") : FOR_ALL.test(name)));
  return { url, method: method === "HEAD" ? "HEAD" : "GET", headers: Object.fromEntries(kept), body: null };
}

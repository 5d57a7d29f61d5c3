// The one client for everything fetched: guarded, bounded in time, bytes and redirects.
import { lookup } from "node:dns";
import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent, type Dispatcher, request } from "undici";
import { SourceError } from "./errors.ts";
import { type Resolve, checked, guardedConnector } from "./guard.ts";
import type { Limits } from "./limits.ts";

export interface Answer {
  /** After redirects, without its fragment. */
  readonly url: string;
  /** In lower case, without parameters; null when the header is missing. */
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly close: () => void;
}

export interface ClientOptions {
  readonly limits: Limits;
  readonly allowHosts?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly resolve?: Resolve | undefined;
}

export const USER_AGENT = "Readout/0.1 (+keeps the record of who said what)";
const HEADERS = {
  "user-agent": USER_AGENT,
  "accept": "text/html, application/xhtml+xml, text/plain, text/markdown, text/vtt, application/json, application/x-ndjson, */*;q=0.5",
  "accept-encoding": "gzip, deflate, br",
};
const DECODERS = { "gzip": createGunzip, "x-gzip": createGunzip, "deflate": createInflate, "br": createBrotliDecompress } as const;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Fetches `input`. Every error is a SourceError; while the bytes are read too. */
export async function fetchUrl(input: string, options: ClientOptions): Promise<Answer> {
  const { limits, allowHosts = [], resolve = lookup } = options;
  const timeout = AbortSignal.timeout(limits.answerMs);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  const agent = new Agent({ connect: guardedConnector(input, allowHosts, resolve), headersTimeout: limits.answerMs, bodyTimeout: limits.answerMs });
  const close = (): void => void agent.destroy().catch(() => {});
  try {
    let url = checked(input, input, allowHosts);
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const answer = await request(url, { dispatcher: agent, headers: HEADERS, signal });
      const location = one(answer.headers["location"]);
      if (!REDIRECTS.has(answer.statusCode) || location === null) return opened(answer, url, input, { limits, close, timeout });
      answer.body.destroy();
      answer.body.on("error", () => {});
      url = checked(URL.canParse(location, url) ? new URL(location, url).href : location, input, allowHosts);
    }
    throw new SourceError("too-many-redirects", input, `${input} redirects more than ${limits.redirects} times.`, "Open it in a browser and give the address that it ends at.");
  } catch (error) {
    close();
    options.signal?.throwIfAborted();
    throw explained(error, input, timeout, limits);
  }
}

interface Carrier {
  readonly limits: Limits;
  readonly close: () => void;
  readonly timeout: AbortSignal;
}

function opened(answer: Dispatcher.ResponseData, url: URL, input: string, carrier: Carrier): Answer {
  if (answer.statusCode < 200 || answer.statusCode > 299) throw refusal(answer.statusCode, input);
  const length = Number(one(answer.headers["content-length"]) ?? 0);
  if (length > carrier.limits.answerBytes) throw tooLarge(input, carrier.limits);
  const type = one(answer.headers["content-type"]);
  url.hash = "";
  return {
    url: url.href,
    mediaType: type?.split(";")[0]?.trim().toLowerCase() ?? null,
    charset: /charset\s*=\s*"?([^\s;"]+)/i.exec(type ?? "")?.[1] ?? null,
    bytes: bounded(answer, input, carrier),
    close: carrier.close,
  };
}

/** The body decoded, counted before and after. */
async function* bounded(answer: Dispatcher.ResponseData, input: string, { limits, close, timeout }: Carrier): AsyncGenerator<Uint8Array> {
  try {
    let bytes: AsyncIterable<Uint8Array> = atMost(answer.body, input, limits);
    const encodings = (one(answer.headers["content-encoding"]) ?? "").toLowerCase().split(",").map((name) => name.trim()).filter((name) => name !== "" && name !== "identity");
    for (const name of encodings.toReversed()) bytes = atMost(decoding(bytes, name, input), input, limits);
    yield* bytes;
  } catch (error) {
    throw explained(error, input, timeout, limits);
  } finally {
    close();
  }
}

function decoding(bytes: AsyncIterable<Uint8Array>, name: string, input: string): AsyncIterable<Uint8Array> {
  if (!isDecoder(name)) throw new SourceError("network", input, `${input} is sent in the encoding "${name.slice(0, 20)}", which was not asked for.`, "Save the page from a browser and give the file.");
  return pipeline(bytes, DECODERS[name](), () => {});
}

const isDecoder = (name: string): name is keyof typeof DECODERS => Object.hasOwn(DECODERS, name);

async function* atMost(bytes: AsyncIterable<Uint8Array>, input: string, limits: Limits): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limits.answerBytes) throw tooLarge(input, limits);
    yield chunk;
  }
}

const one = (header: string | string[] | undefined): string | null => (Array.isArray(header) ? header[0] : header) ?? null;

const tooLarge = (input: string, limits: Limits): SourceError =>
  new SourceError("too-large", input, `${input} is larger than ${Math.floor(limits.answerBytes / (1024 * 1024))} MB, the most that is fetched.`, "Download it and give the file.");

function refusal(status: number, input: string): SourceError {
  const advice =
    status === 401 || status === 403 || status === 451 ? "The outlet does not show this page to programs: save it from a browser and give the file."
    : status === 404 || status === 410 ? "Check the address; the page may have been moved or taken down."
    : status === 429 ? "The outlet asks for fewer requests: try again later."
    : "Try again later; the fault is the outlet's.";
  return new SourceError("http-status", input, `${input} answers with status ${status}.`, advice);
}

function explained(error: unknown, input: string, timeout: AbortSignal, limits: Limits): SourceError {
  if (error instanceof SourceError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (timeout.aborted || /TIMEOUT/.test(code)) return new SourceError("timeout", input, `${input} did not answer in full within ${limits.answerMs / 1000} s.`, "Try again later.");
  if (code.startsWith("Z_") || code.startsWith("ERR_BROTLI")) return new SourceError("truncated", input, `${input} came packed and was cut off or damaged.`, "Try again.");
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return new SourceError("network", input, `The name in ${input} leads to no address (${code}).`, "Check the address and the connection to the Internet.");
  const message = error instanceof Error ? error.message : String(error);
  return new SourceError("network", input, `${input} cannot be fetched: ${message || code}.`, "Check the address and the connection, and try again.");
}

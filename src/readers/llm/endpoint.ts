// The one address that the llm reader talks to, through a guarded client of its own: no redirect is followed, answers are bounded.
import type { FetchFunction } from "@ai-sdk/provider-utils";
import { createOutward, OutwardError } from "../../outward/index.ts";
import { LlmError } from "./errors.ts";

/** Bytes, unpacked; statements of one piece are far smaller. */
const LARGEST_ANSWER = 2 * 1024 * 1024;
/** The most that the setting llmConcurrency can be: the reader keeps to what it is. */
const AT_ONCE = 64;

/**
 * Fetches from the origin of `base` alone, which the operator named and which may be this machine. How long an answer may take is
 * the caller's signal to say. Throws LlmError for a redirect, another origin, and an answer that is too large; TypeError as fetch does.
 */
export function endpoint(base: string): FetchFunction {
  const { origin, host, protocol, hostname, port } = new URL(base);
  // Not the client that follows the news: what a feed names must not reach the service.
  const outward = createOutward({
    allowHosts: [`${hostname}:${port || (protocol === "https:" ? "443" : "80")}`],
    limits: { answerBytes: LARGEST_ANSWER, unpackedBytes: LARGEST_ANSWER, answerMs: Infinity, redirects: 0 },
    perHost: AT_ONCE,
  });
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.origin !== origin) throw new LlmError("redirect", `${url.host} is not ${host}, which the settings name`);
    const body = new Uint8Array(await request.arrayBuffer());
    try {
      const answer = await outward.fetch(url.href, { method: request.method === "POST" ? "POST" : "GET", headers: Object.fromEntries(request.headers), ...(body.length > 0 && { body }), signal: request.signal, as: host });
      if (answer.status >= 300 && answer.status < 400) {
        answer.close();
        throw new LlmError("redirect", `${host} sends to another address (${answer.status})`);
      }
      const said = await gathered(answer.bytes);
      return new Response(answer.status === 204 ? null : said, { status: answer.status, headers: { ...answer.headers } });
    } catch (error) {
      if (!(error instanceof OutwardError)) throw error;
      if (error.kind === "too-large" || error.kind === "bomb") throw new LlmError("too-large", `${host} answers with more than ${LARGEST_ANSWER / 1024 / 1024} MB`);
      throw new TypeError("fetch failed", { cause: error });
    }
  };
}

async function gathered(bytes: AsyncIterable<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

// The one address that the llm reader talks to: redirects are refused, answers bounded.
import type { FetchFunction } from "@ai-sdk/provider-utils";
import { Agent, fetch } from "undici";
import { LlmError } from "./errors.ts";

/** Bytes, unpacked; statements of one piece are far smaller. */
const LARGEST_ANSWER = 2 * 1024 * 1024;

/**
 * Fetches from the origin of `base` alone. How long an answer may take is the caller's signal to say.
 * Throws LlmError for a redirect, another origin, and an answer that is too large.
 */
export function endpoint(base: string): FetchFunction {
  const { origin, host } = new URL(base);
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new LlmError("redirect", `${url.host} is not ${host}, which the settings name`);
    const answer = await fetch(url, { ...(init as Parameters<typeof fetch>[1]), redirect: "manual", dispatcher });
    if (answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel();
      throw new LlmError("redirect", `${host} sends to another address (${answer.status})`);
    }
    const body = answer.body === null ? null : (answer.body as ReadableStream<Uint8Array>).pipeThrough(bounded(host));
    return new Response(body, { status: answer.status, statusText: answer.statusText, headers: [...answer.headers] });
  };
}

function bounded(host: string): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > LARGEST_ANSWER) controller.error(new LlmError("too-large", `${host} answers with more than ${LARGEST_ANSWER / 1024 / 1024} MB`));
      else controller.enqueue(chunk);
    },
  });
}

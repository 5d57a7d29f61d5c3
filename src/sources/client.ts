// A URL opened as an input: through the guarded client, and only where it answers with a page.
import { type Answer, type Outward, OutwardError, type OutwardErrorKind } from "../outward/index.ts";
import { SourceError, type SourceErrorKind } from "./errors.ts";
import type { Limits } from "./limits.ts";

export interface ClientOptions {
  readonly outward: Outward;
  readonly limits: Limits;
  readonly signal?: AbortSignal | undefined;
}

const ACCEPT = "text/html, application/xhtml+xml, text/plain, text/markdown, text/vtt, application/json, application/x-ndjson, */*;q=0.5";

/** Fetches `input`. Every error is a SourceError, while the bytes are read too; a status other than 2xx is one. */
export async function fetchUrl(input: string, { outward, limits, signal }: ClientOptions): Promise<Answer> {
  const { answerBytes, answerMs, redirects, bombBytes, bombRatio } = limits;
  try {
    const answer = await outward.fetch(input, { headers: { accept: ACCEPT }, limits: { answerBytes, unpackedBytes: answerBytes, answerMs, redirects, bombBytes, bombRatio }, signal });
    if (answer.status >= 200 && answer.status <= 299) return { ...answer, bytes: told(answer.bytes, input) };
    answer.close();
    throw refusal(answer.status, input);
  } catch (error) {
    throw asSource(error, input);
  }
}

async function* told(bytes: AsyncIterable<Uint8Array>, input: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw asSource(error, input);
  }
}

const KINDS: Readonly<Record<OutwardErrorKind, SourceErrorKind>> = {
  "bad-url": "bad-url",
  "bad-request": "network",
  "forbidden-address": "forbidden-address",
  "too-many-redirects": "too-many-redirects",
  "timeout": "timeout",
  "network": "network",
  "too-large": "too-large",
  "bomb": "bomb",
  "encoding": "network",
  "truncated": "truncated",
  "closed": "network",
};

const asSource = (error: unknown, input: string): unknown => (error instanceof OutwardError ? new SourceError(KINDS[error.kind], input, error.message, error.advice) : error);

function refusal(status: number, input: string): SourceError {
  const advice =
    status === 401 || status === 403 || status === 451 ? "The outlet does not show this page to programs: save it from a browser and give the file."
    : status === 404 || status === 410 ? "Check the address; the page may have been moved or taken down."
    : status === 429 ? "The outlet asks for fewer requests: try again later."
    : "Try again later; the fault is the outlet's.";
  return new SourceError("http-status", input, `${input} answers with status ${status}.`, advice);
}

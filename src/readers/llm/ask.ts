// One question to the model, asked again where that may help, and what became of it.
import { APICallError, type LanguageModelV4CallOptions } from "@ai-sdk/provider";
import { retryWithExponentialBackoff } from "@ai-sdk/provider-utils";
import { retryAfter } from "../../outward/index.ts";
import { type Answer, readAnswer } from "./answer.ts";
import { LlmError } from "./errors.ts";
import { failureOf, rootOf } from "./failure.ts";
import { ANSWER_SCHEMA, INSTRUCTIONS } from "./prompt.ts";
import type { LlmService } from "./service.ts";

export interface LlmLimits {
  /** Time that one request may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Wait before a request is repeated when the service names none, in milliseconds; it doubles each time. 2,000 unless given. */
  readonly firstWaitMs?: number;
}

/** Times that one question is asked again. */
const RETRIES = 3;
/** A service that asks to wait longer is not waited for. Milliseconds. */
const LONGEST_WAIT = 60_000;

type Form = Pick<LanguageModelV4CallOptions, "responseFormat" | "temperature">;
/** As exact as a model can be held. */
const STRICT: Form = { responseFormat: { type: "json", schema: ANSWER_SCHEMA as object, name: "statements" }, temperature: 0 };
/** For services that refuse a schema or a temperature. */
const PLAIN: Form = {};

/** Asks for the statements of one piece; throws LlmError, or the signal's reason. */
export function asker(service: LlmService, { timeoutMs, firstWaitMs = 2000 }: LlmLimits): (words: string, signal: AbortSignal) => Promise<Answer> {
  let form = STRICT;

  async function once(words: string, asked: Form, signal: AbortSignal): Promise<Answer> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const { content, finishReason } = await orAborted(AbortSignal.any([signal, timeout]), (abortSignal) =>
      service.model.doGenerate({
        ...asked,
        prompt: [{ role: "system", content: INSTRUCTIONS }, { role: "user", content: [{ type: "text", text: words }] }],
        abortSignal,
        ...(service.longestAnswer !== undefined && { maxOutputTokens: service.longestAnswer }),
      }));
    if (finishReason.unified === "length") throw new LlmError("cut-off", `The answer of ${service.host} breaks off: it is longer than the model may write`);
    const answer = readAnswer(content.map((part) => (part.type === "text" ? part.text : "")).join(""));
    if (answer === null) throw new LlmError("bad-answer", `The answer of ${service.host} is not the JSON that was asked for`);
    return answer;
  }

  /** A service that takes no strict request is asked plainly from then on. */
  async function strictly(words: string, signal: AbortSignal): Promise<Answer> {
    const asked = form;
    try {
      return await once(words, asked, signal);
    } catch (error) {
      if (asked === PLAIN || !APICallError.isInstance(error) || ![400, 422].includes(error.statusCode ?? 0)) throw error;
      const answer = await once(words, PLAIN, signal);
      form = PLAIN;
      return answer;
    }
  }

  return async (words, signal) => {
    const retry = retryWithExponentialBackoff({
      maxRetries: RETRIES,
      initialDelayInMs: firstWaitMs,
      abortSignal: signal,
      shouldRetry: (error) => mayPass(error) && (waitOf(error) ?? 0) <= LONGEST_WAIT,
      getDelayInMs: ({ error, exponentialBackoffDelay }) => waitOf(error) ?? exponentialBackoffDelay,
      createRetryError: ({ errors }) => errors.at(-1),
    });
    try {
      return await retry(() => strictly(words, signal));
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw failureOf(error, service, timeoutMs);
    }
  };
}

/** Also where a model pays no heed to the signal. */
async function orAborted<Result>(signal: AbortSignal, work: (signal: AbortSignal) => PromiseLike<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([work(signal), promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** Connections that break; a service that is not there is not asked again. */
const BREAKS: ReadonlySet<string> = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET", "UND_ERR_CONNECT_TIMEOUT"]);

/** Overload, rate limits, lost connections, broken answers. */
function mayPass(error: unknown): boolean {
  if (error instanceof LlmError) return error.kind === "bad-answer";
  if (!APICallError.isInstance(error)) return false;
  return (error.statusCode ?? 0) >= 400 ? error.isRetryable : BREAKS.has(rootOf(error).code ?? "");
}

/** What the service asks for, in milliseconds; null when it asks for nothing. */
export function waitOf(error: unknown): number | null {
  return retryAfter(APICallError.isInstance(error) ? error.responseHeaders?.["retry-after"] : undefined, new Date());
}

// What went wrong with a question, as an LlmError that shows no key.
import { APICallError } from "@ai-sdk/provider";
import { LlmError, type LlmErrorKind } from "./errors.ts";
import type { LlmService } from "./service.ts";
import { shown } from "./shown.ts";

const BY_STATUS: Readonly<Record<number, LlmErrorKind>> = { 401: "not-accepted", 403: "not-accepted", 404: "not-found", 429: "rate-limited" };
/** Most of the service's own words that is shown, in UTF-16 code units. */
const MOST = 200;

export function failureOf(error: unknown, { host, key }: LlmService, timeoutMs: number): LlmError {
  const root = rootOf(error);
  if (root instanceof LlmError) return root;
  if (root.name === "TimeoutError") return new LlmError("timeout", `${host} gave no answer within ${timeoutMs / 1000} seconds`);
  const said = shown(error instanceof Error ? error.message : String(error), key, MOST);
  const status = APICallError.isInstance(error) ? error.statusCode : undefined;
  if (status !== undefined && status >= 400) return new LlmError(BY_STATUS[status] ?? "failed", `${host} answers ${status}${said === "" ? "" : `: ${said}`}`);
  if (status !== undefined || !APICallError.isInstance(error)) return new LlmError("bad-answer", `${host} gives no answer of the kind asked for: ${said}`);
  return new LlmError("unreachable", `${host} cannot be reached: ${shown(root.code ?? root.message, key, MOST)}`);
}

/** The error that caused it all; an LlmError where one is among the causes. */
export function rootOf(error: unknown): Error & { readonly code?: string } {
  let root: Error = error instanceof Error ? error : new Error(String(error));
  for (let depth = 0; depth < 10 && !(root instanceof LlmError) && root.cause instanceof Error; depth++) root = root.cause;
  return root;
}

// What came of one try to tell someone, whatever the way.
import { type Answer, OutwardError, type OutwardErrorKind, retryAfter } from "../outward/index.ts";

export type Outcome =
  | { readonly kind: "taken" }
  /** Nobody is there any more: it is not told again. */
  | { readonly kind: "gone"; readonly reason: string }
  /** To be tried again, not before `afterMs` milliseconds where the service says so. */
  | { readonly kind: "later"; readonly afterMs: number | null; readonly reason: string }
  /** It would be refused again. */
  | { readonly kind: "refused"; readonly reason: string };

/** What a status means where it is no success; the rest is refused. */
export interface Statuses {
  readonly gone: (status: number) => boolean;
  readonly passes: (status: number) => boolean;
}

/** Too early, too many, timed out (RFC 9110, RFC 6585, RFC 8470); or the server's own fault. */
const passes = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

/** Of push services: 404 and 410 say that a subscription has ended (RFC 8030, 7.3). */
export const PUSH_STATUSES: Statuses = { gone: (status) => status === 404 || status === 410, passes };
/** Of hooks: only 410 is for good. */
export const HOOK_STATUSES: Statuses = { gone: (status) => status === 410, passes };

/** Bytes of a refusal that are kept as its reason. */
const REASON_BYTES = 300;

/** By the status; the answer is read or let go. */
export async function outcomeOf(answer: Answer, statuses: Statuses, now: Date = new Date()): Promise<Outcome> {
  const { status } = answer;
  const words = await told(answer);
  if (status >= 200 && status < 300) return { kind: "taken" };
  const reason = `status ${status}${words === "" ? "" : `: ${words}`}`;
  if (statuses.gone(status)) return { kind: "gone", reason };
  if (statuses.passes(status)) return { kind: "later", afterMs: retryAfter(answer.headers["retry-after"], now), reason };
  return { kind: "refused", reason };
}

/** Where the address itself is at fault, another try changes nothing. */
const FOR_GOOD: ReadonlySet<OutwardErrorKind> = new Set(["bad-url", "bad-request", "forbidden-address"]);

/** After an error on the way: the connection failed or was refused. */
export function failed(error: unknown): Outcome {
  const reason = error instanceof Error ? error.message : String(error);
  return error instanceof OutwardError && FOR_GOOD.has(error.kind) ? { kind: "refused", reason } : { kind: "later", afterMs: null, reason };
}

/** The beginning of the body in one line. */
async function told(answer: Answer): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const chunk of answer.bytes) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > REASON_BYTES) break;
    }
  } catch {
    // The status says enough.
  } finally {
    answer.close();
  }
  return text.slice(0, REASON_BYTES).replace(/[\s\p{Cc}]+/gu, " ").trim();
}

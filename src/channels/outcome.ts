// What came of one try to tell someone, whatever the way.
import { type Answer, retryAfter } from "../outward/index.ts";

export type Outcome =
  | { readonly kind: "taken" }
  /** Nobody is there any more: it is not told again. */
  | { readonly kind: "gone"; readonly reason: string }
  /** To be tried again, not before `afterMs` milliseconds where the service says so. */
  | { readonly kind: "later"; readonly afterMs: number | null; readonly reason: string }
  /** It would be refused again. */
  | { readonly kind: "refused"; readonly reason: string };

const GONE: ReadonlySet<number> = new Set([404, 410]);
/** Too early, too many, timed out (RFC 9110, RFC 6585, RFC 8470). */
const PASSES: ReadonlySet<number> = new Set([408, 425, 429]);
/** Bytes of a refusal that are kept as its reason. */
const REASON_BYTES = 300;

/** By the status; the answer is read or let go. */
export async function outcomeOf(answer: Answer, now: Date = new Date()): Promise<Outcome> {
  const { status } = answer;
  if (status >= 200 && status < 300) {
    await told(answer);
    return { kind: "taken" };
  }
  const words = await told(answer);
  const reason = `status ${status}${words === "" ? "" : `: ${words}`}`;
  if (GONE.has(status)) return { kind: "gone", reason };
  if (PASSES.has(status) || status >= 500) return { kind: "later", afterMs: retryAfter(answer.headers["retry-after"], now), reason };
  return { kind: "refused", reason };
}

/** After an error on the way: the connection failed or was refused. */
export const later = (error: unknown): Outcome => ({ kind: "later", afterMs: null, reason: error instanceof Error ? error.message : String(error) });

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
  return text.slice(0, REASON_BYTES).replace(/\s+/g, " ").trim();
}

// What is changed over the API: each request with the session's proof that no other site made it, and as the recipient that this browser is.
import type { WireProblem } from "../api/wire-record.ts";
import { answer, type Failure, failureOf, session } from "./ask.ts";

const NEVER = new AbortController().signal;

/**
 * Sends one change; `path` is under /api/. `token` is that of a recipient without an account. The answer is undefined where there is none.
 * @throws Failure
 */
export async function change<T>(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body: unknown = null, token: string | null = null): Promise<T> {
  // Asked for each time: it changes with signing in, and a worker that was just started knows none.
  const { csrf } = await answer(session(), NEVER);
  const headers = {
    "accept": "application/json",
    // Without a body too: whatever writes here speaks JSON, which a form of another site cannot.
    "content-type": "application/json",
    ...(csrf !== null && { "x-readout-csrf": csrf }),
    ...(token !== null && { "x-readout-recipient": token }),
  };
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, { method, headers, body: body === null ? null : JSON.stringify(body) });
  } catch {
    throw failureOf({ status: 0, detail: "Readout does not answer, and nothing was changed. Is it still running?" } satisfies Failure);
  }
  const told = response.status === 204 ? undefined : ((await response.json().catch(() => undefined)) as unknown);
  if (response.ok) return told as T;
  throw failureOf(refusal(response.status, (told ?? {}) as Partial<WireProblem>));
}

/** With what is wrong with each part, where the API says so. */
function refusal(status: number, { detail, errors = [] }: Partial<WireProblem>): Failure {
  const parts = errors.map(({ parameter, reason }) => `${parameter}: ${reason}`).filter((part) => !detail?.includes(part));
  return { status, detail: [detail ?? `The server answered ${status}.`, ...parts].join(" ") };
}

// What the system, the library or an answer's bytes did wrong, as an OutwardError with advice.
import { OutwardError } from "./errors.ts";
import { HEADER_BYTES, type OutwardLimits } from "./limits.ts";

export function explained(error: unknown, name: string, expired: boolean, limits: OutwardLimits): OutwardError {
  if (error instanceof OutwardError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (expired || (code !== null && /TIMEOUT|TIMEDOUT/.test(code))) return new OutwardError("timeout", `${name} did not answer in full within ${limits.answerMs / 1000} s.`, "Try again later.", code);
  if (code === "UND_ERR_HEADERS_OVERFLOW") return new OutwardError("too-large", `${name} sends more than ${HEADER_BYTES / 1024} KB of headers.`, "Try again later; the fault is the outlet's.", code);
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return new OutwardError("network", `The name in ${name} leads to no address (${code}).`, "Check the address and the connection to the Internet.", code);
  const message = error instanceof Error ? error.message : String(error);
  return new OutwardError("network", `${name} cannot be fetched: ${message || code}.`, "Check the address and the connection, and try again.", code);
}

export const ended = (): OutwardError => new OutwardError("closed", "The program is ending; nothing more is fetched.", "Run it again.");

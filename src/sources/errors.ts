// Why an input gave no document, and what to do about it.
import type { Severity } from "../model/index.ts";

export type SourceErrorKind =
  | "not-found"
  | "no-permission"
  | "unreadable"
  | "no-files"
  | "loop"
  | "empty"
  | "binary"
  | "unknown-format"
  | "too-large"
  | "bad-line"
  | "bad-record"
  | "line-too-long"
  | "truncated"
  | "bomb"
  | "broken-markup"
  | "bad-url"
  | "forbidden-address"
  | "too-many-redirects"
  | "timeout"
  | "network"
  | "http-status";

/** `message` says what is wrong with which input; `advice` says what to do. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly kind: SourceErrorKind;
  readonly input: string;
  readonly advice: string;
  /** "warning" when the input was met in a folder and not asked for by name. */
  readonly severity: Severity;

  constructor(kind: SourceErrorKind, input: string, message: string, advice: string, severity: Severity = "error") {
    super(message);
    this.kind = kind;
    this.input = input;
    this.advice = advice;
    this.severity = severity;
  }
}

/** The same, for an input that nobody asked for by name. */
export const asWarning = (error: SourceError): SourceError =>
  new SourceError(error.kind, error.input, error.message, error.advice, "warning");

/** What the file system said, as a SourceError; anything else is "unreadable" with its own message. */
export function asSourceError(error: unknown, input: string): SourceError {
  if (error instanceof SourceError) return error;
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR") return new SourceError("not-found", input, `There is no ${input}.`, "Check the name and the directory it is taken from.");
  if (code === "EACCES" || code === "EPERM") return new SourceError("no-permission", input, `${input} may not be read by this user.`, "Change its permissions or run as a user who may read it.");
  if (code === "ELOOP") return new SourceError("loop", input, `${input} is a symbolic link that leads to itself.`, "Remove or mend the link.");
  const message = error instanceof Error ? error.message : String(error);
  return new SourceError("unreadable", input, `${input} cannot be read: ${message}.`, "Look at the file and at the disk or network it lies on.");
}

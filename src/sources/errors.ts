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

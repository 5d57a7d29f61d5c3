// Why nothing came back from outside, and what to do about it.

export type OutwardErrorKind =
  | "bad-url"
  | "bad-request"
  | "forbidden-address"
  | "too-many-redirects"
  | "timeout"
  | "network"
  | "too-large"
  | "bomb"
  | "encoding"
  | "truncated"
  | "closed";

/** `message` says what is wrong with which address; `advice` says what to do. */
export class OutwardError extends Error {
  override readonly name = "OutwardError";
  readonly kind: OutwardErrorKind;
  readonly advice: string;

  /** `cause` is what the system said, where it was not we who refused. */
  constructor(kind: OutwardErrorKind, message: string, advice: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.kind = kind;
    this.advice = advice;
  }
}

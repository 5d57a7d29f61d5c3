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
  /** What the system or the library called it, "ECONNREFUSED"; null when it was we who refused. */
  readonly systemCode: string | null;

  constructor(kind: OutwardErrorKind, message: string, advice: string, systemCode: string | null = null) {
    super(message);
    this.kind = kind;
    this.advice = advice;
    this.systemCode = systemCode;
  }
}

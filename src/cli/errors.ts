// What the command itself finds wrong, with what to do about it; the store's errors are its own.

class AdvisedError extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** What was named is not on record. */
export class NotFoundError extends AdvisedError {
  override readonly name = "NotFoundError";
}

/** Words or places that do not name one stretch of the text. */
export class SpanError extends AdvisedError {
  override readonly name = "SpanError";
}

// What the command itself does not find on record; the store's errors are its own.

export class NotFoundError extends Error {
  override readonly name = "NotFoundError";
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

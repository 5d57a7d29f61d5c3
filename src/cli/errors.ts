// What the command itself cannot find; the store's errors are its own.

export class NoSpeakerError extends Error {
  override readonly name = "NoSpeakerError";
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

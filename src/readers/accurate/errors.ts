// What can go wrong with the accurate reader's models.

/** The runtime or a model is missing or broken; `advice` says what to do. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly advice: string;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}

// Why the service that the llm reader asks gave no reading, and what to do about it.

export type LlmErrorKind = "unreachable" | "timeout" | "rate-limited" | "not-accepted" | "not-found" | "failed" | "redirect" | "bad-answer" | "cut-off" | "too-large";

/** `message` says what went wrong, without the key and without the address's path; `advice` says what to do. */
export class LlmError extends Error {
  override readonly name = "LlmError";
  readonly kind: LlmErrorKind;
  readonly advice: string;

  constructor(kind: LlmErrorKind, message: string) {
    super(message);
    this.kind = kind;
    this.advice = ADVICE[kind];
  }
}

const ADVICE: Readonly<Record<LlmErrorKind, string>> = {
  "unreachable": "Look whether the service runs and whether the setting llmUrl is its address.",
  "timeout": "Raise the setting llmTimeout or choose a faster model.",
  "rate-limited": "Wait and run the same command again, or lower the setting llmConcurrency.",
  "not-accepted": "Check the setting llmKey, and whether the key may use this model.",
  "not-found": "Check the settings llmModel and llmUrl; the address usually ends with /v1.",
  "failed": "Run the same command again later; if it stays, ask whoever runs the service.",
  "redirect": "Documents and key are sent to no other address: set llmUrl to the one that answers.",
  "bad-answer": "Check that llmProvider and llmUrl fit together; if they do, choose a model that answers in JSON.",
  "cut-off": "Choose a model that can give longer answers.",
  "too-large": "Check llmUrl, or choose another model.",
};

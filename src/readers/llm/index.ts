// What the llm reader offers to whoever wires it.
export type { LlmLimits } from "./ask.ts";
export { LlmError, type LlmErrorKind } from "./errors.ts";
export { llmReader } from "./reader.ts";
export { connect, type LlmService, type LlmSettings } from "./service.ts";

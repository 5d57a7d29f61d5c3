// Readers that are not pure: they ask a service, or run networks on native code. Each loads what it runs on when it is made, not before.
export { connect, llmReader, LlmError, type LlmLimits, type LlmService, type LlmSettings } from "./llm/index.ts";
export { accurateReader, ModelError, type AccurateModels } from "./accurate/index.ts";

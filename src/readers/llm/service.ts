// The service that is asked: a model behind the AI SDK's provider interface. Its provider is loaded when it is first needed.
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { endpoint } from "./endpoint.ts";

export interface LlmService {
  readonly model: LanguageModelV4;
  /** What errors call it: "127.0.0.1:11434". */
  readonly host: string;
  /** Taken out of whatever the service says before it is shown; "" when there is none. */
  readonly key: string;
  /** Tokens, for services that want a limit; otherwise their own holds. */
  readonly longestAnswer?: number;
}

export interface LlmSettings {
  readonly provider: "openai-compatible" | "anthropic" | "ollama";
  readonly model: string;
  /** http or https, without credentials: where the API begins, "https://api.example.org/v1". */
  readonly url: string;
  /** "" for a service that asks for none. */
  readonly key: string;
}

/** Tokens: several times what the statements of one piece take. Anthropic's service asks for a limit. */
const LONGEST_ANSWER = 16_000;

/** Sends nothing yet. Address and key are the settings' alone: variables that providers would look up by themselves are not used. */
export async function connect({ provider, model, url, key }: LlmSettings): Promise<LlmService> {
  const { host } = new URL(url);
  const fetch = endpoint(url);
  if (provider === "anthropic") {
    const { createAnthropic } = await import("@ai-sdk/anthropic");
    return { model: createAnthropic({ baseURL: url, apiKey: key, fetch }).languageModel(model), host, key, longestAnswer: LONGEST_ANSWER };
  }
  const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
  return { model: createOpenAICompatible({ name: provider, baseURL: url, supportsStructuredOutputs: true, fetch, ...(key !== "" && { apiKey: key }) }).languageModel(model), host, key };
}

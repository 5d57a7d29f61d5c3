// Reads a text through a service, as the tests need it.
import { readFileSync } from "node:fs";
import type { Document, Reading } from "../../../model/index.ts";
import { readAnalysisWeights } from "../../../reading/analysis/index.ts";
import { connect, llmReader, type LlmLimits, type LlmSettings } from "../index.ts";

export const ANALYSIS = readAnalysisWeights(readFileSync(new URL("../../../../models/fast/analysis.weights", import.meta.url)));

export const KEY = "key-0f9e8d7c6b5a";

export function documentOf(text: string): Document {
  return { id: "test", origin: "test", kind: "article", url: null, title: null, outlet: null, published: "2026-03-11", text, times: [] };
}

export async function readerBy(url: string, { limits, ...settings }: Partial<LlmSettings> & { readonly limits?: Partial<LlmLimits> } = {}) {
  const service = await connect({ provider: "openai-compatible", model: "fake", key: KEY, ...settings, url });
  return llmReader(ANALYSIS, service, { timeoutMs: 5000, concurrency: 4, firstWaitMs: 5, ...limits });
}

/** Each statement on a line: kind, speaker | source | cue | content; spans of one role joined by " … ". */
export function shown(text: string, reading: Reading): string[] {
  return reading.statements.map(({ kind, speaker, source, cue, content }) => {
    const words = [source, cue, content].map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(" … "));
    return [`${kind}, ${speaker?.name ?? speaker?.kind ?? "nobody"}`, ...words].join(" | ");
  });
}

export const rules = (reading: Reading): string[] => reading.notes.map(({ rule }) => rule);
